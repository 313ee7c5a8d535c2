// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/netcheck/probe.h"

#include <QUdpSocket>

namespace chamada {

/// Sends `echo` requests over UDP, and accepts replies from the server's address only.
class UdpProbe : public Probe {
    Q_OBJECT

public:
    UdpProbe(const ProbePlan &plan, QObject *parent);

    void begin(const ServerAddress &server) override;
    QHostAddress peer() const override { return m_socket.peerAddress(); }

private:
    void ask(int number) override;
    void read();
    void onError(QAbstractSocket::SocketError error);

    QUdpSocket m_socket;
};

} // namespace chamada
