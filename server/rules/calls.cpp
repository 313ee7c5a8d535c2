// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/calls.h"

#include "server/rules/codes.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <chrono>

namespace chamada {

namespace {

constexpr double MsecsPerMinute = 60'000;
constexpr qsizetype IdBytes = 16;
constexpr qsizetype SecretBytes = 32;
constexpr qsizetype DeviceHashBytes = 16;
constexpr Attempts::Limit CodeGuesses{10, std::chrono::seconds(30)};

/// Keyed per call: the same device cannot be followed from one call to another.
QByteArray deviceHash(const CallRecord &call, const QString &device)
{
    if (device.isEmpty())
        return {};
    return QMessageAuthenticationCode::hash("device " + device.toUtf8(), call.secret, QCryptographicHash::Sha256)
        .first(DeviceHashBytes);
}

QString guessKey(const CallRecord &call, const CheckIn &request, const CheckInAsker &asker)
{
    return call.id + u' ' + request.student.text() + u' ' + QString::fromLatin1(asker.address.toHex());
}

} // namespace

Calls::Calls(const Clock &clock, Random random, ChangeLog &log, qint64 endAfter)
    : m_clock(clock)
    , m_random(std::move(random))
    , m_log(log)
    , m_endAfter(endAfter)
    , m_codeGuesses(clock, CodeGuesses)
    , m_ended(log)
{
}

Calls::ActivePtr Calls::activate(const CallRecord &call) const
{
    // After a restart the wall clock is all there is to tell how long the call has been open.
    const qint64 age = std::max<qint64>(0, m_clock.now().msecs - call.started.msecs);
    const qint64 started = m_clock.monotonic() - age;
    const qint64 lasts =
        call.options.endsAfter ? static_cast<qint64>(*call.options.endsAfter * MsecsPerMinute) : m_endAfter;
    return std::make_shared<Active>(Active{call, started, started + lasts, Attendance(call.id, call.classId)});
}

void Calls::load(const CallRecord &call, const QList<EntryRecord> &entries)
{
    const ActivePtr active = activate(call);
    for (const EntryRecord &record : entries)
        active->attendance.load(record);
    if (!call.ended) {
        m_open.emplace(call.classId, active);
        return;
    }
    const Report report{
        call.id, call.classId, call.options.title, call.started, *call.ended, active->attendance.entries(), {}};
    m_ended.add(call.owner, report);
}

OpenCall Calls::toOpenCall(const CallRecord &call)
{
    OpenCall open{call.classId, call.started, call.owner, call.options.title, call.options.code,
        call.options.rosterOnly, call.options.lateAfter, std::nullopt};
    if (call.options.endsAfter)
        open.ends = Timestamp{call.started.msecs + static_cast<qint64>(*call.options.endsAfter * MsecsPerMinute)};
    return open;
}

QList<OpenCall> Calls::open() const
{
    QList<OpenCall> calls;
    calls.reserve(static_cast<qsizetype>(m_open.size()));
    for (const auto &[id, call] : m_open)
        calls.append(toOpenCall(call->record));
    return calls;
}

std::optional<OpenCall> Calls::openCall(ClassId classId) const
{
    const auto found = m_open.find(classId);
    return found == m_open.end() ? std::nullopt : std::optional(toOpenCall(found->second->record));
}

std::optional<QString> Calls::openCallId(ClassId classId) const
{
    const auto found = m_open.find(classId);
    return found == m_open.end() ? std::nullopt : std::optional(found->second->record.id);
}

qint64 Calls::count(ClassId classId) const
{
    const auto found = m_open.find(classId);
    return found == m_open.end() ? 0 : found->second->attendance.count();
}

QList<OwnCall> Calls::mine(const QString &owner) const
{
    QList<OwnCall> calls;
    for (const auto &[id, call] : m_open) {
        const CallRecord &record = call->record;
        if (record.owner == owner)
            calls.append({record.id, id, record.options.title, record.started, call->attendance.count()});
    }
    return calls;
}

Decision<Calls::ActivePtr> Calls::owned(const QString &owner, ClassId classId) const
{
    const auto found = m_open.find(classId);
    if (found == m_open.end())
        return refusal(ErrorCode::NoOpenCall);
    if (found->second->record.owner != owner)
        return refusal(ErrorCode::NotYours);
    return found->second;
}

Decision<Calls::Started> Calls::start(const QString &owner, ClassId classId, const CallOptions &options)
{
    if (const auto found = m_open.find(classId); found != m_open.end()) {
        const CallRecord &record = found->second->record;
        if (record.owner != owner)
            return refusal(ErrorCode::CallOpen);
        return Started{record, true};
    }
    const QString id =
        QString::fromLatin1(m_random(IdBytes).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    const CallRecord call{id, classId, owner, options, m_clock.now(), m_random(SecretBytes)};
    m_open.emplace(classId, activate(call));
    m_log.add(CallOpened{call}, [this, classId] { m_open.erase(classId); });
    return Started{call, false};
}

Decision<CheckInResult> Calls::checkIn(const CheckIn &request, const CheckInAsker &asker)
{
    const auto found = m_open.find(request.classId);
    if (found == m_open.end())
        return refusal(ErrorCode::NoOpenCall);
    Active &call = *found->second;
    if (const EntryRecord *record = call.attendance.present(request.student))
        return repeat(call, *record, request, asker);
    if (const auto failure = checkCode(call, request, asker))
        return *failure;
    if (call.record.options.rosterOnly)
        return refusal(ErrorCode::NotOnRoster);

    const QByteArray device = asker.kiosk ? QByteArray() : deviceHash(call.record, request.device);
    const Entry entry{request.student, m_clock.now(), asker.kiosk ? By::Kiosk : By::Student,
        flagsFor(call, request, asker, device), {}, request.place, {}};
    call.attendance.add(entry, device, asker.kiosk ? QByteArray() : asker.address, m_log);
    return CheckInResult{call.record.id, entry, false, true};
}

CheckInResult Calls::repeat(
    const Active &call, const EntryRecord &record, const CheckIn &request, const CheckInAsker &asker) const
{
    const CallRecord &c = call.record;
    const bool goodCode = c.options.code && request.code && codes::isGood(c.secret, elapsed(call), *request.code);
    const bool sameDevice = !record.device.isEmpty() && deviceHash(c, request.device) == record.device;
    return {c.id, record.entry, true, goodCode || sameDevice || asker.registeredHere};
}

std::optional<Failure> Calls::checkCode(const Active &call, const CheckIn &request, const CheckInAsker &asker)
{
    const CallRecord &record = call.record;
    if (!record.options.code || asker.kiosk == record.owner)
        return std::nullopt;
    if (!request.code)
        return refusal(ErrorCode::CodeRequired);
    const QString key = guessKey(record, request, asker);
    if (const auto seconds = m_codeGuesses.retryAfter(key))
        return Failure{.code = ErrorCode::TooManyAttempts, .retryAfter = seconds};
    if (codes::isGood(record.secret, elapsed(call), *request.code)) {
        m_codeGuesses.succeeded(key);
        return std::nullopt;
    }
    m_codeGuesses.failed(key);
    return refusal(ErrorCode::WrongCode);
}

Flags Calls::flagsFor(
    const Active &call, const CheckIn &request, const CheckInAsker &asker, const QByteArray &device) const
{
    Flags flags;
    const auto lateAfter = call.record.options.lateAfter;
    flags.setFlag(Flag::Late, lateAfter && static_cast<double>(elapsed(call)) > *lateAfter * MsecsPerMinute);
    if (asker.kiosk)
        return flags;
    flags.setFlag(Flag::SameDevice, call.attendance.deviceUsedByOther(device, request.student));
    flags.setFlag(Flag::SameAddress, call.attendance.addressUsedByOther(asker.address, request.student));
    return flags;
}

Decision<Calls::Watched> Calls::watch(const QString &owner, ClassId classId) const
{
    const auto call = owned(owner, classId);
    if (const auto *failure = std::get_if<Failure>(&call))
        return *failure;
    const Active &active = *std::get<ActivePtr>(call);
    return Watched{active.record, active.attendance};
}

std::optional<Failure> Calls::mark(const QString &owner, const Mark &request)
{
    const auto found = owned(owner, request.classId);
    if (const auto *failure = std::get_if<Failure>(&found))
        return *failure;
    Active &call = *std::get<ActivePtr>(found);
    if (request.present) {
        markPresent(call, request);
    } else if (const EntryRecord *present = call.attendance.present(request.student)) {
        EntryRecord removed = *present;
        removed.removed = true;
        call.attendance.change(removed, m_log);
    }
    return std::nullopt;
}

void Calls::markPresent(Active &call, const Mark &request)
{
    const EntryRecord *known = call.attendance.present(request.student);
    if (!known)
        known = call.attendance.removed(request.student);
    const Entry added{request.student, m_clock.now(), By::Teacher, {}, {}, {}, {}};
    EntryRecord record = known ? *known : EntryRecord{added, 0, {}, false};
    record.removed = false;
    if (request.late)
        record.entry.flags.setFlag(Flag::Late, *request.late);
    if (request.note)
        record.entry.note = *request.note;
    if (!known)
        call.attendance.add(record.entry, {}, {}, m_log);
    else if (record != *known)
        call.attendance.change(record, m_log);
}

Report Calls::close(const ActivePtr &call)
{
    const CallRecord &record = call->record;
    const Report report{
        record.id, record.classId, record.options.title, record.started, m_clock.now(), call->attendance.entries(), {}};
    m_open.erase(record.classId);
    m_ended.add(record.owner, report);
    m_log.add(CallEnded{record.id, record.classId, report.ended}, [this, call] {
        m_ended.takeBack(call->record.id);
        m_open.emplace(call->record.classId, call);
    });
    return report;
}

Decision<Report> Calls::end(const QString &owner, ClassId classId)
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

void Calls::endDue()
{
    std::vector<ActivePtr> due;
    for (const auto &[id, call] : m_open)
        if (call->ends <= m_clock.monotonic())
            due.push_back(call);
    for (const ActivePtr &call : due)
        close(call);
}

std::optional<qint64> Calls::untilDue() const
{
    const auto first = std::min_element(
        m_open.begin(), m_open.end(), [](const auto &a, const auto &b) { return a.second->ends < b.second->ends; });
    if (first == m_open.end())
        return std::nullopt;
    return std::max<qint64>(0, first->second->ends - m_clock.monotonic());
}

std::optional<Calls::Code> Calls::code(ClassId classId) const
{
    const auto found = m_open.find(classId);
    if (found == m_open.end() || !found->second->record.options.code)
        return std::nullopt;
    const Active &call = *found->second;
    return Code{codes::at(call.record.secret, elapsed(call)), codes::untilNext(elapsed(call))};
}

} // namespace chamada
