// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/teacher-gui/fakecalls.h"
#include "tests/support/callids.h"

#include "common/protocol/codec.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::test {

namespace {

template <class E> QJsonObject eventJson(const E &event)
{
    QJsonObject json = event.toJson();
    json.insert("op"_L1, E::op);
    return json;
}

QJsonObject refusal(ErrorCode code)
{
    QJsonObject json = Failure{.code = code}.toJson();
    json.insert("ok"_L1, false);
    return json;
}

ClassId classOf(int number)
{
    return *ClassId::fromNumber(number);
}

} // namespace

FakeCalls::FakeCalls(ScriptedPeer &peer)
    : m_peer(peer)
{
    peer.setHandler([this](const QJsonObject &request) { return answer(request); });
}

Timestamp FakeCalls::at(const QString &timeOfDay)
{
    return *Timestamp::fromText(u"2026-11-22T%1.000-03:00"_s.arg(timeOfDay));
}

Entry FakeCalls::entry(const QString &student, const QString &timeOfDay, const QString &name)
{
    return {.student = *StudentId::fromText(student),
        .time = at(timeOfDay),
        .by = By::Student,
        .flags = {},
        .name = name,
        .place = {},
        .note = {}};
}

RosterLine FakeCalls::line(const QString &student, const QString &name)
{
    return {*StudentId::fromText(student), name};
}

CallId FakeCalls::idOf(int classNumber)
{
    return callId(u"call-%1"_s.arg(classNumber));
}

Report FakeCalls::report(int classNumber, const CallId &id, const QList<Entry> &entries)
{
    return {id, classOf(classNumber), {}, at(u"08:00:00"_s), at(u"09:40:00"_s), entries, {}};
}

void FakeCalls::open(int classNumber, const QString &title)
{
    m_open.insert(classNumber, {title, {}, {}});
}

void FakeCalls::arrive(int classNumber, const Entry &entry)
{
    arriveUnseen(classNumber, entry);
    tell(classNumber, {entry}, {});
}

void FakeCalls::arriveUnseen(int classNumber, const Entry &entry)
{
    m_open[classNumber].entries.append(entry);
}

void FakeCalls::endByServer(int classNumber)
{
    const Report report = close(classNumber);
    m_reports.append(report);
    m_peer.push(eventJson(EndedEvent{report.classId, report.call, report.ended}));
}

void FakeCalls::tell(int classNumber, const QList<Entry> &added, const QList<StudentId> &removed)
{
    const Call &call = m_open[classNumber];
    m_peer.push(eventJson(PresentEvent{classOf(classNumber), idOf(classNumber), call.entries.size(), added, removed}));
}

std::optional<QJsonObject> FakeCalls::answer(const QJsonObject &request)
{
    const QString op = request.value("op"_L1).toString();
    const int classNumber = request.value("class"_L1).toInt();
    if (op == LoginRequest::op || op == SetupRequest::op || op == LogoutRequest::op)
        return QJsonObject();
    if (op == StartCallRequest::op)
        return start(request);
    if (op == ListOwnClassesRequest::op)
        return ClassesReply{m_classes}.toJson();
    if (op == ListOwnCallsRequest::op)
        return mine();
    if (op == WatchCallRequest::op)
        return watch(classNumber);
    if (op == MarkStudentRequest::op)
        return mark(request);
    if (op == EndCallRequest::op)
        return end(classNumber);
    if (op == ListReportsRequest::op)
        return ReportsReply{m_reports}.toJson();
    if (op == RosterListRequest::op || op == RosterAddRequest::op || op == RosterRemoveRequest::op)
        return roster(op, request);
    if (op == JoinRoomRequest::op)
        return RegisterReply{}.toJson();
    if (op == SendMessageRequest::op)
        return MessageReply{1}.toJson();
    if (op == SetRoomOpenRequest::op || op == LeaveRoomRequest::op)
        return QJsonObject();
    if (op != ConfirmReportRequest::op)
        return std::nullopt;
    m_reports.removeIf([&](const Report &report) { return report.call.text() == request.value("call"_L1).toString(); });
    return QJsonObject();
}

