// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/serverfixture.h"
#include "tests/support/accountnames.h"

#ifdef Q_OS_LINUX
#include "server/os/epolldispatcher.h"
#endif
#include "server/net/connection.h"
#include "tests/support/testcertificates.h"

#include <QJsonArray>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test {

using namespace server;

#ifdef Q_OS_LINUX
namespace {

/// Runs before the test creates an application, so that its server has the event loop of the real one.
[[maybe_unused]] const bool onItsOwnLoop = [] {
    QCoreApplication::setEventDispatcher(new EpollDispatcher);
    return true;
}();

} // namespace
#endif

FixtureSetup::FixtureSetup()
{
    options.listen = {QHostAddress(QHostAddress::LocalHost)};
    options.port = 0;
    options.discovery = false;
    options.name = u"Laboratório 3"_s;
    for (const QString &name : {u"ana"_s, u"rui"_s})
        state.accounts.insert(accountName(name), ServerFixture::passwordHash());
}

ServerFixture::ServerFixture(const FixtureSetup &setup)
    : memory(setup.state)
    , core(setup.options, setup.store ? *setup.store : memory, clock, ReceiptKey::generate())
    , server(core.service(), {firstIdentity().certificate, firstIdentity().key})
{
    const auto loadError = core.load();
    const auto listenError = server.listen();
    if (loadError || listenError)
        qFatal("the server of the test does not run");
    core.keepTime();
}

ServerFixture::~ServerFixture() = default;

quint16 ServerFixture::port() const
{
    return server.addresses().constFirst().section(u':', -1).toUShort();
}

quint16 ServerFixture::portFrom(const QHostAddress &address)
{
    auto door = std::make_unique<QTcpServer>();
    door->listen(QHostAddress::LocalHost);
    QObject::connect(door.get(), &QTcpServer::newConnection, &core, [this, address, d = door.get()] {
        std::unique_ptr<QTcpSocket> socket(d->nextPendingConnection());
        socket->setParent(nullptr);
        auto *connection = new Connection(std::move(socket), {address}, core.service(), &server);
        QObject::connect(connection, &Connection::closed, connection, &QObject::deleteLater);
    });
    m_doors.push_back(std::move(door));
    return m_doors.back()->serverPort();
}

std::unique_ptr<LineClient> ServerFixture::connect(LineClient::Transport transport) const
{
    return std::make_unique<LineClient>(port(), transport);
}

std::unique_ptr<LineClient> ServerFixture::teacher(const QString &name) const
{
    auto client = connect();
    if (outcomeOf(client->ask(request(u"login"_s, {{u"user"_s, name}, {u"password"_s, password()}}))) != u"ok"_s)
        qCritical("%s cannot log in", qPrintable(name));
    return client;
}

void ServerFixture::letOthersPass(int times) const
{
    const auto other = connect();
    for (int i = 0; i < times; ++i)
        other->ask(request(u"ping"_s));
    other->ask(request(u"bye"_s));
}

QString ServerFixture::password()
{
    return u"uma senha boa"_s;
}

QByteArray ServerFixture::passwordHash()
{
    return "$argon2id$v=19$m=8,t=1,p=1$ImTLC7nLU3DkaDNmQ41YqA$zwA9eg0FLKFka30PYtcFhydvFArVe8B29qLoX7Fw+Co";
}

QString outcomeOf(const QJsonObject &reply)
{
    return reply.value("ok"_L1).toBool() ? u"ok"_s : reply.value("error"_L1).toString();
}

QJsonObject request(const QString &op, const QJsonObject &fields)
{
    QJsonObject json = fields;
    json.insert(u"op"_s, op);
    return json;
}

QJsonObject request(const QString &op, int classNumber, const QJsonObject &fields)
{
    QJsonObject json = request(op, fields);
    json.insert(u"class"_s, classNumber);
    return json;
}

QJsonObject checkIn(int classNumber, int student, const QJsonObject &more)
{
    QJsonObject json = request(u"checkin"_s, classNumber, more);
    json.insert(u"student"_s, student);
    return json;
}

QStringList studentsIn(const QJsonObject &report)
{
    QStringList students;
    for (const QJsonValue &student : report["students"_L1].toArray())
        students.append(student.toString());
    return students;
}

void addTransports()
{
    QTest::addColumn<LineClient::Transport>("transport");
    QTest::newRow("plain") << LineClient::Transport::Plain;
    QTest::newRow("TLS") << LineClient::Transport::Tls;
}

} // namespace chamada::test
