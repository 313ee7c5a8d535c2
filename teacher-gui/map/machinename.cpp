// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/map/machinename.h"

#include "common/domain/text.h"

#include <algorithm>

namespace chamada::teacher {

namespace {

bool isAddress(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return isAsciiDigit(c) || c == u'.'; });
}

/// Removes the leading digits from `text` and returns them without leading zeros.
QStringView takeNumber(QStringView &text)
{
    const auto end = std::find_if_not(text.begin(), text.end(), isAsciiDigit);
    QStringView number = text.first(end - text.begin());
    text = text.sliced(number.size());
    while (number.size() > 1 && number.front() == u'0')
        number = number.sliced(1);
    return number;
}

int compareNumbers(QStringView a, QStringView b)
{
    return a.size() != b.size() ? (a.size() < b.size() ? -1 : 1) : a.compare(b);
}

} // namespace

QString machineName(const QString &place)
{
    const QString name = place.trimmed();
    const qsizetype dot = name.indexOf(u'.');
    return dot <= 0 || isAddress(name) ? name : name.first(dot);
}

QString machineKey(const QString &place)
{
    return machineName(place).toLower();
}

QString labStem(const QString &key)
{
    const auto end = std::find_if_not(key.crbegin(), key.crend(), isAsciiDigit);
    return key.chopped(end - key.crbegin());
}

bool naturalLess(QStringView a, QStringView b)
{
    QStringView restOfA = a;
    QStringView restOfB = b;
    while (!restOfA.isEmpty() && !restOfB.isEmpty()) {
        if (isAsciiDigit(restOfA.front()) && isAsciiDigit(restOfB.front())) {
            if (const int order = compareNumbers(takeNumber(restOfA), takeNumber(restOfB)); order != 0)
                return order < 0;
            continue;
        }
        if (restOfA.front() != restOfB.front())
            return restOfA.front() < restOfB.front();
        restOfA = restOfA.sliced(1);
        restOfB = restOfB.sliced(1);
    }
    // Names that differ only in leading zeros need an order too.
    return restOfA.isEmpty() && restOfB.isEmpty() ? a.compare(b) < 0 : restOfA.isEmpty();
}

} // namespace chamada::teacher
