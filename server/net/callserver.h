// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/engine/sessionservices.h"
#include "server/net/deadlinescan.h"
#include "server/net/proxygate.h"
#include "server/security/certificate.h"

#include <QSet>
#include <QSslConfiguration>
#include <QTimer>

#include <deque>
#include <optional>

namespace chamada::server {

class Connection;
class PendingConnection;
class DatagramService;
class Listener;

/// Listens, creates a session for each connection and limits their number. It knows no roll-call rules. A connection is
/// counted by `onArrived`, gets its session by `admit` once its first byte is there, and is removed by `onClosed`.
class CallServer : public QObject {
    Q_OBJECT

public:
    CallServer(const SessionServices &service, const Certificate &certificate, QObject *parent = nullptr);
    ~CallServer() override;

    /// Listens as the options say. Returns a one-line error, or nothing on success.
    std::optional<QString> listen();
    /// Returns ADDRESS:PORT for each listening address.
    QStringList addresses() const;
    qsizetype connectionCount() const;

    /// Stops accepting, sends `bye` to all connections and emits `stopped` once they are closed, or after a limit.
    void stop();
    /// Closes the connections of a teacher whose account was removed.
    void dismissAccount(const AccountName &name);

signals:
    void stopped();

private:
    enum class Transport { Plain, Tls };

    std::optional<QString> listenOn(const QHostAddress &address, quint16 port);
    std::optional<QString> listenOnAll();
    bool answerDatagrams();
    void onAccepted(qintptr descriptor);
    void onArrived(qintptr descriptor, const QHostAddress &address);
    void onFirstByte(PendingConnection *pending);
    /// Starts a few waiting TLS handshakes per event-loop pass, so that other connections are not held up.
    void shakeHands();
    /// Creates the session of a pending connection. Returns null if the peer has disconnected already.
    Connection *admit(PendingConnection *pending, Transport transport);
    void onClosed(Connection *connection);
    /// Pauses accepting because the file descriptors have run out.
    void holdBack();
    void acceptAgain();
    bool hasRoom() const { return !m_maxByDescriptors || connectionCount() < *m_maxByDescriptors; }
    void checkDeadlines();
    void checkSilence(PendingConnection *pending, Moment now);
    bool isCrowded(const QHostAddress &address) const;
    void uncount(const QHostAddress &address);

    const SessionServices &m_service;
    ProxyGate m_proxyGate;
    QSslConfiguration m_tls;
    std::vector<std::unique_ptr<Listener>> m_listeners;
    std::unique_ptr<DatagramService> m_datagrams; ///< null if discovery is off
    QSet<PendingConnection *> m_pending;
    std::deque<PendingConnection *> m_handshakes; ///< pending connections that wait for their TLS handshake
    QSet<Connection *> m_connections;
    DeadlineScan<PendingConnection> m_pendingScan; ///< checks deadlines
    DeadlineScan<Connection> m_connectionScan;
    QHash<QHostAddress, int> m_perAddress;
    std::optional<qint64> m_maxByDescriptors; ///< maximum of connections by the descriptor limit
    std::optional<Moment> m_lastFull;
    QTimer m_acceptAgain;
    QTimer m_deadlines;
    QTimer m_shakeHands;
    bool m_isStopping = false;
};

} // namespace chamada::server
