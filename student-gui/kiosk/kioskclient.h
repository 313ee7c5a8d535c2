// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serverlink.h"
#include "student-gui/core/studentclient.h"

namespace chamada::student {

/// The kiosk's side of a roll call, without UI: logs the teacher in again after each reconnection and checks students
/// in. It stores no student data.
class KioskClient : public QObject {
    Q_OBJECT

public:
    enum class State {
        Offline, ///< the link holds the reason
        LoggingIn,
        LoginRefused,
        Open, ///< check-ins may be sent
    };
    Q_ENUM(State)

    struct Account {
        QString user;
        QString password;
    };

    /// `classId`: the class to take; if empty, the only open one or the chosen one.
    KioskClient(ServerLink &link, Account account, std::optional<ClassId> classId, QObject *parent = nullptr);

    State state() const { return m_state; }
    const ServerLink &link() const { return m_link; }
    const QString &user() const { return m_account.user; }
    /// Returns why the login was refused.
    const Failure &refusal() const { return m_refusal; }
    /// Returns whether `typed` is the password, which is required to leave the kiosk after the first login.
    bool isPassword(const QString &typed) const { return typed == m_account.password; }
    bool wasOpen() const { return m_wasOpen; }

    /// Returns the open calls, sorted by class number.
    const QList<OpenCall> &calls() const { return m_calls; }
    const OpenCall *openCall(ClassId classId) const { return openCallOf(m_calls, classId); }
    /// Returns the fixed or chosen class, or the only open one; nothing if there is none.
    std::optional<ClassId> classId() const { return m_fixed ? m_fixed : m_chosen; }
    void choose(ClassId classId);

    /// Emits `answered` once per call, in order. Without a connection it fails at once: no check-in is queued.
    void checkIn(ClassId classId, const StudentId &student);

signals:
    void stateChanged();
    void callsChanged();
    void answered(const chamada::student::Answer &answer);

private:
    void onLinkChanged();
    void onEvent(const Event &event);
    void logIn();
    void loggedIn(const Outcome<DoneReply> &outcome);
    void followCalls();
    void setCalls(const QList<OpenCall> &calls);
    void setState(State state);
    Answer answerTo(const CheckInAttempt &attempt, const Outcome<CheckInReply> &outcome) const;

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

} // namespace chamada::student
