// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/serverdiscovery.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QNetworkDatagram>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_serverdiscovery {

/// Tests the search for servers against sockets that answer as servers (or rogues) would. It stays on this machine:
/// only the test listens on the port that is asked.
class TstServerDiscovery : public QObject {
    Q_OBJECT

private slots:
    void init();
    void findsAServerOnce();
    void tellsTwoServersApart();
    void passesOverGarbage();
    void saysWhenNobodyAnswers();
    void searchesAfreshAfterStop();

private:
    /// Answers every question with these datagrams.
    void answerWith(const QList<QByteArray> &answers);

    std::unique_ptr<QUdpSocket> m_peer;
};

namespace {

QByteArray announcement(const QString &name, char print, quint16 port = 5050)
{
    return encodeAnnouncement({name, port, 1, QByteArray(32, print)}, MinDiscoverSize);
}

} // namespace

void TstServerDiscovery::init()
{
    failOnQtWarnings();
    m_peer = std::make_unique<QUdpSocket>();
    QVERIFY(m_peer->bind(QHostAddress(QHostAddress::LocalHost), 0));
}

void TstServerDiscovery::answerWith(const QList<QByteArray> &answers)
{
    connect(m_peer.get(), &QIODevice::readyRead, this, [this, answers] {
        while (m_peer->hasPendingDatagrams()) {
            const QNetworkDatagram question = m_peer->receiveDatagram();
            for (const QByteArray &answer : answers)
                m_peer->writeDatagram(question.makeReply(answer));
        }
    });
}

void TstServerDiscovery::findsAServerOnce()
{
    answerWith({announcement(u"Laboratório 3"_s, 'a', 6060)});
    ServerDiscovery finder(ServerDiscovery::Reach::ThisComputer, m_peer->localPort());
    QSignalSpy found(&finder, &ServerDiscovery::serverFound);
    QSignalSpy over(&finder, &ServerDiscovery::firstRoundOver);
    finder.start();
    QTRY_COMPARE(over.size(), 1); // several queries have been sent by now
    QCOMPARE(found.size(), 1);
    const FoundServer server = finder.found().first();
    QCOMPARE(server.address, (ServerAddress{u"127.0.0.1"_s, 6060}));
    QCOMPARE(server.announcement.name, u"Laboratório 3"_s);
    QCOMPARE(server.by, FoundBy::ThisComputer);
}

void TstServerDiscovery::tellsTwoServersApart()
{
    answerWith({announcement(u"A"_s, 'a'), announcement(u"B"_s, 'b')});
    ServerDiscovery finder(ServerDiscovery::Reach::ThisComputer, m_peer->localPort());
    finder.start();
    QTRY_COMPARE(finder.found().size(), 2);
}

void TstServerDiscovery::passesOverGarbage()
{
    answerWith({"garbage", "{}", discoverRequest(), announcement(u"A"_s, 'a')});
    ServerDiscovery finder(ServerDiscovery::Reach::ThisComputer, m_peer->localPort());
    QSignalSpy over(&finder, &ServerDiscovery::firstRoundOver);
    finder.start();
    QTRY_COMPARE(over.size(), 1);
    QCOMPARE(finder.found().size(), 1);
}

void TstServerDiscovery::saysWhenNobodyAnswers()
{
    ServerDiscovery finder(ServerDiscovery::Reach::ThisComputer, m_peer->localPort());
    QSignalSpy over(&finder, &ServerDiscovery::firstRoundOver);
    finder.start();
    QVERIFY(finder.isSearching());
    QTRY_COMPARE(over.size(), 1);
    QVERIFY(finder.found().isEmpty());
    QVERIFY(finder.isSearching()); // a server may be started later
}

void TstServerDiscovery::searchesAfreshAfterStop()
{
    answerWith({announcement(u"A"_s, 'a')});
    ServerDiscovery finder(ServerDiscovery::Reach::ThisComputer, m_peer->localPort());
    finder.start();
    QTRY_COMPARE(finder.found().size(), 1);
    finder.stop();
    QVERIFY(!finder.isSearching());
    QSignalSpy found(&finder, &ServerDiscovery::serverFound);
    finder.start();
    QTRY_COMPARE(found.size(), 1);
}

CHAMADA_TEST(TstServerDiscovery)

} // namespace chamada::test::tst_serverdiscovery

#include "tst_serverdiscovery.moc"
