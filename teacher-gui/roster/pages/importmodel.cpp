// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/pages/importmodel.h"

#include "common/ui/icons.h"
#include "teacher-gui/roster/core/importwords.h"

namespace chamada {

ImportModel::ImportModel(QObject *parent)
    : TableModel(
          {
              {tr("Line"), &Row::line},
              {tr("Student ID"), &Row::student},
              {tr("Name"), &Row::name},
              {tr("What happens"), &Row::fate},
          },
          parent)
{
}

QVariant ImportModel::look(const Row &row, int column, int role) const
{
    const bool hasIcon = role == Qt::DecorationRole && column == Fate && row.isWrong;
    return hasIcon ? QVariant(icon(Icon::Warning, Meaning::Refused)) : QVariant();
}

void ImportModel::set(const RosterReading &reading, const QList<RosterLine> &now)
{
    QHash<StudentId, QString> names;
    for (const RosterLine &line : now)
        names.insert(line.student, line.name);
    beginResetModel();
    m_counts = {};
    m_counts.wrong = static_cast<int>(reading.problems.size());
    m_rows.clear();
    m_put.clear();
    for (const RosterProblem &problem : reading.problems)
        m_rows.append(rowOf(problem));
    for (const RosterRow &read : reading.students)
        m_rows.append(rowOf(read, names));
    endResetModel();
}

RosterChange ImportModel::change() const
{
    return {{}, m_put};
}

ImportModel::Row ImportModel::rowOf(const RosterRow &read, const QHash<StudentId, QString> &names)
{
    const auto &[student, name] = read.student;
    Row row{read.line, student.text(), name, {}};
    const auto known = names.constFind(student);
    if (known == names.cend()) {
        row.fate = tr("New");
        ++m_counts.added;
    } else if (*known != name) {
        row.fate = tr("New name; until now %1").arg(*known);
        ++m_counts.renamed;
    } else {
        row.fate = tr("Is on the list already");
        ++m_counts.same;
        return row;
    }
    m_put.append(read.student);
    return row;
}

ImportModel::Row ImportModel::rowOf(const RosterProblem &problem)
{
    return {problem.line, problem.student, problem.name, tr("Not taken. %1").arg(inWords(problem)), true};
}

} // namespace chamada
