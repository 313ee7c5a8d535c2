// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace chamada {

class Core;

/// What a technician asks of a server, running or not.
struct AdminCommand {
    QStringList words; ///< "teacher", "add", "ana"
    QByteArray passwordHash; ///< where the command takes a password

    QJsonObject toJson() const;
    static AdminCommand fromJson(const QJsonObject &json);
};

/// Lines for standard output, or one for standard error.
struct AdminResult {
    QStringList lines;
    QString error;

    static AdminResult failure(const QString &why) { return {{}, why}; }
    bool isDone() const { return error.isEmpty(); }
    QJsonObject toJson() const;
    static AdminResult fromJson(const QJsonObject &json);
};

/// Does the words make a command? The usage to print otherwise.
QString usageError(const QStringList &words);
bool takesPassword(const QStringList &words);

/// What a command does to what is stored, or says of it.
enum class Effect { None, Tells, Changes };
Effect effectOf(const QStringList &words);

/// Does it, within a turn: what it changes is in the change log.
AdminResult runCommand(Core &core, const AdminCommand &command);

} // namespace chamada
