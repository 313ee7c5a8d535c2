// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/activecall.h"
#include "server/rules/codeguesses.h"
#include "server/rules/decision.h"
#include "server/rules/endedcalls.h"
#include "server/rules/random.h"

#include <map>
#include <memory>
#include <set>
#include <utility>

namespace chamada {

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
    Calls(const Clock &clock, Random random, const Rosters &rosters, ChangeLog &log, qint64 endAfter);

    /// What was stored, before anything else is asked. `absent` goes into the report of an ended call.
    void load(const CallRecord &call, const QList<EntryRecord> &entries, const QList<RosterLine> &absent = {});

    /// What another server has decided and stored: no rule is asked.
    void follow(const CallOpened &change);
    void follow(const EntryStored &change);
    void follow(const CallEnded &change);
    void follow(const ReportErased &change);
    void follow(const StudentForgotten &change);
    /// Nothing is known any more, for all is about to be loaded again.
    void clear();

    QList<OpenCall> open() const; ///< by class
    QList<OwnCall> mine(const QString &owner) const; ///< by class
    EndedCalls &ended() { return m_ended; }
    std::optional<OpenCall> openCall(ClassId classId) const;
    std::optional<QString> openCallId(ClassId classId) const;
    qint64 count(ClassId classId) const; ///< present in the open call
    bool isPresent(ClassId classId, const StudentId &student) const; ///< in the open call
    /// Has the student, who is present in the open call, used this device to check in?
    bool isDeviceOf(ClassId classId, const StudentId &student, const QString &device) const;

    Decision<Started> start(const QString &owner, ClassId classId, const CallOptions &options);
    Decision<CheckInResult> checkIn(const CheckIn &request, const CheckInAsker &asker);
    Decision<Watched> watch(const QString &owner, ClassId classId) const;
    std::optional<Failure> mark(const QString &owner, const Mark &request);
    /// The class's roster has changed: the entries of its open call follow it.
    void rosterChanged(ClassId classId);
    Decision<Report> end(const QString &owner, ClassId classId);

    /// Ends a call whoever owns it (the technician's command). Nothing where none is open.
    std::optional<Report> endAnyway(ClassId classId);
    /// Takes a student out of every open call and every report that waits for its teacher.
    struct Forgotten {
        int openCalls = 0; ///< in which the student was present
        int reports = 0;
    };
    Forgotten forget(const StudentId &student);
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
    using ActivePtr = std::shared_ptr<ActiveCall>;

    void put(const ActivePtr &call);
    void take(const ActivePtr &call);
    ActivePtr activate(const CallRecord &call) const;
    Decision<ActivePtr> owned(const QString &owner, ClassId classId) const;
    std::optional<Failure> checkCode(const ActiveCall &call, const CheckIn &request, const CheckInAsker &asker);
    /// An answer to who is in the call already: with a receipt where the asker has shown to be the one.
    CheckInResult repeated(
        const ActiveCall &call, const EntryRecord &record, const CheckIn &request, const CheckInAsker &asker);
    Report close(const ActivePtr &call);

    const Clock &m_clock;
    Random m_random;
    const Rosters &m_rosters;
    ChangeLog &m_log;
    qint64 m_endAfter;
    CodeGuesses m_codeGuesses;
    std::map<ClassId, ActivePtr> m_open;
    std::set<std::pair<qint64, ClassId>> m_due; ///< the open ones by when they end: asked in every turn
    EndedCalls m_ended;
};

} // namespace chamada
