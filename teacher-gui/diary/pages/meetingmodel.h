// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/tablemodel.h"
#include "teacher-gui/diary/core/attendancehistory.h"
#include "teacher-gui/diary/core/frequency.h"

namespace chamada::teacher {

struct MeetingRow {
    StudentId student;
    QString name;
    std::optional<AttendanceStatus> standing;
    QList<Change> changes; ///< the oldest first

    bool operator==(const MeetingRow &) const = default;
};

/// Has a row per student of a class in one meeting, with the last change of each.
class MeetingModel : public TableModel<MeetingRow> {
    Q_OBJECT

public:
    enum Column { Name, Student, Status, Changes, ColumnCount };

    explicit MeetingModel(QObject *parent = nullptr);

    /// Shows the meeting at that index of the record, with its history.
    void setMeeting(const ClassAttendance &record, qsizetype meeting, const QList<Change> &history);
    void clear() { setRows({}); }
    int rowOf(const StudentId &student) const; ///< -1 if the student is not in the model

private:
    void setRows(const QList<Row> &rows);
    QVariant look(const Row &row, int column, int role) const override;
};

} // namespace chamada::teacher
