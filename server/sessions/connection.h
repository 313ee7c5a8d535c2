// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/messagechannel.h"
#include "server/rules/ratelimit.h"
#include "server/sessions/dispatch.h"
#include "server/sessions/guestsession.h"
#include "server/sessions/peer.h"
#include "server/sessions/teachersession.h"

#include <vector>

class QSslConfiguration;

namespace chamada {

/// One connection: takes its lines a few at a time, holds the answers back until the turn is stored, and keeps every
/// bound of the protocol (rate, size, idle and unfinished lines, a peer that does not read).
class Connection final : public QObject, public Participant, public Listener, public Desk {
    Q_OBJECT

public:
    Connection(std::unique_ptr<QTcpSocket> socket, Peer peer, const Service &service, QObject *parent);
    ~Connection() override;

    const Peer &peer() const { return m_peer; }
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
    /// The teacher who is logged in here (not the nameless owner of an open server).
    std::optional<QString> account() const override;

    bool takePart() override;
    void release(bool stored) override;
    void tell(const QByteArray &line) override;

    // Desk: what the sessions ask of their connection.
    void answer(const Envelope &request, Held held) override;
    void resumeWith(std::function<void()> job) override;
    void becomeTeacher(const QString &name) override;
    void becomeGuest() override;
    void closeAfterAnswers() override;
    QObject *context() override { return this; }
    Listener *listener() override { return this; }

signals:
    void closed();

private:
    enum class Phase {
        Open,
        Refusing, ///< the answer that closes the connection waits for its turn
        Draining, ///< it was sent; what the peer still sends is thrown away until it is quiet
        Closing, ///< nothing is read any more
    };
    struct Route;

    void takeLine(QByteArrayView line);
    void route(const Envelope &request, const QJsonObject &json);
    template <RequestType R> void serve(const Envelope &request, const QJsonObject &json);
    template <class Session, RequestType R> void ask(Session &session, const Envelope &request, const R &decoded);
    void refuse(const Envelope &request, const Failure &failure);
    void refuseLine(ErrorCode code);
    void sendReply(const QByteArray &line);
    void startDraining();
    void close();
    void drop();
    void onReadable();
    void onWritten();
    void onClosed();
    bool mayRead() const;
    bool isShakingHands() const;

    struct Waiting {
        Envelope request;
        Held held;
    };

    const Service &m_service;
    Peer m_peer;
    MessageChannel m_channel;
    GuestSession m_guest;
    std::optional<TeacherSession> m_teacher;
    RateLimit m_rate;
    std::vector<Waiting> m_waiting; ///< answers of the turn under way
    std::function<void()> m_job; ///< the rest of a request that went to a worker
    bool m_busy = false; ///< such a request is under way: later ones wait
    bool m_settling = false; ///< an answer of this turn has something to do once it is sent: later ones wait
    bool m_isTurnedAway = false;
    Phase m_phase = Phase::Open;
    qint64 m_lastHeard; ///< monotonic, ms
    qint64 m_unfinishedSince = -1; ///< of a line or a handshake; -1: nothing unfinished
    qint64 m_lastTaken; ///< when the peer took bytes last
    qint64 m_closingSince = 0;
    qint64 m_repliesWaiting = 0; ///< bytes
    qint64 m_eventsWaiting = 0; ///< bytes
};

} // namespace chamada
