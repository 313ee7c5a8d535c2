// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/meetingmodel.h"

#include "teacher-gui/diary/core/statuswords.h"

#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

int MeetingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MeetingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MeetingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    if (index.column() == Status && row.standing) {
        if (role == Qt::DecorationRole)
            return icon(iconOf(*row.standing), meaningOf(*row.standing));
        if (role == Qt::ForegroundRole)
            return colorOf(meaningOf(*row.standing), QApplication::palette());
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return row.name;
    case Student:
        return row.student.text();
    case Status:
        return inWords(row.standing);
    default:
        return lastChange(row);
    }
}

QString MeetingModel::lastChange(const Row &row) const
{
    return row.changes.isEmpty() ? QString()
                                 : QString(inWords(row.changes.last()) + u" · "_s + origin(row.changes.last()));
}

QVariant MeetingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Student:
        return tr("Student ID");
    case Status:
        return tr("Standing");
    default:
        return tr("Last change");
    }
}

void MeetingModel::setMeeting(const ClassRecord &record, qsizetype meeting, const QList<Change> &history)
{
    QList<Row> rows;
    for (const StudentRecord &student : record.students)
        rows.append({student.student, student.name, student.standings[meeting], {}});
    for (const Change &change : history)
        for (Row &row : rows)
            if (change.student == row.student)
                row.changes.append(change);
    setRows(rows);
}

void MeetingModel::setRows(const QList<Row> &rows)
{
    const bool samePeople = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
        [](const Row &a, const Row &b) { return a.student == b.student; });
    if (samePeople) {
        // dataChanged() keeps the scroll position and the selection; a reset would not.
        m_rows = rows;
        if (!rows.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int MeetingModel::rowOf(const StudentId &student) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.student == student; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

} // namespace chamada
