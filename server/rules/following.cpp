// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Applies to the rules what another server has decided.

#include "server/rules/accounts.h"
#include "server/rules/calls.h"

namespace chamada::server {

void Calls::follow(const CallOpened &change)
{
    if (const auto found = m_open.find(change.call.classId); found != m_open.end())
        take(ActivePtr(found->second));
    put(activate(change.call));
}

void Calls::follow(const EntryStored &change)
{
    if (const auto found = m_open.find(change.classId); found != m_open.end())
        found->second->load(change.record);
}

void Calls::follow(const CallEnded &change)
{
    const auto found = m_open.find(change.classId);
    if (found == m_open.end())
        return;
    const ActivePtr call = found->second;
    const CallRecord &record = call->record();
    m_ended.add(record.owner,
        {record.id, record.classId, record.options.title, record.started, change.ended, call->attendance().entries(),
            change.absent, change.hasRoster});
    take(call);
}

void Calls::follow(const ReportErased &change)
{
    m_ended.takeBack(change.call);
}

void Calls::follow(const StudentErased &change)
{
    for (const auto &[classId, call] : m_open)
        call->follow(change);
    m_ended.forget(change.student);
}

void Calls::clear()
{
    m_open.clear();
    m_due.clear();
    m_ended.clear();
}

void EndedCalls::clear()
{
    m_calls.clear();
    m_unarchived.clear();
}

void Rosters::follow(const RosterStored &change)
{
    Names names;
    for (const RosterLine &line : change.lines)
        names.insert(line.student, line.name);
    replace(change.classId, names);
}

void Rosters::follow(const RosterRemoved &change)
{
    Names names;
    for (const StudentId &student : change.students)
        names.insert(student, std::nullopt);
    replace(change.classId, names);
}

void Accounts::follow(const AccountRemoved &change)
{
    m_accounts.remove(change.name);
    m_devices.remove(change.name);
    m_classes.remove(change.name);
}

void Accounts::clear()
{
    m_accounts.clear();
    m_invitations.clear();
    m_classes.clear();
    m_setupCode.clear();
}

} // namespace chamada::server
