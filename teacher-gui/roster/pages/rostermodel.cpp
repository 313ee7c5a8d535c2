// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/pages/rostermodel.h"

#include "common/domain/text.h"

#include <algorithm>

namespace chamada::teacher {

namespace {

/// Up to this difference, rows are inserted or removed one by one; above it the model is reset.
constexpr qsizetype FewRows = 200;

bool before(const RosterLine &line, const StudentId &student)
{
    return line.student < student;
}

} // namespace

RosterModel::RosterModel(QObject *parent)
    : TableModel(
          {
              {tr("Student ID"), [](const RosterLine &line) { return line.student.text(); }},
              {tr("Name"), &RosterLine::name},
          },
          parent)
{
}

QVariant RosterModel::look(const RosterLine &line, int column, int role) const
{
    return role == Qt::EditRole ? text(line, column) : QVariant();
}

Qt::ItemFlags RosterModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = TableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

bool RosterModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString text = value.toString().simplified();
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole)
        return false;
    if (const QString problem = problemWithEdit(index, text); !problem.isEmpty()) {
        emit editRefused(problem);
        return false;
    }
    const RosterLine &line = m_rows[index.row()];
    const RosterLine edited =
        index.column() == Student ? RosterLine{*StudentId::fromText(text), line.name} : RosterLine{line.student, text};
    if (edited == line)
        return false;
    QList<StudentId> gone;
    if (edited.student != line.student)
        gone.append(line.student);
    emit changeWanted({gone, {edited}});
    return true;
}

int RosterModel::rowOf(const StudentId &student) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), student, before);
    return found != m_rows.end() && found->student == student ? static_cast<int>(found - m_rows.begin()) : -1;
}

QString RosterModel::problemWith(const QString &student, const QString &name) const
{
    const auto id = StudentId::fromText(student);
    if (student.trimmed().isEmpty())
        return tr("Type the student ID first.");
    if (!id)
        return tr("“%1” is not a student ID: it has at most 32 letters without accents, digits and . - _ /, and no "
                  "spaces.")
            .arg(student);
    if (const int row = rowOf(*id); row >= 0)
        return tr("%1 is on the list already: %2.").arg(id->text(), m_rows[row].name);
    if (name.trimmed().isEmpty())
        return tr("Type the name, too.");
    if (!isValid(name.simplified(), textrule::name))
        return tr("The name is too long, or has characters that no name has. It has at most 128 letters.");
    return {};
}

QString RosterModel::problemWithEdit(const QModelIndex &index, const QString &text) const
{
    const RosterLine &line = m_rows[index.row()];
    const bool same = index.column() == Student && StudentId::fromText(text) == line.student;
    if (same)
        return {};
    if (index.column() == Student)
        return problemWith(text, line.name);
    if (text.trimmed().isEmpty())
        return tr("A student on the list has a name. Delete takes the student off the list.");
    return isValid(text.simplified(), textrule::name)
        ? QString()
        : tr("The name is too long, or has characters that no name has. It has at most 128 letters.");
}

void RosterModel::setLines(const QList<RosterLine> &lines)
{
    if (std::abs(lines.size() - m_rows.size()) > FewRows)
        resetRows(lines);
    else
        alignRows(lines, &RosterLine::student);
}

} // namespace chamada::teacher
