// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/titlerow.h"

#include "common/domain/text.h"
#include "common/roster/cellkind.h"
#include "common/roster/idchanges.h"
#include "common/roster/titles.h"

#include <QHash>

#include <algorithm>

namespace chamada {

namespace {

constexpr qsizetype SearchedRows = 60;
constexpr int SureScore = 5; // a student ID and a name: what follows is another table

int scoreOf(const Title &title)
{
    switch (title.role) {
    case TitleRole::Student:
        return title.rank < WeakTitle ? 3 : 2;
    case TitleRole::FullName:
    case TitleRole::GivenName:
    case TitleRole::MiddleName:
    case TitleRole::Surname:
        return 2;
    case TitleRole::Unknown:
        return 0;
    default:
        return 1;
    }
}

qsizetype filledCells(const TextRow &row)
{
    return std::count_if(
        row.cells.begin(), row.cells.end(), [](const QString &cell) { return !cell.trimmed().isEmpty(); });
}

bool holdsKind(const TextRow &row, CellKind kind)
{
    return std::any_of(
        row.cells.begin(), row.cells.end(), [kind](const QString &cell) { return kindOf(cleanedId(cell)) == kind; });
}

/// Returns the first cell that may be a student ID; empty if there is none.
QString studentIn(const TextRow &row)
{
    for (const QString &cell : row.cells) {
        const QString id = cleanedId(cell);
        if (const CellKind kind = kindOf(id); kind == CellKind::Student || kind == CellKind::Shortened)
            return id;
    }
    return {};
}

/// Returns whether the cell is a number that no title is: "Matrícula: 20230001".
bool isLongNumber(const QString &cell)
{
    constexpr qsizetype shortest = 5;
    return cell.size() >= shortest && std::all_of(cell.begin(), cell.end(), isAsciiDigit);
}

/// Returns the order of letters, digits and signs: "A9" of "GRR20231234".
QString shapeOf(const QString &id)
{
    QString shape;
    for (const QChar c : id) {
        const QChar sign = c.isDigit() ? u'9' : c.isLetter() ? u'A' : c;
        if (!shape.endsWith(sign))
            shape.append(sign);
    }
    return shape;
}

/// Finds titles in other words: they stand above the first student ID. The code of a course has another shape than
/// most IDs.
int rowAboveStudents(const QList<TextRow> &rows)
{
    QStringList shapes;
    QHash<QString, int> counts;
    QString usual;
    for (const TextRow &row : rows) {
        shapes.append(shapeOf(studentIn(row)));
        if (!shapes.last().isEmpty() && ++counts[shapes.last()] > counts.value(usual))
            usual = shapes.last();
    }
    return usual.isEmpty() ? -1 : static_cast<int>(shapes.indexOf(usual)) - 1;
}

} // namespace

int titleScore(const TextRow &row)
{
    int score = 0;
    int known = 0;
    bool isRoster = false;
    for (const QString &cell : row.cells) {
        const int points = scoreOf(titleOf(cleanedText(cell)));
        score += points;
        known += points > 0 ? 1 : 0;
        isRoster = isRoster || points > 1;
    }
    const bool isSentence = known == 1 && (!studentIn(row).isEmpty() || holdsKind(row, CellKind::ShortNumber));
    const bool isData = isSentence || std::any_of(row.cells.begin(), row.cells.end(), &isLongNumber);
    return isRoster && !isData ? score : 0;
}

bool isHeading(const QList<TextRow> &rows, int index)
{
    return filledCells(rows.value(index)) == 1 && filledCells(rows.value(index + 1)) > 1;
}

bool holdsTitles(const QList<TextRow> &rows, int index)
{
    return !isHeading(rows, index) && titleScore(rows.value(index)) > 0;
}

bool isMeetingTitleRow(const TextRow &row)
{
    int meeting = 0;
    for (const QString &cell : row.cells) {
        const Title title = titleOf(cleanedText(cell));
        meeting += title.role == TitleRole::Meeting ? 1 : 0;
        if (title.role == TitleRole::Student && title.rank < WeakTitle)
            return false;
    }
    return meeting > 1;
}

int findTitleRow(const QList<TextRow> &rows)
{
    const QList<TextRow> first = rows.first(std::min(rows.size(), SearchedRows));
    int best = -1;
    int most = 0;
    for (int i = 0; i < first.size() && most < SureScore; ++i)
        if (const int score = titleScore(first[i]); score > most && holdsTitles(first, i)) {
            most = score;
            best = i;
        }
    return best >= 0 ? best : rowAboveStudents(first);
}

} // namespace chamada
