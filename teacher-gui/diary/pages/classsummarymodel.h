// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/tablemodel.h"
#include "teacher-gui/diary/core/frequency.h"

namespace chamada::teacher {

struct ClassSummary {
    ClassId classId;
    QString title;
    int meetings = 0;
    int students = 0;
    AttendanceCounts attendance;
    int near = 0; ///< students near the limit of absences
    int over = 0; ///< students over it
};

/// Has a row per class of a period: meetings, students, attendance, and how many students are at risk.
class ClassSummaryModel : public TableModel<ClassSummary> {
    Q_OBJECT

public:
    enum Column { Class, Title, Meetings, Students, Present, Near, Over, ColumnCount };

    explicit ClassSummaryModel(QObject *parent = nullptr);

    void clear() { resetRows({}); }
    void add(const ClassAttendance &record, const ClassSettings &settings);
    ClassId classId(int row) const { return m_rows[row].classId; }

private:
    QVariant look(const ClassSummary &row, int column, int role) const override;
};

} // namespace chamada::teacher
