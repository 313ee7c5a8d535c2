// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/classsummarymodel.h"

#include "teacher-gui/diary/core/statuswords.h"

#include <QApplication>

namespace chamada {

int ClassSummaryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ClassSummaryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClassSummaryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    return role == Qt::DisplayRole ? value(row, index.column()) : look(row, index.column(), role);
}

QVariant ClassSummaryModel::value(const Row &row, int column)
{
    switch (column) {
    case Class:
        return row.classId.toText();
    case Title:
        return row.title;
    case Meetings:
        return row.meetings;
    case Students:
        return row.students;
    case Present:
        return row.attendance.expected == 0 ? QString() : tr("%1%").arg(row.attendance.percent());
    case Near:
        return row.near;
    default:
        return row.over;
    }
}

/// Returns the icon or colour of the risk that the column counts; nothing for a count of zero.
QVariant ClassSummaryModel::look(const Row &row, int column, int role)
{
    const int count = column == Near ? row.near : column == Over ? row.over : 0;
    if (count == 0)
        return {};
    const Frequency::Risk risk = column == Near ? Frequency::Risk::Near : Frequency::Risk::Exceeded;
    if (role == Qt::DecorationRole)
        return icon(iconOf(risk), meaningOf(risk));
    return role == Qt::ForegroundRole ? QVariant(colorOf(meaningOf(risk), QApplication::palette())) : QVariant();
}

QVariant ClassSummaryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Class:
        return tr("Class");
    case Title:
        return tr("Title");
    case Meetings:
        return tr("Meetings");
    case Students:
        return tr("Students");
    case Present:
        return tr("Present");
    case Near:
        return tr("Near the limit");
    default:
        return tr("Over the limit");
    }
}

void ClassSummaryModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void ClassSummaryModel::add(const ClassRecord &record, const ClassSettings &settings)
{
    Row row{record.classId, record.title, static_cast<int>(record.meetings.size()),
        static_cast<int>(record.students.size()), {}, 0, 0};
    for (const StudentRecord &student : record.students) {
        for (const auto &standing : student.standings)
            row.attendance.count(standing);
        const Frequency::Risk risk = Frequency(student, record.meetings, settings).risk();
        row.near += risk == Frequency::Risk::Near ? 1 : 0;
        row.over += risk == Frequency::Risk::Exceeded ? 1 : 0;
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_rows.append(row);
    endInsertRows();
}

} // namespace chamada
