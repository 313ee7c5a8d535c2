// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/netcheck/probestatistics.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace chamada {

namespace {

constexpr double JitterGain = 1.0 / 16; // RFC 3550

double milliseconds(ProbeRecord::Time time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

/// Returns the replies without duplicates.
QList<ProbeRecord::Answer> firstAnswers(const ProbeRecord &record)
{
    QSet<int> seen;
    QList<ProbeRecord::Answer> first;
    for (const ProbeRecord::Answer &answer : record.answers) {
        if (seen.contains(answer.number))
            continue;
        seen.insert(answer.number);
        first.append(answer);
    }
    return first;
}

std::optional<RoundTripTimes> roundTripsOf(const ProbeRecord &record, const QList<ProbeRecord::Answer> &answers)
{
    if (answers.isEmpty())
        return std::nullopt;
    QList<double> times;
    for (const ProbeRecord::Answer &answer : answers)
        times.append(milliseconds(answer.at - record.sent[answer.number]));
    const double jitter = jitterOf(times);
    std::sort(times.begin(), times.end());
    return RoundTripTimes{times.first(), percentile(times, 0.5), percentile(times, 0.99), times.last(), jitter};
}

QList<int> missing(const QList<int> &numbers, qsizetype sent)
{
    const QSet<int> answered(numbers.begin(), numbers.end());
    QList<int> lost;
    for (int number = 0; number < sent; ++number)
        if (!answered.contains(number))
            lost.append(number);
    return lost;
}

double secondsOf(const ProbeRecord &record)
{
    if (record.sent.isEmpty())
        return 0;
    ProbeRecord::Time end = record.sent.last();
    for (const ProbeRecord::Answer &answer : record.answers)
        end = std::max(end, answer.at);
    return milliseconds(end - record.sent.first()) / 1000;
}

} // namespace

double percentile(const QList<double> &sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<qsizetype>(std::floor(place));
    const qsizetype above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

double jitterOf(const QList<double> &roundTrips)
{
    double jitter = 0;
    for (qsizetype i = 1; i < roundTrips.size(); ++i)
        jitter += (std::abs(roundTrips[i] - roundTrips[i - 1]) - jitter) * JitterGain;
    return jitter;
}

int countOutOfOrder(const QList<int> &numbers)
{
    int highest = -1;
    int count = 0;
    for (const int number : numbers) {
        count += number < highest ? 1 : 0;
        highest = std::max(highest, number);
    }
    return count;
}

ProbeStatistics statisticsOf(const ProbeRecord &record)
{
    const QList<ProbeRecord::Answer> first = firstAnswers(record);
    QList<int> numbers;
    for (const ProbeRecord::Answer &answer : first)
        numbers.append(answer.number);
    ProbeStatistics result;
    result.sent = static_cast<int>(record.sent.size());
    result.lostNumbers = missing(numbers, record.sent.size());
    result.lost = static_cast<int>(result.lostNumbers.size());
    result.outOfOrder = countOutOfOrder(numbers);
    result.duplicated = static_cast<int>(record.answers.size() - first.size());
    result.roundTrips = roundTripsOf(record, first);
    result.seconds = secondsOf(record);
    if (result.seconds > 0)
        result.throughput = static_cast<double>(first.size()) * record.size * 8 / 1000 / result.seconds;
    return result;
}

} // namespace chamada
