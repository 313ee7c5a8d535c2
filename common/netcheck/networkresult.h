// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serveraddress.h"
#include "common/netcheck/probeplan.h"
#include "common/netcheck/probestatistics.h"

#include <QJsonObject>

namespace chamada {

/// The results of a check, one for each protocol that was tested.
struct NetworkResult {
    ServerAddress server;
    ProbePlan plan;
    std::optional<ProbeStatistics> tcp;
    std::optional<ProbeStatistics> udp;

    /// Returns the requests without a reply over TCP, including those never sent; 0 unless the connection broke.
    int unanswered() const { return tcp ? plan.count - tcp->sent + tcp->lost : 0; }
};

enum class NetworkQuality {
    Good,
    Usable, ///< some students wait a moment
    Poor, ///< many students wait for seconds
};

/// Rates the TCP round-trip times, because roll calls use TCP, and the UDP packet loss.
NetworkQuality qualityOf(const NetworkResult &result);

/// Returns the members that the protocol page names, and a few more.
QJsonObject toJson(const NetworkResult &result);

} // namespace chamada
