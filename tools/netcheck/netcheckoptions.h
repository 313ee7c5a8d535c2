// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serveraddress.h"
#include "common/netcheck/probeplan.h"

#include <QStringList>

#include <variant>

namespace chamada {

/// The parsed command line of chamada-netcheck.
struct NetCheckOptions {
    ServerAddress server;
    ProbePlan plan;
    bool json = false;
};

/// The output that replaces a check: help or version (status 0), or an error in the command line (2).
struct NetCheckExit {
    QString text;
    int status = 2;
};

/// Parses the command line; `arguments` begins with the program's name. Needs an application object for translations.
std::variant<NetCheckOptions, NetCheckExit> parseNetCheckOptions(const QStringList &arguments);

} // namespace chamada
