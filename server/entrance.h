// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpServer>

namespace chamada {

/// One address that is listened on. It hands over descriptors: what a connection speaks is not known yet.
class Entrance : public QTcpServer {
    Q_OBJECT

public:
    explicit Entrance(QObject *parent = nullptr)
        : QTcpServer(parent)
    {
        setListenBacklogSize(4096);
    }

    /// ADDRESS:PORT, with brackets around IPv6.
    QString text() const
    {
        const QString host = serverAddress().toString();
        const bool v6 = serverAddress().protocol() == QAbstractSocket::IPv6Protocol;
        return (v6 ? QString(u'[' + host + u']') : host) + u':' + QString::number(serverPort());
    }

    /// Accepts nobody, not even those who knock already: they wait with the system.
    void holdBack()
    {
        // Qt would go on accepting until nobody waits; with room for none it stops after the one at hand.
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

} // namespace chamada
