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

namespace chamada::server {

struct CheckInResult {
    CallId call;
    Entry entry;
    bool repeated = false;
    bool mayHaveReceipt = false; ///< the sender proved to be the student who registered
};

/// The roll calls and their rules: who may open, answer, change and end them, and the reports they leave. It knows no
/// sockets, SQL or windows, and records what it changes in the change log.
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

    /// `endAfter`: the time after which the server ends a call that is still open.
    Calls(
        const Clock &clock, Random random, const Rosters &rosters, ChangeLog &log, std::chrono::milliseconds endAfter);

    /// Loads a stored call before any request is served. `absent` goes into the report of an ended call.
    void load(const CallRecord &call, const QList<EntryRecord> &entries, const QList<RosterLine> &absent = {});

    /// Applies what another server has decided and stored, without checking rules.
    void follow(const CallOpened &change);
    void follow(const EntryStored &change);
    void follow(const CallEnded &change);
    void follow(const ReportErased &change);
    void follow(const StudentErased &change);
    /// Clears all calls before a reload.
    void clear();

    QList<OpenCall> open() const; ///< by class
    QList<OwnCall> mine(const Owner &owner) const; ///< by class
    EndedCalls &ended() { return m_ended; }
    std::optional<OpenCall> openCall(ClassId classId) const;
    std::optional<CallId> openCallId(ClassId classId) const;
    qint64 count(ClassId classId) const; ///< present in the open call
    bool isPresent(ClassId classId, const StudentId &student) const; ///< in the open call
    /// Returns whether the student is present in the open call and has checked in with this device.
    bool isDeviceOf(ClassId classId, const StudentId &student, const QString &device) const;

    Decision<Started> start(const Owner &owner, ClassId classId, const CallOptions &options);
    Decision<CheckInResult> checkIn(const CheckInRequest &request, const CheckInSender &asker);
    Decision<Watched> watch(const Owner &owner, ClassId classId) const;
    std::optional<Failure> mark(const Owner &owner, const MarkStudentRequest &request);
    /// Updates the entries of the class's open call after its roster has changed.
    void rosterChanged(ClassId classId);
    Decision<Report> end(const Owner &owner, ClassId classId);

    /// Ends a call of any owner (the technician's command). Returns nothing if none is open.
    std::optional<Report> endAnyway(ClassId classId);
    /// The result of `forget`, which removes a student from all open calls and all unconfirmed reports.
    struct Forgotten {
        int openCalls = 0; ///< in which the student was present
        int reports = 0;
    };
    Forgotten forget(const StudentId &student);
    /// Ends all calls that are due.
    void endDue();
    /// Returns the time until the next call is due, or nothing if none is open.
    std::optional<std::chrono::milliseconds> untilDue() const;

    /// The current code of an open call that uses codes, and the time until the next code.
    struct Code {
        QString text;
        std::chrono::milliseconds left{};
    };
    std::optional<Code> code(ClassId classId) const;

private:
    using ActivePtr = std::shared_ptr<ActiveCall>;

    void put(const ActivePtr &call);
    void take(const ActivePtr &call);
    CallId newId();
    ActivePtr activate(const CallRecord &call) const;
    Decision<ActivePtr> owned(const Owner &owner, ClassId classId) const;
    std::optional<Failure> checkCode(const ActiveCall &call, const CheckInRequest &request, const CheckInSender &asker);
    /// Answers a repeated check-in, with a receipt if the sender proved to be the student.
    CheckInResult repeated(
        const ActiveCall &call, const EntryRecord &record, const CheckInRequest &request, const CheckInSender &asker);
    Report close(const ActivePtr &call);

    const Clock &m_clock;
    Random m_random;
    const Rosters &m_rosters;
    ChangeLog &m_log;
    std::chrono::milliseconds m_endAfter;
    CodeGuesses m_codeGuesses;
    std::map<ClassId, ActivePtr> m_open;
    std::set<std::pair<Moment, ClassId>> m_due; ///< open calls by end time; read in every turn
    EndedCalls m_ended;
};

} // namespace chamada::server
