// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/connection.h"
#include "tests/server/program.h"
#include "tests/server/serverfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>

#include <sys/resource.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_crowd {

using namespace server;

namespace {

constexpr rlim_t Descriptors = 80;

void limitDescriptors()
{
    const rlimit limit{Descriptors, Descriptors};
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

using Crowd = std::vector<std::unique_ptr<QTcpSocket>>;

/// Opens this many connections. The system completes all of them, whether or not the server accepts them.
Crowd crowdAt(quint16 port, int size)
{
    Crowd crowd;
    for (int i = 0; i < size; ++i) {
        crowd.push_back(std::make_unique<QTcpSocket>());
        crowd.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }
    return crowd;
}

qsizetype answered(const Crowd &crowd)
{
    return std::count_if(crowd.begin(), crowd.end(), [](const auto &socket) { return socket->bytesAvailable() > 0; });
}

qsizetype connected(const Crowd &crowd)
{
    return std::count_if(crowd.begin(), crowd.end(),
        [](const auto &socket) { return socket->state() == QAbstractSocket::ConnectedState; });
}

qsizetype gone(const Crowd &crowd)
{
    return std::count_if(crowd.begin(), crowd.end(),
        [](const auto &socket) { return socket->state() == QAbstractSocket::UnconnectedState; });
}

/// Returns the first bytes of a TLS client.
QByteArray clientHello()
{
    QTcpServer listener;
    listener.listen(QHostAddress::LocalHost);
    QSslSocket client;
    client.connectToHostEncrypted(u"127.0.0.1"_s, listener.serverPort());
    QTcpSocket *peer = nullptr;
    const bool said = QTest::qWaitFor([&] {
        if (!peer)
            peer = listener.nextPendingConnection();
        return peer && peer->bytesAvailable() > 0;
    });
    const QByteArray hello = said ? peer->readAll() : QByteArray();
    client.abort();
    return hello;
}

} // namespace

/// Tests more connections than descriptors, and a stop with many connections.
class TstCrowd : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void outOfDescriptors();
    void outOfDescriptorsAllWorks();
    void manyAreToldThatItStops();
    void connectAndDrop();
    void handshakesTakeTurns();
    void everyConnectionFollowsAndWatches();
};

void TstCrowd::outOfDescriptors()
{
    Program program;
    program.beforeServing(limitDescriptors);
    QVERIFY(program.serve({u"--open"_s}));
    LineClient first(program.port());
    first.ask(request(u"start"_s, 101));
    Crowd crowd = crowdAt(program.port(), 100);
    QTRY_COMPARE(connected(crowd), 100);
    for (const auto &socket : crowd)
        socket->write("{\"op\":\"ping\"}\n");
    QTRY_VERIFY(answered(crowd) > 0);
    // The server still serves its existing connections.
    for (int student = 1; student <= 50; ++student)
        QCOMPARE(outcomeOf(first.ask(checkIn(101, student))), u"ok"_s);
    const qsizetype inside = answered(crowd);
    QVERIFY2(inside < 100, qPrintable(QString::number(inside)));
    // The server accepts waiting connections when others close.
    for (const auto &socket : crowd)
        if (socket->bytesAvailable() > 0)
            socket->close();
    crowd.erase(
        std::remove_if(crowd.begin(), crowd.end(), [](const auto &socket) { return !socket->isOpen(); }), crowd.end());
    while (!crowd.empty()) {
        QTRY_VERIFY(answered(crowd) > 0);
        std::erase_if(crowd, [](const auto &socket) { return socket->bytesAvailable() > 0; });
    }
    const Finished result = program.stop();
    QCOMPARE(result.status, 0);
    QVERIFY2(
        result.err.count(u"out of file descriptors"_s) == 1 && result.err.count(u'\n') == 1, qPrintable(result.err));
}

