// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/labelledcells.h"

#include "common/roster/titles.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

QString labelOf(const QString &cell)
{
    static const QRegularExpression labelled(
        u"^\\s*(\\p{L}[^:\\d]{0,30}?)\\s*:"_s, QRegularExpression::UseUnicodePropertiesOption);
    const auto match = labelled.match(cell);
    return match.hasMatch() ? match.captured(1) : QString();
}

/// Returns the label that most cells of the column have; empty if none has that many.
QString commonLabel(const QList<TextRow> &rows, qsizetype column)
{
    QHash<QString, qsizetype> counts;
    for (const TextRow &row : rows)
        if (const QString label = labelOf(row.cells.value(column));
            !label.isEmpty() && ++counts[label] * 2 > rows.size())
            return label;
    return {};
}

} // namespace

QList<TextRow> withLabelsAsTitles(const QList<TextRow> &rows)
{
    constexpr qsizetype sampled = 60;
    const QList<TextRow> sample = rows.first(std::min(rows.size(), sampled));
    QStringList titles;
    for (qsizetype column = 0; !rows.isEmpty() && column < rows.constLast().cells.size(); ++column)
        titles.append(commonLabel(sample, column));
    const auto labelled =
        std::count_if(titles.begin(), titles.end(), [](const QString &title) { return !title.isEmpty(); });
    const bool hasStudent = std::any_of(
        titles.begin(), titles.end(), [](const QString &title) { return titleOf(title).role == TitleRole::Student; });
    if (rows.size() < 2 || labelled < 2 || !hasStudent)
        return rows;
    QList<TextRow> table{TextRow{rows.constFirst().line, titles}};
    for (TextRow row : rows) {
        for (qsizetype i = 0; i < std::min(row.cells.size(), titles.size()); ++i)
            if (!titles[i].isEmpty() && labelOf(row.cells[i]) == titles[i])
                row.cells[i] = row.cells[i].section(u':', 1).trimmed();
        table.append(row);
    }
    return table;
}

} // namespace chamada
