// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/endedcalls.h"

#include <algorithm>

namespace chamada {

QList<Report> EndedCalls::of(const QString &owner) const
{
    QList<Report> reports;
    for (const Ended &ended : m_calls)
        if (ended.owner == owner)
            reports.append(ended.report);
    std::sort(reports.begin(), reports.end(),
        [](const Report &a, const Report &b) { return std::tie(a.ended, a.call) < std::tie(b.ended, b.call); });
    return reports;
}

std::optional<Failure> EndedCalls::received(const QString &owner, const QString &call)
{
    const auto found = m_calls.constFind(call);
    if (found == m_calls.constEnd())
        return std::nullopt;
    if (found->owner != owner)
        return refusal(ErrorCode::NotYours);
    erase(call);
    return std::nullopt;
}

void EndedCalls::erase(const QString &call)
{
    const Ended ended = *m_calls.constFind(call);
    m_calls.remove(call);
    m_log.add(ReportErased{call}, [this, call, ended] { m_calls.insert(call, ended); });
}

void EndedCalls::eraseBefore(Timestamp moment)
{
    QList<QString> old;
    for (auto it = m_calls.cbegin(); it != m_calls.cend(); ++it)
        if (it->report.ended < moment)
            old.append(it.key());
    for (const QString &call : old)
        erase(call);
}

} // namespace chamada
