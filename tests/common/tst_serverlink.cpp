// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/fingerprint.h"
#include "tests/common/linkfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_serverlink {

/// Tests how a link connects, stops and reconnects. tst_linkrequests and tst_linkhandlers test what it carries.
class TstServerLink : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void connectsAndPins();
    void knowsTheServersClock();
    void theSameCertificateIsTrusted();
    void anotherCertificateStops();
    void aPersonMayTrustTheOtherCertificate();
    void trustNeedsACertificateThatChanged();
    void refusedPort();
    void notChamada_data();
    void notChamada();
    void tlsButNotChamada_data();
    void tlsButNotChamada();
    void anotherVersionStops();
    void comesBackWhenLost();
    void comesBackWhenTheServerRestarts();
    void stopsWhenTheAccountIsRemoved();
    void retriesAtOnceWhenAsked();
    void closeEndsIt();
    void opensAnother();

private:
    ServerLink &link() { return m_fixture->link; }
    ScriptedPeer &peer() { return m_fixture->peer; }

    std::unique_ptr<LinkFixture> m_fixture;
};

using State = ServerLink::State;

namespace {

const QByteArray firstPrint = fingerprintOf(firstIdentity().certificate);
const QByteArray secondPrint = fingerprintOf(secondIdentity().certificate);

} // namespace

void TstServerLink::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<LinkFixture>();
}

void TstServerLink::connectsAndPins()
{
    QCOMPARE(link().state(), State::Closed);
    QVERIFY(m_fixture->known.fingerprint(peer().address()).isEmpty());
    link().open(peer().address());
    QCOMPARE(link().state(), State::Connecting);
    QTRY_COMPARE(link().state(), State::Ready);
    QCOMPARE(link().problem(), LinkProblem::None);
    QCOMPARE(link().server().name, u"Laborat\u00f3rio 3"_s);
    QCOMPARE(link().shownFingerprint(), firstPrint);
    QCOMPARE(m_fixture->known.fingerprint(peer().address()), firstPrint);
    QCOMPARE(m_fixture->known.servers().first().name, u"Laborat\u00f3rio 3"_s);
    QCOMPARE(peer().received().size(), 1);
    QCOMPARE(peer().received().first().value("op"_L1), u"hello"_s);
}

void TstServerLink::knowsTheServersClock()
{
    const Timestamp hour{1'795'345'200'000};
    peer().hello().insert(u"time"_s, hour.toText());
    QVERIFY(m_fixture->connectToPeer());
    const Timestamp now = link().serverNow();
    QVERIFY(now >= hour);
    QVERIFY(now.msecs < hour.msecs + 600'000);
    QTRY_VERIFY(link().serverNow() > now);
}

void TstServerLink::theSameCertificateIsTrusted()
{
    QVERIFY(m_fixture->connectToPeer());
    link().close();
    KnownServers nextRun(m_fixture->dir.filePath(u"servers.json"_s));
    ServerLink again(nextRun);
    again.open(peer().address());
    QTRY_VERIFY(again.isReady());
}

void TstServerLink::anotherCertificateStops()
{
    QVERIFY(m_fixture->connectToPeer());
    peer().setIdentity(secondIdentity());
    peer().dropConnections();
    QTRY_COMPARE(link().state(), State::Stopped);
    QCOMPARE(link().problem(), LinkProblem::CertificateChanged);
    QCOMPARE(link().shownFingerprint(), secondPrint);
    QCOMPARE(m_fixture->known.fingerprint(peer().address()), firstPrint);
    QCOMPARE(peer().received().size(), 1); // the link sent nothing to the other server
}

void TstServerLink::aPersonMayTrustTheOtherCertificate()
{
    QVERIFY(m_fixture->known.remember({peer().address(), {}, secondPrint}));
    link().open(peer().address());
    QTRY_COMPARE(link().problem(), LinkProblem::CertificateChanged);
    link().trustShownCertificate();
    QTRY_VERIFY(link().isReady());
    QCOMPARE(m_fixture->known.fingerprint(peer().address()), firstPrint);
}

void TstServerLink::trustNeedsACertificateThatChanged()
{
    QVERIFY(m_fixture->connectToPeer());
    QSignalSpy changed(&link(), &ServerLink::stateChanged);
    link().trustShownCertificate();
    QVERIFY(changed.isEmpty());
    QVERIFY(link().isReady());
}

void TstServerLink::refusedPort()
{
    peer().stop();
    link().open(peer().address());
    QTRY_COMPARE(link().state(), State::Waiting);
    QCOMPARE(link().problem(), LinkProblem::Refused);
    QVERIFY(peer().resume());
    QTRY_VERIFY(link().isReady());
    QCOMPARE(link().problem(), LinkProblem::None);
}

void TstServerLink::notChamada_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<bool>("echo");
    QTest::newRow("echo") << QByteArray() << true;
    QTest::newRow("greets in plain text") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << false;
    QTest::newRow("hangs up") << QByteArray() << false;
}

