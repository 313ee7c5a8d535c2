// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/presence.h"
#include "common/protocol/taking.h"
#include "server/rules/clock.h"
#include "server/rules/rosters.h"

namespace chamada::server {

/// The sender of a check-in.
struct CheckInSender {
    QByteArray address; ///< of the peer: opaque, compared and never stored
    std::optional<AccountName> kiosk; ///< the logged-in teacher whose connection this is
    bool registeredHere = false; ///< this connection was the first to register this student in this call
    quint64 connection = 0; ///< its number, never reused
    QByteArray origin = {}; ///< key by which this peer's guesses are counted: opaque
};

/// One open call: applies its options and keeps its time and attendance. It checks no permissions.
class ActiveCall {
public:
    /// `endAfter`: the time after which the call ends unless its options say otherwise.
    ActiveCall(CallRecord record, const Clock &clock, const Rosters &rosters, std::chrono::milliseconds endAfter);

    /// Restores an entry that this or another server stored.
    void load(const EntryRecord &record) { m_attendance.load(record); }
    void follow(const StudentErased &change) { m_attendance.forget(change.student); }

    const CallRecord &record() const { return m_record; }
    const Attendance &attendance() const { return m_attendance; }
    Moment ends() const { return m_ends; }
    OpenCall listed() const;
    /// Returns the report as if the call ended now.
    Report report() const;

    QString code() const;
    std::chrono::milliseconds untilNextCode() const;
    bool isGoodCode(const QString &code) const;
    /// Returns whether the student has checked in with this device.
    bool isDeviceOf(const EntryRecord &record, const QString &device) const;

    Entry enter(const CheckInRequest &request, const CheckInSender &asker, ChangeLog &log);
    void mark(const MarkStudentRequest &request, ChangeLog &log);
    /// Erases the student's entry; watchers see a removal. Returns the undo function.
    ChangeLog::Undo forget(const StudentId &student, ChangeLog &log);
    /// Updates names and flags after the roster has changed.
    void compareWithRoster(ChangeLog &log);

private:
    std::chrono::milliseconds elapsed() const { return m_clock.monotonic() - m_started; }
    /// Returns a hash keyed per call, so that a device cannot be tracked across calls.
    QByteArray deviceHash(const QString &device) const;
    Flags flagsFor(const StudentId &student, const QByteArray &device, const QByteArray &address) const;
    void markPresent(const MarkStudentRequest &request, ChangeLog &log);

    const Clock &m_clock;
    const Rosters &m_rosters;
    CallRecord m_record;
    Moment m_started;
    Moment m_ends;
    Attendance m_attendance;
};

} // namespace chamada::server
