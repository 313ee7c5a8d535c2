// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/failure.h"
#include "common/protocol/messages.h"
#include "teacher-gui/live/core/attendancemodel.h"

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>

namespace chamada::teacher {

class TeacherClient;

/// One open call of this teacher: its students, its duration and its end. It shows nothing.
class LiveCall : public QObject {
    Q_OBJECT

public:
    /// How long the end can be undone.
    static constexpr std::chrono::seconds EndDelay{5};

    enum class Phase {
        Taking,
        AboutToEnd, ///< the end can still be undone
        Ending, ///< requested; sent again after a lost connection until the report is here
    };
    Q_ENUM(Phase)

    LiveCall(TeacherClient &client, OwnCall call, QObject *parent);

    ClassId classId() const { return m_call.classId; }
    const CallId &id() const { return m_call.call; }
    const QString &title() const { return m_call.title; }
    void setTitle(const QString &title);
    Timestamp started() const { return m_call.started; }
    /// Returns the time since the start, measured by a monotonic clock.
    std::chrono::seconds elapsed() const;
    AttendanceModel &students() { return m_students; }
    const AttendanceModel &students() const { return m_students; }
    int count() const { return m_students.rowCount(); }

    /// Returns the code that students must type now; empty if none is required.
    const QString &code() const { return m_code; }
    std::chrono::milliseconds codeLeft() const;

    Phase phase() const { return m_phase; }
    std::chrono::milliseconds untilEnd() const { return m_endTimer.remainingTimeAsDuration(); }
    void end();
    void undoEnd();
    void endNow();

    /// Requests the whole list and subscribes to changes.
    void watch();
    void apply(const PresentEvent &event);
    void apply(const CodeEvent &event);
    /// Subscribes again after a lost connection, and repeats a pending end.
    void resume();

signals:
    void titleChanged();
    void countChanged();
    void codeChanged();
    void phaseChanged();
    /// Emitted when the call could not be ended.
    void refused(const chamada::Failure &failure);
    void ended(const chamada::Report &report);
    /// Emitted when the server does not know the call or cannot tell: request `mine` and `reports` again.
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

} // namespace chamada::teacher
