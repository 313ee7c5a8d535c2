// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serverlink.h"
#include "student-gui/core/outbox.h"
#include "student-gui/core/states.h"
#include "student-gui/core/studentsettings.h"
#include "student-gui/presences/confirmedpresence.h"

#include <QDeadlineTimer>
#include <QSet>

namespace chamada::student {

/// The outcome of one attempt.
struct Answer {
    CheckInState state = CheckInState::Sending;
    CheckInAttempt attempt;
    QString title = {}; ///< of the class, as its call was announced
    QString name = {}; ///< of the student, from the class's roster
    Timestamp time = {}; ///< when it was registered, or refused
    Flags flags = {};
    Failure failure = {}; ///< why it was refused
    QString receipt = {}; ///< empty if the server gave none
    QString server = {}; ///< name of the server that the attempt is meant for
};

/// The student's side of a roll call, without UI: the open calls, the check-ins sent and their outcomes. It never
/// treats a presence as registered before the server has confirmed it.
class StudentClient : public QObject {
    Q_OBJECT

public:
    /// `outbox`: the file for waiting check-ins; if empty, they are kept only in memory.
    StudentClient(ServerLink &link, StudentSettings &settings, const QString &outbox = {}, QObject *parent = nullptr);

    /// Connects to `server`, or else to the last one used; without either, the state is `NoServer`.
    void start(const std::optional<ServerAddress> &server);
    /// Returns the last server used; nothing if there was none.
    std::optional<ServerAddress> usualServer() const { return m_settings.server(); }
    /// Connects to another server.
    void open(const ServerAddress &server) { m_link.open(server); }

    ServerLink &link() { return m_link; }
    CheckInState state() const;
    /// Returns the last attempt that was not dismissed, with its outcome so far; nothing if there is none.
    const std::optional<Answer> &answer() const { return m_answer; }
    const QList<OpenCall> &calls() const { return m_calls; }
    const OpenCall *openCall(ClassId classId) const { return openCallOf(m_calls, classId); }
    bool wantsCode(ClassId classId) const;
    /// Returns whether this program saw the class's call open and has seen it end.
    bool hasEnded(ClassId classId) const { return m_ended.contains(classId); }
    /// Returns the seconds until another code may be tried; 0 if one may be tried now.
    int secondsLeft() const;

    /// Sends the attempt, or queues it until there is a connection. Ignored while one is being sent.
    void checkIn(const CheckInAttempt &attempt);
    /// Dismisses the answer; waiting check-ins stay queued.
    void dismiss();
    /// Dismisses the answer and removes its attempt from the queue. A request already sent may still be registered.
    void discard();
    /// Returns the number of check-ins without an answer, whether shown or not.
    qsizetype waitingCount() const { return m_outbox.waiting().size(); }
    /// Returns whether the waiting check-ins survive a restart of this program.
    bool keepsWaiting() const { return m_outbox.isKept(); }
    /// Retries the connection now.
    void retryNow() { m_link.retryNow(); }

signals:
    void stateChanged();
    void callsChanged();
    /// Emitted for the outcome of an attempt that is no longer shown.
    void otherAnswered(const chamada::student::Answer &answer);
    /// Emitted when the server has confirmed a check-in and given a receipt.
    void registered(const chamada::student::ConfirmedPresence &presence);

private:
    enum class Sent { AtOnce, AfterWaiting };

    void onLinkChanged();
    void onEvent(const Event &event);
    void followCalls();
    void setCalls(const QList<OpenCall> &calls);
    void forgetOtherServer();
    CheckInState stateOf(const Failure &failure, const CheckInAttempt &attempt, Sent sent) const;
    ConfirmedPresence presenceOf(const Answer &answer) const;
    void sendWaiting();
    void showWaiting(const PendingCheckIn &waiting);
    void send(const CheckInAttempt &attempt, Sent sent);
    void received(const CheckInAttempt &attempt, Sent sent, const Outcome<CheckInReply> &outcome);
    void keepWaiting(const CheckInAttempt &attempt);
    Answer answerTo(const CheckInAttempt &attempt, Sent sent, const Outcome<CheckInReply> &outcome);
    void startCountdown(int seconds);

    ServerLink &m_link;
    StudentSettings &m_settings;
    QList<OpenCall> m_calls;
    Outbox m_outbox;
    QList<CheckInAttempt> m_unanswered; ///< sent on this connection
    std::optional<Answer> m_answer;
    QSet<ClassId> m_ended;
    QByteArray m_callsOf; ///< certificate of the server that has these calls
    QSet<ClassId> m_codeWanted; ///< learnt from a refusal before the list of calls said so
    QDeadlineTimer m_nextTry;
    QTimer m_tick;
    bool m_sawShutdown = false;
    bool m_restarted = false;
};

} // namespace chamada::student
