// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/engine/sessionservices.h"
#include "server/sessions/dispatch.h"
#include "server/sessions/peer.h"

#include <QHash>
#include <QSet>

#include <utility>

namespace chamada::server {

/// Handles the requests that need no login.
class GuestSession {
public:
    GuestSession(SessionContext &context, const Peer &peer, const SessionServices &service);

    ReplyOrError<HelloRequest> handle(const HelloRequest &request) const;
    ReplyOrError<PingRequest> handle(const PingRequest &request) const;
    ReplyOrError<ByeRequest> handle(const ByeRequest &request);
    ReplyOrError<ListCallsRequest> handle(const ListCallsRequest &request);
    ReplyOrError<CheckInRequest> handle(const CheckInRequest &request);
    ReplyOrError<JoinRoomRequest> handle(const JoinRoomRequest &request);
    ReplyOrError<SendMessageRequest> handle(const SendMessageRequest &request);
    ReplyOrError<LeaveRoomRequest> handle(const LeaveRoomRequest &request);
    void handle(const SetupRequest &request, const ReplyCallback<SetupRequest> &later);
    void handle(const LoginRequest &request, const ReplyCallback<LoginRequest> &later);

    /// Ends the turn: keeps what it registered here if it was stored, else reverts it.
    void release(bool stored);

private:
    using Registration = std::pair<CallId, StudentId>;

    void finishSetup(
        const SetupRequest &request, const QByteArray &passwordHash, const ReplyCallback<SetupRequest> &later);
    void finishLogin(const LoginRequest &request, const QByteArray &checked, const ReplyCallback<LoginRequest> &later);
    /// Returns the student of the class's call whom the sender proved to be, or nothing.
    std::optional<StudentId> studentWhoAsks(const JoinRoomRequest &request) const;

    SessionContext &m_context;
    const Peer &m_peer;
    QByteArray m_peerKey; ///< cached, because every check-in needs it
    QByteArray m_peerOrigin;
    const SessionServices &m_service;
    QSet<Registration> m_registeredHere;
    QList<Registration> m_registeredNow; ///< those of the current turn
    QHash<CallId, StudentId> m_lastHere; ///< by call: the last student to check in whom the sender proved to be
    bool m_enteredNow = false; ///< entered a room in the current turn
};

} // namespace chamada::server
