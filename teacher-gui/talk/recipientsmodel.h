// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/live/attendancemodel.h"

#include <QAbstractListModel>
#include <QPointer>

namespace chamada {

/// To whom a teacher may write: the whole class, each of those who are present, and one who is not in the list (any
/// more). It follows the list row by row: a class of thousands that arrives costs no more than its rows.
class RecipientsModel : public QAbstractListModel {
    Q_OBJECT

public:
    /// The matrícula; empty: the whole class.
    static constexpr int StudentRole = Qt::UserRole;

    using QAbstractListModel::QAbstractListModel;

    /// Null: nobody but the class.
    void setStudents(const AttendanceModel *students);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// The row of a student, who is put at the end where the list has nobody of that number.
    int rowFor(const QString &student);

private:
    void follow(const AttendanceModel &students);
    int present() const { return m_students ? m_students->rowCount() : 0; }

    QPointer<const AttendanceModel> m_students;
    QString m_other; ///< not in the list; empty: nobody
};

} // namespace chamada
