// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/pages/classesmodel.h"

#include "common/ui/theme.h"
#include "teacher-gui/words/callwords.h"

#include <algorithm>

namespace chamada {

int ClassesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_classes.size());
}

int ClassesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClassesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const KnownClass &known = m_classes[index.row()];
    const bool isCount = index.column() == Students;
    switch (role) {
    case Qt::DisplayRole:
        if (isCount)
            return known.students ? QVariant(*known.students) : QVariant();
        return shortName(known.classId, known.title);
    case Qt::AccessibleTextRole:
        if (isCount)
            return tr("%n student(s)", nullptr, static_cast<int>(known.students.value_or(0)));
        return longName(known.classId, known.title);
    case Qt::ToolTipRole:
        return longName(known.classId, known.title);
    case Qt::TextAlignmentRole:
        return QVariant((isCount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole:
        return isCount ? QVariant(digitsFont(token::Body)) : QVariant();
    default:
        return {};
    }
}

int ClassesModel::rowOf(ClassId classId) const
{
    const auto found = std::find_if(
        m_classes.begin(), m_classes.end(), [classId](const KnownClass &known) { return known.classId == classId; });
    return found == m_classes.end() ? -1 : static_cast<int>(found - m_classes.begin());
}

void ClassesModel::setClasses(const QList<KnownClass> &classes)
{
    for (int row = 0; row < classes.size(); ++row) {
        while (row < m_classes.size() && m_classes[row].classId < classes[row].classId) {
            beginRemoveRows({}, row, row);
            m_classes.removeAt(row);
            endRemoveRows();
        }
        if (row == m_classes.size() || m_classes[row].classId != classes[row].classId) {
            beginInsertRows({}, row, row);
            m_classes.insert(row, classes[row]);
            endInsertRows();
        } else if (m_classes[row] != classes[row]) {
            m_classes[row] = classes[row];
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
    if (m_classes.size() == classes.size())
        return;
    beginRemoveRows({}, static_cast<int>(classes.size()), rowCount() - 1);
    m_classes.remove(classes.size(), m_classes.size() - classes.size());
    endRemoveRows();
}

} // namespace chamada
