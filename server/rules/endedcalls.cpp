// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/endedcalls.h"

#include <algorithm>

namespace chamada::server {

void EndedCalls::add(const Owner &owner, const Report &report)
{
    m_calls.insert(report.call, {owner, report});
    if (m_isArchiving)
        m_unarchived.insert(report.call);
}

void EndedCalls::takeBack(const CallId &call)
{
    m_calls.remove(call);
    m_unarchived.remove(call);
}

QList<EndedCall> EndedCalls::unarchived() const
{
    QList<EndedCall> calls;
    for (const CallId &call : m_unarchived)
        calls.append(*m_calls.constFind(call));
    return calls;
}

QList<Report> EndedCalls::of(const Owner &owner) const
{
    QList<Report> reports;
    for (const EndedCall &ended : m_calls)
        if (ended.owner == owner)
            reports.append(ended.report);
    std::sort(reports.begin(), reports.end(),
        [](const Report &a, const Report &b) { return std::tie(a.ended, a.call) < std::tie(b.ended, b.call); });
    return reports;
}

std::optional<Failure> EndedCalls::received(const Owner &owner, const CallId &call)
{
    const auto found = m_calls.constFind(call);
    if (found == m_calls.constEnd())
        return std::nullopt;
    if (found->owner != owner)
        return refusal(ErrorCode::NotYours);
    if (m_unarchived.contains(call))
        return refusal(ErrorCode::StorageUnavailable);
    erase(call);
    return std::nullopt;
}

void EndedCalls::erase(const CallId &call)
{
    const EndedCall ended = *m_calls.constFind(call);
    const bool wasMissing = m_unarchived.remove(call);
    m_calls.remove(call);
    m_log.add(ReportErased{call}, [this, call, ended, wasMissing] {
        m_calls.insert(call, ended);
        if (wasMissing)
            m_unarchived.insert(call);
    });
}

void EndedCalls::eraseBefore(Timestamp moment)
{
    QList<CallId> old;
    for (auto it = m_calls.cbegin(); it != m_calls.cend(); ++it)
        if (it->report.ended < moment)
            old.append(it.key());
    for (const CallId &call : old)
        erase(call);
}

EndedCalls::Forgotten EndedCalls::forget(const StudentId &student)
{
    QHash<CallId, EndedCall> before;
    for (auto call = m_calls.begin(); call != m_calls.end(); ++call) {
        EndedCall changed = *call;
        const auto entries =
            changed.report.entries.removeIf([&](const Entry &entry) { return entry.student == student; });
        const auto absent =
            changed.report.absent.removeIf([&](const RosterLine &line) { return line.student == student; });
        if (entries + absent > 0)
            before.insert(call.key(), std::exchange(*call, changed));
    }
    const auto undo = [this, before] { m_calls.insert(before); };
    return {undo, static_cast<int>(before.size())};
}

} // namespace chamada::server
