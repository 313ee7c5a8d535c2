// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serveraddress.h"
#include "server/config/networks.h"
#include "server/config/settings.h"

#include <QHostAddress>
#include <QString>
#include <QStringList>

#include <chrono>
#include <variant>

namespace chamada::server {

/// The options of the command line, else of the environment, else of the settings file.
struct ServerOptions {
    QList<QHostAddress> listen; ///< empty: all addresses
    quint16 port = ServerAddress::DefaultPort; ///< 0: any free port
    QString dataDirectory;
    QString database; ///< "sqlite:" is a file in the data directory, "sqlite:FILE" another; or a PostgreSQL URL
    QString name; ///< of this server, at most 128 characters
    QString certificateFile; ///< both empty: the server's own
    QString keyFile;
    Networks balancers; ///< empty: every client connects directly
    bool open = false; ///< no login needed
    bool requireTls = false;
    bool discovery = true; ///< answer by UDP
    std::chrono::milliseconds idleTimeout{600'000};
    double rateLimit = 1000; ///< lines a second per connection, bursts of four times as many; 0: unlimited
    int maxConnections = 0; ///< 0: limited by file descriptors only
    int maxPerAddress = 1000; ///< loopback exempt
    std::chrono::milliseconds keepReports = std::chrono::days(30);
    std::chrono::milliseconds endAfter = std::chrono::hours(12);
    QString archiveDirectory; ///< empty: none is kept
    QString from; ///< database that `migrate` reads, in the form of `database`
    QString to; ///< database that `migrate` writes
    bool json = false; ///< print a subcommand's result as JSON
    QStringList command; ///< a subcommand and its arguments; empty: run the server
};

/// The text to print before the program ends: an error for standard error with status 2, or the output of --help or
/// --version with status 0.
struct UsageExit {
    QString text;
    int status = 2;
};

/// Parses `arguments` in QCoreApplication's form, the program's name first. The environment overrides the file. Pure:
/// no side effects.
std::variant<ServerOptions, UsageExit> parseOptions(
    const QStringList &arguments, const Settings &environment = {}, const Settings &file = {});

/// Parses with this process's environment and the settings file that these name, or the usual one if it is there.
std::variant<ServerOptions, UsageExit> readOptions(const QStringList &arguments);

} // namespace chamada::server
