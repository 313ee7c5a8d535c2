// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serveraddress.h"
#include "common/netcheck/probe.h"

#include <QUdpSocket>

namespace chamada {

/// Sends `echo` requests over UDP, and accepts replies from the server's address only.
class UdpProbe : public Probe {
    Q_OBJECT

public:
    explicit UdpProbe(const ProbePlan &plan, QObject *parent = nullptr);

    void begin(const ServerAddress &server);

signals:
    /// The server's host reports that no process listens on the port; the requests continue.
    void refused();

protected:
    void ask(int number) override;

private:
    void read();
    void onError(QAbstractSocket::SocketError error);

    QUdpSocket m_socket;
};

} // namespace chamada
