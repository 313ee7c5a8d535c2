// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/core/missingmodel.h"

#include "teacher-gui/live/core/attendancemodel.h"
#include "teacher-gui/roster/core/rosters.h"

#include <algorithm>

namespace chamada {

namespace {

/// A larger difference comes from the first list of an open call: nobody reads the rows that a reset replaces.
constexpr int Burst = 500;

} // namespace

MissingModel::MissingModel(const AttendanceModel &present, const Rosters &rosters, ClassId classId, QObject *parent)
    : QAbstractTableModel(parent)
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

int MissingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int MissingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MissingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
        || role != Qt::DisplayRole)
        return {};
    const RosterLine &line = m_lines[index.row()];
    switch (index.column()) {
    case Name:
        return line.name;
    case Student:
        return line.student.text();
    default:
        return isExcused(index.row()) ? tr("excused") : QString();
    }
}

QVariant MissingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return AttendanceModel::tr("Name");
    case Student:
        return AttendanceModel::tr("Student ID");
    default:
        return AttendanceModel::tr("Remarks");
    }
}

int MissingModel::rosterSize() const
{
    const QList<RosterLine> *roster = m_rosters.of(m_classId);
    return roster ? static_cast<int>(roster->size()) : 0;
}

void MissingModel::setExcused(const QSet<StudentId> &students)
{
    if (m_excused == students)
        return;
    m_excused = students;
    if (!m_lines.isEmpty())
        emit dataChanged(index(0, Remarks), index(rowCount() - 1, Remarks));
}

void MissingModel::compare()
{
    QList<RosterLine> wanted;
    if (const QList<RosterLine> *roster = m_rosters.of(m_classId))
        std::copy_if(roster->begin(), roster->end(), std::back_inserter(wanted),
            [this](const RosterLine &line) { return !m_present.rowOf(line.student); });
    if (qAbs(wanted.size() - m_lines.size()) > Burst)
        fill(wanted);
    else
        align(wanted);
    emit countChanged();
}

void MissingModel::fill(const QList<RosterLine> &wanted)
{
    beginResetModel();
    m_lines = wanted;
    endResetModel();
}

/// Inserts and removes single rows. Both lists are sorted by student, so a row that stays keeps its place.
void MissingModel::align(const QList<RosterLine> &wanted)
{
    int row = 0;
    for (const RosterLine &line : wanted) {
        while (row < rowCount() && m_lines[row].student < line.student)
            remove(row);
        if (row == rowCount() || m_lines[row].student != line.student) {
            insert(row, line);
        } else if (m_lines[row] != line) {
            m_lines[row] = line;
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
        ++row;
    }
    while (row < rowCount())
        remove(rowCount() - 1);
}

void MissingModel::onArrived(int first, int last)
{
    if (last - first > Burst) {
        compare();
        return;
    }
    for (int i = first; i <= last; ++i) {
        const StudentId &student = m_present.entry(i).student;
        const int row = placeOf(student);
        if (row < rowCount() && m_lines[row].student == student)
            remove(row);
    }
    emit countChanged();
}

void MissingModel::onLeaving(int first, int last)
{
    const QList<RosterLine> *roster = m_rosters.of(m_classId);
    for (int i = first; roster && i <= last; ++i) {
        const StudentId &student = m_present.entry(i).student;
        const auto line = std::lower_bound(roster->begin(), roster->end(), student,
            [](const RosterLine &a, const StudentId &wanted) { return a.student < wanted; });
        if (line != roster->end() && line->student == student)
            insert(placeOf(student), *line);
    }
    emit countChanged();
}

int MissingModel::placeOf(const StudentId &student) const
{
    const auto place = std::lower_bound(m_lines.begin(), m_lines.end(), student,
        [](const RosterLine &line, const StudentId &wanted) { return line.student < wanted; });
    return static_cast<int>(place - m_lines.begin());
}

void MissingModel::insert(int row, const RosterLine &line)
{
    beginInsertRows({}, row, row);
    m_lines.insert(row, line);
    endInsertRows();
}

void MissingModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_lines.removeAt(row);
    endRemoveRows();
}

} // namespace chamada
