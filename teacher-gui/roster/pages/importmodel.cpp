// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/pages/importmodel.h"

#include "common/ui/icons.h"
#include "teacher-gui/roster/core/importwords.h"

namespace chamada {

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    if (role == Qt::DecorationRole && index.column() == Fate && row.isWrong)
        return icon(Icon::Warning, Meaning::Refused);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Line:
        return row.line;
    case Student:
        return row.student;
    case Name:
        return row.name;
    default:
        return row.fate;
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line:
        return tr("Line");
    case Student:
        return tr("Student ID");
    case Name:
        return tr("Name");
    default:
        return tr("What happens");
    }
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
