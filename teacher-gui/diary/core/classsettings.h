// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

namespace chamada::teacher {

/// A teacher's settings for a class, which apply to all of its meetings.
struct ClassSettings {
    static constexpr int UsualLeastFrequency = 75; ///< Lei 9.394/1996 (LDB), art. 24, VI
    static constexpr int MaxLessons = 24; ///< of one meeting

    std::optional<int> plannedLessons; ///< of the whole course; nullopt if unknown
    int leastFrequency = UsualLeastFrequency; ///< in %
    int lessonsPerMeeting = 1; ///< default for meetings without a number of their own

    bool operator==(const ClassSettings &) const = default;
};

} // namespace chamada::teacher
