// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/core/absentstudentsmodel.h"

#include "teacher-gui/live/core/attendancemodel.h"
#include "teacher-gui/roster/core/rosters.h"

#include <algorithm>

namespace chamada::teacher {

namespace {

/// A larger difference comes from the first list of an open call: nobody reads the rows that a reset replaces.
constexpr int Burst = 500;

} // namespace

AbsentStudentsModel::AbsentStudentsModel(
    const AttendanceModel &present, const Rosters &rosters, ClassId classId, QObject *parent)
    : TableModel(
          {
              {AttendanceModel::tr("Name"), &RosterLine::name},
              {AttendanceModel::tr("Student ID"), [](const RosterLine &line) { return line.student.text(); }},
              {AttendanceModel::tr("Remarks"),
                  [this](
                      const RosterLine &line) { return m_excused.contains(line.student) ? tr("excused") : QString(); }},
          },
          parent)
    , m_present(present)
    , m_rosters(rosters)
    , m_classId(classId)
{
    connect(&rosters, &Rosters::changed, this, [this](ClassId changed) {
        if (changed == m_classId)
            compare();
    });
    connect(&present, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { onArrived(first, last); });
    connect(&present, &QAbstractItemModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex &, int first, int last) { onLeaving(first, last); });
    compare();
}

int AbsentStudentsModel::rosterSize() const
{
    const QList<RosterLine> *roster = m_rosters.of(m_classId);
    return roster ? static_cast<int>(roster->size()) : 0;
}

void AbsentStudentsModel::setExcused(const QSet<StudentId> &students)
{
    if (m_excused == students)
        return;
    m_excused = students;
    tellChanged(0, rowCount() - 1, Remarks);
}

void AbsentStudentsModel::compare()
{
    QList<RosterLine> wanted;
    if (const QList<RosterLine> *roster = m_rosters.of(m_classId))
        std::copy_if(roster->begin(), roster->end(), std::back_inserter(wanted),
            [this](const RosterLine &line) { return !m_present.rowOf(line.student); });
    if (qAbs(wanted.size() - m_rows.size()) > Burst)
        resetRows(wanted);
    else
        alignRows(wanted, &RosterLine::student);
    emit countChanged();
}

void AbsentStudentsModel::onArrived(int first, int last)
{
    if (last - first > Burst) {
        compare();
        return;
    }
    for (int i = first; i <= last; ++i) {
        const StudentId &student = m_present.entry(i).student;
        const int row = placeOf(student);
        if (row < rowCount() && m_rows[row].student == student)
            removeAt(row);
    }
    emit countChanged();
}

void AbsentStudentsModel::onLeaving(int first, int last)
{
    const QList<RosterLine> *roster = m_rosters.of(m_classId);
    for (int i = first; roster && i <= last; ++i) {
        const StudentId &student = m_present.entry(i).student;
        const auto line = std::lower_bound(roster->begin(), roster->end(), student,
            [](const RosterLine &a, const StudentId &wanted) { return a.student < wanted; });
        if (line != roster->end() && line->student == student)
            insertAt(placeOf(student), *line);
    }
    emit countChanged();
}

int AbsentStudentsModel::placeOf(const StudentId &student) const
{
    const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), student,
        [](const RosterLine &line, const StudentId &wanted) { return line.student < wanted; });
    return static_cast<int>(place - m_rows.begin());
}

} // namespace chamada::teacher
