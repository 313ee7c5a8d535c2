// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

namespace chamada {

/// What is to become of a roster: who goes, and who comes or gets a new name.
struct RosterChange {
    QList<StudentId> take;
    QList<RosterLine> put;

    bool isEmpty() const { return take.isEmpty() && put.isEmpty(); }
    bool operator==(const RosterChange &) const = default;
};

/// What makes the roster again what it was before the change, however much of it was done.
RosterChange undoing(const RosterChange &change, const QList<RosterLine> &before);

} // namespace chamada
