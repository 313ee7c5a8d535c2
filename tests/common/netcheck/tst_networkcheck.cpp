// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/netcheck/networkcheck.h"
#include "common/protocol/codec.h"
#include "tests/support/probedserver.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_networkcheck {

/// Tests a network check against a server that loses, duplicates and delays answers as the test requires.
class TstNetworkCheck : public QObject {
    Q_OBJECT

private slots:
    void init();
    void bothProtocolsAreAsked();
    void oneProtocolAlone_data();
    void oneProtocolAlone();
    void countsWhatUdpDoes();
    void questionsHaveTheirSize_data();
    void questionsHaveTheirSize();
    void keepsThePace();
    void tellsHowFarItIs();
    void udpThatIsShutOutIsAllLost();
    void aConnectionThatBreaksEndsIt();
    void whoCannotBeReached_data();
    void whoCannotBeReached();
    void cancelledItSaysNothing();
    void canBeStartedAgain();

private:
    /// Runs a check to its end; returns whether there is a result.
    bool run(const ServerAddress &server, const ProbePlan &plan);

    std::unique_ptr<NetworkCheck> m_check;
    std::optional<NetworkResult> m_result;
    std::optional<LinkProblem> m_problem;
};

namespace {

using Protocols = ProbePlan::Protocols;

constexpr ProbePlan quick{.count = 50, .size = 100, .rate = 1000, .protocols = Protocols::Both};

ProbePlan over(Protocols protocols)
{
    ProbePlan plan = quick;
    plan.protocols = protocols;
    return plan;
}

} // namespace

void TstNetworkCheck::init()
{
    failOnQtWarnings();
    m_result.reset();
    m_problem.reset();
    m_check = std::make_unique<NetworkCheck>();
    connect(m_check.get(), &NetworkCheck::finished, this, [this](const NetworkResult &result) { m_result = result; });
    connect(m_check.get(), &NetworkCheck::failed, this, [this](LinkProblem problem) { m_problem = problem; });
}

bool TstNetworkCheck::run(const ServerAddress &server, const ProbePlan &plan)
{
    m_result.reset();
    m_check->start(server, plan);
    return QTest::qWaitFor([this] { return m_result || m_problem; }, 30'000) && m_result;
}

void TstNetworkCheck::bothProtocolsAreAsked()
{
    const ProbedServer server;
    QVERIFY(run(server.address(), quick));
    QVERIFY(m_result->tcp && m_result->udp);
    for (const ProbeStatistics &statistics : {*m_result->tcp, *m_result->udp}) {
        QCOMPARE(statistics.sent, quick.count);
        QCOMPARE(statistics.lost, 0);
        QCOMPARE(statistics.outOfOrder, 0);
        QCOMPARE(statistics.duplicated, 0);
        QVERIFY(statistics.roundTrips && statistics.roundTrips->min > 0);
        QVERIFY(statistics.throughput > 0);
    }
    QVERIFY(!m_check->isRunning());
}

void TstNetworkCheck::oneProtocolAlone_data()
{
    QTest::addColumn<ProbePlan::Protocols>("protocols");
    QTest::newRow("tcp") << Protocols::Tcp;
    QTest::newRow("udp") << Protocols::Udp;
}

void TstNetworkCheck::oneProtocolAlone()
{
    QFETCH(ProbePlan::Protocols, protocols);
    const ProbedServer server;
    QVERIFY(run(server.address(), over(protocols)));
    QCOMPARE(m_result->tcp.has_value(), protocols == Protocols::Tcp);
    QCOMPARE(m_result->udp.has_value(), protocols == Protocols::Udp);
}

void TstNetworkCheck::countsWhatUdpDoes()
{
    ProbedServer server;
    server.setCopies([](int number) { return number % 10 == 3 ? 0 : number % 10 == 5 ? 3 : 1; });
    server.setHeldBack([](int number) { return number % 10 == 7; });
    QVERIFY(run(server.address(), over(Protocols::Udp)));
    QCOMPARE(m_result->udp->lostNumbers, (QList<int>{3, 13, 23, 33, 43}));
    QCOMPARE(m_result->udp->lost, 5);
    QCOMPARE(m_result->udp->duplicated, 10);
    QCOMPARE(m_result->udp->outOfOrder, 5);
}

void TstNetworkCheck::questionsHaveTheirSize_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("smallest") << ProbePlan::MinSize;
    QTest::newRow("usual") << 200;
    QTest::newRow("one datagram in many packets") << ProbePlan::MaxSize;
}

