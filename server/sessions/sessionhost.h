// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/ratelimit.h"
#include "server/sessions/dispatch.h"
#include "server/sessions/guestsession.h"
#include "server/sessions/peer.h"
#include "server/sessions/teachersession.h"

#include <vector>

namespace chamada::server {

/// A connection as its session sees it: it takes part in turns and receives events. Its jobs on the worker are dropped
/// when it is destroyed.
class SessionClient : public QObject, public Participant, public Subscriber {
    Q_OBJECT

public:
    using QObject::QObject;
};

/// Handles the requests of one connection: dispatches each line to its session, and holds the replies back until the
/// turn is stored. It knows no sockets.
class SessionHost final : public SessionContext {
public:
    /// Enters the client, which then receives events.
    SessionHost(const Peer &peer, const SessionServices &service, SessionClient &client);
    ~SessionHost() override { leave(); }

    /// Takes the client out: it is in no further turn and room, and receives no more events. Idempotent.
    void leave();

    /// Returns the logged-in teacher, or nothing for guests and the nameless owner of an open server.
    std::optional<AccountName> account() const override;

    /// Returns whether another line may be processed in this turn: not while one waits for a worker or for its function
    /// after the reply, nor after `bye`.
    bool mayProcess() const { return !m_busy && !m_settling && !m_isOver; }
    bool isBusy() const { return m_busy; }
    /// Returns the bytes of replies that wait for the turn.
    qint64 heldBack() const { return m_heldBack; }

    /// A parsed line; nothing if it is no JSON object.
    using Line = std::optional<QJsonObject>;
    /// Adds what the line, or the request that returns from a worker, may change.
    static void addLocks(const Line &line, LockSet &locks);
    void addLocks(LockSet &locks) const;

    void process(const Line &line);
    /// Refuses a line without processing it; only the fields that the reply repeats are read.
    void refuseLine(ErrorCode code, const Line &line = {});
    /// Runs the rest of a request that returns from a worker.
    void resume();

    /// The work that is left when a turn is over: the lines are sent, then the functions run.
    struct Released {
        QByteArray lines;
        std::vector<std::function<void()>> then;
        bool mayGoOn = false; ///< lines that had to wait for the functions may be processed now
        bool isOver = false; ///< the peer has sent `bye`
    };
    /// Ends the turn.
    Released release(bool stored);

private:
    struct Route;
    struct Waiting {
        Envelope request;
        PendingReply held;
        size_t receipt = 0; ///< number of the unsigned receipt in it, if there is one
    };

    static const Route *routeOf(const QJsonValue &op);
    void route(const Envelope &request, const QJsonObject &json);
    template <RequestType R> void serve(const Envelope &request, const QJsonObject &json);
    template <class Session, RequestType R> void ask(Session &session, const Envelope &request, const R &decoded);
    void refuse(const Envelope &request, const Failure &failure);
    void answer(const Envelope &request, PendingReply held);
    void append(QByteArray &lines, const Waiting &waiting);

    /// Ends all watches and leaves the room before the role changes.
    void endRole();
    void resumeWith(std::function<void()> job) override;
    void becomeTeacher(const AccountName &name) override;
    void becomeGuest() override;
    void closeAfterAnswers() override { m_isOver = true; }
    QObject *context() override { return &m_client; }
    VisitorNumber visitor() const override { return m_visitor; }

    const Peer &m_peer;
    const SessionServices &m_service;
    SessionClient &m_client;
    const VisitorNumber m_visitor;
    GuestSession m_guest;
    std::optional<TeacherSession> m_teacher;
    std::vector<Waiting> m_waiting; ///< replies of the current turn
    std::function<void()> m_job;
    qint64 m_heldBack = 0;
    bool m_busy = false;
    bool m_settling = false;
    bool m_isOver = false;
};

} // namespace chamada::server
