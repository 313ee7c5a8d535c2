// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serverlink.h"
#include "student-gui/studentclient.h"

namespace chamada {

/// The kiosk's side of a roll call, without any window: a teacher's connection, logged in again whenever it comes
/// back, on which students are entered. It keeps nothing of them.
class KioskClient : public QObject {
    Q_OBJECT

public:
    enum class State {
        Offline, ///< the link says why
        LoggingIn,
        LoginRefused,
        Open, ///< students may be entered
    };
    Q_ENUM(State)

    struct Account {
        QString user;
        QString password;
    };

    /// `classId`: the one to take; nothing: the only one that is open, or the one that is chosen.
    KioskClient(ServerLink &link, Account account, std::optional<ClassId> classId, QObject *parent = nullptr);

    State state() const { return m_state; }
    const ServerLink &link() const { return m_link; }
    const QString &user() const { return m_account.user; }
    /// Why the login was refused.
    const Failure &refusal() const { return m_refusal; }
    /// Nobody gets out of the kiosk without it, once it has been let in.
    bool isPassword(const QString &typed) const { return typed == m_account.password; }
    bool wasOpen() const { return m_wasOpen; }

    /// By number.
    const QList<OpenCall> &calls() const { return m_calls; }
    const OpenCall *openCall(ClassId classId) const;
    /// The class that is taken here; nothing while none is open, or several and none is chosen.
    std::optional<ClassId> classId() const { return m_fixed ? m_fixed : m_chosen; }
    void choose(ClassId classId);

    /// Each is answered once, in this order. Without a connection, at once: nobody is entered later, unseen.
    void checkIn(ClassId classId, const StudentId &student);

signals:
    void stateChanged();
    void callsChanged();
    void answered(const chamada::Answer &answer);

private:
    void onLinkChanged();
    void onEvent(const Event &event);
    void logIn();
    void loggedIn(const Outcome<Done> &outcome);
    void followCalls();
    void setCalls(const QList<OpenCall> &calls);
    void setState(State state);
    Answer answerTo(const Attempt &attempt, const Outcome<CheckInReply> &outcome) const;

    ServerLink &m_link;
    Account m_account;
    std::optional<ClassId> m_fixed;
    std::optional<ClassId> m_chosen;
    State m_state = State::Offline;
    bool m_wasOpen = false;
    Failure m_refusal;
    QList<OpenCall> m_calls;
    QTimer m_again;
};

} // namespace chamada
