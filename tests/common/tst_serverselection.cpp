// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/serverselection.h"
#include "tests/common/linkfixture.h"
#include "tests/support/announcer.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_serverselection {

using Trust = ServerCandidate::Trust;
using Phase = ServerSelection::Phase;

/// A link, a peer, and the announcements on the network.
struct SearchFixture : LinkFixture {
    Announcer network;
    ServerSelection search{link, known, ServerDiscovery::Reach::ThisComputer, network.port()};

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
class TestServerSelection : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

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
    std::unique_ptr<SearchFixture> m_fixture;
};

void TestServerSelection::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<SearchFixture>();
}

void TestServerSelection::theOnlyOneIsConnectedToAtOnce()
{
    m_fixture->network.announce(m_fixture->peer, u"Laboratório 3"_s, firstIdentity());
    m_fixture->search.begin();
    QTRY_VERIFY(m_fixture->link.isReady());
    QCOMPARE(m_fixture->known.fingerprint(m_fixture->peer.address()), fingerprintOf(firstIdentity()));
    QCOMPARE(m_fixture->search.phase(), Phase::Idle);
}

void TestServerSelection::severalAreOffered()
{
    ScriptedPeer other;
    other.setIdentity(secondIdentity());
    m_fixture->network.announce(m_fixture->peer, u"A"_s, firstIdentity());
    m_fixture->network.announce(other, u"B"_s, secondIdentity());
    m_fixture->search.begin();
    QVERIFY(m_fixture->hasLooked());
    QCOMPARE(m_fixture->search.candidates().size(), 2);
    QCOMPARE(m_fixture->search.candidates().first().trust, Trust::New);
    QCOMPARE(m_fixture->search.candidates().first().by, FoundBy::ThisComputer);
    QVERIFY(m_fixture->search.hasOffers());
    QCOMPARE(m_fixture->link.state(), ServerLink::State::Closed);
}

void TestServerSelection::theOnlyOneIsOfferedWhereFirstUseAsks()
{
    m_fixture->network.announce(m_fixture->peer, u"A"_s, firstIdentity());
    m_fixture->search.begin(ServerSelection::FirstUse::Ask);
    QVERIFY(m_fixture->hasLooked());
    QVERIFY(m_fixture->search.hasOffers());
    QCOMPARE(m_fixture->link.state(), ServerLink::State::Closed);
}

void TestServerSelection::nobodyAnswers()
{
    QSignalSpy changed(&m_fixture->search, &ServerSelection::changed);
    m_fixture->search.begin();
    QCOMPARE(m_fixture->search.phase(), Phase::Looking);
    QVERIFY(m_fixture->hasLooked());
    QVERIFY(!changed.isEmpty());
    QVERIFY(!m_fixture->search.hasOffers());
    // The search also finds a server that starts later.
    m_fixture->network.announce(m_fixture->peer, u"A"_s, firstIdentity());
    QTRY_VERIFY(m_fixture->link.isReady());
}

void TestServerSelection::withoutBeginNobodyIsAsked()
{
    m_fixture->search.look();
    QCOMPARE(m_fixture->search.phase(), Phase::Idle);
}

void TestServerSelection::aKnownUserIsOnlyOfferedANewServer()
{
    ScriptedPeer gone;
    gone.stop();
    m_fixture->pin(gone.address(), secondIdentity(), u"Casa"_s);
    m_fixture->link.open(gone.address());
    m_fixture->network.announce(m_fixture->peer, u"A"_s, firstIdentity());
    m_fixture->search.begin();
    QVERIFY(m_fixture->hasLooked());
    QCOMPARE(m_fixture->search.candidates().first().trust, Trust::New);
    QVERIFY(m_fixture->search.hasOffers());
    QTRY_COMPARE(m_fixture->link.problem(), LinkProblem::Refused);
    QCOMPARE(m_fixture->link.address(), gone.address());
    QCOMPARE(m_fixture->peer.connectionCount(), 0);
}

void TestServerSelection::aKnownServerIsFollowedToItsNewAddress()
{
    ScriptedPeer gone;
    gone.stop();
    m_fixture->pin(gone.address(), firstIdentity());
    m_fixture->link.open(gone.address());
    m_fixture->network.announce(m_fixture->peer, u"Lab"_s, firstIdentity());
    m_fixture->search.begin();
    QTRY_VERIFY(m_fixture->link.isReady());
    QCOMPARE(m_fixture->link.address(), m_fixture->peer.address());
    QCOMPARE(m_fixture->known.fingerprint(m_fixture->peer.address()), fingerprintOf(firstIdentity()));
    QVERIFY(m_fixture->known.fingerprint(gone.address()).isEmpty());
}

void TestServerSelection::theServerInUseIsFollowedWhenItMoves()
{
    ScriptedPeer first;
    m_fixture->pin(first.address(), firstIdentity());
    m_fixture->link.open(first.address());
    m_fixture->search.begin();
    QTRY_VERIFY(m_fixture->link.isReady());
    m_fixture->network.announce(m_fixture->peer, u"Lab"_s, firstIdentity());
    first.stop();
    QTRY_COMPARE(m_fixture->link.address(), m_fixture->peer.address());
    QTRY_VERIFY(m_fixture->link.isReady());
}

