// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serverlink.h"
#include "tests/support/scriptedpeer.h"

#include <QTemporaryDir>
#include <QTest>

namespace chamada::test {

/// A link with its own list of known servers, and a peer to connect to.
struct LinkFixture {
    QTemporaryDir dir;
    KnownServers known{dir.filePath(QStringLiteral("servers.json"))};
    ScriptedPeer peer;
    ServerLink link{known};

    using State = ServerLink::State;

    /// Opens the link to the peer and returns whether it became ready.
    bool connectToPeer()
    {
        link.open(peer.address());
        return QTest::qWaitFor([this] { return link.isReady(); });
    }
};

} // namespace chamada::test
