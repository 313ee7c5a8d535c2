// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/datagramservice.h"
#include "tests/support/fixedclock.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QNetworkDatagram>
#include <QTest>
#include <QUdpSocket>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_datagrams {

using namespace server;

/// Tests the server's answers to UDP datagrams over real sockets of 127.0.0.1.
class TstDatagrams : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void echoComesBackAsItWas();
    void discoverIsAnsweredInAtMostItsLength();
    void otherThingsGetNoAnswer_data();
    void otherThingsGetNoAnswer();
    void nobodyGetsMoreThanItsShareInAnySecond();

private:
    void send(const QByteArray &datagram);
    QByteArray ask(const QByteArray &datagram);
    /// Returns how many of `count` echoes are answered. It sends a few at a time, so that no socket buffer overflows.
    int answersTo(int count);

    FixedClock m_clock;
    std::unique_ptr<DatagramService> m_service;
    QUdpSocket m_client;
    quint16 m_port = 0;
};

namespace {

const QHostAddress here(QHostAddress::LocalHost);
const QByteArray echo = R"({"op":"echo","seq":7,"pad":"abc"})";

quint16 freePort()
{
    QUdpSocket socket;
    socket.bind(here, 0);
    return socket.localPort();
}

} // namespace

void TstDatagrams::init()
{
    failOnQtWarnings();
    m_service = std::make_unique<DatagramService>(Announcement{u"Lab"_s, 0, 1, QByteArray(32, 'f')}, m_clock);
    QVERIFY(QTest::qWaitFor([this] {
        m_port = freePort();
        return m_service->listen(here, m_port);
    }));
    QVERIFY(m_client.bind(here, 0));
}

void TstDatagrams::cleanup()
{
    m_client.close();
    m_service.reset();
}

void TstDatagrams::send(const QByteArray &datagram)
{
    m_client.writeDatagram(datagram, here, m_port);
}

QByteArray TstDatagrams::ask(const QByteArray &datagram)
{
    send(datagram);
    const bool isAnswered = QTest::qWaitFor([this] { return m_client.hasPendingDatagrams(); });
    return isAnswered ? m_client.receiveDatagram().data() : QByteArray();
}

int TstDatagrams::answersTo(int count)
{
    constexpr int AtOnce = 50;
    int answers = 0;
    for (int sent = 0; sent < count; sent += AtOnce) {
        for (int i = 0; i < AtOnce; ++i)
            send(echo);
        // The service shares this thread: once the event loop is idle, everything is answered.
        while (QTest::qWaitFor([this] { return m_client.hasPendingDatagrams(); }, 50))
            while (m_client.hasPendingDatagrams()) {
                m_client.receiveDatagram();
                ++answers;
            }
    }
    return answers;
}

void TstDatagrams::echoComesBackAsItWas()
{
    QCOMPARE(ask(echo), echo);
}

void TstDatagrams::discoverIsAnsweredInAtMostItsLength()
{
    QByteArray question = R"({"op":"discover","pad":""})";
    question.insert(question.size() - 2, QByteArray(MinDiscoverSize - question.size(), ' '));
    const QByteArray answer = ask(question);
    QVERIFY(!answer.isEmpty() && answer.size() <= question.size());
    QVERIFY(answer.contains(QByteArray(32, 'f').toHex()));
}

void TstDatagrams::otherThingsGetNoAnswer_data()
{
    QTest::addColumn<QByteArray>("datagram");
    QTest::newRow("discover, too short") << QByteArray(R"({"op":"discover"})");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray(600, 'x');
    QTest::newRow("a request") << QByteArray(R"({"op":"ping"})");
    QTest::newRow("its own answer") << QByteArray(R"({"op":"discover","name":"Lab","port":1,"protocol":1})");
}

void TstDatagrams::otherThingsGetNoAnswer()
{
    QFETCH(const QByteArray, datagram);
    send(datagram);
    QCOMPARE(ask(echo), echo); // no other answer arrives first
}

void TstDatagrams::nobodyGetsMoreThanItsShareInAnySecond()
{
    m_clock.advance(900ms);
    QCOMPARE(answersTo(1500), 1500);
    m_clock.advance(200ms); // the clock is in its next second, but less than a second after those echoes
    QCOMPARE(answersTo(1500), 500);
    m_clock.advance(800ms);
    QCOMPARE(answersTo(1600), 1500);
}

CHAMADA_TEST(TstDatagrams)

} // namespace chamada::test::tst_datagrams

#include "tst_datagrams.moc"
