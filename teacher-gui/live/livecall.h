// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/failure.h"
#include "common/protocol/messages.h"
#include "teacher-gui/live/attendancemodel.h"

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>

namespace chamada {

class TeacherClient;

/// One open call of this teacher: who is in it, how long it runs, and how it ends. It shows nothing.
class LiveCall : public QObject {
    Q_OBJECT

public:
    /// How long the end can be undone.
    static constexpr std::chrono::seconds EndDelay{5};

    enum class Phase {
        Taking,
        AboutToEnd, ///< the end can still be undone
        Ending, ///< asked for; sent again after a lost connection until the report is here
    };
    Q_ENUM(Phase)

    LiveCall(TeacherClient &client, OwnCall call, QObject *parent);

    ClassId classId() const { return m_call.classId; }
    const QString &id() const { return m_call.call; }
    const QString &title() const { return m_call.title; }
    void setTitle(const QString &title);
    Timestamp started() const { return m_call.started; }
    /// On a monotonic clock.
    std::chrono::seconds elapsed() const;
    AttendanceModel &students() { return m_students; }
    const AttendanceModel &students() const { return m_students; }
    int count() const { return m_students.rowCount(); }

    /// The code that students must type now; empty where none is wanted.
    const QString &code() const { return m_code; }
    std::chrono::milliseconds codeLeft() const;

    Phase phase() const { return m_phase; }
    std::chrono::milliseconds untilEnd() const { return m_endTimer.remainingTimeAsDuration(); }
    void end();
    void undoEnd();
    void endNow();

    /// Asks for the whole list, and for news from then on.
    void watch();
    void apply(const PresentEvent &event);
    void apply(const CodeEvent &event);
    /// After a lost connection the end is asked for again.
    void resume();

signals:
    void titleChanged();
    void countChanged();
    void codeChanged();
    void phaseChanged();
    /// It could not be ended.
    void refused(const chamada::Failure &failure);
    void ended(const chamada::Report &report);
    /// The server knows no such call any more, or cannot say now: ask it again, and for `reports`.
    void endUncertain();

private:
    void setPhase(Phase phase);
    void sendEnd();
    void endAnswered(const Outcome<EndReply> &outcome);

    TeacherClient &m_client;
    OwnCall m_call;
    AttendanceModel m_students;
    std::chrono::milliseconds m_elapsedBefore;
    QElapsedTimer m_clock;
    Phase m_phase = Phase::Taking;
    QTimer m_endTimer;
    QString m_code;
    std::chrono::milliseconds m_codeLasts{};
    QElapsedTimer m_codeClock;
};

} // namespace chamada
