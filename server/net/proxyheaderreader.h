// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/clock.h"

#include <QByteArray>
#include <QHostAddress>
#include <QSocketNotifier>

namespace chamada::server {

/// A connection from a load balancer whose PROXY header has not come yet. It reads that header and no byte after it.
class ProxyHeaderReader : public QObject {
    Q_OBJECT

public:
    ProxyHeaderReader(qintptr descriptor, const QHostAddress &balancer, Moment since, QObject *parent);
    ~ProxyHeaderReader() override;

    Moment since() const { return m_since; }
    /// Returns the descriptor and passes its ownership to the caller.
    qintptr take();

signals:
    void introduced(const QHostAddress &address);
    /// The connection has ended or does not begin with a valid header.
    void failed();

private:
    void readOn();
    void finish();

    qintptr m_descriptor;
    QHostAddress m_balancer;
    Moment m_since;
    QByteArray m_header;
    qsizetype m_size; ///< bytes of the header, as far as known
    QSocketNotifier m_notifier;
};

} // namespace chamada::server
