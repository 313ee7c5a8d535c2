// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/combinedcells.h"

#include "common/roster/cellkind.h"
#include "common/roster/idchanges.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

struct IdAndName {
    QString id;
    QString name;
};

std::optional<IdAndName> splitCell(const QString &cell)
{
    static const QRegularExpression idFirst(u"^([A-Z]{0,4}\\d[\\w.]{3,30})(?: *[-–—:/|] *| +)(\\p{L}[^\\d]+)$"_s);
    static const QRegularExpression nameFirst(
        u"^(\\p{L}[^\\d]*?)(?: *[-–—:/|] *| *[(\\[] *| +)([A-Z]{0,4}\\d[\\w.-]{3,30})[)\\]]?$"_s);
    constexpr qsizetype longest = 160;
    const QString text = cell.size() > longest ? QString() : cleanedText(cell);
    auto match = idFirst.match(text);
    const bool isIdFirst = match.hasMatch();
    if (!isIdFirst)
        match = nameFirst.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const IdAndName parts{match.captured(isIdFirst ? 1 : 2), match.captured(isIdFirst ? 2 : 1)};
    return kindOf(parts.id) == CellKind::Student ? std::optional(parts) : std::nullopt;
}

bool isCombined(const QList<TextRow> &sample, int column)
{
    qsizetype combined = 0;
    qsizetype students = 0;
    for (const TextRow &row : sample) {
        const QString &cell = row.cells.value(column);
        combined += splitCell(cell) ? 1 : 0;
        students += kindOf(cleanedId(cell)) == CellKind::Student ? 1 : 0;
    }
    return combined > students && combined * 2 >= sample.size();
}

} // namespace

QList<TextRow> splitCombinedCells(const QList<TextRow> &rows)
{
    constexpr qsizetype sampled = 60;
    qsizetype width = 0;
    for (const TextRow &row : rows)
        width = std::max(width, row.cells.size());
    const QList<TextRow> sample = rows.first(std::min(rows.size(), sampled));
    int column = 0;
    while (column < std::min<qsizetype>(width, 20) && !isCombined(sample, column))
        ++column;
    if (column >= std::min<qsizetype>(width, 20))
        return rows;
    QList<TextRow> split = rows;
    bool isAbove = true; // the titles
    for (TextRow &row : split) {
        const auto parts = splitCell(row.cells.value(column));
        isAbove = isAbove && !parts;
        row.cells.resize(width + 1);
        row.cells[width] = parts ? parts->name : isAbove ? row.cells[column] : QString();
        if (parts)
            row.cells[column] = parts->id;
    }
    return split;
}

} // namespace chamada
