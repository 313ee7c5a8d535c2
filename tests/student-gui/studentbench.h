// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/studentwindow.h"
#include "tests/support/scriptedpeer.h"

#include <QTemporaryDir>

namespace chamada::test {

/// A student's window on a scripted server, with every file in a folder of its own.
class StudentBench {
public:
    StudentBench();
    ~StudentBench();

    /// Connects to the peer and waits for the greeting and the list of calls.
    bool connectClient();
    /// The open calls that the peer tells at the next connection.
    void setCalls(const QList<OpenCall> &calls);
    /// Queues the server's acceptance of the next check-in.
    void accept(const QJsonObject &more = {});
    bool waitFor(ServerLink::State state);
    /// A check-in on the client alone; returns once it has come to something.
    bool attempt(const QString &code = {});

    /// Makes the window and shows it.
    StudentWindow &open(const WindowOptions &options = {});

    static OpenCall call(int number, const QString &title, const QString &teacher, bool code = false);

    QTemporaryDir folder;
    ScriptedPeer peer;
    KnownServers known;
    StudentSettings settings;
    ServerLink link;
    StudentClient client;
    std::unique_ptr<StudentWindow> window;

private:
    QList<OpenCall> m_calls;
};

} // namespace chamada::test
