// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

namespace chamada::teacher {

/// A change of a roster: students to remove, and students to add or rename.
struct RosterChange {
    QList<StudentId> take;
    QList<RosterLine> put;

    bool isEmpty() const { return take.isEmpty() && put.isEmpty(); }
    qsizetype size() const { return take.size() + put.size(); }
    bool operator==(const RosterChange &) const = default;
};

/// Returns the change that restores the roster, even if only a part of `change` was made.
RosterChange undoing(const RosterChange &change, const QList<RosterLine> &before);

} // namespace chamada::teacher
