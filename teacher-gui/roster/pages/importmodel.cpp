// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/pages/importmodel.h"

#include "common/ui/icons.h"
#include "teacher-gui/roster/core/importwords.h"

#include <algorithm>

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
    beginResetModel();
    m_counts = {};
    m_counts.wrong = static_cast<int>(reading.problems.size());
    m_rows.clear();
    m_put.clear();
    for (const RosterProblem &problem : reading.problems)
        m_rows.append(rowOf(problem));
    const RosterComparison comparison = compareRoster(reading, now);
    for (const ComparedStudent &student : comparison.students)
        m_rows.append(rowOf(student));
    std::stable_partition(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.isWrong; });
    m_counts.gone = static_cast<int>(comparison.gone.size());
    endResetModel();
}

RosterChange ImportModel::change() const
{
    return {{}, m_put};
}

ImportModel::Row ImportModel::rowOf(const ComparedStudent &compared)
{
    const auto &[student, name] = compared.row.student;
    Row row{compared.row.line, student.text(), name, {}};
    switch (compared.kind) {
    case ComparedStudent::Kind::New:
        row.fate = tr("New");
        ++m_counts.added;
        break;
    case ComparedStudent::Kind::Renamed:
        row.fate = tr("New name; until now %1").arg(compared.known->name);
        ++m_counts.renamed;
        break;
    case ComparedStudent::Kind::Same:
        row.fate = tr("Is on the list already");
        ++m_counts.same;
        return row;
    case ComparedStudent::Kind::Doubtful:
        row.fate = tr("Not taken. Is on the list as %1").arg(compared.known->student.text());
        row.isWrong = true;
        ++m_counts.wrong;
        return row;
    }
    m_put.append(compared.row.student);
    return row;
}

ImportModel::Row ImportModel::rowOf(const RosterProblem &problem)
{
    return {problem.line, problem.student, problem.name, tr("Not taken. %1").arg(inWords(problem)), true};
}

} // namespace chamada
