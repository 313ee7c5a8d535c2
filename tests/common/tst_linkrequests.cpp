// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/calljson.h"
#include "tests/common/requestsfixture.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_linkrequests {

/// Tests requests with their outcomes, and events, on a link.
class TstLinkRequests : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void anAnswerComesToItsRequest();
    void aRefusalComesToItsRequest();
    void answersMayComeInAnyOrder();
    void aLongAnswerIsWhole();
    void notReadyFailsLater();
    void pendingRequestsFailOnceWhenLost();
    void pendingRequestsFailOnceWhenClosed();
    void aSecondAnswerIsIgnored();
    void eventsComeInOrder();
    void unknownEventsAreIgnored();

private:
    ServerLink &link() { return m_fixture->link; }
    ScriptedPeer &peer() { return m_fixture->peer; }

    std::unique_ptr<RequestsFixture> m_fixture;
};

void TstLinkRequests::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<RequestsFixture>();
    QVERIFY(m_fixture->connectToPeer());
}

void TstLinkRequests::anAnswerComesToItsRequest()
{
    const Timestamp started{1'795'345'200'123};
    const StartReply reply{*ClassId::fromNumber(101), u"x7Kq"_callId, started, false};
    peer().reply(u"start"_s, reply.toJson());
    std::optional<Outcome<StartReply>> outcome;
    StartCallRequest start{*ClassId::fromNumber(101), {}};
    start.options.title = u"Redes"_s;
    link().send(start, this, [&](const Outcome<StartReply> &got) { outcome = got; });
    QTRY_VERIFY(outcome);
    QVERIFY(std::holds_alternative<StartReply>(*outcome));
    QVERIFY(std::get<StartReply>(*outcome) == reply);
    const QJsonObject asked = peer().received(u"start"_s).first();
    QCOMPARE(asked.value("class"_L1), 101);
    QCOMPARE(asked.value("title"_L1), u"Redes"_s);
}

void TstLinkRequests::aRefusalComesToItsRequest()
{
    peer().refuse(u"mine"_s, {.code = ErrorCode::LoginRequired});
    m_fixture->sendMine();
    QTRY_COMPARE(m_fixture->outcomes.size(), 1);
    QCOMPARE(std::get<Failure>(m_fixture->outcomes.first()).code, ErrorCode::LoginRequired);
}

void TstLinkRequests::answersMayComeInAnyOrder()
{
    peer().ignore(u"mine"_s);
    peer().ignore(u"mine"_s);
    QList<int> order;
    link().send(ListOwnCallsRequest{}, this, [&](const auto &) { order << 1; });
    link().send(ListOwnCallsRequest{}, this, [&](const auto &) { order << 2; });
    QTRY_COMPARE(peer().received(u"mine"_s).size(), 2);
    const auto asked = peer().received(u"mine"_s);
    for (const QJsonObject &request : {asked[1], asked[0]})
        peer().sendBytes(encodeReply(u"mine"_s, request.value("id"_L1), noCalls(), Timestamp{}));
    QTRY_COMPARE(order, (QList{2, 1}));
}

void TstLinkRequests::aLongAnswerIsWhole()
{
    constexpr int Count = 20'000;
    QJsonArray calls;
    for (int i = 1; i <= Count; ++i)
        calls.append(toJson(OwnCall{callId(QString::number(i)), *ClassId::fromNumber(i), {}, Timestamp{}, i}));
    peer().reply(u"mine"_s, {{u"calls"_s, calls}});
    m_fixture->sendMine();
    QTRY_COMPARE(m_fixture->outcomes.size(), 1);
    QCOMPARE(std::get<MineReply>(m_fixture->outcomes.first()).calls.size(), Count);
}

void TstLinkRequests::notReadyFailsLater()
{
    link().close();
    m_fixture->sendMine();
    QVERIFY(m_fixture->outcomes.isEmpty());
    link().open(peer().address());
    m_fixture->sendMine();
    QVERIFY(m_fixture->outcomes.isEmpty());
    QTRY_COMPARE(m_fixture->outcomes.size(), 2);
    QVERIFY(std::all_of(m_fixture->outcomes.cbegin(), m_fixture->outcomes.cend(), isLost));
    QTRY_VERIFY(link().isReady());
    QVERIFY(peer().received(u"mine"_s).isEmpty());
}

void TstLinkRequests::pendingRequestsFailOnceWhenLost()
{
    for (int i = 0; i < 3; ++i) {
        peer().ignore(u"mine"_s);
        m_fixture->sendMine();
    }
    QTRY_COMPARE(peer().received(u"mine"_s).size(), 3);
    peer().dropConnections();
    QTRY_COMPARE(m_fixture->outcomes.size(), 3);
    QTRY_VERIFY(link().isReady());
    // The peer answers a request that has already failed.
    peer().sendBytes(encodeReply(u"mine"_s, peer().received(u"mine"_s).first().value("id"_L1), noCalls(), Timestamp{}));
    peer().reply(u"mine"_s, noCalls());
    m_fixture->sendMine();
    QTRY_COMPARE(m_fixture->outcomes.size(), 4);
    QVERIFY(std::all_of(m_fixture->outcomes.cbegin(), m_fixture->outcomes.cbegin() + 3, isLost));
    QVERIFY(!isLost(m_fixture->outcomes.last()));
}

void TstLinkRequests::pendingRequestsFailOnceWhenClosed()
{
    peer().ignore(u"mine"_s);
    m_fixture->sendMine();
    link().close();
    QCOMPARE(m_fixture->outcomes.size(), 1);
    QVERIFY(isLost(m_fixture->outcomes.first()));
    QTRY_COMPARE(peer().connectionCount(), 0);
    QCOMPARE(m_fixture->outcomes.size(), 1);
}

void TstLinkRequests::aSecondAnswerIsIgnored()
{
    peer().ignore(u"mine"_s);
    m_fixture->sendMine();
    QTRY_COMPARE(peer().received(u"mine"_s).size(), 1);
    const auto line = encodeReply(u"mine"_s, peer().received(u"mine"_s).first().value("id"_L1), noCalls(), Timestamp{});
    peer().sendBytes(line + line + toLine(classClosed(1)));
    QSignalSpy events(&link(), &ServerLink::eventReceived);
    QTRY_COMPARE(events.size(), 1);
    QCOMPARE(m_fixture->outcomes.size(), 1);
}

void TstLinkRequests::eventsComeInOrder()
{
    QList<int> closed;
    connect(&link(), &ServerLink::eventReceived, this,
        [&](const Event &event) { closed << std::get<CallsEvent>(event).closed.first().number(); });
    for (int i = 1; i <= 100; ++i)
        peer().push(classClosed(i));
    QTRY_COMPARE(closed.size(), 100);
    QVERIFY(std::is_sorted(closed.cbegin(), closed.cend()));
}

void TstLinkRequests::unknownEventsAreIgnored()
{
    QSignalSpy events(&link(), &ServerLink::eventReceived);
    peer().sendBytes("\r\n{\"op\":\"something-new\"}\r\nnot JSON\r\n[]\r\n");
    peer().push(classClosed(1));
    QTRY_COMPARE(events.size(), 1);
    QVERIFY(link().isReady());
}

CHAMADA_TEST(TstLinkRequests)

} // namespace chamada::test::tst_linkrequests

#include "tst_linkrequests.moc"
