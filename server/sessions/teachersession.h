// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/engine/sessionservices.h"
#include "server/sessions/dispatch.h"
#include "server/sessions/peer.h"

namespace chamada {

/// Handles a teacher's requests: after `login`, or nameless on an open server.
class TeacherSession {
public:
    /// `name`: the account; empty for the nameless owner.
    TeacherSession(QString name, SessionContext &context, const Peer &peer, const SessionServices &service);

    const QString &name() const { return m_name; }

    ReplyOrError<Logout> handle(const Logout &request);
    void handle(const ChangePassword &request, const ReplyCallback<ChangePassword> &later);
    ReplyOrError<Start> handle(const Start &request);
    ReplyOrError<End> handle(const End &request);
    ReplyOrError<Reports> handle(const Reports &request) const;
    ReplyOrError<Received> handle(const Received &request);
    ReplyOrError<Mine> handle(const Mine &request) const;
    ReplyOrError<Watch> handle(const Watch &request);
    ReplyOrError<Unwatch> handle(const Unwatch &request);
    ReplyOrError<Mark> handle(const Mark &request);
    ReplyOrError<RosterAdd> handle(const RosterAdd &request);
    ReplyOrError<RosterRemove> handle(const RosterRemove &request);
    ReplyOrError<RosterList> handle(const RosterList &request) const;
    ReplyOrError<RosterFind> handle(const RosterFind &request) const;
    ReplyOrError<Talk> handle(const Talk &request);

private:
    void finishPassword(const QByteArray &newHash, const ReplyCallback<ChangePassword> &later);

    QString m_name;
    SessionContext &m_context;
    const Peer &m_peer;
    const SessionServices &m_service;
};

} // namespace chamada
