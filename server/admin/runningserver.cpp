// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/admin/runningserver.h"

#include "common/protocol/codec.h"
#include "server/admin/adminsocket.h"

#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

constexpr int WaitForServer = 30'000; // ms

} // namespace

std::optional<AdminResult> askRunningServer(const ServerOptions &options, const AdminCommand &command)
{
    QLocalSocket socket;
    socket.connectToServer(AdminSocket::pathIn(options.dataDirectory));
    if (!socket.waitForConnected(WaitForServer))
        return std::nullopt;
    socket.write(toLine(command.toJson()));
    while (!socket.canReadLine())
        if (!socket.waitForReadyRead(WaitForServer))
            return AdminResult{{}, u"the running server does not answer"_s};
    return AdminResult::fromJson(parseLine(socket.readLine()).value_or(QJsonObject()));
}

} // namespace chamada::server
