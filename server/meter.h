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

namespace chamada {

class Turn;

/// How busy the server is, for who looks after it. It counts and never decides anything.
class Meter : public QObject {
    Q_OBJECT

public:
    static constexpr int Seconds = 60; ///< over which a rate is taken
    static constexpr int Commits = 1024; ///< the last ones, by which the store is judged

    struct StoreLatency {
        double median = 0; ///< ms
        double p99 = 0; ///< of a hundred commits, ninety-nine took no longer
    };

    Meter(Turn &turn, const Clock &clock, QObject *parent = nullptr);

    void countConnectionsBy(std::function<qsizetype()> count) { m_connections = std::move(count); }
    qsizetype connections() const { return m_connections ? m_connections() : 0; }
    qint64 upSeconds() const;
    /// Entries stored, those by hand and by kiosks too; the mean of the last minute, or of all the time if that is
    /// less.
    double checkInsPerSecond() const;
    StoreLatency storeLatency() const;

private:
    struct Second {
        qint64 number = -1; ///< since the start
        qint64 checkIns = 0;
    };

    void onFinished(bool stored, const std::vector<Change> &changes);
    void noteCommit();

    const Clock &m_clock;
    qint64 m_start; ///< monotonic, ms
    std::function<qsizetype()> m_connections;
    std::array<Second, Seconds> m_seconds;
    QElapsedTimer m_commit;
    std::vector<qint64> m_commits; ///< ns, a ring
    size_t m_nextCommit = 0;
};

} // namespace chamada
