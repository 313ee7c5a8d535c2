// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/server/memorystore.h"

#include <algorithm>

namespace chamada::test {

/// A shared store in memory, with no other server. It accepts a turn only if all that the turn changes was locked.
class LockCheckingStore final : public MemoryStore {
public:
    using MemoryStore::MemoryStore;

    bool isShared() const override { return true; }
    void begin(const server::LockSet &locks) override
    {
        m_locks = locks;
        emit begun(true, {}, {});
    }
    void commit(const std::vector<server::Change> &changes) override
    {
        if (std::all_of(
                changes.begin(), changes.end(), [this](const server::Change &change) { return isLocked(change); }))
            MemoryStore::commit(changes);
        else
            emit committed(false, QStringLiteral("a change is not locked"));
    }

private:
    bool isLocked(const server::Change &change) const
    {
        const qint32 number = std::visit([](const auto &c) { return lockOf(c); }, change);
        return m_locks.isEverything() || m_locks.numbers().contains(number);
    }

    static qint32 lockOf(const server::CallOpened &change) { return change.call.classId.number(); }
    template <class C> static qint32 lockOf(const C &change)
    {
        if constexpr (requires { change.classId; })
            return change.classId.number();
        else
            return 0; // what belongs to no class
    }

    server::LockSet m_locks;
};

} // namespace chamada::test
