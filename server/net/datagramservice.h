// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/datagram.h"
#include "server/rules/clock.h"

#include <QHash>
#include <QHostAddress>
#include <QObject>

#include <deque>
#include <memory>
#include <vector>

class QUdpSocket;

namespace chamada::server {

/// Answers windows that look for servers, and network probes, by UDP. A reply is never longer than its request, and no
/// address gets more than 2,000 a second, so the service is of no use for amplification attacks.
class DatagramService : public QObject {
    Q_OBJECT

public:
    DatagramService(Announcement announcement, const Clock &clock, QObject *parent = nullptr);
    ~DatagramService() override;

    /// Answers all requests on the UDP port with the TCP port's number. Returns false if the port is taken.
    bool listen(const QHostAddress &address, quint16 port);
    /// Answers `discover` alone, on the port that all servers share. Returns false if it cannot.
    bool listenForDiscovery(const QHostAddress &address);

private:
    enum class Answers { All, DiscoverOnly };

    bool bind(const QHostAddress &address, quint16 port, Answers answers);
    void read(QUdpSocket &socket, Answers answers);
    bool mayAnswer(const QHostAddress &address);
    void sweep(Moment now);

    Announcement m_announcement;
    const Clock &m_clock;
    std::vector<std::unique_ptr<QUdpSocket>> m_sockets;
    QHash<QHostAddress, std::deque<Moment>> m_answered; ///< reply times within the last second
    Moment m_swept; ///< when older reply times were last removed
};

} // namespace chamada::server
