// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

namespace chamada {

/// What a teacher says about a class once, for all of its meetings.
struct ClassSettings {
    static constexpr int UsualLeastFrequency = 75; ///< Lei 9.394/1996 (LDB), art. 24, VI

    std::optional<int> plannedLessons; ///< of the whole course; nothing: not known
    int leastFrequency = UsualLeastFrequency; ///< in %
    int lessonsPerMeeting = 1; ///< where a meeting does not say it itself

    bool operator==(const ClassSettings &) const = default;
};

} // namespace chamada
