// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/accounts.h"
#include "server/rules/calls.h"
#include "server/store/store.h"

namespace chamada::server {

/// Applies stored state to the rules' memory: the store's at the start, and later what other servers commit. It decides
/// nothing.
class StateReplay {
public:
    StateReplay(Calls &calls, Rosters &rosters, Accounts &accounts)
        : m_calls(calls)
        , m_rosters(rosters)
        , m_accounts(accounts)
    {
    }

    void load(const StoredState &state);
    /// Applies remote changes; never while a turn decides. Returns the changes to publish, some perhaps known already.
    std::vector<Change> take(const RemoteChanges &remote);

private:
    std::vector<Change> loadAgain(const StoredState &state);
    std::vector<Change> entryChanges(const StoredCall &stored) const;

    Calls &m_calls;
    Rosters &m_rosters;
    Accounts &m_accounts;
};

} // namespace chamada::server
