// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

namespace chamada {

/// How a student stood in one meeting of a class. The numbers are those of the diary's file.
enum class Standing { Present, Late, Absent, Justified };

/// Nothing for a number that is none of them.
constexpr std::optional<Standing> standingFromNumber(int number)
{
    const bool known = number >= static_cast<int>(Standing::Present) && number <= static_cast<int>(Standing::Justified);
    return known ? std::optional(static_cast<Standing>(number)) : std::nullopt;
}

} // namespace chamada
