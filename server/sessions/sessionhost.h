// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/ratelimit.h"
#include "server/sessions/dispatch.h"
#include "server/sessions/guestsession.h"
#include "server/sessions/peer.h"
#include "server/sessions/teachersession.h"

#include <vector>

namespace chamada {

/// The requests of one connection: finds who may answer each line, and holds the answers back until the turn is
/// stored. It knows no sockets.
class SessionHost final : public Desk {
public:
    /// `context`: the jobs on the worker end with it.
    SessionHost(
        const Peer &peer, const Service &service, Participant &participant, Listener &listener, QObject &context);
    ~SessionHost() override;

    /// The teacher who is logged in here (not the nameless owner of an open server).
    std::optional<QString> account() const override;

    /// May another line be taken in this turn? Not while one waits for a worker, has something left to do once it is
    /// answered, or was the last.
    bool mayTake() const { return !m_busy && !m_settling && !m_isOver; }
    bool isBusy() const { return m_busy; }
    /// The peer has said `bye`.
    bool isOver() const { return m_isOver; }
    /// Bytes of answers that wait for the turn.
    qint64 heldBack() const { return m_heldBack; }

    /// What a line holds; nothing where that is no JSON object.
    using Line = std::optional<QJsonObject>;
    /// What may be changed by the line, or by the request that comes back from a worker.
    static void addScopes(const Line &line, Scopes &scopes);
    void addScopes(Scopes &scopes) const;

    void take(const Line &line);
    /// Answers a line that nobody has looked into but for what its answer repeats.
    void refuseLine(ErrorCode code, const Line &line = {});
    /// The rest of a request that comes back from a worker.
    void resume();

    /// The turn is over: the lines to send.
    QByteArray release(bool stored);
    /// They were sent. Returns whether more lines may be taken that could not before.
    bool settle();

private:
    struct Route;
    struct Waiting {
        Envelope request;
        Held held;
        std::optional<size_t> receipt = {}; ///< in it, to be signed: its number
        qsizetype receiptEnd = 0; ///< in the line
    };

    static const Route *routeOf(const QJsonValue &op);
    void route(const Envelope &request, const QJsonObject &json);
    template <RequestType R> void serve(const Envelope &request, const QJsonObject &json);
    template <class Session, RequestType R> void ask(Session &session, const Envelope &request, const R &decoded);
    void refuse(const Envelope &request, const Failure &failure);
    void answer(const Envelope &request, Held held);
    void append(QByteArray &lines, const Waiting &waiting);

    /// Whoever it is from now on, watches nothing and is in no room.
    void leaveAsBefore();
    void resumeWith(std::function<void()> job) override;
    void becomeTeacher(const QString &name) override;
    void becomeGuest() override;
    void closeAfterAnswers() override { m_isOver = true; }
    void signLater(const QByteArray &unsignedReceipt) override { m_unsigned = unsignedReceipt; }
    QObject *context() override { return &m_context; }
    Listener *listener() override { return &m_listener; }

    const Peer &m_peer;
    const Service &m_service;
    Participant &m_participant;
    Listener &m_listener;
    QObject &m_context;
    GuestSession m_guest;
    std::optional<TeacherSession> m_teacher;
    std::vector<Waiting> m_waiting; ///< answers of the turn under way
    std::vector<std::function<void()>> m_then; ///< of those that were just sent
    std::function<void()> m_job;
    QByteArray m_unsigned; ///< receipt of the answer that is being made
    qint64 m_heldBack = 0;
    bool m_busy = false;
    bool m_settling = false;
    bool m_isOver = false;
};

} // namespace chamada
