// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/clock.h"

#include <QHostAddress>
#include <QSocketNotifier>

namespace chamada::server {

/// An accepted connection without a session, because its first byte has not come or its handshake is queued. It costs a
/// descriptor and this object, nothing more.
class PendingConnection : public QObject {
    Q_OBJECT

public:
    PendingConnection(qintptr descriptor, const QHostAddress &address, Moment since, QObject *parent);
    ~PendingConnection() override;

    const QHostAddress &address() const { return m_address; }
    Moment since() const { return m_since; }
    qintptr descriptor() const { return m_descriptor; }
    /// Returns whether its first byte has come and its handshake is queued.
    bool isInQueue() const { return m_isInQueue; }
    void queue();
    /// Returns the descriptor and passes its ownership to the caller.
    qintptr take();

signals:
    /// The first byte has come, or the peer has closed the connection.
    void firstByte();

private:
    qintptr m_descriptor;
    QHostAddress m_address;
    Moment m_since;
    bool m_isInQueue = false;
    QSocketNotifier m_notifier;
};

} // namespace chamada::server
