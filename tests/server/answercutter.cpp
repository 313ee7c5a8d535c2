// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/answercutter.h"

#include "server/store/postgres/postgresaddress.h"

#include <QLocalServer>
#include <QLocalSocket>

#include <memory>

using namespace Qt::StringLiterals;

namespace chamada::test {

using namespace server;

namespace {

QString socketIn(const QString &folder)
{
    return folder + u"/.s.PGSQL.5432"_s;
}

} // namespace

AnswerCutter::AnswerCutter(const QString &database)
    : m_worker(new QObject)
{
    const auto address = *PostgresAddress::fromUrl(database);
    const auto parameter = [&address](const char *name) { return QString::fromUtf8(address.parameters.value(name)); };
    m_socket = socketIn(parameter("host"));
    m_url = u"postgresql://%1@%2/%3"_s.arg(
        parameter("user"), QString::fromLatin1(m_folder.path().toUtf8().toPercentEncoding()), parameter("dbname"));
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            auto *server = new QLocalServer(m_worker);
            QObject::connect(server, &QLocalServer::newConnection, server,
                [this, server] { join(server->nextPendingConnection()); });
            server->listen(socketIn(m_folder.path()));
        },
        Qt::BlockingQueuedConnection);
}

AnswerCutter::~AnswerCutter()
{
    m_thread.quit();
    m_thread.wait();
}

void AnswerCutter::join(QLocalSocket *client)
{
    auto *database = new QLocalSocket(client);
    const auto isCommitting = std::make_shared<bool>(false);
    QObject::connect(client, &QIODevice::readyRead, database, [=, this] {
        const QByteArray asked = client->readAll();
        *isCommitting =
            *isCommitting || (asked.contains("COMMIT") && asked.contains("store_turn") && m_isArmed.exchange(false));
        database->write(asked);
    });
    QObject::connect(database, &QIODevice::readyRead, client, [=, this] {
        const QByteArray answer = database->readAll();
        if (*isCommitting) {
            m_hasCut = true;
            client->abort();
            database->abort();
        } else {
            client->write(answer);
        }
    });
    QObject::connect(client, &QLocalSocket::disconnected, client, &QObject::deleteLater);
    QObject::connect(database, &QLocalSocket::disconnected, client, [client] { client->abort(); });
    database->connectToServer(m_socket);
}

} // namespace chamada::test
