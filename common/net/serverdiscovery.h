// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/datagram.h"
#include "common/net/serveraddress.h"

#include <QHostAddress>
#include <QObject>
#include <QTimer>
#include <QUdpSocket>

namespace chamada {

/// How a server was found on the network.
enum class FoundBy {
    ThisComputer,
    LocalNetwork,
};

struct FoundServer {
    ServerAddress address;
    Announcement announcement;
    FoundBy by = FoundBy::LocalNetwork;
};

/// Discovers servers by UDP on all networks of this machine, without a daemon: first in quick succession, then
/// periodically. It never connects, and reports each server once.
class ServerDiscovery : public QObject {
    Q_OBJECT

public:
    enum class Reach {
        AllNetworks,
        ThisComputer, ///< for tests: no datagram leaves the machine
    };

    /// `port`: the servers' discovery port (tests use their own); 0: no request is sent.
    explicit ServerDiscovery(Reach reach = Reach::AllNetworks, quint16 port = DiscoveryPort, QObject *parent = nullptr);

    void start();
    void stop();
    bool isSearching() const { return m_ask.isActive(); }
    const QList<FoundServer> &found() const { return m_found; }

signals:
    void serverFound(const chamada::FoundServer &server);
    /// The first requests were sent and their replies had time to arrive: later finds are unlikely.
    void firstRoundOver();

private:
    void ask();
    void askOn(QUdpSocket &socket);
    void read(QUdpSocket &socket);
    void note(const FoundServer &server);

    QList<QHostAddress> addresses(const QUdpSocket &socket) const;

    Reach m_reach;
    quint16 m_port;
    QUdpSocket m_v4;
    QUdpSocket m_v6;
    QTimer m_ask;
    int m_asked = 0;
    QList<FoundServer> m_found;
};

} // namespace chamada
