// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/engine/serverstatistics.h"

#include "server/engine/turn.h"

#include <algorithm>

namespace chamada::server {

namespace {

constexpr double NanosecondsInMs = 1e6;

} // namespace

ServerStatistics::ServerStatistics(Turn &turn, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_start(clock.monotonic())
{
    connect(&turn, &Turn::committing, this, [this] { m_commit.start(); });
    connect(&turn, &Turn::finished, this, &ServerStatistics::onFinished);
}

qint64 ServerStatistics::upSeconds() const
{
    return std::chrono::duration_cast<std::chrono::seconds>(m_clock.monotonic() - m_start).count();
}

void ServerStatistics::onFinished(bool stored, const std::vector<Change> &changes)
{
    if (changes.empty())
        return;
    noteCommit();
    const qint64 now = upSeconds();
    Second &second = m_seconds[static_cast<size_t>(now % Seconds)];
    if (second.number != now)
        second = {now, 0};
    if (stored)
        second.checkIns += std::count_if(changes.begin(), changes.end(), [](const Change &change) {
            const auto *entry = std::get_if<EntryStored>(&change);
            return entry && !entry->record.removed;
        });
}

void ServerStatistics::noteCommit()
{
    if (!m_commit.isValid())
        return;
    if (m_commits.size() < Commits)
        m_commits.push_back(0);
    m_commits[m_nextCommit] = m_commit.nsecsElapsed();
    m_nextCommit = (m_nextCommit + 1) % Commits;
    m_commit.invalidate();
}

double ServerStatistics::checkInsPerSecond() const
{
    const qint64 now = upSeconds();
    qint64 sum = 0;
    for (const Second &second : m_seconds)
        if (second.number >= 0 && now - second.number < Seconds)
            sum += second.checkIns;
    return static_cast<double>(sum) / static_cast<double>(std::clamp<qint64>(now, 1, Seconds));
}

ServerStatistics::StoreLatency ServerStatistics::storeLatency() const
{
    if (m_commits.empty())
        return {};
    std::vector<qint64> sorted = m_commits;
    std::sort(sorted.begin(), sorted.end());
    const auto at = [&sorted](size_t percent) {
        return static_cast<double>(sorted[(sorted.size() - 1) * percent / 100]) / NanosecondsInMs;
    };
    return {at(50), at(99)};
}

} // namespace chamada::server
