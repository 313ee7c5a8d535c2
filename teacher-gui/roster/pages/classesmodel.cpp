// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/pages/classesmodel.h"

#include "common/ui/theme.h"
#include "teacher-gui/words/callwords.h"

#include <algorithm>

namespace chamada::teacher {

ClassesModel::ClassesModel(QObject *parent)
    : TableModel(
          {
              {{}, [](const KnownClass &known) { return shortName(known.classId, known.title); }},
              {{}, [](const KnownClass &known) { return known.students ? QVariant(*known.students) : QVariant(); }},
          },
          parent)
{
}

QVariant ClassesModel::look(const KnownClass &known, int column, int role) const
{
    const bool isCount = column == Students;
    switch (role) {
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
        m_rows.begin(), m_rows.end(), [classId](const KnownClass &known) { return known.classId == classId; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

} // namespace chamada::teacher
