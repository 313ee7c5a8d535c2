// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/messagechannel.h"
#include "server/rules/ratelimit.h"
#include "server/sessions/sessionhost.h"

#include <vector>

class QSslConfiguration;

namespace chamada {

/// One connection: takes its lines a few at a time, sends the answers, and keeps every bound of the protocol
/// (rate, size, idle and unfinished lines, a peer that does not read).
class Connection final : public QObject, public Participant, public Listener {
    Q_OBJECT

public:
    /// How long a connection that is one too many may say nothing before it is refused, in ms.
    static constexpr qint64 CrowdedSilence = 1'000;

    Connection(std::unique_ptr<QTcpSocket> socket, Peer peer, const Service &service, QObject *parent);

    const Peer &peer() const { return m_peer; }
    std::optional<QString> account() const { return m_host.account(); }
    /// Encrypts from here on (the peer has begun a TLS handshake).
    void startTls(const QSslConfiguration &configuration);
    /// There are too many: its first line is refused.
    void turnAway() { m_isTurnedAway = true; }
    /// There are too many, and this one has not said anything.
    void refuseNow();
    /// Says `bye` as far as that can be done, and closes.
    void dismiss(const QString &reason);
    /// Called now and then: closes what is idle, unfinished or stuck.
    void checkDeadlines();

    void prepare(Share share, Scopes &scopes) override;
    bool takePart(Share share) override;
    void release(bool stored) override;
    void tell(const QByteArray &line) override;

signals:
    void closed();

private:
    enum class Phase {
        Open,
        Refusing, ///< the answer that closes the connection waits for its turn
        Draining, ///< it was sent; what the peer still sends is thrown away until it is quiet
        Closing, ///< nothing is read any more
    };

    void readAhead(Share share);
    void takeLine(const SessionHost::Line &line);
    void noteUnfinished(bool isGettingOn);
    void refuseLine(ErrorCode code, const SessionHost::Line &line = {});
    void sendReplies(const QByteArray &lines);
    void listenOn();
    void startDraining();
    void close();
    void drop();
    void onReadable();
    void onWritten();
    void onClosed();
    bool mayRead() const;
    bool isShakingHands() const;
    bool isCrowdedOut(qint64 now) const;
    void checkClosing(qint64 now);

    const Service &m_service;
    Peer m_peer;
    MessageChannel m_channel;
    SessionHost m_host;
    RateLimit m_rate;
    bool m_isTurnedAway = false;
    bool m_hasMore = false; ///< lines that the last turn left
    std::vector<SessionHost::Line> m_ahead; ///< that were read and not looked at yet
    bool m_isPrepared = false; ///< these are all that the turn takes
    Phase m_phase = Phase::Open;
    qint64 m_lastHeard; ///< monotonic, ms
    qint64 m_unfinishedSince = -1; ///< of a line or a handshake; -1: nothing unfinished
    qint64 m_lastTaken; ///< when the peer took bytes last
    qint64 m_closingSince = 0;
    qint64 m_repliesWaiting = 0; ///< bytes
    qint64 m_eventsWaiting = 0; ///< bytes
};

} // namespace chamada
