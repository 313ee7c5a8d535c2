// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/engine/statereplay.h"

namespace chamada::server {

namespace {

/// Whether a change concerns the rosters or the calls.
template <class C> constexpr bool isOfRosters = std::is_same_v<C, RosterStored> || std::is_same_v<C, RosterRemoved>;
template <class C>
constexpr bool isOfCalls = std::is_same_v<C, CallOpened> || std::is_same_v<C, EntryStored>
    || std::is_same_v<C, CallEnded> || std::is_same_v<C, ReportErased> || std::is_same_v<C, StudentErased>;

/// Returns when the call ended, or the epoch if that is unknown.
Timestamp whenEnded(const CallId &call, const StoredState &state)
{
    for (const StoredCall &stored : state.calls)
        if (stored.call.id == call)
            return stored.call.ended.value_or(Timestamp{});
    return {};
}

} // namespace

void StateReplay::load(const StoredState &state)
{
    for (const StoredCall &stored : state.calls)
        m_calls.load(stored.call, stored.entries, stored.absent);
    for (auto roster = state.rosters.cbegin(); roster != state.rosters.cend(); ++roster)
        m_rosters.load(roster.key(), roster.value());
    for (auto account = state.accounts.cbegin(); account != state.accounts.cend(); ++account)
        m_accounts.load(account.key(), account.value());
    for (auto owner = state.classes.cbegin(); owner != state.classes.cend(); ++owner)
        for (const TaughtClass &taught : owner.value())
            m_accounts.loadClass(owner.key(), taught);
    m_accounts.loadSetupCode(state.setupCode);
    for (auto invitation = state.invitations.cbegin(); invitation != state.invitations.cend(); ++invitation)
        m_accounts.loadInvitation(invitation.key(), invitation.value());
}

std::vector<Change> StateReplay::take(const RemoteChanges &remote)
{
    std::vector<Change> changes;
    if (remote.anew)
        changes = loadAgain(*remote.anew);
    for (const Change &change : remote.changes)
        std::visit(
            [this]<class C>(const C &c) {
                if constexpr (isOfRosters<C>)
                    m_rosters.follow(c);
                else if constexpr (isOfCalls<C>)
                    m_calls.follow(c);
                else
                    m_accounts.follow(c);
            },
            change);
    changes.insert(changes.end(), remote.changes.begin(), remote.changes.end());
    return changes;
}

std::vector<Change> StateReplay::loadAgain(const StoredState &state)
{
    std::map<ClassId, CallId> before;
    for (const OpenCall &call : m_calls.open())
        before.emplace(call.classId, *m_calls.openCallId(call.classId));
    const QList<AccountName> names = m_accounts.names();
    m_calls.clear();
    m_rosters.clear();
    m_accounts.clear();
    load(state);

    std::vector<Change> changes;
    for (const auto &[classId, call] : before)
        if (m_calls.openCallId(classId) != call)
            changes.emplace_back(CallEnded{call, classId, whenEnded(call, state)});
    for (const AccountName &name : names)
        if (!m_accounts.contains(name))
            changes.emplace_back(AccountRemoved{name});
    for (const StoredCall &stored : state.calls) {
        if (stored.call.ended)
            continue;
        const auto known = before.find(stored.call.classId);
        if (known == before.end() || known->second != stored.call.id)
            changes.emplace_back(CallOpened{stored.call});
        const std::vector<Change> entries = entryChanges(stored);
        changes.insert(changes.end(), entries.begin(), entries.end());
    }
    return changes;
}

std::vector<Change> StateReplay::entryChanges(const StoredCall &stored) const
{
    const CallRecord &call = stored.call;
    QHash<StudentId, std::optional<StudentId>> sameDevice;
    const auto watched = m_calls.watch(call.owner, call.classId);
    if (const auto *found = std::get_if<Calls::Watched>(&watched))
        for (const Entry &entry : found->attendance.watchedEntries())
            sameDevice.insert(entry.student, entry.sameDeviceAs);
    std::vector<Change> changes;
    for (const EntryRecord &record : stored.entries)
        changes.emplace_back(EntryStored{
            call.id, call.classId, record, m_calls.count(call.classId), sameDevice.value(record.entry.student)});
    return changes;
}

} // namespace chamada::server
