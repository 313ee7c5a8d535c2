// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/admin/admincommand.h"
#include "server/engine/turn.h"

#include <QLocalServer>
#include <QLocalSocket>

#include <optional>

namespace chamada::server {

/// Accepts subcommands for the running server on a local socket that only the data directory's owner can open.
class AdminSocket : public QObject {
    Q_OBJECT

public:
    explicit AdminSocket(ServerCore &core, QObject *parent = nullptr);

    /// Starts to listen. Returns a one-line error, or nothing on success.
    std::optional<QString> listen();
    static QString pathIn(const QString &dataDirectory);

private:
    ServerCore &m_core;
    QLocalServer m_server;
};

/// A subcommand sent to the running server. It runs in a turn and is answered once the turn is stored.
class AdminRequest final : public QObject, public Participant {
    Q_OBJECT

public:
    AdminRequest(QLocalSocket *socket, ServerCore &core, QObject *parent);
    ~AdminRequest() override;

    void collect(Share, LockSet &locks) override;
    bool process(Share share) override;
    void release(bool stored) override;

private:
    QLocalSocket *m_socket;
    ServerCore &m_core;
    AdminCommand m_command;
    AdminResult m_result;
};

} // namespace chamada::server
