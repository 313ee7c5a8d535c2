// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/diarymodel.h"

#include "common/ui/sentences.h"
#include "common/ui/theme.h"

#include <QApplication>

namespace chamada {

int DiaryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int DiaryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DiaryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DiaryLine &line = m_lines[index.row()];
    if (role == Qt::ForegroundRole && line.discarded)
        return quietColor(QApplication::palette());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Date:
        return dateText(line.started);
    case Started:
        return timeText(line.started);
    case Class:
        return line.classId.toText();
    case Title:
        return line.discarded ? tr("%1 (discarded)").arg(line.title) : line.title;
    default:
        return line.present;
    }
}

QVariant DiaryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Date:
        return tr("Date");
    case Started:
        return tr("Started");
    case Class:
        return tr("Class");
    case Title:
        return tr("Title");
    default:
        return tr("Present");
    }
}

void DiaryModel::setLines(const QList<DiaryLine> &lines)
{
    if (m_lines == lines)
        return;
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

} // namespace chamada
