// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/nativesocket.h"
#include "tests/server/serverfixture.h"
#include "tests/support/accountnames.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_connection {

using namespace server;

namespace {

using Transport = LineClient::Transport;

} // namespace

/// Tests the time and memory limits of a connection, and how it ends.
class TstConnection : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void bothFormsOnOnePort();
    void helloTellsWhatIsNeeded_data();
    void helloTellsWhatIsNeeded();
    void idle_data() { addTransports(); }
    void idle();
    void pingsKeepItOpen();
    void silentFromTheStart();
    void anUnfinishedLine_data() { addTransports(); }
    void anUnfinishedLine();
    void aTrickleIsUnfinishedToo();
    void anUnfinishedHandshake();
    void aHandshakeOfGarbage();
    void shuttingDown_data() { addTransports(); }
    void shuttingDown();
    void tooManyConnections();
    void oneTooManyThatSaysNothing_data() { addTransports(); }
    void oneTooManyThatSaysNothing();
    void whoHasEndedItsSideIsAnswered();
    void accountRemoved();
    void goneInTheMiddle();
};

void TstConnection::bothFormsOnOnePort()
{
    ServerFixture fixture;
    const auto plain = fixture.connect(Transport::Plain);
    const auto encrypted = fixture.connect(Transport::Tls);
    QCOMPARE(outcomeOf(plain->ask(request(u"hello"_s))), u"ok"_s);
    QCOMPARE(outcomeOf(encrypted->ask(request(u"hello"_s))), u"ok"_s);
    QVERIFY(encrypted->socket().sessionProtocol() >= QSsl::TlsV1_2);
}

void TstConnection::helloTellsWhatIsNeeded_data()
{
    QTest::addColumn<bool>("open");
    QTest::addColumn<bool>("accounts");
    for (const bool open : {false, true})
        for (const bool accounts : {false, true})
            QTest::addRow("open %d, accounts %d", open, accounts) << open << accounts;
}

void TstConnection::helloTellsWhatIsNeeded()
{
    QFETCH(bool, open);
    QFETCH(bool, accounts);
    FixtureSetup setup;
    if (!accounts)
        setup.state.accounts.clear();
    setup.options.open = open;
    ServerFixture fixture(setup);
    const QJsonObject hello = fixture.connect()->ask(request(u"hello"_s, {{u"client"_s, u"a test"_s}}));
    QCOMPARE(hello["server"_L1].toString(), u"chamada/" CHAMADA_VERSION ""_s);
    QCOMPARE(hello["protocol"_L1], QJsonValue(1));
    QCOMPARE(hello["name"_L1].toString(), u"Laboratório 3"_s);
    QCOMPARE(hello["login"_L1], QJsonValue(!open));
    QCOMPARE(hello["setup"_L1], QJsonValue(!accounts));
    QCOMPARE(QByteArray::fromBase64(hello["receipt_key"_L1].toString().toLatin1()).size(), 32);
}

void TstConnection::idle()
{
    QFETCH(Transport, transport);
    ServerFixture fixture;
    const auto client = fixture.connect(transport);
    client->ask(request(u"ping"_s));
    fixture.clock.advance(600s);
    QVERIFY(!client->isClosed());
    fixture.clock.advance(1ms);
    QCOMPARE(client->event(u"bye"_s)["reason"_L1].toString(), u"idle"_s);
    QTRY_VERIFY(client->isClosed());
    QTRY_COMPARE(fixture.server.connectionCount(), 0);
}

void TstConnection::pingsKeepItOpen()
{
    ServerFixture fixture;
    const auto client = fixture.connect();
    const auto silent = fixture.connect();
    for (int i = 0; i < 2; ++i) {
        fixture.clock.advance(400s);
        QCOMPARE(outcomeOf(client->ask(request(u"ping"_s))), u"ok"_s);
    }
    QTRY_VERIFY(silent->isClosed()); // so the server has checked for idle connections
    QCOMPARE(outcomeOf(client->ask(request(u"ping"_s))), u"ok"_s);
}

