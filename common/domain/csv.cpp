// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/csv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

// Spreadsheets evaluate cells that begin with one of these. A leading apostrophe makes a cell text, so an apostrophe of
// the original must be escaped too.
constexpr QStringView dangerous = u"=+-@\t\r\n'";

QString quoted(const QString &cell)
{
    constexpr QStringView special = u",;\t\"\r\n";
    const bool plain = std::none_of(cell.begin(), cell.end(), [special](QChar c) { return special.contains(c); });
    return plain ? cell : QString(u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"');
}

} // namespace

QString harmlessCell(const QString &cell)
{
    return !cell.isEmpty() && dangerous.contains(cell.front()) ? QString(u'\'' + cell) : cell;
}

QString originalCell(const QString &cell)
{
    return cell.size() > 1 && cell.front() == u'\'' && dangerous.contains(cell[1]) ? cell.sliced(1) : cell;
}

QByteArray csvRow(const QStringList &cells)
{
    QStringList row = cells;
    std::transform(row.begin(), row.end(), row.begin(), harmlessCell);
    return quotedRow(row, u',').toUtf8();
}

QString quotedRow(const QStringList &cells, QChar separator)
{
    QStringList row = cells;
    std::transform(row.begin(), row.end(), row.begin(), quoted);
    return row.join(separator) + u"\r\n"_s;
}

} // namespace chamada
