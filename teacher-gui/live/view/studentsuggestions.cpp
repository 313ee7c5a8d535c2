// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/studentsuggestions.h"

#include "teacher-gui/widgets/textfilter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

void StudentSuggestions::setLines(const QList<RosterLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    m_names.clear();
    for (const RosterLine &line : lines)
        m_names.append(folded(line.name));
    endResetModel();
}

int StudentSuggestions::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant StudentSuggestions::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RosterLine &line = m_lines[index.row()];
    const QString number = line.student.text();
    if (role == SearchRole)
        return QString(m_names[index.row()] + u' ' + number.toCaseFolded());
    if (role == StudentRole)
        return number;
    if (role != Qt::DisplayRole)
        return {};
    return line.name.isEmpty() ? number : QString(line.name + u" · "_s + number);
}

bool StudentSuggestions::contains(const StudentId &student) const
{
    return std::any_of(m_lines.begin(), m_lines.end(), [&](const RosterLine &line) { return line.student == student; });
}

QList<StudentId> StudentSuggestions::named(const QString &text) const
{
    const QString wanted = folded(text);
    QList<StudentId> whole;
    QList<StudentId> part;
    for (int row = 0; row < rowCount(); ++row) {
        if (m_names[row] == wanted)
            whole.append(m_lines[row].student);
        else if (m_names[row].contains(wanted))
            part.append(m_lines[row].student);
    }
    return whole.isEmpty() ? part : whole;
}

} // namespace chamada::teacher
