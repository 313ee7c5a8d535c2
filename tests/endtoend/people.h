// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/endtoend/serverprocess.h"
#include "tests/support/lineclient.h"

#include <memory>

/// Teachers and students as they stand behind real connections.
namespace chamada::test {

using Client = std::unique_ptr<LineClient>;

/// Adds the account and logs in over TLS; nothing where that is refused.
Client teacher(const ServerProcess &server, const QString &user);
/// Logs in to an account that `teacher` made.
Client teacherAgain(const ServerProcess &server, const QString &user);
Client student(const ServerProcess &server);

QJsonObject request(const QString &op, const QJsonObject &fields = {});
QJsonObject checkIn(int classId, const QString &student);
QString matricula(int number);

/// The texts of a JSON list.
QStringList texts(const QJsonValue &list);

} // namespace chamada::test
