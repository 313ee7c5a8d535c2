// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serveraddress.h"
#include "common/netcheck/probeplan.h"
#include "common/netcheck/probestatistics.h"

#include <QJsonObject>

namespace chamada {

/// What a check has found, for each protocol that was asked for.
struct NetworkResult {
    ServerAddress server;
    ProbePlan plan;
    std::optional<ProbeStatistics> tcp;
    std::optional<ProbeStatistics> udp;

    /// Questions without an answer over TCP, asked or not: none, unless the connection broke.
    int unanswered() const { return tcp ? plan.count - tcp->sent + tcp->lost : 0; }
};

enum class NetworkQuality {
    Good,
    Usable, ///< some wait a moment
    Poor, ///< many wait for seconds
};

/// Roll calls go over TCP, so what counts is how long its answers take; UDP shows what the network loses.
NetworkQuality qualityOf(const NetworkResult &result);

/// The members that the protocol page names, and a few more.
QJsonObject toJson(const NetworkResult &result);

} // namespace chamada
