// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <chrono>
#include <optional>

/// Computes network statistics from numbered requests and their replies. Pure: it uses no sockets and no clock.
namespace chamada {

/// The send time of each request, by its number from 0, and the arrival times of the replies.
struct ProbeRecord {
    using Time = std::chrono::nanoseconds;

    struct Answer {
        int number = 0;
        Time at{};
    };

    QList<Time> sent;
    QList<Answer> answers; ///< in order of arrival; a duplicate is listed again
    int size = 0; ///< bytes per request
};

/// Round-trip times in milliseconds.
struct RoundTripTimes {
    double min = 0;
    double median = 0;
    double p99 = 0; ///< 99th percentile
    double max = 0;
    double jitter = 0;
};

struct ProbeStatistics {
    int sent = 0;
    int lost = 0; ///< requests without a reply
    int outOfOrder = 0; ///< replies that arrived after that of a later request
    int duplicated = 0; ///< duplicate replies
    std::optional<RoundTripTimes> roundTrips; ///< nothing if no reply arrived
    double seconds = 0; ///< from the first request to the last request or reply
    double throughput = 0; ///< kbit/s that went to the server and back
    QList<int> lostNumbers;

    double lossPercent() const { return sent == 0 ? 0 : 100.0 * lost / sent; }
};

ProbeStatistics statisticsOf(const ProbeRecord &record);

/// Returns a percentile, interpolated linearly. `sorted` is not empty, `share` is 0 to 1.
double percentile(const QList<double> &sorted, double share);
/// Returns the jitter of round trips in order of arrival, smoothed according to RFC 3550 (6.4.1).
double jitterOf(const QList<double> &roundTrips);
/// Returns how many numbers (in order of arrival, each once) follow a higher one: reordered, RFC 4737.
int countOutOfOrder(const QList<int> &numbers);

} // namespace chamada
