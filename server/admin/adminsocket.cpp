// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/admin/adminsocket.h"

#include "common/protocol/codec.h"
#include "server/engine/servercore.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace chamada::server {

AdminSocket::AdminSocket(ServerCore &core, QObject *parent)
    : QObject(parent)
    , m_core(core)
{
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            new AdminRequest(socket, m_core, this);
    });
}

QString AdminSocket::pathIn(const QString &dataDirectory)
{
    return QDir(dataDirectory).absoluteFilePath(u"admin.socket"_s);
}

std::optional<QString> AdminSocket::listen()
{
    const QString path = pathIn(m_core.options().dataDirectory);
    // This process holds the data directory's lock, so an existing socket was left by a server that crashed.
    QLocalServer::removeServer(path);
    if (!m_server.listen(path))
        return u"cannot listen on %1: %2"_s.arg(path, m_server.errorString());
    return std::nullopt;
}

AdminRequest::AdminRequest(QLocalSocket *socket, ServerCore &core, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_core(core)
{
    socket->setParent(this);
    const auto enqueue = [this] {
        if (!m_socket->canReadLine())
            return;
        m_command = AdminCommand::fromJson(parseLine(m_socket->readLine()).value_or(QJsonObject()));
        m_core.turn().enqueue(this);
    };
    connect(socket, &QIODevice::readyRead, this, enqueue);
    connect(socket, &QLocalSocket::disconnected, this, &QObject::deleteLater);
    enqueue();
}

AdminRequest::~AdminRequest()
{
    m_core.turn().forget(this);
}

void AdminRequest::collect(Share, LockSet &locks)
{
    if (effectOf(m_command.words) == Effect::Changes)
        locks.addEverything();
}

bool AdminRequest::process(Share)
{
    m_result = runCommand(m_core, m_command);
    return false;
}

void AdminRequest::release(bool stored)
{
    if (!stored && effectOf(m_command.words) != Effect::None)
        m_result = {{}, u"it could not be stored"_s};
    m_socket->write(toLine(m_result.toJson()));
    m_socket->disconnectFromServer();
}

} // namespace chamada::server
