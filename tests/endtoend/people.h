// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/endtoend/serverprocess.h"
#include "tests/support/lineclient.h"

#include <memory>

/// Teachers and students on real connections.
namespace chamada::test {

using Client = std::unique_ptr<LineClient>;

/// Adds the account and logs in over TLS; returns nullptr on refusal.
Client teacher(const ServerProcess &server, const QString &user);
/// Logs in to an account that `teacher` made.
Client teacherAgain(const ServerProcess &server, const QString &user);
Client student(const ServerProcess &server);

QJsonObject request(const QString &op, const QJsonObject &fields = {});
QJsonObject checkIn(int classId, const QString &student);
QString matricula(int number);

/// Returns the strings of a JSON array.
QStringList texts(const QJsonValue &list);

} // namespace chamada::test
