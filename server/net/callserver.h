// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/net/deadlinescan.h"
#include "server/net/proxygate.h"
#include "server/security/certificate.h"
#include "server/engine/service.h"

#include <QSet>
#include <QSslConfiguration>
#include <QTimer>

#include <deque>
#include <optional>

namespace chamada {

class Connection;
class PendingConnection;
class DatagramService;
class Listener;

/// Listens, creates a session for each connection and limits their number. It knows no roll-call rules.
class CallServer : public QObject {
    Q_OBJECT

public:
    CallServer(const Service &service, const Certificate &certificate, QObject *parent = nullptr);
    ~CallServer() override;

    /// Listens as the options say. Returns a one-line error, or nothing on success.
    std::optional<QString> listen();
    /// Returns ADDRESS:PORT for each listening address.
    QStringList addresses() const;
    qsizetype connectionCount() const;

    /// Stops accepting, sends `bye` to all connections and emits `stopped` once they are closed, or after a limit.
    void stop();
    /// Closes the connections of a teacher whose account was removed.
    void dismissAccount(const QString &name);

signals:
    void stopped();

private:
    enum class Speech { Plain, Tls };

    std::optional<QString> listenOn(const QHostAddress &address, quint16 port);
    std::optional<QString> listenOnAll();
    bool answerDatagrams();
    void onAccepted(qintptr descriptor);
    void onArrived(qintptr descriptor, const QHostAddress &address);
    void onKnocked(PendingConnection *doorstep);
    /// Starts a few waiting TLS handshakes per event-loop pass, so that other connections are not held up.
    void shakeHands();
    /// Both return null if the peer has disconnected already.
    Connection *letIn(PendingConnection *doorstep, Speech speech);
    Connection *admit(qintptr descriptor, const QHostAddress &address, Speech speech);
    void onClosed(Connection *connection);
    /// Pauses accepting because the file descriptors have run out.
    void holdBack();
    void acceptAgain();
    bool hasRoom() const { return !m_room || connectionCount() < *m_room; }
    void checkDeadlines();
    void checkSilence(PendingConnection *doorstep, qint64 now);
    bool isCrowded(const QHostAddress &address) const;
    void leave(const QHostAddress &address);

    const Service &m_service;
    ProxyGate m_reception;
    QSslConfiguration m_tls;
    std::vector<std::unique_ptr<Listener>> m_entrances;
    std::unique_ptr<DatagramService> m_datagrams; ///< null if discovery is off
    QSet<PendingConnection *> m_doorsteps;
    std::deque<PendingConnection *> m_handshakes; ///< pending connections that wait for their TLS handshake
    QSet<Connection *> m_connections;
    DeadlineScan<PendingConnection> m_doorstepRound; ///< checks deadlines
    DeadlineScan<Connection> m_connectionRound;
    QHash<QHostAddress, int> m_perAddress;
    quint64 m_lastNumber = 0; ///< number of the newest connection
    std::optional<qint64> m_room; ///< maximum of connections by the descriptor limit
    std::optional<qint64> m_lastFull; ///< monotonic, ms
    QTimer m_acceptAgain;
    QTimer m_deadlines;
    QTimer m_shakeHands;
    bool m_isStopping = false;
};

} // namespace chamada
