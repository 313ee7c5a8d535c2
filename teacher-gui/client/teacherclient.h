// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serverlink.h"

#include <QTimer>

namespace chamada::teacher {

/// A teacher's session with one server: logs in, and again after a lost connection. The password stays in memory and is
/// sent only to the server. It knows nothing of calls, the diary or windows.
class TeacherClient : public QObject {
    Q_OBJECT

public:
    enum class State {
        Offline, ///< no server chosen, or not connected (the link says why)
        NeedsAccount, ///< connected, and the server has no teacher yet
        NeedsLogin, ///< connected
        LoggingIn,
        Open, ///< a teacher's requests may be sent
    };
    Q_ENUM(State)

    explicit TeacherClient(KnownServers &known, QObject *parent = nullptr);

    ServerLink &link() { return m_link; }
    const ServerLink &link() const { return m_link; }

    State state() const { return m_state; }
    bool isOpen() const { return m_state == State::Open; }
    /// Returns true from the login to the logout; a lost connection does not end the session.
    bool isEntered() const { return m_entered; }
    /// Returns the user name; empty on a server that needs no login.
    QString user() const { return m_credentials.user; }

    /// Sets the ID by which servers know this installation, so that wrong guesses by others do not make it wait.
    void setDevice(const QString &device) { m_device = device; }

    void connectTo(const ServerAddress &address);
    /// Both wait for the connection if there is none yet.
    void logIn(const QString &user, const QString &password);
    void createAccount(const QString &setupCode, const QString &user, const QString &password);
    /// Forgets the password; the connection stays.
    void logOut();

signals:
    void stateChanged();
    /// Emitted when the session opens, for the first time or again: ask the server for missed changes.
    void opened();
    void loginRefused(const chamada::Failure &failure);

private:
    struct Credentials {
        QString user;
        QString password;
        QString setupCode; ///< empty: the account exists
        QByteArray server = {}; ///< certificate of the server that has got them: no other ever does
        bool unanswered = false; ///< the account may exist: the connection was lost before the answer
    };

    void setState(State state);
    void waitForPerson();
    void onLinkChanged();
    void onReady();
    void authenticate();
    void authenticated(const Outcome<DoneReply> &outcome);
    void refused(const Failure &failure);
    void enter();

    ServerLink m_link;
    QString m_device;
    State m_state = State::Offline;
    bool m_entered = false;
    bool m_needsAccount = false;
    Credentials m_credentials;
    QTimer m_again;
};

} // namespace chamada::teacher
