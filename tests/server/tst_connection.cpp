// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/nativesocket.h"
#include "tests/server/serverfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_connection {

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
    ServerBench bench;
    const auto plain = bench.connect(Transport::Plain);
    const auto encrypted = bench.connect(Transport::Tls);
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
    BenchSetup setup;
    if (!accounts)
        setup.state.accounts.clear();
    setup.options.open = open;
    ServerBench bench(setup);
    const QJsonObject hello = bench.connect()->ask(request(u"hello"_s, {{u"client"_s, u"a test"_s}}));
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
    ServerBench bench;
    const auto client = bench.connect(transport);
    client->ask(request(u"ping"_s));
    bench.clock.advance(600s);
    QVERIFY(!client->isClosed());
    bench.clock.advance(1ms);
    QCOMPARE(client->event(u"bye"_s)["reason"_L1].toString(), u"idle"_s);
    QTRY_VERIFY(client->isClosed());
    QTRY_COMPARE(bench.server.connectionCount(), 0);
}

void TstConnection::pingsKeepItOpen()
{
    ServerBench bench;
    const auto client = bench.connect();
    const auto silent = bench.connect();
    for (int i = 0; i < 2; ++i) {
        bench.clock.advance(400s);
        QCOMPARE(outcomeOf(client->ask(request(u"ping"_s))), u"ok"_s);
    }
    QTRY_VERIFY(silent->isClosed()); // so the server has checked for idle connections
    QCOMPARE(outcomeOf(client->ask(request(u"ping"_s))), u"ok"_s);
}

void TstConnection::silentFromTheStart()
{
    ServerBench bench;
    const auto client = bench.connect();
    QTRY_COMPARE(bench.server.connectionCount(), 1);
    bench.clock.advance(601s);
    QCOMPARE(client->event(u"bye"_s)["reason"_L1].toString(), u"idle"_s);
    QTRY_VERIFY(client->isClosed());
    QTRY_COMPARE(bench.server.connectionCount(), 0);
}

void TstConnection::anUnfinishedLine()
{
    QFETCH(Transport, transport);
    ServerBench bench;
    const auto halfLine = [&] {
        auto client = bench.connect(transport);
        client->write("{\"op\":\"ping\"}\n{\"op\":");
        client->reply();
        bench.letOthersPass(1); // the server has then seen that no more bytes follow
        return client;
    };
    const auto first = halfLine();
    bench.clock.advance(1ms);
    const auto second = halfLine();
    bench.clock.advance(30s);
    QCOMPARE(first->event(u"bye"_s)["reason"_L1].toString(), u"too-slow"_s);
    QTRY_VERIFY(first->isClosed());
    QVERIFY(!second->isClosed());
    bench.clock.advance(1ms);
    QTRY_VERIFY(second->isClosed());
}

void TstConnection::aTrickleIsUnfinishedToo()
{
    ServerBench bench;
    const auto client = bench.connect();
    client->ask(request(u"ping"_s));
    for (int i = 0; i < 4; ++i) {
        client->write("x");
        bench.letOthersPass(5);
        bench.clock.advance(10s);
    }
    QTRY_VERIFY(client->isClosed());
}

