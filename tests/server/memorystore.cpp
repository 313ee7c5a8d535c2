// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/memorystore.h"

#include <algorithm>

namespace chamada::test {

using namespace server;

void MemoryStore::commit(const std::vector<Change> &changes)
{
    if (m_disk == Disk::Full) {
        emit committed(false, QStringLiteral("the disk is full"));
        return;
    }
    for (const Change &change : changes)
        std::visit([this](const auto &c) { apply(c); }, change);
    emit committed(true, {});
}

StoredCall *MemoryStore::find(const CallId &call)
{
    const auto found = std::find_if(
        m_state.calls.begin(), m_state.calls.end(), [&](const StoredCall &stored) { return stored.call.id == call; });
    return found == m_state.calls.end() ? nullptr : &*found;
}

void MemoryStore::apply(const CallOpened &change)
{
    m_state.calls.append({change.call, {}});
}

void MemoryStore::apply(const EntryStored &change)
{
    QList<EntryRecord> &entries = find(change.call)->entries;
    entries.removeIf([&](const EntryRecord &r) { return r.entry.student == change.record.entry.student; });
    const auto after = std::find_if(entries.cbegin(), entries.cend(),
        [&](const EntryRecord &record) { return record.sequence > change.record.sequence; });
    entries.insert(after, change.record);
}

void MemoryStore::apply(const CallEnded &change)
{
    StoredCall *stored = find(change.call);
    stored->call.ended = change.ended;
    stored->call.hadRoster = change.hasRoster;
    stored->absent = change.absent;
    stored->entries.removeIf([](const EntryRecord &record) { return record.removed; });
}

void MemoryStore::apply(const ReportErased &change)
{
    m_state.calls.removeIf([&](const StoredCall &stored) { return stored.call.id == change.call; });
}

void MemoryStore::apply(const StudentErased &change)
{
    for (StoredCall &stored : m_state.calls) {
        stored.entries.removeIf([&](const EntryRecord &record) { return record.entry.student == change.student; });
        stored.absent.removeIf([&](const RosterLine &line) { return line.student == change.student; });
    }
}

void MemoryStore::apply(const RosterStored &change)
{
    Roster &roster = m_state.rosters[change.classId];
    for (const RosterLine &line : change.lines)
        roster.insert(line.student, line.name);
}

void MemoryStore::apply(const RosterRemoved &change)
{
    Roster &roster = m_state.rosters[change.classId];
    for (const StudentId &student : change.students)
        roster.remove(student);
    if (roster.isEmpty())
        m_state.rosters.remove(change.classId);
}

void MemoryStore::apply(const AccountRemoved &change)
{
    m_state.accounts.remove(change.name);
    m_state.classes.remove(change.name);
}

void MemoryStore::apply(const ClassTaught &change)
{
    QList<TaughtClass> &classes = m_state.classes[change.owner];
    classes.removeIf([&change](const TaughtClass &taught) { return taught.classId == change.classId; });
    const auto next = std::find_if(classes.cbegin(), classes.cend(),
        [&change](const TaughtClass &taught) { return change.classId < taught.classId; });
    classes.insert(next, {change.classId, change.title});
}

} // namespace chamada::test