void TstConnection::silentFromTheStart()
{
    ServerFixture fixture;
    const auto client = fixture.connect();
    QTRY_COMPARE(fixture.server.connectionCount(), 1);
    fixture.clock.advance(601s);
    QCOMPARE(client->event(u"bye"_s)["reason"_L1].toString(), u"idle"_s);
    QTRY_VERIFY(client->isClosed());
    QTRY_COMPARE(fixture.server.connectionCount(), 0);
}

void TstConnection::anUnfinishedLine()
{
    QFETCH(Transport, transport);
    ServerFixture fixture;
    const auto halfLine = [&] {
        auto client = fixture.connect(transport);
        client->write("{\"op\":\"ping\"}\n{\"op\":");
        client->reply();
        fixture.letOthersPass(1); // the server has then seen that no more bytes follow
        return client;
    };
    const auto first = halfLine();
    fixture.clock.advance(1ms);
    const auto second = halfLine();
    fixture.clock.advance(30s);
    QCOMPARE(first->event(u"bye"_s)["reason"_L1].toString(), u"too-slow"_s);
    QTRY_VERIFY(first->isClosed());
    QVERIFY(!second->isClosed());
    fixture.clock.advance(1ms);
    QTRY_VERIFY(second->isClosed());
}

void TstConnection::aTrickleIsUnfinishedToo()
{
    ServerFixture fixture;
    const auto client = fixture.connect();
    client->ask(request(u"ping"_s));
    for (int i = 0; i < 4; ++i) {
        client->write("x");
        fixture.letOthersPass(5);
        fixture.clock.advance(10s);
    }
    QTRY_VERIFY(client->isClosed());
}

