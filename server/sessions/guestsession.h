// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/engine/sessionservices.h"
#include "server/sessions/dispatch.h"
#include "server/sessions/peer.h"

#include <QHash>
#include <QSet>

namespace chamada {

/// Handles the requests that need no login.
class GuestSession {
public:
    GuestSession(SessionContext &context, const Peer &peer, const SessionServices &service);

    ReplyOrError<Hello> handle(const Hello &request) const;
    ReplyOrError<Ping> handle(const Ping &request) const;
    ReplyOrError<Bye> handle(const Bye &request);
    ReplyOrError<ListCalls> handle(const ListCalls &request);
    ReplyOrError<CheckIn> handle(const CheckIn &request);
    ReplyOrError<Register> handle(const Register &request);
    ReplyOrError<Message> handle(const Message &request);
    ReplyOrError<ClearRegister> handle(const ClearRegister &request);
    void handle(const Setup &request, const ReplyCallback<Setup> &later);
    void handle(const Login &request, const ReplyCallback<Login> &later);

    /// Ends the turn: keeps what it registered here if it was stored, else reverts it.
    void release(bool stored);

private:
    void finishSetup(const Setup &request, const QByteArray &passwordHash, const ReplyCallback<Setup> &later);
    void finishLogin(const Login &request, const QByteArray &checked, const ReplyCallback<Login> &later);
    /// Returns the student of the class's call whom the sender proved to be, or nothing.
    std::optional<StudentId> studentWhoAsks(const Register &request) const;

    SessionContext &m_context;
    const Peer &m_peer;
    QByteArray m_peerKey; ///< cached, because every check-in needs it
    QByteArray m_peerOrigin;
    const SessionServices &m_service;
    QSet<QString> m_registeredHere; ///< call and student
    QStringList m_registeredNow; ///< those of the current turn
    QHash<QString, StudentId> m_lastHere; ///< by call: the last student to check in whom the sender proved to be
    bool m_enteredNow = false; ///< entered a room in the current turn
};

} // namespace chamada
