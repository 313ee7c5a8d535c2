// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <chrono>
#include <optional>

/// What a row of numbered questions and their answers says of the network. Pure: it knows no sockets and no clock.
namespace chamada {

/// When each question went out, by its number from 0, and when which answer came.
struct ProbeRecord {
    using Time = std::chrono::nanoseconds;

    struct Answer {
        int number = 0;
        Time at{};
    };

    QList<Time> sent;
    QList<Answer> answers; ///< as they came; an answer that came twice stands here twice
    int size = 0; ///< bytes of a question
};

/// Milliseconds.
struct RoundTrips {
    double min = 0;
    double median = 0;
    double p99 = 0; ///< of a hundred, ninety-nine took no longer
    double max = 0;
    double jitter = 0;
};

struct ProbeStatistics {
    int sent = 0;
    int lost = 0; ///< questions that got no answer
    int outOfOrder = 0; ///< answers that came after that of a later question
    int duplicated = 0; ///< answers that came once more
    std::optional<RoundTrips> roundTrips; ///< none where no answer came
    double seconds = 0; ///< from the first question to the last that was heard or sent
    double throughput = 0; ///< kbit/s that went there and came back
    QList<int> lostNumbers;

    double lossPercent() const { return sent == 0 ? 0 : 100.0 * lost / sent; }
};

ProbeStatistics statisticsOf(const ProbeRecord &record);

/// Between the two nearest values where it falls between them; `sorted` is not empty, `share` is 0 to 1.
double percentile(const QList<double> &sorted, double share);
/// How much a round trip differs from the one before, smoothed as RFC 3550 (6.4.1) does it; in order of arrival.
double jitterOf(const QList<double> &roundTrips);
/// Of the numbers in order of arrival, each once: those that come after a higher one (RFC 4737, reordered).
int countOutOfOrder(const QList<int> &numbers);

} // namespace chamada
