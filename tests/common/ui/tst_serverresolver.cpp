// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/serverresolver.h"
#include "tests/common/linkfixture.h"
#include "tests/support/announcer.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_serverresolver {

using FirstUse = ServerSelection::FirstUse;

struct SeekerFixture : LinkFixture {
    Announcer network;
    ServerSelection search{link, known, ServerDiscovery::Reach::ThisComputer, network.port()};
    ServerResolver seeker{search};
    QSignalSpy failures{&seeker, &ServerResolver::failed};

    bool isReady()
    {
        return QTest::qWaitFor([this] { return link.isReady(); });
    }
    /// Returns the reason of the failure; empty if there was none.
    QString why() { return failures.count() == 1 || failures.wait() ? failures[0][0].toString() : QString(); }
};

/// Tests how programs without a window find their server: a single server needs no address.
class TestServerResolver : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

    void theNamedOneAndNoOther();
    void theOnlyOneOfTheNetwork();
    void theUsualOne();
    void theKnownOneWhereItIsNow();
    void severalAreNamed();
    void theOnlyNewOneIsNamedWhereFirstUseAsks();
    void nobodyAnswers();
    void itFailsOnce();

private:
    std::unique_ptr<SeekerFixture> m_fixture;
};

void TestServerResolver::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<SeekerFixture>();
}

void TestServerResolver::theNamedOneAndNoOther()
{
    m_fixture->network.announce(m_fixture->peer, u"Lab"_s, firstIdentity());
    m_fixture->peer.stop();
    m_fixture->seeker.begin(m_fixture->peer.address(), {}, FirstUse::Trust);
    QVERIFY2(m_fixture->why().contains("no Chamada server is running there"_L1), qPrintable(m_fixture->why()));
    QCOMPARE(m_fixture->search.phase(), ServerSelection::Phase::Idle);
}

void TestServerResolver::theOnlyOneOfTheNetwork()
{
    m_fixture->network.announce(m_fixture->peer, u"Lab"_s, firstIdentity());
    m_fixture->seeker.begin({}, {}, FirstUse::Trust);
    QVERIFY(m_fixture->isReady());
    QCOMPARE(m_fixture->failures.count(), 0);
}

void TestServerResolver::theUsualOne()
{
    m_fixture->seeker.begin({}, m_fixture->peer.address(), FirstUse::Trust);
    QVERIFY(m_fixture->isReady());
}

void TestServerResolver::theKnownOneWhereItIsNow()
{
    // The known address has no listener any more.
    ScriptedPeer before;
    m_fixture->known.remember({before.address(), u"Lab"_s, fingerprintOf(firstIdentity())});
    before.stop();
    m_fixture->network.announce(m_fixture->peer, u"Lab"_s, firstIdentity());
    m_fixture->seeker.begin({}, before.address(), FirstUse::Ask);
    QVERIFY(m_fixture->isReady());
    QCOMPARE(m_fixture->link.address(), m_fixture->peer.address());
    QCOMPARE(m_fixture->failures.count(), 0);
}

void TestServerResolver::severalAreNamed()
{
    m_fixture->network.announce({u"Laboratório 3"_s, 5050, 1, QByteArray(32, '3')});
    m_fixture->network.announce({u"Laboratório 7"_s, 5051, 1, QByteArray(32, '7')});
    m_fixture->seeker.begin({}, {}, FirstUse::Trust);
    const QStringList lines = m_fixture->why().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.contains(u"  --server 127.0.0.1  Laboratório 3"_s));
    QVERIFY(lines.contains(u"  --server 127.0.0.1:5051  Laboratório 7"_s));
}

void TestServerResolver::theOnlyNewOneIsNamedWhereFirstUseAsks()
{
    m_fixture->network.announce(m_fixture->peer, u"Lab"_s, firstIdentity());
    m_fixture->seeker.begin({}, {}, FirstUse::Ask);
    QVERIFY2(m_fixture->why().contains(m_fixture->peer.address().toText()), qPrintable(m_fixture->why()));
    QVERIFY(m_fixture->peer.received().isEmpty());
}

void TestServerResolver::nobodyAnswers()
{
    m_fixture->seeker.begin({}, {}, FirstUse::Trust);
    QVERIFY2(m_fixture->why().startsWith("No server answers on this network."_L1), qPrintable(m_fixture->why()));
}

void TestServerResolver::itFailsOnce()
{
    m_fixture->seeker.begin(m_fixture->peer.address(), {}, FirstUse::Trust);
    QVERIFY(m_fixture->isReady());
    m_fixture->peer.stop();
    QVERIFY(!m_fixture->why().isEmpty());
    m_fixture->link.retryNow();
    QTRY_COMPARE(m_fixture->link.state(), ServerLink::State::Waiting);
    QCoreApplication::processEvents();
    QCOMPARE(m_fixture->failures.count(), 1);
}

CHAMADA_TEST(TestServerResolver)

} // namespace chamada::test::tst_serverresolver

#include "tst_serverresolver.moc"
