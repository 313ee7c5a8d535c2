// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/activecall.h"

#include "server/rules/codes.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace chamada::server {

namespace {

constexpr qsizetype DeviceHashBytes = 16;

using Minutes = std::chrono::duration<double, std::ratio<60>>;

std::chrono::milliseconds minutes(double number)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(Minutes(number));
}

} // namespace

ActiveCall::ActiveCall(
    CallRecord record, const Clock &clock, const Rosters &rosters, std::chrono::milliseconds endAfter)
    : m_clock(clock)
    , m_rosters(rosters)
    , m_record(std::move(record))
    // After a restart only the wall clock tells how long the call has been open.
    , m_started(clock.monotonic()
          - std::chrono::milliseconds(std::max<qint64>(0, clock.now().msecs - m_record.started.msecs)))
    , m_ends(m_started + (m_record.options.endsAfter ? minutes(*m_record.options.endsAfter) : endAfter))
    , m_attendance(m_record.id, m_record.classId)
{
}

OpenCall ActiveCall::listed() const
{
    const CallOptions &options = m_record.options;
    OpenCall open{m_record.classId, m_record.started, textOf(m_record.owner), options.title, options.code,
        options.rosterOnly, options.lateAfter, std::nullopt};
    if (options.endsAfter)
        open.ends = Timestamp{m_record.started.msecs + minutes(*options.endsAfter).count()};
    return open;
}

Report ActiveCall::report() const
{
    return {m_record.id, m_record.classId, m_record.options.title, m_record.started, m_clock.now(),
        m_attendance.entries(), m_rosters.absent(m_record.classId, m_attendance), m_rosters.exists(m_record.classId)};
}

QString ActiveCall::code() const
{
    return codes::at(m_record.secret, elapsed());
}

std::chrono::milliseconds ActiveCall::untilNextCode() const
{
    return codes::untilNext(elapsed());
}

bool ActiveCall::isGoodCode(const QString &code) const
{
    return m_record.options.code && codes::isGood(m_record.secret, elapsed(), code);
}

QByteArray ActiveCall::deviceHash(const QString &device) const
{
    if (device.isEmpty())
        return {};
    const QByteArray message = "device " + device.toUtf8();
    return QMessageAuthenticationCode::hash(message, m_record.secret, QCryptographicHash::Sha256)
        .first(DeviceHashBytes);
}

bool ActiveCall::isDeviceOf(const EntryRecord &record, const QString &device) const
{
    return !record.device.isEmpty() && deviceHash(device) == record.device;
}

Flags ActiveCall::flagsFor(const StudentId &student, const QByteArray &device, const QByteArray &address) const
{
    Flags flags;
    const auto lateAfter = m_record.options.lateAfter;
    flags.setFlag(Flag::Late, lateAfter && elapsed() > Minutes(*lateAfter));
    flags.setFlag(Flag::SameDevice, m_attendance.deviceUsedByOther(device, student));
    flags.setFlag(Flag::SameAddress, m_attendance.addressUsedByOther(address, student));
    return flags;
}

Entry ActiveCall::enter(const CheckInRequest &request, const CheckInSender &asker, ChangeLog &log)
{
    const QByteArray device = asker.kiosk ? QByteArray() : deviceHash(request.device);
    const QByteArray address = asker.kiosk ? QByteArray() : asker.address;
    Entry entry = m_rosters.compared(m_record.classId,
        {request.student, m_clock.now(), asker.kiosk ? By::Kiosk : By::Student,
            flagsFor(request.student, device, address), {}, request.place, {}});
    m_attendance.add(entry, device, address, log);
    return entry;
}

void ActiveCall::mark(const MarkStudentRequest &request, ChangeLog &log)
{
    if (request.present) {
        markPresent(request, log);
    } else if (const EntryRecord *present = m_attendance.present(request.student)) {
        EntryRecord removed = *present;
        removed.removed = true;
        m_attendance.change(removed, log);
    }
}

void ActiveCall::markPresent(const MarkStudentRequest &request, ChangeLog &log)
{
    const EntryRecord *known = m_attendance.present(request.student);
    if (!known)
        known = m_attendance.removed(request.student);
    const Entry added{request.student, m_clock.now(), By::Teacher, {}, {}, {}, {}};
    EntryRecord record = known ? *known : EntryRecord{added, 0, {}, false};
    record.removed = false;
    record.entry = m_rosters.compared(m_record.classId, record.entry);
    if (request.late)
        record.entry.flags.setFlag(Flag::Late, *request.late);
    if (request.note)
        record.entry.note = *request.note;
    if (!known)
        m_attendance.add(record.entry, {}, {}, log);
    else if (record != *known)
        m_attendance.change(record, log);
}

ChangeLog::Undo ActiveCall::forget(const StudentId &student, ChangeLog &log)
{
    mark({m_record.classId, student, false, {}, {}}, log);
    return m_attendance.forget(student);
}

void ActiveCall::compareWithRoster(ChangeLog &log)
{
    for (const Entry &entry : m_attendance.entries()) {
        EntryRecord record = *m_attendance.present(entry.student);
        record.entry = m_rosters.compared(m_record.classId, entry);
        if (record.entry != entry)
            m_attendance.change(record, log);
    }
}

} // namespace chamada::server
