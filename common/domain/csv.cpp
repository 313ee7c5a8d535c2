// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/csv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

QString quoted(const QString &cell)
{
    const QString safe = harmlessCell(cell);
    const bool plain = std::none_of(safe.begin(), safe.end(),
        [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r' || c == u';'; });
    return plain ? safe : QString(u'"' + QString(safe).replace(u'"', u"\"\""_s) + u'"');
}

} // namespace

QString harmlessCell(const QString &cell)
{
    // Spreadsheets run what begins with one of these; an apostrophe before it makes it text.
    constexpr QStringView dangerous = u"=+-@\t\r\n";
    return !cell.isEmpty() && dangerous.contains(cell.front()) ? QString(u'\'' + cell) : cell;
}

QByteArray csvRow(const QStringList &cells)
{
    QStringList row = cells;
    std::transform(row.begin(), row.end(), row.begin(), quoted);
    return row.join(u',').toUtf8() + "\r\n";
}

} // namespace chamada
