// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/calls.h"

#include <algorithm>
#include <chrono>

namespace chamada::server {

namespace {

constexpr qsizetype IdBytes = 16;
constexpr qsizetype SecretBytes = 32;

} // namespace

Calls::Calls(
    const Clock &clock, Random random, const Rosters &rosters, ChangeLog &log, std::chrono::milliseconds endAfter)
    : m_clock(clock)
    , m_random(std::move(random))
    , m_rosters(rosters)
    , m_log(log)
    , m_endAfter(endAfter)
    , m_codeGuesses(clock)
    , m_ended(log)
{
}

Calls::ActivePtr Calls::activate(const CallRecord &call) const
{
    return std::make_shared<ActiveCall>(call, m_clock, m_rosters, m_endAfter);
}

void Calls::load(const CallRecord &call, const QList<EntryRecord> &entries, const QList<RosterLine> &absent)
{
    const ActivePtr active = activate(call);
    for (const EntryRecord &record : entries)
        active->load(record);
    if (!call.ended) {
        put(active);
        return;
    }
    const Report report{call.id, call.classId, call.options.title, call.started, *call.ended,
        active->attendance().entries(), absent, call.hadRoster};
    m_ended.add(call.owner, report);
}

void Calls::put(const ActivePtr &call)
{
    m_open.emplace(call->record().classId, call);
    m_due.emplace(call->ends(), call->record().classId);
}

void Calls::take(const ActivePtr &call)
{
    m_open.erase(call->record().classId);
    m_due.erase({call->ends(), call->record().classId});
}

QList<OpenCall> Calls::open() const
{
    QList<OpenCall> calls;
    calls.reserve(static_cast<qsizetype>(m_open.size()));
    for (const auto &[id, call] : m_open)
        calls.append(call->listed());
    return calls;
}

std::optional<OpenCall> Calls::openCall(ClassId classId) const
{
    const auto found = m_open.find(classId);
    return found == m_open.end() ? std::nullopt : std::optional(found->second->listed());
}

std::optional<CallId> Calls::openCallId(ClassId classId) const
{
    const auto found = m_open.find(classId);
    return found == m_open.end() ? std::nullopt : std::optional(found->second->record().id);
}

qint64 Calls::count(ClassId classId) const
{
    const auto found = m_open.find(classId);
    return found == m_open.end() ? 0 : found->second->attendance().count();
}

bool Calls::isPresent(ClassId classId, const StudentId &student) const
{
    const auto found = m_open.find(classId);
    return found != m_open.end() && found->second->attendance().present(student);
}

bool Calls::isDeviceOf(ClassId classId, const StudentId &student, const QString &device) const
{
    const auto found = m_open.find(classId);
    if (found == m_open.end())
        return false;
    const EntryRecord *record = found->second->attendance().present(student);
    return record && found->second->isDeviceOf(*record, device);
}

QList<OwnCall> Calls::mine(const Owner &owner) const
{
    QList<OwnCall> calls;
    for (const auto &[id, call] : m_open) {
        const CallRecord &record = call->record();
        if (record.owner == owner)
            calls.append({record.id, id, record.options.title, record.started, call->attendance().count()});
    }
    return calls;
}

Decision<Calls::ActivePtr> Calls::owned(const Owner &owner, ClassId classId) const
{
    const auto found = m_open.find(classId);
    if (found == m_open.end())
        return refusal(ErrorCode::NoOpenCall);
    if (found->second->record().owner != owner)
        return refusal(ErrorCode::NotYours);
    return found->second;
}

Decision<Calls::Started> Calls::start(const Owner &owner, ClassId classId, const CallOptions &options)
{
    if (const auto found = m_open.find(classId); found != m_open.end()) {
        const CallRecord &record = found->second->record();
        if (record.owner != owner)
            return refusal(ErrorCode::CallOpen);
        return Started{record, true};
    }
    const CallRecord call{newId(), classId, owner, options, m_clock.now(), m_random(SecretBytes)};
    const ActivePtr active = activate(call);
    put(active);
    m_log.add(CallOpened{call}, [this, active] { take(active); });
    return Started{call, false};
}

CallId Calls::newId()
{
    constexpr auto Encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return *CallId::fromText(QString::fromLatin1(m_random(IdBytes).toBase64(Encoding)));
}

Decision<CheckInResult> Calls::checkIn(const CheckInRequest &request, const CheckInSender &asker)
{
    const auto found = m_open.find(request.classId);
    if (found == m_open.end())
        return refusal(ErrorCode::NoOpenCall);
    ActiveCall &call = *found->second;
    if (const EntryRecord *record = call.attendance().present(request.student))
        return repeated(call, *record, request, asker);
    if (const auto failure = checkCode(call, request, asker))
        return *failure;
    if (call.record().options.rosterOnly && !m_rosters.contains(request.classId, request.student))
        return refusal(ErrorCode::NotOnRoster);
    return CheckInResult{call.record().id, call.enter(request, asker, m_log), false, true};
}

std::optional<Failure> Calls::checkCode(
    const ActiveCall &call, const CheckInRequest &request, const CheckInSender &asker)
{
    const CallRecord &record = call.record();
    if (!record.options.code || (asker.kiosk && asker.kiosk == record.owner))
        return std::nullopt;
    if (!request.code)
        return refusal(ErrorCode::CodeRequired);
    if (const auto seconds = m_codeGuesses.retryAfter(record, request, asker))
        return Failure{.code = ErrorCode::TooManyAttempts, .retryAfter = seconds};
    if (call.isGoodCode(*request.code)) {
        m_codeGuesses.succeeded(record, request, asker);
        return std::nullopt;
    }
    m_codeGuesses.failed(record, request, asker);
    return refusal(ErrorCode::WrongCode);
}

CheckInResult Calls::repeated(
    const ActiveCall &call, const EntryRecord &record, const CheckInRequest &request, const CheckInSender &asker)
{
    // A code counts as a guess here too, because getting the receipt reveals that it is valid.
    const bool hasShown = asker.registeredHere || call.isDeviceOf(record, request.device)
        || (request.code && !checkCode(call, request, asker) && call.isGoodCode(*request.code));
    return {call.record().id, record.entry, true, hasShown};
}

Decision<Calls::Watched> Calls::watch(const Owner &owner, ClassId classId) const
{
    const auto call = owned(owner, classId);
    if (const auto *failure = std::get_if<Failure>(&call))
        return *failure;
    const ActiveCall &active = *std::get<ActivePtr>(call);
    return Watched{active.record(), active.attendance()};
}

std::optional<Failure> Calls::mark(const Owner &owner, const MarkStudentRequest &request)
{
    const auto call = owned(owner, request.classId);
    if (const auto *failure = std::get_if<Failure>(&call))
        return *failure;
    std::get<ActivePtr>(call)->mark(request, m_log);
    return std::nullopt;
}

void Calls::rosterChanged(ClassId classId)
{
    if (const auto found = m_open.find(classId); found != m_open.end())
        found->second->compareWithRoster(m_log);
}

Report Calls::close(const ActivePtr &call)
{
    const CallRecord &record = call->record();
    Report report = call->report();
    take(call);
    m_ended.add(record.owner, report);
    const CallEnded change{record.id, record.classId, report.ended, report.absent, report.hasRoster};
    m_log.add(change, [this, call] {
        m_ended.takeBack(call->record().id);
        put(call);
    });
    return report;
}

Decision<Report> Calls::end(const Owner &owner, ClassId classId)
{
    const auto call = owned(owner, classId);
    if (const auto *failure = std::get_if<Failure>(&call))
        return *failure;
    return close(std::get<ActivePtr>(call));
}

std::optional<Report> Calls::endAnyway(ClassId classId)
{
    const auto found = m_open.find(classId);
    if (found == m_open.end())
        return std::nullopt;
    const ActivePtr call = found->second;
    return close(call);
}

Calls::Forgotten Calls::forget(const StudentId &student)
{
    std::vector<ChangeLog::Undo> undo;
    Forgotten forgotten;
    for (const auto &[classId, call] : m_open) {
        forgotten.openCalls += call->attendance().present(student) ? 1 : 0;
        undo.push_back(call->forget(student, m_log));
    }
    const EndedCalls::Forgotten ended = m_ended.forget(student);
    forgotten.reports = ended.reports;
    undo.push_back(ended.undo);
    m_log.add(StudentErased{student}, [undo] {
        for (const ChangeLog::Undo &takeBack : undo)
            takeBack();
    });
    return forgotten;
}

void Calls::endDue()
{
    while (!m_due.empty() && m_due.begin()->first <= m_clock.monotonic())
        close(ActivePtr(m_open.at(m_due.begin()->second)));
}

std::optional<std::chrono::milliseconds> Calls::untilDue() const
{
    if (m_due.empty())
        return std::nullopt;
    return std::max(std::chrono::milliseconds(0), m_due.begin()->first - m_clock.monotonic());
}

std::optional<Calls::Code> Calls::code(ClassId classId) const
{
    const auto found = m_open.find(classId);
    if (found == m_open.end() || !found->second->record().options.code)
        return std::nullopt;
    return Code{found->second->code(), found->second->untilNextCode()};
}

} // namespace chamada::server
