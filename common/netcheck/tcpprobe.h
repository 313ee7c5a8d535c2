// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/netcheck/probe.h"

#include <memory>

namespace chamada {

class MessageChannel;

/// Sends `ping` over one plain TCP connection: pings hold no secret, and TLS would distort the measurement.
class TcpProbe : public Probe {
    Q_OBJECT

public:
    TcpProbe(const ProbePlan &plan, QObject *parent);
    ~TcpProbe() override;

    void begin(const ServerAddress &server) override;
    QHostAddress peer() const override { return m_peer; }

private:
    void ask(int number) override;
    bool canAsk() const override;
    void onConnected();
    void readLines();
    /// Ends the probe if requests were running; otherwise reports a failure.
    void end(LinkProblem problem);

    std::unique_ptr<MessageChannel> m_channel;
    QTimer m_limit; ///< time limit to connect and greet
    QHostAddress m_peer;
    bool m_isOver = false;
};

} // namespace chamada
