// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/store.h"

namespace chamada {

/// An in-memory store for tests of the code above the store. It persists nothing.
class MemoryStore : public Store {
    Q_OBJECT

public:
    explicit MemoryStore(StoredState state = {}, QObject *parent = nullptr)
        : Store(parent)
        , m_state(std::move(state))
    {
    }

    std::variant<StoredState, StoreError> open() override { return m_state; }
    void commit(const std::vector<Change> &changes) override;

    /// Whether commits succeed from now on, or fail as on a full disk.
    enum class Disk { Works, Full };
    void setDisk(Disk disk) { m_disk = disk; }

private:
    StoredCall *find(const QString &call);
    void apply(const CallOpened &change);
    void apply(const EntryStored &change);
    void apply(const CallEnded &change);
    void apply(const ReportErased &change);
    void apply(const AccountStored &change) { m_state.accounts.insert(change.name, change.passwordHash); }
    void apply(const AccountRemoved &change) { m_state.accounts.remove(change.name); }
    void apply(const SetupCodeStored &change) { m_state.setupCode = change.code; }
    void apply(const InvitationStored &change) { m_state.invitations.insert(change.name, change.invitation); }
    void apply(const InvitationErased &change) { m_state.invitations.remove(change.name); }
    void apply(const StudentErased &change);
    void apply(const RosterStored &change);
    void apply(const RosterRemoved &change);

    StoredState m_state;
    Disk m_disk = Disk::Works;
};

} // namespace chamada
