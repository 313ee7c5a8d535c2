// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpServer>

namespace chamada::server {

/// One listening address. It emits descriptors only, because a connection's protocol is not known yet.
class Listener : public QTcpServer {
    Q_OBJECT

public:
    explicit Listener(QObject *parent = nullptr)
        : QTcpServer(parent)
    {
        setListenBacklogSize(4096);
    }

    /// Returns ADDRESS:PORT, with brackets around IPv6.
    QString text() const
    {
        const QString host = serverAddress().toString();
        const bool v6 = serverAddress().protocol() == QAbstractSocket::IPv6Protocol;
        return (v6 ? QString(u'[' + host + u']') : host) + u':' + QString::number(serverPort());
    }

    /// Pauses accepting, even of pending connections, which stay in the kernel's backlog.
    void holdBack()
    {
        // Qt would accept all pending connections first; a maximum of 0 stops it after the current one.
        setMaxPendingConnections(0);
        pauseAccepting();
    }
    void goOn()
    {
        setMaxPendingConnections(1);
        if (isListening())
            resumeAccepting();
    }

signals:
    void arrived(qintptr descriptor);

protected:
    void incomingConnection(qintptr descriptor) override { emit arrived(descriptor); }
};

} // namespace chamada::server
