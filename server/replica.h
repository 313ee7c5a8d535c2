// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/accounts.h"
#include "server/rules/calls.h"
#include "server/store/store.h"

namespace chamada {

/// Keeps the rules' memory as the store is: what was stored before the start, and what other servers have stored since.
/// It decides nothing.
class Replica {
public:
    Replica(Calls &calls, Rosters &rosters, Accounts &accounts)
        : m_calls(calls)
        , m_rosters(rosters)
        , m_accounts(accounts)
    {
    }

    void load(const StoredState &state);
    /// Between turns alone. Returns what is new, for those who are to be told; some of it may be known to them.
    std::vector<Change> take(const Elsewhere &elsewhere);

private:
    std::vector<Change> loadAgain(const StoredState &state);
    std::vector<Change> asNews(const StoredCall &stored) const;

    Calls &m_calls;
    Rosters &m_rosters;
    Accounts &m_accounts;
};

} // namespace chamada
