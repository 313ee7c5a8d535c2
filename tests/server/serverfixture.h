// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/engine/servercore.h"
#include "server/net/callserver.h"
#include "tests/server/memorystore.h"
#include "tests/support/fixedclock.h"
#include "tests/support/lineclient.h"

#include <QTcpServer>

#include <memory>

namespace chamada::test {

/// The setup of a test's server: a free port of 127.0.0.1 and the teachers ana and rui.
struct FixtureSetup {
    FixtureSetup();

    server::ServerOptions options;
    server::StoredState state;
    server::Store *store = nullptr; ///< replaces the memory store
};

/// A complete server in this process without files: its clock stands still until the test moves it, and its disk can be
/// full.
class ServerFixture {
public:
    explicit ServerFixture(const FixtureSetup &setup = {});
    ~ServerFixture();

    quint16 port() const;
    /// Opens a port whose connections appear to come from this address.
    quint16 portFrom(const QHostAddress &address);

    std::unique_ptr<LineClient> connect(LineClient::Transport transport = LineClient::Transport::Plain) const;
    /// Returns a logged-in client; the password of every teacher is `password`.
    std::unique_ptr<LineClient> teacher(const QString &name) const;
    /// Serves another client this many times, so that the server reads all that it will read of the others.
    void letOthersPass(int times) const;
    static QString password();
    /// Hashes that password with minimal cost, to keep tests fast.
    static QByteArray passwordHash();

    FixedClock clock;
    MemoryStore memory;
    server::ServerCore core;
    server::CallServer server;

private:
    std::vector<std::unique_ptr<QTcpServer>> m_doors;
};

/// Returns the error code of a refusal, or "ok"; empty without a reply.
QString outcomeOf(const QJsonObject &reply);

/// Builds a request as a client sends it.
QJsonObject request(const QString &op, const QJsonObject &fields = {});

/// Builds a request about a class.
QJsonObject request(const QString &op, int classNumber, const QJsonObject &fields = {});
QJsonObject checkIn(int classNumber, int student, const QJsonObject &more = {});

/// Returns `students` of a report.
QStringList studentsIn(const QJsonObject &report);

/// Adds a test data column with plain and TLS connections.
void addTransports();

} // namespace chamada::test
