// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serveraddress.h"
#include "common/netcheck/probe.h"

#include <QUdpSocket>

namespace chamada {

/// Asks with `echo` by UDP, and takes answers from the server's address alone.
class UdpProbe : public Probe {
    Q_OBJECT

public:
    explicit UdpProbe(const ProbePlan &plan, QObject *parent = nullptr);

    void begin(const ServerAddress &server);

signals:
    /// The server's computer says that nothing listens there; the questions go on all the same.
    void refused();

protected:
    void ask(int number) override;

private:
    void read();
    void onError(QAbstractSocket::SocketError error);

    QUdpSocket m_socket;
};

} // namespace chamada
