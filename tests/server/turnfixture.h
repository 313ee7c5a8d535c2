// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/engine/eventpublisher.h"
#include "server/engine/turn.h"
#include "tests/server/callsfixture.h"
#include "tests/server/memorystore.h"

#include <QCoreApplication>

namespace chamada::test {

/// Performs one action in each turn and records the outcome.
class Guest : public server::Participant {
public:
    using Act = std::function<bool()>;

    explicit Guest(Act act)
        : m_act(std::move(act))
    {
    }

    bool process(Share share) override
    {
        ++turns;
        shares.append(share);
        return m_act();
    }
    void release(bool stored) override { released.append(stored); }

    int turns = 0;
    QList<bool> released;
    QList<Share> shares;

private:
    Act m_act;
};

/// A fixture for turns on a store.
template <class S> struct TurnFixture : CallsFixture {
    S store;
    server::EventPublisher publisher{calls, rooms, clock};
    server::Turn turn{store, log, publisher};
    int next = 1;

    /// Returns a participant that checks in a new student in each turn.
    Guest student()
    {
        return Guest([this] {
            checkIn(101, next++);
            return false;
        });
    }
    void open()
    {
        turn.post([this] { start(101); });
        QCoreApplication::processEvents();
    }
};

} // namespace chamada::test
