// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/change.h"

#include <functional>
#include <vector>

namespace chamada {

/// The changes of the turn under way, each with the way to take it back from memory.
class ChangeLog {
public:
    using Undo = std::function<void()>;

    void add(Change change, Undo undo);
    const std::vector<Change> &changes() const { return m_changes; }

    /// They are on disk: forgets how to take them back.
    std::vector<Change> takeChanges();
    /// They are not: memory is as it was before the turn.
    std::vector<Change> rollBack();

private:
    std::vector<Change> m_changes;
    std::vector<Undo> m_undo;
};

} // namespace chamada
