// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/rooms.h"
#include "tests/support/accountnames.h"
#include "tests/support/fixedclock.h"

namespace chamada::test {

inline ClassId classOf(int number)
{
    return *ClassId::fromNumber(number);
}

inline StudentId studentOf(int number)
{
    return *StudentId::fromNumber(number);
}

/// Returns a generator of bytes that count up: the same in every run, and different from call to call.
inline server::Random countingRandom()
{
    return [next = 0](qsizetype count) mutable {
        QByteArray bytes;
        while (bytes.size() < count)
            bytes += static_cast<char>(next++);
        return bytes;
    };
}

inline CallOptions titled(const QString &title)
{
    CallOptions options;
    options.title = title;
    return options;
}

inline CallOptions withCode()
{
    CallOptions options;
    options.code = true;
    return options;
}

inline CallOptions lateAfter(std::optional<double> minutes)
{
    CallOptions options;
    options.lateAfter = minutes;
    return options;
}

inline CallOptions rosterOnly()
{
    CallOptions options;
    options.rosterOnly = true;
    return options;
}

inline RosterLine lineOf(int student, const QString &name)
{
    return {studentOf(student), name};
}

inline CallOptions endsAfter(std::optional<double> minutes)
{
    CallOptions options;
    options.endsAfter = minutes;
    return options;
}

template <class T> std::optional<ErrorCode> errorOf(const server::Decision<T> &decision)
{
    const auto *failure = std::get_if<Failure>(&decision);
    return failure ? std::optional(failure->code) : std::nullopt;
}

inline std::optional<ErrorCode> errorOf(const std::optional<Failure> &failure)
{
    return failure ? std::optional(failure->code) : std::nullopt;
}

/// A check-in in class 101.
inline CheckInRequest from(int student, const QString &device, const std::optional<QString> &code = {})
{
    return {classOf(101), studentOf(student), code, device, QStringLiteral("pc-07")};
}

inline server::CheckInResult resultOf(const server::Decision<server::CheckInResult> &decision)
{
    return std::get<server::CheckInResult>(decision);
}

inline server::CheckInSender at(const char *address)
{
    return {address, {}, false, 0, address};
}

inline server::CheckInSender kioskOf(const AccountName &teacher)
{
    return {"10.0.0.9", teacher, false};
}

/// The rules of roll calls, with a clock and random bytes under the test's control.
struct CallsFixture {
    static constexpr std::chrono::hours EndAfter{12};

    FixedClock clock;
    server::ChangeLog log;
    server::Rosters rosters{log};
    server::Calls calls{clock, countingRandom(), rosters, log, EndAfter};
    server::Rooms rooms{calls, clock};

    /// Opens a call for `owner` and returns its id.
    CallId start(int classNumber, const CallOptions &options = {}, const server::Owner &owner = u"ana"_account)
    {
        return std::get<server::Calls::Started>(calls.start(owner, classOf(classNumber), options)).call.id;
    }
    server::Decision<server::CheckInResult> checkIn(
        int classNumber, int student, const server::CheckInSender &asker = {})
    {
        return calls.checkIn({classOf(classNumber), studentOf(student), {}, {}, {}}, asker);
    }
    std::optional<Failure> mark(int classNumber, int student, const MarkStudentRequest &change)
    {
        MarkStudentRequest request = change;
        request.classId = classOf(classNumber);
        request.student = studentOf(student);
        return calls.mark(u"ana"_account, request);
    }
    qint64 addToRoster(int classNumber, const QList<RosterLine> &lines)
    {
        const qint64 count = rosters.add(classOf(classNumber), lines);
        calls.rosterChanged(classOf(classNumber));
        return count;
    }
    qint64 removeFromRoster(int classNumber, const QList<StudentId> &students)
    {
        const qint64 count = rosters.remove(classOf(classNumber), students);
        calls.rosterChanged(classOf(classNumber));
        return count;
    }
    Report end(int classNumber) { return std::get<Report>(calls.end(u"ana"_account, classOf(classNumber))); }
    QList<Entry> entries(int classNumber) const
    {
        return std::get<server::Calls::Watched>(calls.watch(u"ana"_account, classOf(classNumber))).attendance.entries();
    }
};

/// Returns the students in the order of the report.
inline QStringList studentsOf(const QList<Entry> &entries)
{
    QStringList students;
    for (const Entry &entry : entries)
        students.append(entry.student.text());
    return students;
}

/// A `mark` request; `mark()` fills in class and student.
inline MarkStudentRequest present(std::optional<bool> late = {}, std::optional<QString> note = {})
{
    return {classOf(1), studentOf(0), true, late, note};
}

inline MarkStudentRequest absent()
{
    return {classOf(1), studentOf(0), false, {}, {}};
}

} // namespace chamada::test
