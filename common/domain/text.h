// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace chamada {

/// The constraints on a text field on the wire. Lengths are in characters (Unicode code points).
struct TextLimits {
    enum class Lines { One, Many };

    qsizetype min = 0;
    qsizetype max = 0;
    Lines lines = Lines::One;
};

namespace textrule {
inline constexpr TextLimits title{0, 128};
inline constexpr TextLimits name{0, 128};
inline constexpr TextLimits user{1, 128};
inline constexpr TextLimits shortText{0, 64}; ///< device, place, client
inline constexpr TextLimits note{0, 64, TextLimits::Lines::Many};
inline constexpr TextLimits data{0, 8192, TextLimits::Lines::Many}; ///< also at most so many bytes in UTF-8
inline constexpr TextLimits newPassword{10, 128};
/// Fields that are only compared or echoed; the line limit already bounds them.
inline constexpr TextLimits anyLength{0, 64 * 1024};
inline constexpr TextLimits anyLines{0, anyLength.max, TextLimits::Lines::Many};
} // namespace textrule

inline bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Returns whether the text has one of the digits 0 to 9.
bool hasDigit(QStringView text);

/// Checks the length and rejects control characters (except line breaks if the rule allows them) and lone surrogates.
bool isValid(QStringView text, const TextLimits &rule);

} // namespace chamada