void TestServerSelection::theOnlyOtherKnownServerIsConnectedTo()
{
    ScriptedPeer gone;
    gone.stop();
    m_fixture->pin(m_fixture->peer.address(), firstIdentity());
    m_fixture->pin(gone.address(), secondIdentity(), u"Casa"_s);
    m_fixture->network.announce(m_fixture->peer, u"Lab"_s, firstIdentity());
    m_fixture->link.open(gone.address());
    m_fixture->search.begin();
    QTRY_VERIFY(m_fixture->link.isReady());
    QCOMPARE(m_fixture->link.address(), m_fixture->peer.address());
    QCOMPARE(m_fixture->known.servers().size(), 2);
}

void TestServerSelection::aServerThatOnlySaysToBeTheKnownOneGetsNothing()
{
    ScriptedPeer real;
    m_fixture->pin(real.address(), firstIdentity());
    real.stop();
    m_fixture->peer.setIdentity(secondIdentity());
    m_fixture->network.announce(m_fixture->peer, u"Lab"_s, firstIdentity());
    QSignalSpy states(&m_fixture->link, &ServerLink::stateChanged);
    m_fixture->link.open(real.address());
    m_fixture->search.begin();
    // The search tries it, finds a wrong certificate, and returns to the known address.
    QTRY_VERIFY(m_fixture->search.candidates().first().address == real.address() && states.count() > 2);
    QTRY_COMPARE(m_fixture->link.address(), real.address());
    QVERIFY(real.resume());
    m_fixture->link.retryNow();
    QTRY_VERIFY(m_fixture->link.isReady());
    QCOMPARE(m_fixture->link.address(), real.address());
    QVERIFY(m_fixture->peer.received().isEmpty());
    QVERIFY(m_fixture->known.fingerprint(m_fixture->peer.address()).isEmpty());
}

void TestServerSelection::theNameOfAKnownServerDoesNotMakeItTheKnownOne()
{
    ScriptedPeer gone;
    gone.stop();
    m_fixture->pin(gone.address(), firstIdentity());
    m_fixture->peer.setIdentity(secondIdentity());
    m_fixture->network.announce(m_fixture->peer, u"Lab"_s, secondIdentity());
    m_fixture->search.begin();
    QVERIFY(m_fixture->hasLooked());
    QCOMPARE(m_fixture->search.candidates().first().trust, Trust::Suspicious);
    QCOMPARE(m_fixture->peer.connectionCount(), 0);
}

void TestServerSelection::thoseUsedBeforeAreListedLast()
{
    ScriptedPeer gone;
    m_fixture->pin(gone.address(), secondIdentity(), u"Casa"_s);
    m_fixture->network.announce(m_fixture->peer, u"A"_s, firstIdentity());
    m_fixture->search.begin();
    QTRY_COMPARE(m_fixture->search.candidates().size(), 2);
    const ServerCandidate last = m_fixture->search.candidates().last();
    QCOMPARE(last.address, gone.address());
    QCOMPARE(last.name, u"Casa"_s);
    QVERIFY(!last.by);
}

void TestServerSelection::aPersonsChoiceIsLeftAlone()
{
    ScriptedPeer gone;
    gone.stop();
    m_fixture->pin(m_fixture->peer.address(), firstIdentity());
    m_fixture->search.begin();
    m_fixture->link.open(gone.address());
    m_fixture->network.announce(m_fixture->peer, u"Lab"_s, firstIdentity());
    QVERIFY(m_fixture->hasLooked());
    QTRY_COMPARE(m_fixture->link.problem(), LinkProblem::Refused);
    QCOMPARE(m_fixture->link.address(), gone.address());
}

void TestServerSelection::aPersonMayChooseANewOne()
{
    m_fixture->pin({u"192.0.2.1"_s, 9}, secondIdentity(), u"Casa"_s);
    m_fixture->network.announce(m_fixture->peer, u"A"_s, firstIdentity());
    m_fixture->search.begin();
    QVERIFY(m_fixture->hasLooked());
    m_fixture->search.connectTo(m_fixture->search.candidates().first());
    QTRY_VERIFY(m_fixture->link.isReady());
    QCOMPARE(m_fixture->known.servers().size(), 2);
}

void TestServerSelection::aClosedLinkStaysClosedAfterUse()
{
    m_fixture->network.announce(m_fixture->peer, u"A"_s, firstIdentity());
    m_fixture->search.begin();
    QTRY_VERIFY(m_fixture->link.isReady());
    m_fixture->link.close();
    m_fixture->search.look();
    QVERIFY(m_fixture->hasLooked());
    QCOMPARE(m_fixture->search.candidates().first().trust, Trust::Known);
    QCOMPARE(m_fixture->link.state(), ServerLink::State::Closed);
}

CHAMADA_TEST(TestServerSelection)

} // namespace chamada::test::tst_serverselection

#include "tst_serverselection.moc"
