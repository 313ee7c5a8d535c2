// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/singleinstance.h"

#include <QCryptographicHash>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr int AnswerLimit = 2000; // ms; a person who clicked an icon waits no longer
constexpr qint64 MaxLine = 2048; // bytes; a link is far shorter
constexpr QByteArrayView Taken("taken\n");

} // namespace

SingleInstance::SingleInstance(QString socket, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(socket))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::greet);
}

QString SingleInstance::usualSocket(WindowKind kind)
{
    // A window cannot be raised on another display, and other settings belong to another instance.
    const QByteArray place = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation).toUtf8() + '\n'
        + qgetenv("WAYLAND_DISPLAY") + '\n' + qgetenv("DISPLAY");
    const QByteArray mark = QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().first(16);
    const auto program = kind == WindowKind::Student ? "/chamada-student-"_L1 : "/chamada-teacher-"_L1;
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + program + QLatin1StringView(mark);
}

bool SingleInstance::handOver(const QString &link) const
{
    QLocalSocket first;
    first.connectToServer(m_socket);
    if (!first.waitForConnected(AnswerLimit))
        return false;
    first.write(link.toUtf8() + '\n');
    QByteArray answer;
    while (answer.size() < Taken.size() && first.waitForReadyRead(AnswerLimit))
        answer += first.readAll();
    return answer == Taken;
}

bool SingleInstance::listen()
{
    // QLocalServer cannot detect a running server here: with UserAccessOption it replaces an existing socket.
    QLocalSocket first;
    first.connectToServer(m_socket);
    if (first.waitForConnected(AnswerLimit))
        return false;
    // A socket without a server was left by a killed window.
    QLocalServer::removeServer(m_socket);
    return m_server.listen(m_socket);
}

void SingleInstance::greet()
{
    while (QLocalSocket *further = m_server.nextPendingConnection()) {
        connect(further, &QLocalSocket::disconnected, further, &QObject::deleteLater);
        connect(further, &QLocalSocket::readyRead, this, [this, further] { read(*further); });
        read(*further);
    }
}

void SingleInstance::read(QLocalSocket &further)
{
    if (!further.canReadLine()) {
        if (further.bytesAvailable() > MaxLine)
            further.abort();
        return;
    }
    const QString link = QString::fromUtf8(further.readLine(MaxLine).trimmed());
    further.write(Taken.data(), Taken.size());
    further.disconnectFromServer();
    emit startedAgain(link);
}

void bringForward(QWidget &window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace chamada
