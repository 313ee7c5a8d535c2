// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serveraddress.h"
#include "common/netcheck/probeplan.h"

#include <QStringList>

#include <variant>

namespace chamada {

/// What the command line of chamada-netcheck asks for.
struct NetCheckOptions {
    ServerAddress server;
    ProbePlan plan;
    bool json = false;
};

/// What is printed instead of a check: what was asked for (status 0), or why the command line cannot be followed (2).
struct NetCheckExit {
    QString text;
    int status = 2;
};

/// `arguments` begins with the program's name. Needs an application object, for the user's language.
std::variant<NetCheckOptions, NetCheckExit> parseNetCheckOptions(const QStringList &arguments);

/// What stands behind `--lang`, before anything is said; empty where nothing does.
QString wantedLocale(const QStringList &arguments);

} // namespace chamada
