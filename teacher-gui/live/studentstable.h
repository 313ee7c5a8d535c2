// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/live/filteredtable.h"
#include "teacher-gui/live/rowaction.h"

namespace chamada {

class AttendanceModel;
class StudentId;

/// Shows the students of a call, in order of arrival.
class StudentsTable : public FilteredTable {
    Q_OBJECT

public:
    explicit StudentsTable(AttendanceModel &students, QWidget *parent = nullptr);

    /// New rows come below; from now on the view goes along with them while it is at the end and nothing is selected.
    void followArrivals();
    /// From now on the rows offer what can be done about their flags.
    void offerActions();
    QList<StudentId> selectedStudents() const;
    /// Makes a student's row visible and selects it.
    void reveal(const StudentId &student);

signals:
    void actionChosen(const chamada::StudentId &student, chamada::RowAction action);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrangeColumns();

    AttendanceModel &m_students;
    bool m_atEnd = true;
};

} // namespace chamada
