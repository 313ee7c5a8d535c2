// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "common/ui/tablemodel.h"

#include <QSet>

namespace chamada::teacher {

class AttendanceModel;
class Rosters;

/// The students on the roster of a call's class who are not in the call, by matrícula. It follows changes of both.
class AbsentStudentsModel : public TableModel<RosterLine> {
    Q_OBJECT

public:
    enum Column { Name, Student, Remarks, ColumnCount };

    AbsentStudentsModel(
        const AttendanceModel &present, const Rosters &rosters, ClassId classId, QObject *parent = nullptr);

    const RosterLine &line(int row) const { return m_rows[row]; }
    /// Returns the size of the roster; 0 if there is none or it has not arrived yet.
    int rosterSize() const;

    void setExcused(const QSet<StudentId> &students);
    bool isExcused(int row) const { return m_excused.contains(m_rows[row].student); }

signals:
    void countChanged();

private:
    void compare();
    void onArrived(int first, int last);
    void onLeaving(int first, int last);
    int placeOf(const StudentId &student) const;

    const AttendanceModel &m_present;
    const Rosters &m_rosters;
    ClassId m_classId;
    QSet<StudentId> m_excused;
};

} // namespace chamada::teacher
