// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/classattendance.h"

#include <QMetaType>
#include <QString>

#include <compare>

namespace chamada::teacher {

/// A university half-year, such as 2026/1. The second half begins in mid-July, during the winter holidays.
struct Term {
    int year = 0;
    int half = 1;

    static Term of(Timestamp time);
    TimeSpan span() const;
    QString toText() const;

    auto operator<=>(const Term &) const = default;
};

} // namespace chamada::teacher

Q_DECLARE_METATYPE(chamada::teacher::Term)
