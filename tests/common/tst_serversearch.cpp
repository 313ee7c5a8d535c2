// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/serversearch.h"
#include "tests/common/linkfixture.h"
#include "tests/support/announcer.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_serversearch {

using Trust = ServerCandidate::Trust;
using Phase = ServerSearch::Phase;

/// A link, a peer, and the announcements on the network.
struct SearchBench : LinkBench {
    Announcer network;
    ServerSearch search{link, known, ServerFinder::Reach::ThisComputer, network.port()};

    void pin(const ServerAddress &address, const TestIdentity &identity, const QString &name = QStringLiteral("Lab"))
    {
        known.remember({address, name, fingerprintOf(identity)});
    }
    bool hasLooked()
    {
        return QTest::qWaitFor([this] { return search.phase() == Phase::Looked; });
    }
};

/// Tests which servers the search connects to and which it only offers. A server that cannot prove to be the known one
/// must receive nothing.
class TestServerSearch : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void theOnlyOneIsConnectedToAtOnce();
    void severalAreOffered();
    void theOnlyOneIsOfferedWhereFirstUseAsks();
    void nobodyAnswers();
    void withoutBeginNobodyIsAsked();
    void aKnownUserIsOnlyOfferedANewServer();
    void aKnownServerIsFollowedToItsNewAddress();
    void theServerInUseIsFollowedWhenItMoves();
    void theOnlyOtherKnownServerIsConnectedTo();
    void aServerThatOnlySaysToBeTheKnownOneGetsNothing();
    void theNameOfAKnownServerDoesNotMakeItTheKnownOne();
    void thoseUsedBeforeAreListedLast();
    void aPersonsChoiceIsLeftAlone();
    void aPersonMayChooseANewOne();
    void aClosedLinkStaysClosedAfterUse();

private:
    std::unique_ptr<SearchBench> m_bench;
};

void TestServerSearch::init()
{
    failOnQtWarnings();
    m_bench = std::make_unique<SearchBench>();
}

void TestServerSearch::theOnlyOneIsConnectedToAtOnce()
{
    m_bench->network.announce(m_bench->peer, u"Laboratório 3"_s, firstIdentity());
    m_bench->search.begin();
    QTRY_VERIFY(m_bench->link.isReady());
    QCOMPARE(m_bench->known.fingerprint(m_bench->peer.address()), fingerprintOf(firstIdentity()));
    QCOMPARE(m_bench->search.phase(), Phase::Idle);
}

void TestServerSearch::severalAreOffered()
{
    ScriptedPeer other;
    other.setIdentity(secondIdentity());
    m_bench->network.announce(m_bench->peer, u"A"_s, firstIdentity());
    m_bench->network.announce(other, u"B"_s, secondIdentity());
    m_bench->search.begin();
    QVERIFY(m_bench->hasLooked());
    QCOMPARE(m_bench->search.candidates().size(), 2);
    QCOMPARE(m_bench->search.candidates().first().trust, Trust::New);
    QCOMPARE(m_bench->search.candidates().first().by, FoundBy::ThisComputer);
    QVERIFY(m_bench->search.hasOffers());
    QCOMPARE(m_bench->link.state(), ServerLink::State::Closed);
}

void TestServerSearch::theOnlyOneIsOfferedWhereFirstUseAsks()
{
    m_bench->network.announce(m_bench->peer, u"A"_s, firstIdentity());
    m_bench->search.begin(ServerSearch::FirstUse::Ask);
    QVERIFY(m_bench->hasLooked());
    QVERIFY(m_bench->search.hasOffers());
    QCOMPARE(m_bench->link.state(), ServerLink::State::Closed);
}

void TestServerSearch::nobodyAnswers()
{
    QSignalSpy changed(&m_bench->search, &ServerSearch::changed);
    m_bench->search.begin();
    QCOMPARE(m_bench->search.phase(), Phase::Looking);
    QVERIFY(m_bench->hasLooked());
    QVERIFY(!changed.isEmpty());
    QVERIFY(!m_bench->search.hasOffers());
    // The search also finds a server that starts later.
    m_bench->network.announce(m_bench->peer, u"A"_s, firstIdentity());
    QTRY_VERIFY(m_bench->link.isReady());
}

void TestServerSearch::withoutBeginNobodyIsAsked()
{
    m_bench->search.look();
    QCOMPARE(m_bench->search.phase(), Phase::Idle);
}

void TestServerSearch::aKnownUserIsOnlyOfferedANewServer()
{
    ScriptedPeer gone;
    gone.stop();
    m_bench->pin(gone.address(), secondIdentity(), u"Casa"_s);
    m_bench->link.open(gone.address());
    m_bench->network.announce(m_bench->peer, u"A"_s, firstIdentity());
    m_bench->search.begin();
    QVERIFY(m_bench->hasLooked());
    QCOMPARE(m_bench->search.candidates().first().trust, Trust::New);
    QVERIFY(m_bench->search.hasOffers());
    QTRY_COMPARE(m_bench->link.problem(), LinkProblem::Refused);
    QCOMPARE(m_bench->link.address(), gone.address());
    QCOMPARE(m_bench->peer.connectionCount(), 0);
}

void TestServerSearch::aKnownServerIsFollowedToItsNewAddress()
{
    ScriptedPeer gone;
    gone.stop();
    m_bench->pin(gone.address(), firstIdentity());
    m_bench->link.open(gone.address());
    m_bench->network.announce(m_bench->peer, u"Lab"_s, firstIdentity());
    m_bench->search.begin();
    QTRY_VERIFY(m_bench->link.isReady());
    QCOMPARE(m_bench->link.address(), m_bench->peer.address());
    QCOMPARE(m_bench->known.fingerprint(m_bench->peer.address()), fingerprintOf(firstIdentity()));
    QVERIFY(m_bench->known.fingerprint(gone.address()).isEmpty());
}

