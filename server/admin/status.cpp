// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/admin/status.h"

#include "server/engine/servercore.h"

#include <chrono>
#include <cmath>

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

/// Rounds to three decimals.
double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

QString duration(qint64 seconds)
{
    const std::chrono::hh_mm_ss time{std::chrono::seconds(seconds)};
    return u"%1:%2:%3"_s.arg(time.hours().count())
        .arg(time.minutes().count(), 2, 10, QLatin1Char('0'))
        .arg(time.seconds().count(), 2, 10, QLatin1Char('0'));
}

} // namespace

QJsonObject statusOf(ServerCore &core)
{
    qint64 present = 0;
    const QList<OpenCall> open = core.calls().open();
    for (const OpenCall &call : open)
        present += core.calls().count(call.classId);
    const ServerStatistics &statistics = core.statistics();
    const ServerStatistics::StoreLatency latency = statistics.storeLatency();
    return {{u"server"_s, u"chamada/" CHAMADA_VERSION ""_s}, {u"name"_s, core.options().name},
        {u"up_seconds"_s, statistics.upSeconds()}, {u"connections"_s, statistics.connections()},
        {u"open_calls"_s, open.size()}, {u"present"_s, present},
        {u"checkins_per_second"_s, rounded(statistics.checkInsPerSecond())},
        {u"store_ms"_s, QJsonObject{{u"median"_s, rounded(latency.median)}, {u"p99"_s, rounded(latency.p99)}}}};
}

QStringList statusInWords(const QJsonObject &status)
{
    const QJsonObject store = status["store_ms"_L1].toObject();
    return {u"%1, %2, up %3"_s.arg(status["server"_L1].toString(), status["name"_L1].toString(),
                duration(status["up_seconds"_L1].toInteger())),
        u"connections: %1"_s.arg(status["connections"_L1].toInteger()),
        u"open calls: %1, present in them: %2"_s.arg(status["open_calls"_L1].toInteger())
            .arg(status["present"_L1].toInteger()),
        u"check-ins a second, over the last minute: %1"_s.arg(status["checkins_per_second"_L1].toDouble()),
        u"time to store a turn: %1 ms (median), %2 ms (99 of 100)"_s.arg(store["median"_L1].toDouble())
            .arg(store["p99"_L1].toDouble())};
}

} // namespace chamada::server
