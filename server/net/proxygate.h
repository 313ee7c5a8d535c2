// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/config/networks.h"
#include "server/rules/clock.h"

#include <QObject>

#include <unordered_set>

namespace chamada::server {

class ProxyHeaderReader;

/// Determines each connection's client address: the peer address, or, if load balancers are configured, the one in
/// their PROXY header. Connections from other addresses are then closed.
class ProxyGate : public QObject {
    Q_OBJECT

public:
    explicit ProxyGate(Networks balancers, QObject *parent = nullptr);
    ~ProxyGate() override;

    void receive(qintptr descriptor, Moment now);
    /// Returns the number of connections that wait for their header.
    qsizetype count() const { return static_cast<qsizetype>(m_introductions.size()); }
    /// Closes connections whose header is late. To be called periodically.
    void checkDeadlines(Moment now);
    void closeAll();

signals:
    void arrived(qintptr descriptor, const QHostAddress &address);

private:
    void waitFor(ProxyHeaderReader *introduction);
    void forget(ProxyHeaderReader *introduction);

    Networks m_balancers;
    std::unordered_set<ProxyHeaderReader *> m_introductions;
};

} // namespace chamada::server
