// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/classrecord.h"

#include <QMetaType>
#include <QString>

#include <compare>

namespace chamada {

/// Half a year, as universities count: 2026/1 and 2026/2. They part in the middle of July, in the winter's holidays.
struct Term {
    int year = 0;
    int half = 1;

    static Term of(Timestamp time);
    Span span() const;
    QString toText() const;

    auto operator<=>(const Term &) const = default;
};

} // namespace chamada

Q_DECLARE_METATYPE(chamada::Term)