void TstNetworkCheck::questionsHaveTheirSize()
{
    QFETCH(int, size);
    const ProbedServer server;
    QVERIFY(run(server.address(), {.count = 12, .size = size, .rate = 40, .protocols = Protocols::Both}));
    // A busy machine drops datagrams of this size for want of buffers, so only TCP promises each of them.
    QCOMPARE(m_result->tcp->lost, 0);
    QVERIFY(m_result->udp->lost < m_result->udp->sent);
    QVERIFY(server.questions().size() > 13); // the greeting, all by TCP and some by UDP
    for (qsizetype i = 1; i < server.questions().size(); ++i)
        QCOMPARE(server.questions()[i].size(), size);
}

void TstNetworkCheck::keepsThePace()
{
    const ProbedServer server;
    QVERIFY(run(server.address(), {.count = 30, .size = 100, .rate = 100, .protocols = Protocols::Tcp}));
    QVERIFY(m_result->tcp->seconds >= 0.29); // never faster; only the machine limits how much slower
}

void TstNetworkCheck::tellsHowFarItIs()
{
    const ProbedServer server;
    const QSignalSpy progress(m_check.get(), &NetworkCheck::progressed);
    QVERIFY(run(server.address(), quick));
    QCOMPARE(progress.first(), (QVariantList{0, 100}));
    QCOMPARE(progress.last(), (QVariantList{100, 100}));
    for (qsizetype i = 1; i < progress.size(); ++i)
        QVERIFY(progress[i][0].toInt() >= progress[i - 1][0].toInt());
}

void TstNetworkCheck::udpThatIsShutOutIsAllLost()
{
    const ProbedServer server(ProbedServer::Udp::Shut);
    QVERIFY(run(server.address(), quick));
    QCOMPARE(m_result->tcp->lost, 0);
    QCOMPARE(m_result->udp->sent, quick.count);
    QCOMPARE(m_result->udp->lost, quick.count);
}

void TstNetworkCheck::aConnectionThatBreaksEndsIt()
{
    ProbedServer server;
    server.breakAfter(20);
    QVERIFY(run(server.address(), over(Protocols::Tcp)));
    // Requests in flight at the break count as lost, too.
    const int answered = m_result->tcp->sent - m_result->tcp->lost;
    QVERIFY(answered > 0 && answered <= 20);
    QVERIFY(m_result->tcp->lost > 0);
}

void TstNetworkCheck::whoCannotBeReached_data()
{
    QTest::addColumn<ProbePlan::Protocols>("protocols");
    QTest::addColumn<QByteArray>("greeting"); // empty: no server is listening
    QTest::addColumn<LinkProblem>("problem");
    QTest::newRow("nobody listens by TCP") << Protocols::Both << QByteArray() << LinkProblem::Refused;
    QTest::newRow("nobody listens by UDP") << Protocols::Udp << QByteArray() << LinkProblem::Refused;
    QTest::newRow("somebody else") << Protocols::Both << QByteArray("220 mail.example\r\n") << LinkProblem::NotChamada;
}

void TstNetworkCheck::whoCannotBeReached()
{
    QFETCH(ProbePlan::Protocols, protocols);
    QFETCH(QByteArray, greeting);
    auto server = std::make_unique<ProbedServer>();
    server->greetWith(greeting);
    const ServerAddress address = server->address();
    if (greeting.isEmpty())
        server.reset();
    QVERIFY(!run(address, over(protocols)));
    QVERIFY(m_problem);
    QTEST(*m_problem, "problem");
    QVERIFY(!m_check->isRunning());
}

void TstNetworkCheck::cancelledItSaysNothing()
{
    const ProbedServer server;
    QSignalSpy progress(m_check.get(), &NetworkCheck::progressed);
    m_check->start(server.address(), {.count = 1000, .size = 100, .rate = 1000, .protocols = Protocols::Tcp});
    QTRY_VERIFY(progress.size() > 3);
    m_check->cancel();
    QVERIFY(!m_check->isRunning());
    progress.clear();
    const auto asked = server.questions().size();
    QTRY_VERIFY(server.questions().size() >= asked); // the event loop has run
    QCOMPARE(progress.size(), 0);
    QVERIFY(!m_result && !m_problem);
}

void TstNetworkCheck::canBeStartedAgain()
{
    const ProbedServer server;
    m_check->start(server.address(), {.count = 1000, .size = 100, .rate = 100, .protocols = Protocols::Both});
    QVERIFY(run(server.address(), over(Protocols::Tcp)));
    QCOMPARE(m_result->tcp->sent, quick.count);
    QVERIFY(run(server.address(), over(Protocols::Udp)));
    QCOMPARE(m_result->udp->sent, quick.count);
}

CHAMADA_TEST(TstNetworkCheck)

} // namespace chamada::test::tst_networkcheck

#include "tst_networkcheck.moc"
