// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/live/studentsets.h"

#include <QObject>

namespace chamada {

class DiaryShelf;
class ReportKeeper;

/// Who was excused from a call that is not over yet. No server knows of it, so it is kept on this computer, by the id
/// of the call, until the report is in the diary.
class ExcuseKeeper : public QObject {
    Q_OBJECT

public:
    explicit ExcuseKeeper(QSettings &settings, QObject *parent = nullptr);

    QSet<StudentId> of(const QString &call) const { return m_excused.of(call); }
    bool isExcused(const QString &call, const StudentId &student) const { return of(call).contains(student); }
    void excuse(const QString &call, const StudentId &student);
    void withdraw(const QString &call, const StudentId &student);
    /// From now on each report that comes into the diary is corrected by what is kept here of its call, which is erased
    /// then. What the diary does not take now waits until it is opened anew.
    void deliverTo(DiaryShelf &shelf, ReportKeeper &reports);

signals:
    void changed(const QString &call);

private:
    void deliver(DiaryShelf &shelf);
    void write(const QString &call, const QSet<StudentId> &students);

    StudentSets m_excused;
};

} // namespace chamada