void TstServerLink::notChamada()
{
    QFETCH(QByteArray, greeting);
    QFETCH(bool, echo);
    QTcpServer stranger;
    QVERIFY(stranger.listen(QHostAddress::LocalHost));
    connect(&stranger, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = stranger.nextPendingConnection();
        socket->write(greeting);
        if (echo)
            connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
        else
            socket->disconnectFromHost();
    });
    link().open({u"127.0.0.1"_s, stranger.serverPort()});
    QTRY_COMPARE(link().state(), State::Waiting);
    QCOMPARE(link().problem(), LinkProblem::NotChamada);
    QVERIFY(m_fixture->known.servers().isEmpty());
}

void TstServerLink::tlsButNotChamada_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("another protocol") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n");
    QTest::newRow("refuses hello") << QByteArray(R"({"op":"hello","id":1,"ok":false,"error":"unknown-op"})"
                                                 "\r\n");
    QTest::newRow("lacks a field") << QByteArray(R"({"op":"hello","id":1,"ok":true,"protocol":1})"
                                                 "\r\n");
}

void TstServerLink::tlsButNotChamada()
{
    QFETCH(QByteArray, answer);
    peer().ignore(u"hello"_s);
    connect(&peer(), &ScriptedPeer::requestReceived, this, [&] { peer().sendBytes(answer); });
    link().open(peer().address());
    QTRY_COMPARE(link().state(), State::Waiting);
    QCOMPARE(link().problem(), LinkProblem::NotChamada);
    QVERIFY(m_fixture->known.servers().isEmpty());
}

void TstServerLink::anotherVersionStops()
{
    peer().hello().insert(u"protocol"_s, 2);
    link().open(peer().address());
    QTRY_COMPARE(link().state(), State::Stopped);
    QCOMPARE(link().problem(), LinkProblem::VersionTooOld);
    QVERIFY(m_fixture->known.servers().isEmpty());
}

void TstServerLink::comesBackWhenLost()
{
    QVERIFY(m_fixture->connectToPeer());
    for (int i = 0; i < 2; ++i) {
        peer().dropConnections();
        QTRY_COMPARE(link().state(), State::Waiting);
        QCOMPARE(link().problem(), LinkProblem::Lost);
        QTRY_VERIFY(link().isReady());
        QCOMPARE(link().problem(), LinkProblem::None);
    }
    QCOMPARE(peer().received(u"hello"_s).size(), 3);
}

void TstServerLink::comesBackWhenTheServerRestarts()
{
    QVERIFY(m_fixture->connectToPeer());
    peer().push({{u"op"_s, u"bye"_s}, {u"reason"_s, u"shutting-down"_s}});
    QTRY_COMPARE(link().state(), State::Waiting);
    QCOMPARE(link().problem(), LinkProblem::ShuttingDown);
    QTRY_VERIFY(link().isReady());
}

void TstServerLink::stopsWhenTheAccountIsRemoved()
{
    QVERIFY(m_fixture->connectToPeer());
    peer().push({{u"op"_s, u"bye"_s}, {u"reason"_s, u"account-removed"_s}});
    QTRY_COMPARE(link().state(), State::Stopped);
    QCOMPARE(link().problem(), LinkProblem::AccountRemoved);
}

void TstServerLink::retriesAtOnceWhenAsked()
{
    peer().stop();
    link().open(peer().address());
    QTRY_COMPARE(link().state(), State::Waiting);
    link().retryNow();
    QCOMPARE(link().state(), State::Connecting);
    QCOMPARE(link().problem(), LinkProblem::Refused); // the last known problem
    QTRY_COMPARE(link().state(), State::Waiting);
}

void TstServerLink::closeEndsIt()
{
    QVERIFY(m_fixture->connectToPeer());
    link().close();
    QCOMPARE(link().state(), State::Closed);
    QTRY_COMPARE(peer().connectionCount(), 0);
    link().retryNow();
    QCOMPARE(link().state(), State::Closed);

    peer().stop();
    link().open(peer().address());
    QTRY_COMPARE(link().state(), State::Waiting);
    QSignalSpy changed(&link(), &ServerLink::stateChanged);
    link().close();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(link().problem(), LinkProblem::None);
}

void TstServerLink::opensAnother()
{
    QVERIFY(m_fixture->connectToPeer());
    ScriptedPeer other;
    other.setIdentity(secondIdentity());
    other.hello().insert(u"name"_s, u"Sala 5"_s);
    link().open(other.address());
    QTRY_VERIFY(link().isReady());
    QCOMPARE(link().server().name, u"Sala 5"_s);
    QVERIFY(link().address() == other.address());
    QTRY_COMPARE(peer().connectionCount(), 0);
}

CHAMADA_TEST(TstServerLink)

} // namespace chamada::test::tst_serverlink

#include "tst_serverlink.moc"
