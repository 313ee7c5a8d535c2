// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/csv.h"

#include "common/domain/cellguard.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

QString quoted(const QString &cell)
{
    constexpr QStringView special = u",;\t\"\r\n";
    const bool plain = std::none_of(cell.begin(), cell.end(), [special](QChar c) { return special.contains(c); });
    return plain ? cell : QString(u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"');
}

} // namespace

QByteArray csvRow(const QStringList &cells)
{
    QStringList row = cells;
    std::transform(row.begin(), row.end(), row.begin(), guardedCell);
    return quotedRow(row, u',').toUtf8();
}

QString quotedRow(const QStringList &cells, QChar separator)
{
    QStringList row = cells;
    std::transform(row.begin(), row.end(), row.begin(), quoted);
    return row.join(separator) + u"\r\n"_s;
}

} // namespace chamada
