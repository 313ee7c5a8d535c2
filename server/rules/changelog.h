// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/change.h"

#include <functional>
#include <vector>

namespace chamada::server {

/// Collects the changes of the current turn, each with the function that undoes it in memory.
class ChangeLog {
public:
    using Undo = std::function<void()>;

    void add(Change change, Undo undo);
    const std::vector<Change> &changes() const { return m_changes; }

    /// Returns the changes once they are stored and drops their undo functions.
    std::vector<Change> takeChanges();
    /// Undoes the changes in memory and returns them.
    std::vector<Change> rollBack();

private:
    std::vector<Change> m_changes;
    std::vector<Undo> m_undo;
};

} // namespace chamada::server
