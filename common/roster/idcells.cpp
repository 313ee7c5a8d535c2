// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/idcells.h"

#include "common/domain/text.h"
#include "common/roster/cellkind.h"
#include "common/roster/emailids.h"

#include <algorithm>

namespace chamada {

namespace {

using Problem = RosterProblem::Kind;

} // namespace

IdCells::IdCells(const QList<TextRow> &rows, int column)
    : m_at(column)
    , m_column(cells(rows))
{
}

QStringList IdCells::cells(const QList<TextRow> &rows)
{
    const auto countOf = [&](const auto &test) {
        return std::count_if(rows.begin(), rows.end(), [&](const TextRow &row) { return test(row.cells.value(m_at)); });
    };
    const auto filled = countOf([](const QString &cell) { return !cell.isEmpty(); });
    m_areInEmails = countOf([](const QString &cell) { return cell.contains(u'@'); }) * 2 > filled;
    m_haveDigits = countOf(&hasDigit) * 4 > filled;
    m_areLong = countOf([](const QString &cell) { return hasDigit(cell) && cell.size() > fewDigits; }) * 2 > filled;
    QStringList cells;
    for (const TextRow &row : rows)
        if (const QString cell = cellOf(row); !cell.isEmpty())
            cells.append(cell);
    return cells;
}

/// Joins "2,02E+10" where the comma is the separator, too.
QString IdCells::cellOf(const TextRow &row) const
{
    const QString next = row.cells.value(m_at + 1);
    if (!next.isEmpty() && isAsciiDigit(next.front()))
        if (const QString joined = row.cells.value(m_at) + u',' + next; isChanged(joined, IdChange::Exponent))
            return joined;
    const QString cell = cleanedId(row.cells.value(m_at));
    return m_areInEmails ? localPart(cell) : cell;
}

bool IdCells::isUsual(const QString &id) const
{
    // Points stand in IDs, too: 21.1.2023.
    const bool mayBeDate = id.contains(u'/') || id.contains(u'-');
    const bool isDate = mayBeDate && kindOf(id) == CellKind::Date;
    const bool hasSigns = hasDigit(id) || std::any_of(id.begin(), id.end(), [](QChar c) { return c.isLetter(); });
    return StudentId::fromText(id) && (hasDigit(id) || !m_haveDigits) && hasSigns && !isDate;
}

bool IdCells::isShort(const QString &id) const
{
    return m_areLong && id.size() <= fewDigits;
}

std::optional<RosterProblem::Kind> IdCells::problemOf(const QString &cell) const
{
    if (cell.isEmpty())
        return Problem::NoStudent;
    if (const auto change = m_column.doubt(cell))
        return *change == IdChange::Exponent ? Problem::ShortenedStudent : Problem::ChangedStudent;
    return isUsual(restored(cell)) ? std::nullopt : std::optional(Problem::BadStudent);
}

} // namespace chamada
