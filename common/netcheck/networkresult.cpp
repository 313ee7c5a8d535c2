// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/netcheck/networkresult.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

// Upper limits of a good and a usable network: packet loss in per cent, 99th percentile of round trips in ms.
constexpr double GoodLoss = 1;
constexpr double UsableLoss = 10;
constexpr double GoodWait = 300;
constexpr double UsableWait = 2000;

double waitOf(const std::optional<ProbeStatistics> &statistics)
{
    return statistics && statistics->roundTrips ? statistics->roundTrips->p99 : 0;
}

/// Rounds to thousandths, the meaningful precision of these measurements.
double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

QJsonValue toJson(const std::optional<RoundTripTimes> &times)
{
    if (!times)
        return {};
    return QJsonObject{{u"min"_s, rounded(times->min)}, {u"median"_s, rounded(times->median)},
        {u"p99"_s, rounded(times->p99)}, {u"max"_s, rounded(times->max)}, {u"jitter"_s, rounded(times->jitter)}};
}

QJsonObject toJson(const ProbeStatistics &statistics)
{
    QJsonArray numbers;
    for (const int number : statistics.lostNumbers)
        numbers.append(number);
    return {{u"sent"_s, statistics.sent}, {u"lost"_s, statistics.lost}, {u"out_of_order"_s, statistics.outOfOrder},
        {u"duplicated"_s, statistics.duplicated}, {u"rtt_ms"_s, toJson(statistics.roundTrips)},
        {u"seconds"_s, rounded(statistics.seconds)}, {u"throughput_kbit_s"_s, rounded(statistics.throughput)},
        {u"lost_probes"_s, numbers}};
}

} // namespace

NetworkQuality qualityOf(const NetworkResult &result)
{
    if (result.unanswered() > 0)
        return NetworkQuality::Poor;
    // If no UDP reply arrives at all, UDP is blocked, and the packet loss is unknown.
    const bool measured = result.udp && result.udp->roundTrips;
    const double loss = measured ? result.udp->lossPercent() : 0;
    const double wait = result.tcp ? waitOf(result.tcp) : waitOf(result.udp);
    if (loss > UsableLoss || wait > UsableWait)
        return NetworkQuality::Poor;
    return loss > GoodLoss || wait > GoodWait ? NetworkQuality::Usable : NetworkQuality::Good;
}

QJsonObject toJson(const NetworkResult &result)
{
    QJsonObject json{
        {u"server"_s, result.server.toText()}, {u"size"_s, result.plan.size}, {u"rate"_s, result.plan.rate}};
    if (result.tcp)
        json.insert("tcp"_L1, toJson(*result.tcp));
    if (result.udp)
        json.insert("udp"_L1, toJson(*result.udp));
    return json;
}

} // namespace chamada