void TestServerSearch::theServerInUseIsFollowedWhenItMoves()
{
    ScriptedPeer first;
    m_bench->pin(first.address(), firstIdentity());
    m_bench->link.open(first.address());
    m_bench->search.begin();
    QTRY_VERIFY(m_bench->link.isReady());
    m_bench->network.announce(m_bench->peer, u"Lab"_s, firstIdentity());
    first.stop();
    QTRY_COMPARE(m_bench->link.address(), m_bench->peer.address());
    QTRY_VERIFY(m_bench->link.isReady());
}

void TestServerSearch::theOnlyOtherKnownServerIsConnectedTo()
{
    ScriptedPeer gone;
    gone.stop();
    m_bench->pin(m_bench->peer.address(), firstIdentity());
    m_bench->pin(gone.address(), secondIdentity(), u"Casa"_s);
    m_bench->network.announce(m_bench->peer, u"Lab"_s, firstIdentity());
    m_bench->link.open(gone.address());
    m_bench->search.begin();
    QTRY_VERIFY(m_bench->link.isReady());
    QCOMPARE(m_bench->link.address(), m_bench->peer.address());
    QCOMPARE(m_bench->known.servers().size(), 2);
}

void TestServerSearch::aServerThatOnlySaysToBeTheKnownOneGetsNothing()
{
    ScriptedPeer real;
    m_bench->pin(real.address(), firstIdentity());
    real.stop();
    m_bench->peer.setIdentity(secondIdentity());
    m_bench->network.announce(m_bench->peer, u"Lab"_s, firstIdentity());
    QSignalSpy states(&m_bench->link, &ServerLink::stateChanged);
    m_bench->link.open(real.address());
    m_bench->search.begin();
    // The search tries it, finds a wrong certificate, and returns to the known address.
    QTRY_VERIFY(m_bench->search.candidates().first().address == real.address() && states.count() > 2);
    QTRY_COMPARE(m_bench->link.address(), real.address());
    QVERIFY(real.resume());
    m_bench->link.retryNow();
    QTRY_VERIFY(m_bench->link.isReady());
    QCOMPARE(m_bench->link.address(), real.address());
    QVERIFY(m_bench->peer.received().isEmpty());
    QVERIFY(m_bench->known.fingerprint(m_bench->peer.address()).isEmpty());
}

void TestServerSearch::theNameOfAKnownServerDoesNotMakeItTheKnownOne()
{
    ScriptedPeer gone;
    gone.stop();
    m_bench->pin(gone.address(), firstIdentity());
    m_bench->peer.setIdentity(secondIdentity());
    m_bench->network.announce(m_bench->peer, u"Lab"_s, secondIdentity());
    m_bench->search.begin();
    QVERIFY(m_bench->hasLooked());
    QCOMPARE(m_bench->search.candidates().first().trust, Trust::Suspicious);
    QCOMPARE(m_bench->peer.connectionCount(), 0);
}

void TestServerSearch::thoseUsedBeforeAreListedLast()
{
    ScriptedPeer gone;
    m_bench->pin(gone.address(), secondIdentity(), u"Casa"_s);
    m_bench->network.announce(m_bench->peer, u"A"_s, firstIdentity());
    m_bench->search.begin();
    QTRY_COMPARE(m_bench->search.candidates().size(), 2);
    const ServerCandidate last = m_bench->search.candidates().last();
    QCOMPARE(last.address, gone.address());
    QCOMPARE(last.name, u"Casa"_s);
    QVERIFY(!last.by);
}

void TestServerSearch::aPersonsChoiceIsLeftAlone()
{
    ScriptedPeer gone;
    gone.stop();
    m_bench->pin(m_bench->peer.address(), firstIdentity());
    m_bench->search.begin();
    m_bench->link.open(gone.address());
    m_bench->network.announce(m_bench->peer, u"Lab"_s, firstIdentity());
    QVERIFY(m_bench->hasLooked());
    QTRY_COMPARE(m_bench->link.problem(), LinkProblem::Refused);
    QCOMPARE(m_bench->link.address(), gone.address());
}

void TestServerSearch::aPersonMayChooseANewOne()
{
    m_bench->pin({u"192.0.2.1"_s, 9}, secondIdentity(), u"Casa"_s);
    m_bench->network.announce(m_bench->peer, u"A"_s, firstIdentity());
    m_bench->search.begin();
    QVERIFY(m_bench->hasLooked());
    m_bench->search.connectTo(m_bench->search.candidates().first());
    QTRY_VERIFY(m_bench->link.isReady());
    QCOMPARE(m_bench->known.servers().size(), 2);
}

void TestServerSearch::aClosedLinkStaysClosedAfterUse()
{
    m_bench->network.announce(m_bench->peer, u"A"_s, firstIdentity());
    m_bench->search.begin();
    QTRY_VERIFY(m_bench->link.isReady());
    m_bench->link.close();
    m_bench->search.look();
    QVERIFY(m_bench->hasLooked());
    QCOMPARE(m_bench->search.candidates().first().trust, Trust::Known);
    QCOMPARE(m_bench->link.state(), ServerLink::State::Closed);
}

CHAMADA_TEST(TestServerSearch)

} // namespace chamada::test::tst_serversearch

#include "tst_serversearch.moc"
