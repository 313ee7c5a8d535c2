// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/arrangedrows.h"

#include "common/domain/text.h"
#include "common/roster/combinedcells.h"
#include "common/roster/idchanges.h"
#include "common/roster/labelledcells.h"
#include "common/roster/plainwords.h"
#include "common/roster/titlerow.h"
#include "common/roster/titles.h"

#include <algorithm>
#include <optional>

namespace chamada {

namespace {

bool isBlank(const QStringList &cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

QStringList folded(const QStringList &titles)
{
    QStringList names;
    for (const QString &title : titles)
        names.append(foldedName(title));
    return names;
}

bool holdsStudent(const QStringList &titles)
{
    return std::any_of(titles.begin(), titles.end(),
        [](const QString &title) { return titleOf(cleanedText(title)).role == TitleRole::Student; });
}

bool isNameRole(TitleRole role)
{
    return role == TitleRole::FullName || role == TitleRole::GivenName || role == TitleRole::Surname;
}

/// Returns whether the row holds a student ID; tells most rows from titles quickly.
bool holdsLongNumber(const TextRow &row)
{
    return std::any_of(row.cells.begin(), row.cells.end(), [](const QString &cell) {
        const bool isDate = cell.contains(u'/') || cell.contains(u':');
        return !isDate && std::count_if(cell.begin(), cell.end(), isAsciiDigit) > 3;
    });
}

/// Returns after how many columns the same titles begin again; 0 if they do not.
qsizetype widthOfRepeated(const QStringList &titles)
{
    const QStringList names = folded(titles);
    for (qsizetype width = 2; width * 2 <= names.size() + 1; ++width) {
        bool repeats = true;
        for (qsizetype i = width; i < names.size(); ++i)
            repeats = repeats && (names[i] == names[i - width]);
        // The last table need not have an empty column behind it.
        if (repeats && holdsStudent(titles.first(width)) && holdsStudent(titles.sliced(width)))
            return width;
    }
    return 0;
}

/// Puts tables that stand side by side below each other, row by row.
QList<TextRow> stacked(const QList<TextRow> &rows, int titleRow)
{
    const qsizetype width = widthOfRepeated(rows[titleRow].cells);
    if (width == 0)
        return rows;
    QList<TextRow> below = rows.first(titleRow);
    below.append({rows[titleRow].line, rows[titleRow].cells.first(width)});
    for (const TextRow &row : rows.sliced(titleRow + 1)) {
        for (qsizetype at = 0; at < row.cells.size(); at += width) {
            const QStringList part = row.cells.sliced(at, std::min(width, row.cells.size() - at));
            if (!isBlank(part))
                below.append({row.line, part, row.brokenQuote});
        }
    }
    return below;
}

/// Finds the column of the first table that has this title, or else one with the same role.
qsizetype columnOf(const QString &title, const QStringList &first)
{
    const auto isSame = [name = foldedName(title)](const QString &other) { return foldedName(other) == name; };
    if (const auto same = std::find_if(first.begin(), first.end(), isSame); same != first.end())
        return same - first.begin();
    const Title wanted = titleOf(cleanedText(title));
    const bool isSure = wanted.role != TitleRole::Unknown && wanted.role != TitleRole::Other
        && (wanted.role != TitleRole::Student || wanted.rank < WeakTitle);
    const auto isLike = [&](const QString &other) {
        const Title found = titleOf(cleanedText(other));
        return isSure && found.role == wanted.role && (found.rank < WeakTitle || found.rank == wanted.rank);
    };
    const auto like = std::find_if(first.begin(), first.end(), isLike);
    return like == first.end() ? -1 : like - first.begin();
}

/// Returns for each column of a later table the column of the first that it belongs to; nothing if they have the same
/// order, or if a column that a list needs is missing.
std::optional<QList<qsizetype>> columnsBelow(const QStringList &first, const QStringList &later)
{
    QList<qsizetype> columns;
    qsizetype width = first.size();
    bool hasStudent = false;
    bool hasName = false;
    for (const QString &title : later) {
        const TitleRole role = titleOf(cleanedText(title)).role;
        const qsizetype column = columnOf(title, first);
        const bool isFound = column >= 0 && !columns.contains(column);
        columns.append(isFound ? column : width++);
        hasStudent = hasStudent || (isFound && role == TitleRole::Student);
        hasName = hasName || (isFound && isNameRole(role));
    }
    bool isInOrder = true;
    for (qsizetype i = 0; i < columns.size(); ++i)
        isInOrder = isInOrder && columns[i] == i;
    return isInOrder || !hasStudent || !hasName ? std::nullopt : std::optional(columns);
}

QStringList moved(const QStringList &cells, const QList<qsizetype> &columns)
{
    const qsizetype behind = *std::max_element(columns.begin(), columns.end()) + 1;
    QStringList row;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const qsizetype column = columns.value(i, behind + i);
        row.resize(std::max(row.size(), column + 1));
        row[column] = cells[i];
    }
    return row;
}

/// Returns whether the row holds the titles of a table without students, such as the teachers.
bool isOtherTable(const TextRow &row)
{
    int known = 0;
    bool isOther = false;
    for (const QString &cell : row.cells) {
        if (cell.trimmed().isEmpty())
            continue;
        const TitleRole role =
            std::any_of(cell.begin(), cell.end(), &isAsciiDigit) ? TitleRole::Unknown : titleOf(cleanedText(cell)).role;
        if (role == TitleRole::Unknown || role == TitleRole::Student)
            return false;
        isOther = isOther || role == TitleRole::Other;
        ++known;
    }
    return known > 1 && isOther;
}

/// Returns columns behind the first table, where nothing is read.
QList<qsizetype> behind(qsizetype width, qsizetype count)
{
    QList<qsizetype> columns;
    for (qsizetype i = 0; i < count; ++i)
        columns.append(width + i);
    return columns;
}

/// Moves the cells of later tables below the columns of the first.
QList<TextRow> aligned(const QList<TextRow> &rows, int titleRow)
{
    constexpr int sure = 5; // a student ID and a name
    QList<TextRow> table = rows;
    std::optional<QList<qsizetype>> columns;
    for (qsizetype i = titleRow + 1; i < rows.size(); ++i) {
        if (!holdsLongNumber(rows[i]) && titleScore(rows[i]) >= sure)
            columns = columnsBelow(rows[titleRow].cells, rows[i].cells);
        else if (isOtherTable(rows[i]))
            columns = behind(rows[titleRow].cells.size(), rows[i].cells.size());
        if (columns)
            table[i].cells = moved(rows[i].cells, *columns);
    }
    return table;
}

} // namespace

QList<TextRow> arrangedRows(const QList<TextRow> &rows)
{
    QList<TextRow> table = withLabelsAsTitles(rows);
    if (const int titleRow = findTitleRow(table); titleRow >= 0 && titleScore(table[titleRow]) > 0)
        table = aligned(stacked(table, titleRow), titleRow);
    return splitCombinedCells(splitAddressCells(table));
}

} // namespace chamada
