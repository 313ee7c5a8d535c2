// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/live/core/rowaction.h"
#include "teacher-gui/live/view/filteredtable.h"

namespace chamada {

class StudentId;

} // namespace chamada

namespace chamada::teacher {

class AttendanceModel;

/// Shows the students of a call, in order of arrival.
class StudentsTable : public FilteredTable {
    Q_OBJECT

public:
    explicit StudentsTable(AttendanceModel &students, QWidget *parent = nullptr);

    /// Makes the view scroll along with new rows while it is at the end and nothing is selected.
    void followArrivals();
    /// Makes the rows offer actions for their flags.
    void offerActions();
    QList<StudentId> selectedStudents() const;
    /// Makes a student's row visible and selects it.
    void reveal(const StudentId &student);

signals:
    void actionChosen(const chamada::StudentId &student, chamada::teacher::RowAction action);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrangeColumns();

    AttendanceModel &m_students;
    bool m_atEnd = true;
};

} // namespace chamada::teacher
