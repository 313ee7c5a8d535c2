// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/store.h"

namespace chamada::test {

/// Changes, and the state of a store after them.
struct StoreScenario {
    const char *name;
    std::vector<server::Change> changes;
    server::StoredState expected;
};

/// Returns scenarios with every kind of change.
std::vector<StoreScenario> scenarios();

} // namespace chamada::test
