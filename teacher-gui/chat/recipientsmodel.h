// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/live/core/attendancemodel.h"

#include <QAbstractListModel>
#include <QPointer>

namespace chamada::teacher {

/// The recipients of a teacher: the whole class, each student present, and one who is not in the list (any more). It
/// follows the list row by row, so that thousands of arrivals cost no more than their rows.
class RecipientsModel : public QAbstractListModel {
    Q_OBJECT

public:
    /// The matrícula; empty for the whole class.
    static constexpr int StudentRole = Qt::UserRole;

    using QAbstractListModel::QAbstractListModel;

    /// Null leaves only the class.
    void setStudents(const AttendanceModel *students);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Returns the row of a student, who is put at the end if not in the list.
    int rowFor(const QString &student);

private:
    void follow(const AttendanceModel &students);
    int present() const { return m_students ? m_students->rowCount() : 0; }

    QPointer<const AttendanceModel> m_students;
    QString m_other; ///< a student not in the list; empty: none
};

} // namespace chamada::teacher
