// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/store.h"

namespace chamada::test {

/// An in-memory store for tests of the code above the store. It persists nothing.
class MemoryStore : public server::Store {
    Q_OBJECT

public:
    explicit MemoryStore(server::StoredState state = {}, QObject *parent = nullptr)
        : server::Store(parent)
        , m_state(std::move(state))
    {
    }

    std::variant<server::StoredState, server::StoreError> open() override { return m_state; }
    void commit(const std::vector<server::Change> &changes) override;

    /// Whether commits succeed from now on, or fail as on a full disk.
    enum class Disk { Works, Full };
    void setDisk(Disk disk) { m_disk = disk; }

private:
    server::StoredCall *find(const CallId &call);
    void apply(const server::CallOpened &change);
    void apply(const server::EntryStored &change);
    void apply(const server::CallEnded &change);
    void apply(const server::ReportErased &change);
    void apply(const server::AccountStored &change) { m_state.accounts.insert(change.name, change.passwordHash); }
    void apply(const server::AccountRemoved &change);
    void apply(const server::SetupCodeStored &change) { m_state.setupCode = change.code; }
    void apply(const server::InvitationStored &change) { m_state.invitations.insert(change.name, change.invitation); }
    void apply(const server::InvitationErased &change) { m_state.invitations.remove(change.name); }
    void apply(const server::StudentErased &change);
    void apply(const server::RosterStored &change);
    void apply(const server::RosterRemoved &change);
    void apply(const server::ClassTaught &change);

    server::StoredState m_state;
    Disk m_disk = Disk::Works;
};

} // namespace chamada::test
