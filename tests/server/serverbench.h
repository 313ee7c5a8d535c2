// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/callserver.h"
#include "server/core.h"
#include "server/store/memorystore.h"
#include "tests/support/fixedclock.h"
#include "tests/support/lineclient.h"

#include <QTcpServer>

#include <memory>

namespace chamada::test {

/// How a test's server is run: on a free port of 127.0.0.1, with the teachers ana and rui.
struct BenchSetup {
    BenchSetup();

    ServerOptions options;
    StoredState state;
    Store *store = nullptr; ///< another one than a memory store
};

/// A whole server in this process, but for its files: its time stands still until the test moves it, and its disk
/// can be full.
class ServerBench {
public:
    explicit ServerBench(const BenchSetup &setup = {});
    ~ServerBench();

    quint16 port() const;
    /// A port where everyone who comes is taken for someone from that address.
    quint16 portFrom(const QHostAddress &address);

    std::unique_ptr<LineClient> connect(LineClient::Transport transport = LineClient::Transport::Plain) const;
    /// Logged in; the password of every teacher is `password`.
    std::unique_ptr<LineClient> teacher(const QString &name) const;
    /// Somebody else is served so many times: until then the server has read all that it wants to read.
    void letOthersPass(int times) const;
    static QString password();
    /// Of that password, made with so little effort that tests stay quick.
    static QByteArray passwordHash();

    FixedClock clock;
    MemoryStore memory;
    Core core;
    CallServer server;

private:
    std::vector<std::unique_ptr<QTcpServer>> m_doors;
};

/// The word of a refusal, or "ok"; empty where there was no answer.
QString outcomeOf(const QJsonObject &reply);

/// A request as a client writes it.
QJsonObject request(const QString &op, const QJsonObject &fields = {});

/// A request about a class.
QJsonObject request(const QString &op, int classNumber, const QJsonObject &fields = {});
QJsonObject checkIn(int classNumber, int student, const QJsonObject &more = {});

/// `students` of a report.
QStringList studentsIn(const QJsonObject &report);

/// A column of test data with both ways to connect.
void addTransports();

} // namespace chamada::test