void TstConnection::anUnfinishedHandshake()
{
    ServerBench bench;
    LineClient client(bench.port());
    client.write("\x16\x03\x01");
    QTRY_COMPARE(bench.server.connectionCount(), 1);
    bench.letOthersPass(5);
    bench.clock.advance(30'001ms);
    QTRY_VERIFY(client.isClosed());
    QTRY_COMPARE(bench.server.connectionCount(), 0);
}

void TstConnection::aHandshakeOfGarbage()
{
    ServerBench bench;
    LineClient client(bench.port());
    client.write("\x16" + QByteArray(1000, 'x'));
    QTRY_VERIFY(client.isClosed());
    QTRY_COMPARE(bench.server.connectionCount(), 0);
    QCOMPARE(outcomeOf(bench.connect(Transport::Tls)->ask(request(u"ping"_s))), u"ok"_s);
}

void TstConnection::shuttingDown()
{
    QFETCH(Transport, transport);
    ServerBench bench;
    const auto client = bench.connect(transport);
    client->ask(request(u"ping"_s));
    LineClient silent(bench.port());
    QTRY_COMPARE(bench.server.connectionCount(), 2);
    QSignalSpy stopped(&bench.server, &CallServer::stopped);
    bench.server.stop();
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
    BenchSetup setup;
    setup.options.maxConnections = 2;
    ServerBench bench(setup);
    const auto first = bench.connect();
    const auto second = bench.connect(Transport::Tls);
    QCOMPARE(outcomeOf(first->ask(request(u"ping"_s))), u"ok"_s);
    QCOMPARE(outcomeOf(second->ask(request(u"ping"_s))), u"ok"_s);
    for (const auto transport : {Transport::Plain, Transport::Tls}) {
        const auto third = bench.connect(transport);
        QCOMPARE(outcomeOf(third->ask(request(u"ping"_s))), u"too-many-requests"_s);
        const auto isGone = [&] {
            bench.clock.advance(100ms);
            return third->isClosed() && bench.server.connectionCount() == 2;
        };
        QVERIFY(QTest::qWaitFor(isGone, 10'000));
    }
    QCOMPARE(outcomeOf(first->ask(request(u"ping"_s))), u"ok"_s);
    first->ask(request(u"bye"_s));
    QTRY_COMPARE(bench.server.connectionCount(), 1);
    QCOMPARE(outcomeOf(bench.connect()->ask(request(u"ping"_s))), u"ok"_s);
}

void TstConnection::oneTooManyThatSaysNothing()
{
    QFETCH(Transport, transport);
    BenchSetup setup;
    setup.options.maxConnections = 1;
    ServerBench bench(setup);
    const auto first = bench.connect();
    first->ask(request(u"ping"_s));
    const auto second = bench.connect(transport);
    const auto isAnswered = [&] {
        bench.clock.advance(100ms);
        return second->replyCount() > 0;
    };
    QVERIFY(QTest::qWaitFor(isAnswered, 10'000));
    QCOMPARE(outcomeOf(second->reply()), u"too-many-requests"_s);
    QTRY_VERIFY(second->isClosed());
    QCOMPARE(outcomeOf(first->ask(request(u"ping"_s))), u"ok"_s);
}

void TstConnection::whoHasEndedItsSideIsAnswered()
{
    ServerBench bench;
    const auto teacher = bench.teacher(u"ana"_s);
    teacher->ask(request(u"start"_s, 101));
    const auto client = bench.connect();
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
    ServerBench bench;
    const auto ana = bench.teacher(u"ana"_s);
    const auto rui = bench.teacher(u"rui"_s);
    bench.core.turn().post([&bench] { bench.core.accounts().remove(u"ana"_s); });
    bench.server.dismissAccount(u"ana"_s);
    QCOMPARE(ana->event(u"bye"_s)["reason"_L1].toString(), u"account-removed"_s);
    QTRY_VERIFY(ana->isClosed());
    QCOMPARE(outcomeOf(rui->ask(request(u"mine"_s))), u"ok"_s);
}

void TstConnection::goneInTheMiddle()
{
    ServerBench bench;
    for (int i = 0; i < 20; ++i) {
        const auto client = bench.connect(i % 2 == 0 ? Transport::Plain : Transport::Tls);
        // The client aborts during a password check, with further lines and half a line behind it.
        client->write("{\"op\":\"ping\"}\n{\"op\":\"login\",\"user\":\"ana\",\"password\":\"guess\"}\n"
                      "{\"op\":\"ping\"}\n{\"op\":\"pi");
        client->socket().flush();
        if (i % 3 != 0)
            client->reply();
        client->socket().abort();
    }
    QTRY_COMPARE(bench.server.connectionCount(), 0);
    QCOMPARE(outcomeOf(bench.connect()->ask(request(u"ping"_s))), u"ok"_s);
}

CHAMADA_TEST(TstConnection)

} // namespace chamada::test::tst_connection

#include "tst_connection.moc"
