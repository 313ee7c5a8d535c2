// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/presence.h"
#include "common/protocol/taking.h"
#include "server/rules/clock.h"
#include "server/rules/rosters.h"

namespace chamada {

/// Who asks for a check-in, and from where.
struct CheckInAsker {
    QByteArray address; ///< of the peer: opaque, compared and never stored
    std::optional<QString> kiosk; ///< the logged-in teacher whose connection this is
    bool registeredHere = false; ///< this connection was the first to register this student in this call
    quint64 connection = 0; ///< its number, never used again
    QByteArray origin = {}; ///< whose guesses are counted together with those of this peer: opaque
};

/// One open call: its options at work, its time, and who is in it. Who may do what is decided elsewhere.
class ActiveCall {
public:
    /// `endAfter`: milliseconds after which it ends where its options do not say.
    ActiveCall(CallRecord record, const Clock &clock, const Rosters &rosters, qint64 endAfter);

    /// Puts back what was stored, here or by another server.
    void load(const EntryRecord &record) { m_attendance.load(record); }
    void follow(const StudentForgotten &change) { m_attendance.forget(change.student); }

    const CallRecord &record() const { return m_record; }
    const Attendance &attendance() const { return m_attendance; }
    qint64 ends() const { return m_ends; } ///< monotonic, ms
    OpenCall listed() const;
    /// As it is if it ends now.
    Report report() const;

    QString code() const;
    qint64 untilNextCode() const; ///< ms
    bool isGoodCode(const QString &code) const;
    /// Has the student used this device to check in?
    bool isDeviceOf(const EntryRecord &record, const QString &device) const;

    Entry enter(const CheckIn &request, const CheckInAsker &asker, ChangeLog &log);
    void mark(const Mark &request, ChangeLog &log);
    /// As if the student had never come; who watches is told of a removal. Returns how to take it back.
    ChangeLog::Undo forget(const StudentId &student, ChangeLog &log);
    /// The roster has changed: so do names and flags.
    void compareWithRoster(ChangeLog &log);

private:
    qint64 elapsed() const { return m_clock.monotonic() - m_started; }
    /// Keyed per call: the same device cannot be followed from one call to another.
    QByteArray deviceHash(const QString &device) const;
    Flags flagsFor(const StudentId &student, const QByteArray &device, const QByteArray &address) const;
    void markPresent(const Mark &request, ChangeLog &log);

    const Clock &m_clock;
    const Rosters &m_rosters;
    CallRecord m_record;
    qint64 m_started; ///< monotonic, ms
    qint64 m_ends;
    Attendance m_attendance;
};

} // namespace chamada
