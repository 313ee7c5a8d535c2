// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/admin/admincommand.h"
#include "server/turn.h"

#include <QLocalServer>
#include <QLocalSocket>

#include <optional>

namespace chamada {

/// The running server's side of the subcommands: an owner-only local socket in the data directory.
class AdminSocket : public QObject {
    Q_OBJECT

public:
    explicit AdminSocket(Core &core, QObject *parent = nullptr);

    /// Why it cannot, in one line, or nothing.
    std::optional<QString> listen();
    static QString pathIn(const QString &dataDirectory);

private:
    Core &m_core;
    QLocalServer m_server;
};

/// One subcommand that has come to a running server: done in a turn, answered when it is stored.
class AdminVisitor final : public QObject, public Participant {
    Q_OBJECT

public:
    AdminVisitor(QLocalSocket *socket, Core &core, QObject *parent);
    ~AdminVisitor() override;

    void prepare(Share, Scopes &scopes) override;
    bool takePart(Share share) override;
    void release(bool stored) override;

private:
    QLocalSocket *m_socket;
    Core &m_core;
    AdminCommand m_command;
    AdminResult m_result;
};

} // namespace chamada
