// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/change.h"
#include "server/rules/clock.h"

#include <QElapsedTimer>
#include <QObject>

#include <array>
#include <functional>
#include <vector>

namespace chamada::server {

class Turn;

/// Counts check-ins and measures commits for the status command. It never decides anything.
class ServerStatistics : public QObject {
    Q_OBJECT

public:
    static constexpr int Seconds = 60; ///< period of a rate
    static constexpr int Commits = 1024; ///< number of recent commits for the latency

    struct StoreLatency {
        double median = 0; ///< ms
        double p99 = 0; ///< ms; the 99th percentile
    };

    ServerStatistics(Turn &turn, const Clock &clock, QObject *parent = nullptr);

    void countConnectionsBy(std::function<qsizetype()> count) { m_connections = std::move(count); }
    qsizetype connections() const { return m_connections ? m_connections() : 0; }
    qint64 upSeconds() const;
    /// Returns the stored entries per second, including those by hand and by kiosks: the mean of the last minute, or
    /// since the start if that is shorter.
    double checkInsPerSecond() const;
    StoreLatency storeLatency() const;

private:
    struct Second {
        qint64 number = -1; ///< counted from the start
        qint64 checkIns = 0;
    };

    void onFinished(bool stored, const std::vector<Change> &changes);
    void noteCommit();

    const Clock &m_clock;
    Moment m_start;
    std::function<qsizetype()> m_connections;
    std::array<Second, Seconds> m_seconds;
    QElapsedTimer m_commit;
    std::vector<qint64> m_commits; ///< ns; a ring buffer
    size_t m_nextCommit = 0;
};

} // namespace chamada::server