QJsonObject FakeCalls::start(const QJsonObject &request)
{
    const int number = request.value("class"_L1).toInt();
    const bool repeated = m_open.contains(number);
    if (!repeated)
        open(number, request.value("title"_L1).toString());
    return StartReply{classOf(number), idOf(number), at(u"08:00:00"_s), repeated}.toJson();
}

QJsonObject FakeCalls::mine() const
{
    MineReply reply;
    QList<int> numbers = m_open.keys();
    std::sort(numbers.begin(), numbers.end());
    for (const int number : numbers) {
        const Call call = m_open[number];
        reply.calls.append({idOf(number), classOf(number), call.title, at(u"08:00:00"_s), call.entries.size()});
    }
    return reply.toJson();
}

QJsonObject FakeCalls::watch(int classNumber) const
{
    if (!m_open.contains(classNumber))
        return refusal(ErrorCode::NoOpenCall);
    const Call call = m_open[classNumber];
    return WatchReply{idOf(classNumber), at(u"08:00:00"_s), call.entries.size(), call.entries}.toJson();
}

QJsonObject FakeCalls::mark(const QJsonObject &request)
{
    const int number = request.value("class"_L1).toInt();
    const StudentId student = *StudentId::fromText(request.value("student"_L1).toString());
    Call &call = m_open[number];
    const auto row = std::find_if(
        call.entries.begin(), call.entries.end(), [&](const Entry &entry) { return entry.student == student; });
    if (request.value("present"_L1).toBool()) {
        Entry entry = FakeCalls::entry(student.text(), u"08:10:00"_s);
        entry.by = By::Teacher;
        if (row != call.entries.end())
            entry = *row;
        else if (const auto removed = call.removed.constFind(student); removed != call.removed.cend())
            entry = *removed;
        entry.flags.setFlag(Flag::Late, request.value("late"_L1).toBool(entry.flags.testFlag(Flag::Late)));
        entry.note = request.value("note"_L1).toString(entry.note);
        enter(number, entry);
    } else if (row != call.entries.end()) {
        call.removed.insert(student, *row);
        call.entries.erase(row);
        tell(number, {}, {student});
    }
    return {};
}

void FakeCalls::enter(int classNumber, const Entry &entry)
{
    QList<Entry> &entries = m_open[classNumber].entries;
    const auto row = std::find_if(
        entries.begin(), entries.end(), [&](const Entry &other) { return other.student == entry.student; });
    if (row == entries.end())
        entries.append(entry);
    else
        *row = entry;
    tell(classNumber, {entry}, {});
}

std::optional<QJsonObject> FakeCalls::roster(const QString &op, const QJsonObject &request)
{
    QList<RosterLine> &lines = m_rosters[request.value("class"_L1).toInt()];
    if (op == RosterListRequest::op)
        return RosterListReply{lines}.toJson();
    const QJsonArray students = request.value("students"_L1).toArray();
    for (const QJsonValue &value : students) {
        const QString text = value.isString() ? value.toString() : value["student"_L1].toString();
        const StudentId student = *StudentId::fromText(text);
        lines.removeIf([&](const RosterLine &line) { return line.student == student; });
        if (op == RosterAddRequest::op)
            lines.append({student, value["name"_L1].toString()});
    }
    return RosterCount{lines.size()}.toJson();
}

QJsonObject FakeCalls::end(int classNumber)
{
    if (!m_open.contains(classNumber))
        return refusal(ErrorCode::NoOpenCall);
    const Report report = close(classNumber);
    m_reports.append(report);
    return EndReply{report}.toJson();
}

Report FakeCalls::close(int classNumber)
{
    const Call call = m_open.take(classNumber);
    Report closed = report(classNumber, idOf(classNumber), call.entries);
    closed.title = call.title;
    closed.hasRoster = !m_rosters.value(classNumber).isEmpty();
    for (const RosterLine &line : m_rosters.value(classNumber))
        if (std::none_of(call.entries.begin(), call.entries.end(),
                [&](const Entry &entry) { return entry.student == line.student; }))
            closed.absent.append(line);
    return closed;
}

} // namespace chamada::test
