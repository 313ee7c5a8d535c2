// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/pages/importmodel.h"

#include "common/ui/icons.h"
#include "teacher-gui/roster/core/importwords.h"

#include <algorithm>

namespace chamada::teacher {

ImportModel::ImportModel(QObject *parent)
    : TableModel(
          {
              {tr("Line"), &Row::lineText},
              {tr("Student ID"), &Row::student},
              {tr("Name"), &Row::name},
              {tr("What happens"), [this](const Row &row) { return fateOf(row); }},
          },
          parent)
{
}

QVariant ImportModel::look(const Row &row, int column, int role) const
{
    if (role == Qt::CheckStateRole && column == Line && row.offered)
        return isMarked(row) ? Qt::Checked : Qt::Unchecked;
    const bool hasIcon = role == Qt::DecorationRole && column == Fate && row.kind != Row::Kind::Sure;
    if (!hasIcon)
        return {};
    return row.kind == Row::Kind::Wrong ? icon(Icon::Warning, Meaning::Refused) : icon(Icon::Warning, Meaning::Warning);
}

QString ImportModel::fateOf(const Row &row) const
{
    if (!isMarked(row))
        return row.fate;
    return row.kind == Row::Kind::Gone ? tr("Is taken off the list") : tr("Is taken");
}

void ImportModel::set(const RosterReading &reading, const QList<RosterLine> &now)
{
    beginResetModel();
    m_counts = {};
    m_rows.clear();
    m_put.clear();
    for (const RosterProblem &problem : reading.problems)
        m_rows.append(rowOf(problem));
    const RosterComparison comparison = compareRoster(reading, now);
    for (const ComparedStudent &student : comparison.students)
        m_rows.append(rowOf(student));
    for (const RosterLine &line : comparison.gone)
        m_rows.append(
            {0, line.student.text(), line.name, tr("Not in the table; stays on the list"), Row::Kind::Gone, line});
    m_counts.gone = static_cast<int>(comparison.gone.size());
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) { return a.kind < b.kind; });
    endResetModel();
}

RosterChange ImportModel::change() const
{
    RosterChange change{{}, m_put};
    for (const Row &row : m_rows) {
        if (!isMarked(row))
            continue;
        if (row.kind == Row::Kind::Gone)
            change.take.append(row.offered->student);
        else
            change.put.append(*row.offered);
    }
    return change;
}

void ImportModel::setMarked(int row, bool marked)
{
    const auto &offered = m_rows[row].offered;
    if (!offered)
        return;
    if (marked)
        m_marked.insert(offered->student);
    else
        m_marked.remove(offered->student);
    tellChanged(row, row);
    emit marksChanged();
}

void ImportModel::setGoneMarked(bool marked)
{
    for (int row = 0; row < rowCount(); ++row)
        if (m_rows[row].kind == Row::Kind::Gone)
            setMarked(row, marked);
}

bool ImportModel::isAllGoneMarked() const
{
    return std::all_of(
        m_rows.begin(), m_rows.end(), [this](const Row &row) { return row.kind != Row::Kind::Gone || isMarked(row); });
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    const bool isCheckable = index.isValid() && index.column() == Line && m_rows[index.row()].offered;
    return TableModel::flags(index) | (isCheckable ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    setMarked(index.row(), value.toInt() == Qt::Checked);
    return true;
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
        row.kind = Row::Kind::Doubtful;
        row.offered = compared.row.student;
        ++m_counts.doubtful;
        return row;
    }
    m_put.append(compared.row.student);
    return row;
}

ImportModel::Row ImportModel::rowOf(const RosterProblem &problem)
{
    const auto offered = offeredStudent(problem);
    ++(offered ? m_counts.doubtful : m_counts.wrong);
    return {problem.line, problem.student, problem.name, tr("Not taken. %1").arg(inWords(problem)),
        offered ? Row::Kind::Doubtful : Row::Kind::Wrong, offered};
}

} // namespace chamada::teacher
