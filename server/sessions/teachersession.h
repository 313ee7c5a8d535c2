// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/sessions/dispatch.h"
#include "server/sessions/peer.h"
#include "server/sessions/service.h"

namespace chamada {

/// Handles a teacher's requests: after `login`, or nameless on an open server.
class TeacherSession {
public:
    /// `name`: the account; empty for the nameless owner.
    TeacherSession(QString name, Desk &desk, const Peer &peer, const Service &service);

    const QString &name() const { return m_name; }

    Answer<Logout> handle(const Logout &request);
    void handle(const ChangePassword &request, const Later<ChangePassword> &later);
    Answer<Start> handle(const Start &request);
    Answer<End> handle(const End &request);
    Answer<Reports> handle(const Reports &request) const;
    Answer<Received> handle(const Received &request);
    Answer<Mine> handle(const Mine &request) const;
    Answer<Watch> handle(const Watch &request);
    Answer<Unwatch> handle(const Unwatch &request);
    Answer<Mark> handle(const Mark &request);
    Answer<RosterAdd> handle(const RosterAdd &request);
    Answer<RosterRemove> handle(const RosterRemove &request);
    Answer<RosterList> handle(const RosterList &request) const;
    Answer<RosterFind> handle(const RosterFind &request) const;
    Answer<Talk> handle(const Talk &request);

private:
    void finishPassword(const QByteArray &newHash, const Later<ChangePassword> &later);

    QString m_name;
    Desk &m_desk;
    const Peer &m_peer;
    const Service &m_service;
};

} // namespace chamada
