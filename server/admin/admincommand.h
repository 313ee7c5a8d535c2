// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace chamada::server {

class ServerCore;

/// A subcommand that acts on a server's data, whether or not the server runs.
struct AdminCommand {
    QStringList words; ///< "teacher", "add", "ana"
    QByteArray passwordHash; ///< set if the command takes a password

    QJsonObject toJson() const;
    static AdminCommand fromJson(const QJsonObject &json);
};

/// The output of a subcommand: lines for standard output, or one line for standard error.
struct AdminResult {
    QStringList lines;
    QString error;

    static AdminResult failure(const QString &why) { return {{}, why}; }
    bool isDone() const { return error.isEmpty(); }
    QJsonObject toJson() const;
    static AdminResult fromJson(const QJsonObject &json);
};

/// Returns the usage text to print if the words form no valid command, else an empty string.
QString usageError(const QStringList &words);
bool takesPassword(const QStringList &words);

/// How a command affects stored data: not at all, reads it, or changes it.
enum class Effect { None, Tells, Changes };
Effect effectOf(const QStringList &words);

/// Runs the command within a turn and records its changes in the change log.
AdminResult runCommand(ServerCore &core, const AdminCommand &command);

} // namespace chamada::server
