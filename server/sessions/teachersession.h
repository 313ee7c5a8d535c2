// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/engine/sessionservices.h"
#include "server/sessions/dispatch.h"
#include "server/sessions/peer.h"

namespace chamada::server {

/// Handles a teacher's requests: after `login`, or nameless on an open server.
class TeacherSession {
public:
    TeacherSession(Owner owner, SessionContext &context, const Peer &peer, const SessionServices &service);

    const Owner &owner() const { return m_owner; }

    ReplyOrError<LogoutRequest> handle(const LogoutRequest &request);
    void handle(const ChangePasswordRequest &request, const ReplyCallback<ChangePasswordRequest> &later);
    ReplyOrError<StartCallRequest> handle(const StartCallRequest &request);
    ReplyOrError<EndCallRequest> handle(const EndCallRequest &request);
    ReplyOrError<ListReportsRequest> handle(const ListReportsRequest &request) const;
    ReplyOrError<ConfirmReportRequest> handle(const ConfirmReportRequest &request);
    ReplyOrError<ListOwnCallsRequest> handle(const ListOwnCallsRequest &request) const;
    ReplyOrError<ListOwnClassesRequest> handle(const ListOwnClassesRequest &request) const;
    ReplyOrError<WatchCallRequest> handle(const WatchCallRequest &request);
    ReplyOrError<UnwatchCallRequest> handle(const UnwatchCallRequest &request);
    ReplyOrError<MarkStudentRequest> handle(const MarkStudentRequest &request);
    ReplyOrError<RosterAddRequest> handle(const RosterAddRequest &request);
    ReplyOrError<RosterRemoveRequest> handle(const RosterRemoveRequest &request);
    ReplyOrError<RosterListRequest> handle(const RosterListRequest &request) const;
    ReplyOrError<RosterFindRequest> handle(const RosterFindRequest &request) const;
    ReplyOrError<SetRoomOpenRequest> handle(const SetRoomOpenRequest &request);

private:
    void finishPassword(
        const AccountName &name, const QByteArray &newHash, const ReplyCallback<ChangePasswordRequest> &later);

    Owner m_owner;
    SessionContext &m_context;
    const Peer &m_peer;
    const SessionServices &m_service;
};

} // namespace chamada::server
