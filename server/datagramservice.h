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

namespace chamada {

/// Answers windows that look for servers, and probes of the network. An answer is never longer than its question, and
/// nobody gets more than 2,000 a second, so it is of no use for flooding others.
class DatagramService : public QObject {
    Q_OBJECT

public:
    DatagramService(Announcement announcement, const Clock &clock, QObject *parent = nullptr);
    ~DatagramService() override;

    /// On the number of the TCP port: everything. False where it is taken.
    bool listen(const QHostAddress &address, quint16 port);
    /// On the port that every server shares: `discover` alone. False where it cannot.
    bool listenForDiscovery(const QHostAddress &address);

private:
    enum class Answers { All, DiscoverOnly };

    bool bind(const QHostAddress &address, quint16 port, Answers answers);
    void read(QUdpSocket &socket, Answers answers);
    bool mayAnswer(const QHostAddress &address);
    void sweep(qint64 now);

    Announcement m_announcement;
    const Clock &m_clock;
    std::vector<std::unique_ptr<QUdpSocket>> m_sockets;
    QHash<QHostAddress, std::deque<qint64>> m_answered; ///< when, within the last second (monotonic, ms)
    qint64 m_swept = 0; ///< when those of more than a second ago were forgotten last
};

} // namespace chamada
