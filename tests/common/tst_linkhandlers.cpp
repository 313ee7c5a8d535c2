// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/common/requestsfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_linkhandlers {

/// Tests handlers of replies and events that close the link, send again, or delete their context.
class TstLinkHandlers : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void nothingComesToADeadContext();
    void handlerDeletesAContextWhileAnswersAreBuffered();
    void handlerClosesTheLinkWhileEventsAreBuffered();
    void handlerClosesTheLinkWhileAnswersAreBuffered();
    void handlerOpensAnotherWhileEventsAreBuffered();
    void handlerSendsAgainWhenLost();
    void aHandlerThatSendsIsNotInterrupted();

private:
    ServerLink &link() { return m_fixture->link; }
    ScriptedPeer &peer() { return m_fixture->peer; }

    std::unique_ptr<RequestsFixture> m_fixture;
};

void TstLinkHandlers::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<RequestsFixture>();
    QVERIFY(m_fixture->connectToPeer());
}

void TstLinkHandlers::nothingComesToADeadContext()
{
    auto context = std::make_unique<QObject>();
    peer().ignore(u"mine"_s);
    peer().ignore(u"mine"_s);
    m_fixture->sendMine(context.get());
    m_fixture->sendMine();
    context.reset();
    m_fixture->answerBothAtOnce();
    QTRY_COMPARE(m_fixture->outcomes.size(), 1);
}

void TstLinkHandlers::handlerDeletesAContextWhileAnswersAreBuffered()
{
    auto context = std::make_unique<QObject>();
    peer().ignore(u"mine"_s);
    peer().ignore(u"mine"_s);
    QSignalSpy events(&link(), &ServerLink::eventReceived);
    link().send(ListOwnCallsRequest{}, context.get(), [&](const auto &) { context.reset(); });
    m_fixture->sendMine(context.get());
    m_fixture->answerBothAtOnce();
    peer().push(classClosed(1));
    QTRY_COMPARE(events.size(), 1);
    QVERIFY(!context);
    QVERIFY(m_fixture->outcomes.isEmpty());
}

void TstLinkHandlers::handlerClosesTheLinkWhileEventsAreBuffered()
{
    int count = 0;
    connect(&link(), &ServerLink::eventReceived, this, [&] {
        ++count;
        link().close();
    });
    m_fixture->pushBothAtOnce();
    QTRY_COMPARE(peer().connectionCount(), 0);
    QCOMPARE(count, 1);
    QCOMPARE(link().state(), ServerLink::State::Closed);
}

void TstLinkHandlers::handlerClosesTheLinkWhileAnswersAreBuffered()
{
    peer().ignore(u"mine"_s);
    peer().ignore(u"mine"_s);
    link().send(ListOwnCallsRequest{}, this, [&](const auto &) { link().close(); });
    m_fixture->sendMine();
    m_fixture->answerBothAtOnce();
    QTRY_COMPARE(peer().connectionCount(), 0);
    QCOMPARE(m_fixture->outcomes.size(), 1);
    QVERIFY(isLost(m_fixture->outcomes.first())); // its answer arrived after the link was closed
}

void TstLinkHandlers::handlerOpensAnotherWhileEventsAreBuffered()
{
    ScriptedPeer other;
    int count = 0;
    connect(&link(), &ServerLink::eventReceived, this, [&] {
        ++count;
        link().open(other.address());
    });
    m_fixture->pushBothAtOnce();
    QTRY_COMPARE(other.received(u"hello"_s).size(), 1);
    QTRY_VERIFY(link().isReady());
    QCOMPARE(count, 1);
    QVERIFY(link().address() == other.address());
}

void TstLinkHandlers::handlerSendsAgainWhenLost()
{
    peer().ignore(u"mine"_s);
    link().send(ListOwnCallsRequest{}, this, [&](const auto &) { m_fixture->sendMine(); });
    QTRY_COMPARE(peer().received(u"mine"_s).size(), 1);
    peer().dropConnections();
    QTRY_COMPARE(m_fixture->outcomes.size(), 1);
    QVERIFY(isLost(m_fixture->outcomes.first()));
}

void TstLinkHandlers::aHandlerThatSendsIsNotInterrupted()
{
    const QObject context;
    bool isHandling = false;
    bool wasInterrupted = false;
    int events = 0;
    connect(&link(), &ServerLink::eventReceived, &context, [&] {
        wasInterrupted |= isHandling;
        ++events;
    });
    peer().reply(u"mine"_s, noCalls());
    link().send(ListOwnCallsRequest{}, this, [&](const Outcome<MineReply> &) {
        isHandling = true;
        m_fixture->pushBothAtOnce(); // so that they have arrived when the next request is sent
        m_fixture->sendMine();
        isHandling = false;
    });
    QTRY_COMPARE(events, 2);
    QVERIFY(!wasInterrupted);
}

CHAMADA_TEST(TstLinkHandlers)

} // namespace chamada::test::tst_linkhandlers

#include "tst_linkhandlers.moc"
