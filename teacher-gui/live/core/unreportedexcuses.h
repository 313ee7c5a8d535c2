// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/live/core/studentsetsettings.h"

#include <QObject>

namespace chamada::teacher {

class DiaryLocation;
class ReportReceiver;

/// The students excused from calls that are not over yet. No server knows of excuses, so they are kept on this computer
/// by the id of the call until the report is in the diary.
class UnreportedExcuses : public QObject {
    Q_OBJECT

public:
    explicit UnreportedExcuses(QSettings &settings, QObject *parent = nullptr);

    QSet<StudentId> of(const CallId &call) const { return m_excused.of(call); }
    bool isExcused(const CallId &call, const StudentId &student) const { return of(call).contains(student); }
    void excuse(const CallId &call, const StudentId &student);
    void withdraw(const CallId &call, const StudentId &student);
    /// From now on, corrects each report that enters the diary by the excuses of its call, and erases those. Excuses
    /// that the diary cannot take now wait until it is reopened.
    void deliverTo(DiaryLocation &location, ReportReceiver &reports);

signals:
    void changed(const chamada::CallId &call);

private:
    void deliver(DiaryLocation &location);
    void write(const CallId &call, const QSet<StudentId> &students);

    StudentSetSettings m_excused;
};

} // namespace chamada::teacher
