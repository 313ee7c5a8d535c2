// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/serverseeker.h"
#include "tests/common/linkfixture.h"
#include "tests/support/announcer.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_serverseeker {

using FirstUse = ServerSearch::FirstUse;

struct SeekerBench : LinkBench {
    Announcer network;
    ServerSearch search{link, known, ServerFinder::Reach::ThisComputer, network.port()};
    ServerSeeker seeker{search};
    QSignalSpy failures{&seeker, &ServerSeeker::failed};

    bool isReady()
    {
        return QTest::qWaitFor([this] { return link.isReady(); });
    }
    /// Returns the reason of the failure; empty if there was none.
    QString why() { return failures.count() == 1 || failures.wait() ? failures[0][0].toString() : QString(); }
};

/// Tests how programs without a window find their server: a single server needs no address.
class TestServerSeeker : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void theNamedOneAndNoOther();
    void theOnlyOneOfTheNetwork();
    void theUsualOne();
    void theKnownOneWhereItIsNow();
    void severalAreNamed();
    void theOnlyNewOneIsNamedWhereFirstUseAsks();
    void nobodyAnswers();
    void itFailsOnce();

private:
    std::unique_ptr<SeekerBench> m_bench;
};

void TestServerSeeker::init()
{
    failOnQtWarnings();
    m_bench = std::make_unique<SeekerBench>();
}

void TestServerSeeker::theNamedOneAndNoOther()
{
    m_bench->network.announce(m_bench->peer, u"Lab"_s, firstIdentity());
    m_bench->peer.stop();
    m_bench->seeker.begin(m_bench->peer.address(), {}, FirstUse::Trust);
    QVERIFY2(m_bench->why().contains("no Chamada server is running there"_L1), qPrintable(m_bench->why()));
    QCOMPARE(m_bench->search.phase(), ServerSearch::Phase::Idle);
}

void TestServerSeeker::theOnlyOneOfTheNetwork()
{
    m_bench->network.announce(m_bench->peer, u"Lab"_s, firstIdentity());
    m_bench->seeker.begin({}, {}, FirstUse::Trust);
    QVERIFY(m_bench->isReady());
    QCOMPARE(m_bench->failures.count(), 0);
}

void TestServerSeeker::theUsualOne()
{
    m_bench->seeker.begin({}, m_bench->peer.address(), FirstUse::Trust);
    QVERIFY(m_bench->isReady());
}

void TestServerSeeker::theKnownOneWhereItIsNow()
{
    // The known address has no listener any more.
    ScriptedPeer before;
    m_bench->known.remember({before.address(), u"Lab"_s, fingerprintOf(firstIdentity())});
    before.stop();
    m_bench->network.announce(m_bench->peer, u"Lab"_s, firstIdentity());
    m_bench->seeker.begin({}, before.address(), FirstUse::Ask);
    QVERIFY(m_bench->isReady());
    QCOMPARE(m_bench->link.address(), m_bench->peer.address());
    QCOMPARE(m_bench->failures.count(), 0);
}

void TestServerSeeker::severalAreNamed()
{
    m_bench->network.announce({u"Laboratório 3"_s, 5050, 1, QByteArray(32, '3')});
    m_bench->network.announce({u"Laboratório 7"_s, 5051, 1, QByteArray(32, '7')});
    m_bench->seeker.begin({}, {}, FirstUse::Trust);
    const QStringList lines = m_bench->why().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.contains(u"  --server 127.0.0.1  Laboratório 3"_s));
    QVERIFY(lines.contains(u"  --server 127.0.0.1:5051  Laboratório 7"_s));
}

void TestServerSeeker::theOnlyNewOneIsNamedWhereFirstUseAsks()
{
    m_bench->network.announce(m_bench->peer, u"Lab"_s, firstIdentity());
    m_bench->seeker.begin({}, {}, FirstUse::Ask);
    QVERIFY2(m_bench->why().contains(m_bench->peer.address().toText()), qPrintable(m_bench->why()));
    QVERIFY(m_bench->peer.received().isEmpty());
}

void TestServerSeeker::nobodyAnswers()
{
    m_bench->seeker.begin({}, {}, FirstUse::Trust);
    QVERIFY2(m_bench->why().startsWith("No server answers on this network."_L1), qPrintable(m_bench->why()));
}

void TestServerSeeker::itFailsOnce()
{
    m_bench->seeker.begin(m_bench->peer.address(), {}, FirstUse::Trust);
    QVERIFY(m_bench->isReady());
    m_bench->peer.stop();
    QVERIFY(!m_bench->why().isEmpty());
    m_bench->link.retryNow();
    QTRY_COMPARE(m_bench->link.state(), ServerLink::State::Waiting);
    QCoreApplication::processEvents();
    QCOMPARE(m_bench->failures.count(), 1);
}

CHAMADA_TEST(TestServerSeeker)

} // namespace chamada::test::tst_serverseeker

#include "tst_serverseeker.moc"
