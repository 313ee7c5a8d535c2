// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serverlink.h"
#include "student-gui/outbox.h"
#include "student-gui/presences/presence.h"
#include "student-gui/states.h"
#include "student-gui/studentsettings.h"

#include <QDeadlineTimer>
#include <QSet>

namespace chamada {

/// What came of one attempt.
struct Answer {
    StudentState state = StudentState::Sending;
    Attempt attempt;
    QString title = {}; ///< of the class, as its call was announced
    QString name = {}; ///< of the student, from the class's roster
    Timestamp time = {}; ///< when it was registered, or refused
    Flags flags = {};
    Failure failure = {}; ///< why it was refused
    QString receipt = {}; ///< empty where the server gave none
    QString server = {}; ///< the one it is meant for
};

/// The student's side of a roll call, without any window: which calls are open, what was sent, and what came of it.
/// It never takes a presence for registered before the server has said so.
class StudentClient : public QObject {
    Q_OBJECT

public:
    /// `outbox`: where check-ins wait; without it they are forgotten with the program.
    StudentClient(ServerLink &link, StudentSettings &settings, const QString &outbox = {}, QObject *parent = nullptr);

    /// Connects to this server, or to the one of the last time; with neither, the state is `NoServer`.
    void start(const std::optional<ServerAddress> &server);
    /// The one of the last time.
    std::optional<ServerAddress> usualServer() const { return m_settings.server(); }
    /// Connects to another server.
    void open(const ServerAddress &server) { m_link.open(server); }

    ServerLink &link() { return m_link; }
    StudentState state() const;
    /// The attempt that was made last and not dismissed, and what came of it so far.
    const std::optional<Answer> &answer() const { return m_answer; }
    const QList<OpenCall> &calls() const { return m_calls; }
    const OpenCall *openCall(ClassId classId) const;
    bool wantsCode(ClassId classId) const;
    /// Its call was open while this program looked, and is not any more.
    bool hasEnded(ClassId classId) const { return m_ended.contains(classId); }
    /// Until another code may be tried; 0 when it may.
    int secondsLeft() const;

    /// Without a connection the attempt waits, and goes out by itself when there is one.
    void checkIn(const Attempt &attempt);
    /// Leaves the answer; what still waits goes on waiting.
    void dismiss();
    /// Leaves the answer, and the attempt does not wait any more. One that is under way may still be registered.
    void discard();
    /// Check-ins without an answer, whether they are looked at or not.
    qsizetype waitingCount() const { return m_outbox.waiting().size(); }
    /// They go on waiting when this program is started again.
    bool keepsWaiting() const { return m_outbox.isKept(); }
    /// Looks for the server now.
    void retryNow() { m_link.retryNow(); }

signals:
    void stateChanged();
    void callsChanged();
    /// An attempt that is no longer looked at came to something.
    void otherAnswered(const chamada::Answer &answer);
    /// The server has confirmed it, and given a receipt.
    void registered(const chamada::Presence &presence);

private:
    enum class Sent { AtOnce, AfterWaiting };

    void onLinkChanged();
    void onEvent(const Event &event);
    void followCalls();
    void setCalls(const QList<OpenCall> &calls);
    void forgetOtherServer();
    StudentState stateOf(const Failure &failure, const Attempt &attempt, Sent sent) const;
    Presence presenceOf(const Answer &answer) const;
    void sendWaiting();
    void showWaiting(const WaitingAttempt &waiting);
    void send(const Attempt &attempt, Sent sent);
    void received(const Attempt &attempt, Sent sent, const Outcome<CheckInReply> &outcome);
    void keepWaiting(const Attempt &attempt);
    Answer answerTo(const Attempt &attempt, Sent sent, const Outcome<CheckInReply> &outcome);
    void startCountdown(int seconds);

    ServerLink &m_link;
    StudentSettings &m_settings;
    QList<OpenCall> m_calls;
    Outbox m_outbox;
    QList<Attempt> m_unanswered; ///< sent on this connection
    std::optional<Answer> m_answer;
    QSet<ClassId> m_ended;
    QByteArray m_callsOf; ///< the certificate of the server that has these calls
    QSet<ClassId> m_codeWanted; ///< said by a refusal before the list of calls did
    QDeadlineTimer m_nextTry;
    QTimer m_tick;
    bool m_sawShutdown = false;
    bool m_restarted = false;
};

} // namespace chamada