void TstConnection::anUnfinishedHandshake()
{
    ServerFixture fixture;
    LineClient client(fixture.port());
    client.write("\x16\x03\x01");
    QTRY_COMPARE(fixture.server.connectionCount(), 1);
    fixture.letOthersPass(5);
    fixture.clock.advance(30'001ms);
    QTRY_VERIFY(client.isClosed());
    QTRY_COMPARE(fixture.server.connectionCount(), 0);
}

void TstConnection::aHandshakeOfGarbage()
{
    ServerFixture fixture;
    LineClient client(fixture.port());
    client.write("\x16" + QByteArray(1000, 'x'));
    QTRY_VERIFY(client.isClosed());
    QTRY_COMPARE(fixture.server.connectionCount(), 0);
    QCOMPARE(outcomeOf(fixture.connect(Transport::Tls)->ask(request(u"ping"_s))), u"ok"_s);
}

void TstConnection::shuttingDown()
{
    QFETCH(Transport, transport);
    ServerFixture fixture;
    const auto client = fixture.connect(transport);
    client->ask(request(u"ping"_s));
    LineClient silent(fixture.port());
    QTRY_COMPARE(fixture.server.connectionCount(), 2);
    QSignalSpy stopped(&fixture.server, &CallServer::stopped);
    fixture.server.stop();
    QCOMPARE(client->event(u"bye"_s)["reason"_L1].toString(), u"shutting-down"_s);
    QTRY_VERIFY(client->isClosed());
    QTRY_VERIFY(silent.isClosed());
    QTRY_VERIFY(!stopped.isEmpty());
    QTcpSocket late;
    late.connectToHost(QHostAddress::LocalHost, silent.socket().peerPort());
    QVERIFY(!late.waitForConnected(1000));
}

void TstConnection::tooManyConnections()
{
    FixtureSetup setup;
    setup.options.maxConnections = 2;
    ServerFixture fixture(setup);
    const auto first = fixture.connect();
    const auto second = fixture.connect(Transport::Tls);
    QCOMPARE(outcomeOf(first->ask(request(u"ping"_s))), u"ok"_s);
    QCOMPARE(outcomeOf(second->ask(request(u"ping"_s))), u"ok"_s);
    for (const auto transport : {Transport::Plain, Transport::Tls}) {
        const auto third = fixture.connect(transport);
        QCOMPARE(outcomeOf(third->ask(request(u"ping"_s))), u"too-many-requests"_s);
        const auto isGone = [&] {
            fixture.clock.advance(100ms);
            return third->isClosed() && fixture.server.connectionCount() == 2;
        };
        QVERIFY(QTest::qWaitFor(isGone, 10'000));
    }
    QCOMPARE(outcomeOf(first->ask(request(u"ping"_s))), u"ok"_s);
    first->ask(request(u"bye"_s));
    QTRY_COMPARE(fixture.server.connectionCount(), 1);
    QCOMPARE(outcomeOf(fixture.connect()->ask(request(u"ping"_s))), u"ok"_s);
}

void TstConnection::oneTooManyThatSaysNothing()
{
    QFETCH(Transport, transport);
    FixtureSetup setup;
    setup.options.maxConnections = 1;
    ServerFixture fixture(setup);
    const auto first = fixture.connect();
    first->ask(request(u"ping"_s));
    const auto second = fixture.connect(transport);
    const auto isAnswered = [&] {
        fixture.clock.advance(100ms);
        return second->replyCount() > 0;
    };
    QVERIFY(QTest::qWaitFor(isAnswered, 10'000));
    QCOMPARE(outcomeOf(second->reply()), u"too-many-requests"_s);
    QTRY_VERIFY(second->isClosed());
    QCOMPARE(outcomeOf(first->ask(request(u"ping"_s))), u"ok"_s);
}

void TstConnection::whoHasEndedItsSideIsAnswered()
{
    ServerFixture fixture;
    const auto teacher = fixture.teacher(u"ana"_s);
    teacher->ask(request(u"start"_s, 101));
    const auto client = fixture.connect();
    QByteArray lines;
    for (int student = 1; student <= 200; ++student)
        lines += QJsonDocument(checkIn(101, student)).toJson(QJsonDocument::Compact) + '\n';
    client->write(lines);
    QVERIFY(client->socket().waitForBytesWritten());
    native::shutdownWriting(client->socket().socketDescriptor());
    QVERIFY(client->waitForReplies(200));
    QTRY_VERIFY(client->isClosed());
    QCOMPARE(studentsIn(teacher->ask(request(u"end"_s, 101))).size(), 200);
}

void TstConnection::accountRemoved()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    const auto rui = fixture.teacher(u"rui"_s);
    fixture.core.turn().post([&fixture] { fixture.core.accounts().remove(u"ana"_account); });
    fixture.server.dismissAccount(u"ana"_account);
    QCOMPARE(ana->event(u"bye"_s)["reason"_L1].toString(), u"account-removed"_s);
    QTRY_VERIFY(ana->isClosed());
    QCOMPARE(outcomeOf(rui->ask(request(u"mine"_s))), u"ok"_s);
}

void TstConnection::goneInTheMiddle()
{
    ServerFixture fixture;
    for (int i = 0; i < 20; ++i) {
        const auto client = fixture.connect(i % 2 == 0 ? Transport::Plain : Transport::Tls);
        // The client aborts during a password check, with further lines and half a line behind it.
        client->write("{\"op\":\"ping\"}\n{\"op\":\"login\",\"user\":\"ana\",\"password\":\"guess\"}\n"
                      "{\"op\":\"ping\"}\n{\"op\":\"pi");
        client->socket().flush();
        if (i % 3 != 0)
            client->reply();
        client->socket().abort();
    }
    QTRY_COMPARE(fixture.server.connectionCount(), 0);
    QCOMPARE(outcomeOf(fixture.connect()->ask(request(u"ping"_s))), u"ok"_s);
}

CHAMADA_TEST(TstConnection)

} // namespace chamada::test::tst_connection

#include "tst_connection.moc"
