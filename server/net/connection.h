// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/messagechannel.h"
#include "server/rules/ratelimit.h"
#include "server/sessions/sessionhost.h"

#include <vector>

class QSslConfiguration;

namespace chamada::server {

/// One client connection: processes its lines a few at a time, sends the replies, and enforces every limit of the
/// protocol (rate, size, idle and unfinished lines, a peer that does not read).
class Connection final : public SessionClient {
    Q_OBJECT

public:
    /// How long an excess connection may stay silent before it is refused.
    static constexpr std::chrono::seconds CrowdedSilence{1};

    Connection(std::unique_ptr<QTcpSocket> socket, Peer peer, const SessionServices &service, QObject *parent);

    const Peer &peer() const { return m_peer; }
    std::optional<AccountName> account() const { return m_host.account(); }
    /// Starts TLS, because the peer has begun a handshake.
    void startTls(const QSslConfiguration &configuration);
    /// Refuses the first line, because there are too many connections.
    void turnAway() { m_isTurnedAway = true; }
    /// Refuses a silent connection, because there are too many.
    void refuseNow();
    /// Sends `bye` if possible, and closes the connection.
    void dismiss(const QString &reason);
    /// Closes the connection if it is idle, unfinished or stuck. To be called periodically.
    void checkDeadlines();

    void collect(Share share, LockSet &locks) override;
    bool process(Share share) override;
    void release(bool stored) override;
    void sendEvent(const QByteArray &line) override;

signals:
    void closed();

private:
    enum class Phase {
        Open,
        Refusing, ///< the final reply waits for its turn
        Draining, ///< the final reply was sent; input is discarded until the peer is quiet
        Closing, ///< no input is read any more
    };

    void readAhead(Share share);
    void processLine(const SessionHost::Line &line);
    void noteUnfinished(bool isGettingOn);
    void refuseLine(ErrorCode code, const SessionHost::Line &line = {});
    void sendReplies(const QByteArray &lines);
    void goOn(const SessionHost::Released &released);
    void listenOn();
    /// The way out: no further line is processed, and no further event sent.
    void leave(Phase next);
    void startDraining();
    void close();
    void drop();
    void onReadable();
    void onWritten();
    void onClosed();
    bool mayRead() const;
    bool isShakingHands() const;
    bool isCrowdedOut(Moment now) const;
    void checkClosing(Moment now);

    const SessionServices &m_service;
    Peer m_peer;
    MessageChannel m_channel;
    SessionHost m_host;
    RateLimit m_rate;
    bool m_isTurnedAway = false;
    bool m_hasMore = false; ///< the last turn left lines
    std::vector<SessionHost::Line> m_ahead; ///< lines that were read but not processed yet
    bool m_isCollected = false; ///< the turn processes m_ahead only
    Phase m_phase = Phase::Open;
    Moment m_lastHeard;
    std::optional<Moment> m_unfinishedSince; ///< of a line or a handshake; empty: nothing unfinished
    Moment m_lastTaken; ///< when bytes were last sent to the peer
    Moment m_closingSince;
    qint64 m_repliesWaiting = 0; ///< bytes
    qint64 m_eventsWaiting = 0; ///< bytes
};

} // namespace chamada::server
