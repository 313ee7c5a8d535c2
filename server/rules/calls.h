// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/presence.h"
#include "common/protocol/taking.h"
#include "server/rules/attempts.h"
#include "server/rules/attendance.h"
#include "server/rules/decision.h"
#include "server/rules/endedcalls.h"
#include "server/rules/random.h"

#include <map>
#include <memory>

namespace chamada {

/// Who asks for a check-in, and from where.
struct CheckInAsker {
    QByteArray address; ///< of the peer: opaque, compared and never stored
    std::optional<QString> kiosk; ///< the logged-in teacher whose connection this is
    bool registeredHere = false; ///< this connection was the first to register this student in this call
};

struct CheckInResult {
    QString call;
    Entry entry;
    bool repeated = false;
    bool mayHaveReceipt = false; ///< the asker has shown to be the one who registered
};

/// The roll calls: who may open, answer, change and end them, and what is left when they are over.
/// It knows no sockets, no SQL and no windows; what it changes goes into the change log.
class Calls {
public:
    struct Started {
        CallRecord call;
        bool repeated = false;
    };
    struct Watched {
        const CallRecord &call;
        const Attendance &attendance;
    };

    /// `endAfter`: milliseconds after which the server ends a call that nobody ended.
    Calls(const Clock &clock, Random random, ChangeLog &log, qint64 endAfter);

    /// What was stored, before anything else is asked.
    void load(const CallRecord &call, const QList<EntryRecord> &entries);

    QList<OpenCall> open() const; ///< by class
    QList<OwnCall> mine(const QString &owner) const; ///< by class
    EndedCalls &ended() { return m_ended; }
    std::optional<OpenCall> openCall(ClassId classId) const;
    std::optional<QString> openCallId(ClassId classId) const;
    qint64 count(ClassId classId) const; ///< present in the open call

    Decision<Started> start(const QString &owner, ClassId classId, const CallOptions &options);
    Decision<CheckInResult> checkIn(const CheckIn &request, const CheckInAsker &asker);
    Decision<Watched> watch(const QString &owner, ClassId classId) const;
    std::optional<Failure> mark(const QString &owner, const Mark &request);
    Decision<Report> end(const QString &owner, ClassId classId);

    /// Ends a call whoever owns it (the technician's command). Nothing where none is open.
    std::optional<Report> endAnyway(ClassId classId);
    /// Ends the calls whose time has come.
    void endDue();
    /// Milliseconds until `endDue` has something to do.
    std::optional<qint64> untilDue() const;

    /// The code to show now for an open call that wants one, and the milliseconds it is the newest.
    struct Code {
        QString text;
        qint64 left = 0;
    };
    std::optional<Code> code(ClassId classId) const;

private:
    struct Active {
        CallRecord record;
        qint64 started = 0; ///< monotonic, ms
        qint64 ends = 0; ///< monotonic, ms
        Attendance attendance;
    };
    using ActivePtr = std::shared_ptr<Active>;

    ActivePtr activate(const CallRecord &call) const;
    qint64 elapsed(const Active &call) const { return m_clock.monotonic() - call.started; }
    Decision<ActivePtr> owned(const QString &owner, ClassId classId) const;
    std::optional<Failure> checkCode(const Active &call, const CheckIn &request, const CheckInAsker &asker);
    Flags flagsFor(
        const Active &call, const CheckIn &request, const CheckInAsker &asker, const QByteArray &device) const;
    CheckInResult repeat(
        const Active &call, const EntryRecord &record, const CheckIn &request, const CheckInAsker &asker) const;
    Report close(const ActivePtr &call);
    void markPresent(Active &call, const Mark &request);
    static OpenCall toOpenCall(const CallRecord &call);

    const Clock &m_clock;
    Random m_random;
    ChangeLog &m_log;
    qint64 m_endAfter;
    Attempts m_codeGuesses;
    std::map<ClassId, ActivePtr> m_open;
    EndedCalls m_ended;
};

} // namespace chamada
