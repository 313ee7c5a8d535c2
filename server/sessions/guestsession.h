// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/sessions/dispatch.h"
#include "server/sessions/peer.h"
#include "server/sessions/service.h"

#include <QHash>
#include <QSet>

namespace chamada {

/// What anyone may ask.
class GuestSession {
public:
    GuestSession(Desk &desk, const Peer &peer, const Service &service);

    Answer<Hello> handle(const Hello &request) const;
    Answer<Ping> handle(const Ping &request) const;
    Answer<Bye> handle(const Bye &request);
    Answer<ListCalls> handle(const ListCalls &request);
    Answer<CheckIn> handle(const CheckIn &request);
    Answer<Register> handle(const Register &request);
    Answer<Message> handle(const Message &request);
    Answer<ClearRegister> handle(const ClearRegister &request);
    void handle(const Setup &request, const Later<Setup> &later);
    void handle(const Login &request, const Later<Login> &later);

    /// The turn is over: what it registered here is stored, or is taken back.
    void settle(bool stored);

private:
    void finishSetup(const Setup &request, const QByteArray &passwordHash, const Later<Setup> &later);
    void finishLogin(const Login &request, const QByteArray &checked, const Later<Login> &later);
    /// Who has shown to be a student of the class's call.
    std::optional<StudentId> studentWhoAsks(const Register &request) const;

    Desk &m_desk;
    const Peer &m_peer;
    QByteArray m_peerKey; ///< written once, for it is asked for with every check-in
    QByteArray m_peerOrigin;
    const Service &m_service;
    QSet<QString> m_registeredHere; ///< call and student
    QStringList m_registeredNow; ///< of them, in the turn under way
    QHash<QString, StudentId> m_lastHere; ///< by call: who checked in last, and has shown to be the one
    bool m_enteredNow = false; ///< a room, in the turn under way
};

} // namespace chamada