void TstCrowd::outOfDescriptorsAllWorks()
{
    // The server's reserved descriptors still work: for the disk, and for the administrator's commands.
    Program program;
    program.beforeServing(limitDescriptors);
    const QTemporaryDir folder;
    QVERIFY(program.serve({u"--open"_s, u"--archive"_s, folder.filePath(u"archive"_s)}));
    LineClient first(program.port());
    const QJsonValue call = first.ask(request(u"start"_s, 101))["call"_L1];
    const Crowd crowd = crowdAt(program.port(), 100);
    QTRY_COMPARE(connected(crowd), 100);
    QTRY_VERIFY(program.complaints().contains(u"out of file descriptors"_s));
    QCOMPARE(program.run({u"call"_s, u"list"_s}).out.count(u"101"_s), 1);
    QCOMPARE(outcomeOf(first.ask(request(u"end"_s, 101))), u"ok"_s);
    QCOMPARE(outcomeOf(first.ask(request(u"received"_s, {{u"call"_s, call}}))), u"ok"_s);
    QCOMPARE(QDir(folder.filePath(u"archive"_s)).entryList(QDir::Files).size(), 2);
    QCOMPARE(program.run({u"backup"_s, folder.filePath(u"copy"_s)}).status, 0);
}

void TstCrowd::manyAreToldThatItStops()
{
    Program program;
    QVERIFY(program.serve({u"--open"_s}));
    const Crowd crowd = crowdAt(program.port(), 400);
    QTRY_COMPARE(connected(crowd), 400);
    for (size_t i = 0; i < crowd.size(); i += 2) // the others stay silent
        crowd[i]->write("{\"op\":\"ping\"}\n");
    QTRY_COMPARE(answered(crowd), 200);
    QElapsedTimer time;
    time.start();
    const Finished result = program.stop();
    QVERIFY2(time.elapsed() < 5'000, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(result.status, 0);
    QCOMPARE(result.err, QString());
    QTRY_COMPARE(gone(crowd), 400);
    for (const auto &socket : crowd)
        QVERIFY(socket->readAll().endsWith("\"reason\":\"shutting-down\"}\r\n"));
}

void TstCrowd::connectAndDrop()
{
    ServerFixture fixture;
    const auto student = fixture.connect();
    for (int round = 0; round < 20; ++round) {
        Crowd crowd = crowdAt(fixture.port(), 50);
        QTRY_COMPARE(connected(crowd), 50);
        for (size_t i = 0; i < crowd.size(); i += 2)
            crowd[i]->write("{\"op\":");
        for (const auto &socket : crowd)
            socket->abort();
        QCOMPARE(outcomeOf(student->ask(request(u"ping"_s))), u"ok"_s);
    }
    QTRY_COMPARE(fixture.server.connectionCount(), 1); // no aborted connection remains
}

void TstCrowd::handshakesTakeTurns()
{
    ServerFixture fixture;
    const auto student = fixture.connect();
    student->ask(request(u"ping"_s));
    const QByteArray hello = clientHello();
    QVERIFY(hello.startsWith('\x16'));
    const Crowd crowd = crowdAt(fixture.port(), 300);
    QTRY_COMPARE(connected(crowd), 300);
    QTRY_COMPARE(fixture.server.connectionCount(), 301);
    for (const auto &socket : crowd) {
        socket->write(hello);
        socket->flush();
    }
    QCOMPARE(outcomeOf(student->ask(request(u"ping"_s))), u"ok"_s);
    const qsizetype letIn = fixture.server.findChildren<Connection *>().size();
    QVERIFY2(letIn < 150, qPrintable(QString::number(letIn)));
    QTRY_COMPARE(answered(crowd), 300);
}

void TstCrowd::everyConnectionFollowsAndWatches()
{
    constexpr int Watchers = 60;
    constexpr int Students = 300;
    FixtureSetup setup;
    setup.options.open = true;
    ServerFixture fixture(setup);
    const auto owner = fixture.connect();
    owner->ask(request(u"start"_s, 101));
    std::vector<std::unique_ptr<LineClient>> watchers;
    for (int i = 0; i < Watchers; ++i) {
        watchers.push_back(fixture.connect());
        watchers.back()->ask(request(u"calls"_s, {{u"follow"_s, true}}));
        watchers.back()->ask(request(u"watch"_s, 101));
    }
    for (int student = 1; student <= Students; ++student)
        owner->send(checkIn(101, student));
    QVERIFY(owner->waitForReplies(Students));
    // The server batches events for each watcher, and no watcher misses a student.
    for (const auto &watcher : watchers) {
        int events = 0;
        for (qint64 count = 0; count < Students; ++events) {
            const QJsonObject event = watcher->event(u"present"_s);
            QVERIFY(!event.isEmpty());
            count = event["count"_L1].toInteger();
        }
        QVERIFY2(events < Students / 2, qPrintable(QString::number(events)));
    }
}

CHAMADA_TEST(TstCrowd)

} // namespace chamada::test::tst_crowd

#include "tst_crowd.moc"
