// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/attendance.h"

#include <algorithm>

namespace chamada::server {

void Attendance::load(const EntryRecord &record)
{
    m_count += (record.removed ? 0 : 1) - (present(record.entry.student) ? 1 : 0);
    m_records.insert(record.entry.student, record);
    m_lastSequence = std::max(m_lastSequence, record.sequence);
    note(m_devices, record.device, record.entry.student);
    for (const QByteArray &device : record.formerDevices)
        note(m_devices, device, record.entry.student);
}

const EntryRecord *Attendance::present(const StudentId &student) const
{
    const auto found = m_records.constFind(student);
    return found != m_records.constEnd() && !found->removed ? &*found : nullptr;
}

const EntryRecord *Attendance::removed(const StudentId &student) const
{
    const auto found = m_records.constFind(student);
    return found != m_records.constEnd() && found->removed ? &*found : nullptr;
}

std::vector<const EntryRecord *> Attendance::inOrder() const
{
    std::vector<const EntryRecord *> present;
    present.reserve(static_cast<size_t>(m_records.size()));
    for (const EntryRecord &record : m_records)
        if (!record.removed)
            present.push_back(&record);
    std::sort(present.begin(), present.end(), [](auto *a, auto *b) { return a->sequence < b->sequence; });
    return present;
}

QList<Entry> Attendance::entries() const
{
    QList<Entry> entries;
    entries.reserve(m_records.size());
    for (const EntryRecord *record : inOrder())
        entries.append(record->entry);
    return entries;
}

QList<Entry> Attendance::watchedEntries() const
{
    QList<Entry> entries;
    entries.reserve(m_records.size());
    for (const EntryRecord *record : inOrder()) {
        entries.append(record->entry);
        entries.last().sameDeviceAs = sameDeviceAs(*record);
    }
    return entries;
}

void Attendance::add(Entry entry, const QByteArray &device, const QByteArray &address, ChangeLog &log)
{
    const StudentId student = entry.student;
    const auto forgetDevice = note(m_devices, device, student);
    const auto forgetAddress = note(m_addresses, address, student);
    EntryRecord record{std::move(entry), m_lastSequence + 1, device};
    if (const auto replaced = m_records.constFind(student); replaced != m_records.constEnd()) {
        record.formerDevices = replaced->formerDevices;
        if (!replaced->device.isEmpty() && !record.formerDevices.contains(replaced->device))
            record.formerDevices.append(replaced->device);
    }
    put(record, log, [forgetDevice, forgetAddress] {
        forgetDevice();
        forgetAddress();
    });
}

void Attendance::change(const EntryRecord &record, ChangeLog &log)
{
    put(record, log, [] { });
}

void Attendance::put(const EntryRecord &record, ChangeLog &log, const ChangeLog::Undo &undo)
{
    const StudentId student = record.entry.student;
    const auto before = m_records.constFind(student);
    const auto previous = before == m_records.constEnd() ? std::nullopt : std::optional(*before);
    const qint64 count = m_count;
    const qint64 lastSequence = m_lastSequence;

    m_count += (record.removed ? 0 : 1) - (previous && !previous->removed ? 1 : 0);
    m_lastSequence = std::max(m_lastSequence, record.sequence);
    m_records.insert(student, record);

    log.add(EntryStored{m_call, m_classId, record, m_count, sameDeviceAs(record)},
        [this, student, previous, count, lastSequence, undo] {
            if (previous)
                m_records.insert(student, *previous);
            else
                m_records.remove(student);
            m_count = count;
            m_lastSequence = lastSequence;
            undo();
        });
}

ChangeLog::Undo Attendance::forget(const StudentId &student)
{
    const auto found = m_records.constFind(student);
    if (found == m_records.constEnd())
        return [] { };
    const EntryRecord record = *found;
    m_records.erase(found);
    const qint64 counted = record.removed ? 0 : 1;
    m_count -= counted;
    return [this, record, counted] {
        m_records.insert(record.entry.student, record);
        m_count += counted;
    };
}

bool Attendance::deviceUsedByOther(const QByteArray &device, const StudentId &student) const
{
    return otherUser(m_devices, device, student).has_value();
}

bool Attendance::addressUsedByOther(const QByteArray &address, const StudentId &student) const
{
    return otherUser(m_addresses, address, student).has_value();
}

std::optional<StudentId> Attendance::sameDeviceAs(const EntryRecord &record) const
{
    if (!record.entry.flags.testFlag(Flag::SameDevice))
        return std::nullopt;
    const auto other = otherUser(m_devices, record.device, record.entry.student);
    // A forgotten student is not named.
    return other && m_records.contains(*other) ? other : std::nullopt;
}

ChangeLog::Undo Attendance::note(UserTable &table, const QByteArray &key, const StudentId &student)
{
    const auto found = table.find(key);
    if (key.isEmpty() || (found != table.end() && (found->second || found->first == student)))
        return [] { };
    if (found != table.end()) {
        found->second = student;
        return [&table, key] { table.find(key)->second.reset(); };
    }
    table.insert(key, {student});
    return [&table, key] { table.remove(key); };
}

std::optional<StudentId> Attendance::otherUser(const UserTable &table, const QByteArray &key, const StudentId &student)
{
    const auto found = table.constFind(key);
    if (key.isEmpty() || found == table.constEnd())
        return std::nullopt;
    return found->first != student ? std::optional(found->first) : found->second;
}

} // namespace chamada::server
