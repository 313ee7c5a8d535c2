// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/windowdriver/windowdriver.h"

#include "tools/windowdriver/commands.h"

#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

QString oneLine(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s).replace(u'\t', u' ');
}

QByteArray obey(const QByteArray &line)
{
    const Answer answer = runCommand(QString::fromUtf8(line).split(u'\t'));
    return (answer.done ? "ok\t" : "no\t") + oneLine(answer.text).toUtf8() + '\n';
}

} // namespace

WindowDriver::WindowDriver(const QString &socketPath, QObject *parent)
    : QObject(parent)
{
    QLocalServer::removeServer(socketPath);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &WindowDriver::adopt);
    if (!m_server.listen(socketPath))
        qWarning("window driver: %s", qPrintable(m_server.errorString()));
}

void WindowDriver::adopt()
{
    QLocalSocket *socket = m_server.nextPendingConnection();
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, socket, [socket] {
        while (socket->canReadLine())
            socket->write(obey(socket->readLine().chopped(1)));
    });
}

} // namespace chamada
