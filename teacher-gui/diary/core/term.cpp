// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/core/term.h"

#include <QDate>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

QDate secondHalf(int year)
{
    return {year, 7, 16};
}

Timestamp startOf(QDate day)
{
    return {day.startOfDay().toMSecsSinceEpoch()};
}

} // namespace

Term Term::of(Timestamp time)
{
    const QDate day = time.toLocal().date();
    return {day.year(), day < secondHalf(day.year()) ? 1 : 2};
}

TimeSpan Term::span() const
{
    if (half == 1)
        return {startOf({year, 1, 1}), startOf(secondHalf(year))};
    return {startOf(secondHalf(year)), startOf({year + 1, 1, 1})};
}

QString Term::toText() const
{
    return u"%1/%2"_s.arg(year).arg(half);
}

} // namespace chamada::teacher
