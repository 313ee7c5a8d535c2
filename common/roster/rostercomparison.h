// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/roster/rosterreading.h"

/// Compares a class list that was read with the roster that is there.
namespace chamada {

/// A student who was read, and how the roster changes for this student.
struct ComparedStudent {
    enum class Kind {
        New,
        Renamed,
        Same, ///< also if the list has no names
        Doubtful, ///< the roster has this name with nearly the same ID: 12345 and 0012345, 2023001 and 2023-001
    };

    Kind kind = Kind::New;
    RosterRow row;
    std::optional<RosterLine> known; ///< on the roster; nothing if the student is new

    bool operator==(const ComparedStudent &) const = default;
};

struct RosterComparison {
    QList<ComparedStudent> students; ///< in table order
    QList<RosterLine> gone; ///< on the roster, and not in the list; none if some row could be anybody's
};

RosterComparison compareRoster(const RosterReading &reading, const QList<RosterLine> &roster);

} // namespace chamada
