// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace chamada {

/// What a text on the wire may be. Lengths are in characters (Unicode code points).
struct TextRule {
    enum class Lines { One, Many };

    qsizetype min = 0;
    qsizetype max = 0;
    Lines lines = Lines::One;
};

namespace textrule {
inline constexpr TextRule title{0, 128};
inline constexpr TextRule name{0, 128};
inline constexpr TextRule user{1, 128};
inline constexpr TextRule shortText{0, 64}; ///< device, place, client
inline constexpr TextRule note{0, 64, TextRule::Lines::Many};
inline constexpr TextRule data{0, 8192, TextRule::Lines::Many}; ///< and no more bytes than that
inline constexpr TextRule newPassword{10, 128};
/// What is only compared or echoed, and bounded by the line already.
inline constexpr TextRule anyLength{0, 64 * 1024};
inline constexpr TextRule anyLines{0, 64 * 1024, TextRule::Lines::Many};
} // namespace textrule

inline bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// No control characters (but line breaks where the rule allows many lines), no lone surrogates, length in bounds.
bool isValid(QStringView text, const TextRule &rule);

} // namespace chamada
