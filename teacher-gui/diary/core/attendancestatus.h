// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

namespace chamada::teacher {

/// A student's attendance status in one meeting. The diary's file stores these numbers.
enum class AttendanceStatus { Present, Late, Absent, Justified };

/// Returns the standing with that number; nullopt for an unknown one.
constexpr std::optional<AttendanceStatus> standingFromNumber(int number)
{
    const bool known = number >= static_cast<int>(AttendanceStatus::Present)
        && number <= static_cast<int>(AttendanceStatus::Justified);
    return known ? std::optional(static_cast<AttendanceStatus>(number)) : std::nullopt;
}

} // namespace chamada::teacher
