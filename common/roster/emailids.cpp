// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/emailids.h"

#include "common/domain/text.h"
#include "common/roster/cellkind.h"

#include <QSet>

#include <algorithm>

namespace chamada {

QString localPart(const QString &cell)
{
    const qsizetype at = cell.indexOf(u'@');
    return at < 0 ? cell : cell.first(at);
}

bool emailsHoldIds(const QStringList &cells)
{
    constexpr qsizetype shortest = 5;
    QSet<QString> domains;
    QSet<QString> ids;
    for (const QString &cell : cells) {
        if (cell.isEmpty() || !cell.contains(u'@'))
            continue; // a second row of titles
        const QString id = localPart(cell);
        const bool isNumber = std::all_of(id.begin(), id.end(), isAsciiDigit);
        if (!isNumber || id.size() < shortest || kindOf(id) != CellKind::Student || ids.contains(id))
            return false;
        ids.insert(id);
        domains.insert(cell.sliced(id.size()).toLower());
    }
    return domains.size() == 1;
}

} // namespace chamada
