// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serveraddress.h"
#include "common/netcheck/probe.h"

#include <QHostAddress>

#include <memory>

namespace chamada {

class MessageChannel;

/// Asks with `ping` over one plain TCP connection, which holds no secret: what TLS costs is not the network's doing.
class TcpProbe : public Probe {
    Q_OBJECT

public:
    explicit TcpProbe(const ProbePlan &plan, QObject *parent = nullptr);
    ~TcpProbe() override;

    void begin(const ServerAddress &server);
    /// Of the server, once connected.
    QHostAddress peer() const { return m_peer; }

protected:
    void ask(int number) override;
    bool canAsk() const override;

private:
    void onConnected();
    void readLines();
    /// A connection that breaks ends the questions; one that never was is a failure.
    void end(LinkProblem problem);

    std::unique_ptr<MessageChannel> m_channel;
    QTimer m_limit; ///< to be connected and greeted
    QHostAddress m_peer;
    bool m_isOver = false;
};

} // namespace chamada
