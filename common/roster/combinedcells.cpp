// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/combinedcells.h"

#include "common/roster/cellkind.h"
#include "common/roster/footers.h"
#include "common/roster/idchanges.h"
#include "common/roster/titles.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <functional>
#include <optional>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr qsizetype LongestCell = 160; // of those that are split
constexpr qsizetype SearchedColumns = 20;

/// Two things in one cell. The first stays in its place.
struct CellParts {
    QString kept;
    QString moved;
};

using Splitter = std::function<std::optional<CellParts>(const QString &)>;

/// Splits a student ID from a name or label.
std::optional<CellParts> idAndName(const QString &cell)
{
    static const QRegularExpression idFirst(u"^([A-Z]{0,4}\\d[\\w.]{3,30})(?: *[-–—:/|] *| +)(\\p{L}[^\\d]+)$"_s);
    static const QRegularExpression nameFirst(
        u"^(\\p{L}[^\\d]*?)(?: *[-–—:/|] *| *[(\\[] *| +)([A-Z]{0,4}\\d[\\w.-]{3,30})[)\\]]?$"_s);
    const QString text = cell.size() > LongestCell ? QString() : cleanedText(cell);
    auto match = idFirst.match(text);
    const bool isIdFirst = match.hasMatch();
    if (!isIdFirst)
        match = nameFirst.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const CellParts parts{match.captured(isIdFirst ? 1 : 2), match.captured(isIdFirst ? 2 : 1)};
    return kindOf(parts.kept) == CellKind::Student ? std::optional(parts) : std::nullopt;
}

/// Splits a name from an e-mail address.
std::optional<CellParts> nameAndAddress(const QString &cell)
{
    static const QRegularExpression pattern(
        u"^\"?([^<>@\\d\"]*\\p{L}[^<>@\\d\"]*?)\"?[\\s<(\\[,;:-]+([^\\s<>()@]+@[^\\s<>()@]+?)[>)\\]]?$"_s);
    if (!cell.contains(u'@') || cell.size() > LongestCell)
        return std::nullopt;
    const auto match = pattern.match(cleanedText(cell));
    return match.hasMatch() ? std::optional(CellParts{match.captured(1).trimmed(), match.captured(2)}) : std::nullopt;
}

QList<TextRow> sampleOf(const QList<TextRow> &rows)
{
    constexpr qsizetype sampled = 60;
    return withoutLoneCells(rows.first(std::min(rows.size(), sampled)));
}

qsizetype widthOf(const QList<TextRow> &rows)
{
    qsizetype width = 0;
    for (const TextRow &row : rows)
        width = std::max(width, row.cells.size());
    return width;
}

/// Finds the parts of a column's cells.
QList<CellParts> partsOf(const QList<TextRow> &rows, qsizetype column, const Splitter &split)
{
    QList<CellParts> found;
    for (const TextRow &row : rows)
        if (const auto parts = split(row.cells.value(column)))
            found.append(*parts);
    return found;
}

/// Returns how many different texts the parts have.
qsizetype distinct(const QList<CellParts> &parts, QString CellParts::*part)
{
    QSet<QString> texts;
    for (const CellParts &each : parts)
        texts.insert(each.*part);
    return texts.size();
}

/// The IDs must differ: "Sala 1001" in each row is no student.
bool holdsIds(const QList<TextRow> &sample, qsizetype column, const QList<CellParts> &parts)
{
    const auto students = std::count_if(sample.begin(), sample.end(),
        [column](const TextRow &row) { return kindOf(cleanedId(row.cells.value(column))) == CellKind::Student; });
    return parts.size() > students && parts.size() * 2 >= sample.size()
        && distinct(parts, &CellParts::kept) * 2 > parts.size();
}

/// Returns whether the same word stands before each ID, and no name.
bool areLabels(const QList<CellParts> &parts)
{
    return titleOf(parts.constFirst().moved).role == TitleRole::Student
        && distinct(parts, &CellParts::moved) * 4 <= parts.size() + 3;
}

/// Splits the column, and returns the rows with a new last column. The title row is what stands above the first split
/// cell; `title` is the new column's, the old one's if it is empty.
QList<TextRow> withSplit(const QList<TextRow> &rows, qsizetype column, const Splitter &split, const QString &title)
{
    const qsizetype width = widthOf(rows);
    QList<TextRow> table = rows;
    bool isAbove = true;
    for (TextRow &row : table) {
        const auto parts = split(row.cells.value(column));
        isAbove = isAbove && !parts;
        row.cells.resize(width + 1);
        const bool isTitle = isAbove && !row.cells[column].isEmpty();
        row.cells[width] = parts         ? parts->moved
            : isTitle && title.isEmpty() ? row.cells[column]
            : isTitle                    ? title
                                         : QString();
        if (parts)
            row.cells[column] = parts->kept;
    }
    return table;
}

QList<TextRow> withoutLabels(const QList<TextRow> &rows, qsizetype column)
{
    QList<TextRow> table = rows;
    for (TextRow &row : table)
        if (const auto parts = idAndName(row.cells.value(column)))
            row.cells[column] = parts->kept;
    return table;
}

} // namespace

QList<TextRow> splitCombinedCells(const QList<TextRow> &rows)
{
    const QList<TextRow> sample = sampleOf(rows);
    for (qsizetype column = 0; column < std::min(widthOf(rows), SearchedColumns); ++column) {
        const QList<CellParts> parts = partsOf(sample, column, &idAndName);
        if (!parts.isEmpty() && holdsIds(sample, column, parts))
            return areLabels(parts) ? withoutLabels(rows, column) : withSplit(rows, column, &idAndName, {});
    }
    return rows;
}

QList<TextRow> splitAddressCells(const QList<TextRow> &rows)
{
    const QList<TextRow> sample = sampleOf(rows);
    for (qsizetype column = 0; column < std::min(widthOf(rows), SearchedColumns); ++column)
        if (partsOf(sample, column, &nameAndAddress).size() * 2 > sample.size())
            return withSplit(rows, column, &nameAndAddress, u"E-mail"_s);
    return rows;
}

} // namespace chamada
