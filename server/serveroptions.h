// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/networks.h"
#include "server/settings.h"

#include <QHostAddress>
#include <QString>
#include <QStringList>

#include <chrono>
#include <variant>

namespace chamada {

/// What the command line asks for, and, where it says nothing, the environment and then the settings file.
struct ServerOptions {
    QList<QHostAddress> listen; ///< empty: all addresses
    quint16 port = 5050; ///< 0: one that is free
    QString dataDirectory;
    QString database; ///< "sqlite:" is a file in the data directory, "sqlite:FILE" another; or PostgreSQL's
    QString name; ///< of this server, at most 128 characters
    QString certificateFile; ///< both empty: the server's own
    QString keyFile;
    Networks balancers; ///< empty: none, and everyone comes by himself
    bool open = false; ///< no login needed
    bool requireTls = false;
    bool discovery = true; ///< answer by UDP
    std::chrono::milliseconds idleTimeout{600'000};
    double rateLimit = 1000; ///< lines a second per connection, four times as many at once; 0: none
    int maxConnections = 0; ///< 0: as many as the system gives descriptors
    int maxPerAddress = 1000; ///< loopback exempt
    double keepReports = 30; ///< days
    double endAfter = 12; ///< hours
    QString archiveDirectory; ///< empty: none is kept
    QString from; ///< a database as `database` says it: where `migrate` moves what is kept from
    QString to; ///< and to
    bool json = false; ///< the answer of a subcommand
    QStringList command; ///< a subcommand and its arguments; empty: run the server
};

/// The command line cannot be followed: text for standard error and the exit status (2), or what was asked to be
/// printed (--help, --version) and status 0.
struct UsageExit {
    QString text;
    int status = 2;
};

/// `arguments` as QCoreApplication gives them, the program's name first; the environment is stronger than the file.
/// Pure: it touches nothing.
std::variant<ServerOptions, UsageExit> parseOptions(
    const QStringList &arguments, const Settings &environment = {}, const Settings &file = {});

/// The same with this process's environment, and the settings file that these name, or the usual one if it is there.
std::variant<ServerOptions, UsageExit> readOptions(const QStringList &arguments);

} // namespace chamada
