// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QStringList>

namespace chamada::server {

class ServerCore;

/// Returns the state of the running server as `status --json` prints it.
QJsonObject statusOf(ServerCore &core);

/// Returns the same as readable text, one line per value.
QStringList statusInWords(const QJsonObject &status);

} // namespace chamada::server
