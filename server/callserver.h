// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/reception.h"
#include "server/round.h"
#include "server/security/certificate.h"
#include "server/sessions/service.h"

#include <QSet>
#include <QSslConfiguration>
#include <QTimer>

#include <deque>
#include <optional>

namespace chamada {

class Connection;
class Doorstep;
class DatagramService;
class Entrance;

/// Listens, gives each connection its session, and keeps the bounds on how many there are. It knows no rules.
class CallServer : public QObject {
    Q_OBJECT

public:
    CallServer(const Service &service, const Certificate &certificate, QObject *parent = nullptr);
    ~CallServer() override;

    /// Listens on what the options ask for. Why it cannot, in one line, or nothing.
    std::optional<QString> listen();
    /// ADDRESS:PORT of each address.
    QStringList addresses() const;
    qsizetype connectionCount() const;

    /// Accepts nobody any more and says `bye` to everyone; `stopped` once they are gone.
    void stop();
    /// Ends the connections of a teacher whose account was removed.
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
    void onKnocked(Doorstep *doorstep);
    /// Those who wait for a handshake, a few in each pass of the loop, so that everyone else goes on meanwhile.
    void shakeHands();
    /// These give null where the peer has gone already.
    Connection *letIn(Doorstep *doorstep, Speech speech);
    Connection *admit(qintptr descriptor, const QHostAddress &address, Speech speech);
    void onClosed(Connection *connection);
    /// Nobody is accepted for a while: another descriptor could not be had.
    void holdBack();
    void acceptAgain();
    bool hasRoom() const { return !m_room || connectionCount() < *m_room; }
    void checkDeadlines();
    void checkSilence(Doorstep *doorstep, qint64 now);
    bool isCrowded(const QHostAddress &address) const;
    void leave(const QHostAddress &address);

    const Service &m_service;
    Reception m_reception;
    QSslConfiguration m_tls;
    std::vector<std::unique_ptr<Entrance>> m_entrances;
    std::unique_ptr<DatagramService> m_datagrams; ///< null: without discovery
    QSet<Doorstep *> m_doorsteps;
    std::deque<Doorstep *> m_handshakes; ///< of the doorsteps, those that wait for theirs
    QSet<Connection *> m_connections;
    Round<Doorstep> m_doorstepRound; ///< for who is too long in one state
    Round<Connection> m_connectionRound;
    QHash<QHostAddress, int> m_perAddress;
    quint64 m_lastNumber = 0; ///< of a connection
    std::optional<qint64> m_room; ///< for connections, by the system's limit
    std::optional<qint64> m_lastFull; ///< monotonic, ms
    QTimer m_acceptAgain;
    QTimer m_deadlines;
    QTimer m_shakeHands;
    bool m_isStopping = false;
};

} // namespace chamada
