// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/calljson.h"
#include "tests/common/linkfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_linkrequests {

namespace {

const QJsonObject noCalls{{u"calls"_s, QJsonArray()}};

QJsonObject classClosed(int number)
{
    return {{u"op"_s, u"calls"_s}, {u"opened"_s, QJsonArray()}, {u"closed"_s, QJsonArray{number}}};
}

bool isLost(const Outcome<MineReply> &outcome)
{
    const auto *failure = std::get_if<Failure>(&outcome);
    return failure && failure->code == ErrorCode::ConnectionLost;
}

} // namespace

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
    void nothingComesToADeadContext();
    void handlerDeletesAContextWhileAnswersAreBuffered();
    void eventsComeInOrder();
    void unknownEventsAreIgnored();
    void handlerClosesTheLinkWhileEventsAreBuffered();
    void handlerClosesTheLinkWhileAnswersAreBuffered();
    void handlerOpensAnotherWhileEventsAreBuffered();
    void handlerSendsAgainWhenLost();
    void aHandlerThatSendsIsNotInterrupted();

private:
    ServerLink &link() { return m_fixture->link; }
    ScriptedPeer &peer() { return m_fixture->peer; }
    void sendMine(QObject *context = nullptr);
    /// Sends both answers, or both events, in one write.
    void answerBothAtOnce();
    void pushBothAtOnce();

    std::unique_ptr<LinkFixture> m_fixture;
    QList<Outcome<MineReply>> m_outcomes;
};

void TstLinkRequests::init()
{
    failOnQtWarnings();
    m_outcomes.clear();
    m_fixture = std::make_unique<LinkFixture>();
    QVERIFY(m_fixture->connectToPeer());
}

void TstLinkRequests::sendMine(QObject *context)
{
    link().send(Mine{}, context ? context : this, [this](const Outcome<MineReply> &outcome) { m_outcomes << outcome; });
}

void TstLinkRequests::answerBothAtOnce()
{
    QTRY_COMPARE(peer().received(u"mine"_s).size(), 2);
    QByteArray lines;
    for (const QJsonObject &request : peer().received(u"mine"_s))
        lines += encodeReply(u"mine"_s, request.value("id"_L1), noCalls, Timestamp{});
    peer().sendBytes(lines);
}

void TstLinkRequests::pushBothAtOnce()
{
    peer().sendBytes(toLine(classClosed(1)) + toLine(classClosed(2)));
}

void TstLinkRequests::anAnswerComesToItsRequest()
{
    const Timestamp started{1'795'345'200'123};
    const StartReply reply{*ClassId::fromNumber(101), u"x7Kq"_s, started, false};
    peer().reply(u"start"_s, reply.toJson());
    std::optional<Outcome<StartReply>> outcome;
    Start start{*ClassId::fromNumber(101), {}};
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
    sendMine();
    QTRY_COMPARE(m_outcomes.size(), 1);
    QCOMPARE(std::get<Failure>(m_outcomes.first()).code, ErrorCode::LoginRequired);
}

void TstLinkRequests::answersMayComeInAnyOrder()
{
    peer().ignore(u"mine"_s);
    peer().ignore(u"mine"_s);
    QList<int> order;
    link().send(Mine{}, this, [&](const auto &) { order << 1; });
    link().send(Mine{}, this, [&](const auto &) { order << 2; });
    QTRY_COMPARE(peer().received(u"mine"_s).size(), 2);
    const auto asked = peer().received(u"mine"_s);
    for (const QJsonObject &request : {asked[1], asked[0]})
        peer().sendBytes(encodeReply(u"mine"_s, request.value("id"_L1), noCalls, Timestamp{}));
    QTRY_COMPARE(order, (QList{2, 1}));
}

void TstLinkRequests::aLongAnswerIsWhole()
{
    constexpr int Count = 20'000;
    QJsonArray calls;
    for (int i = 1; i <= Count; ++i)
        calls.append(toJson(OwnCall{QString::number(i), *ClassId::fromNumber(i), {}, Timestamp{}, i}));
    peer().reply(u"mine"_s, {{u"calls"_s, calls}});
    sendMine();
    QTRY_COMPARE(m_outcomes.size(), 1);
    QCOMPARE(std::get<MineReply>(m_outcomes.first()).calls.size(), Count);
}

void TstLinkRequests::notReadyFailsLater()
{
    link().close();
    sendMine();
    QVERIFY(m_outcomes.isEmpty());
    link().open(peer().address());
    sendMine();
    QVERIFY(m_outcomes.isEmpty());
    QTRY_COMPARE(m_outcomes.size(), 2);
    QVERIFY(std::all_of(m_outcomes.cbegin(), m_outcomes.cend(), isLost));
    QTRY_VERIFY(link().isReady());
    QVERIFY(peer().received(u"mine"_s).isEmpty());
}

void TstLinkRequests::pendingRequestsFailOnceWhenLost()
{
    for (int i = 0; i < 3; ++i) {
        peer().ignore(u"mine"_s);
        sendMine();
    }
    QTRY_COMPARE(peer().received(u"mine"_s).size(), 3);
    peer().dropConnections();
    QTRY_COMPARE(m_outcomes.size(), 3);
    QTRY_VERIFY(link().isReady());
    // The peer answers a request that has already failed.
    peer().sendBytes(encodeReply(u"mine"_s, peer().received(u"mine"_s).first().value("id"_L1), noCalls, Timestamp{}));
    peer().reply(u"mine"_s, noCalls);
    sendMine();
    QTRY_COMPARE(m_outcomes.size(), 4);
    QVERIFY(std::all_of(m_outcomes.cbegin(), m_outcomes.cbegin() + 3, isLost));
    QVERIFY(!isLost(m_outcomes.last()));
}

void TstLinkRequests::pendingRequestsFailOnceWhenClosed()
{
    peer().ignore(u"mine"_s);
    sendMine();
    link().close();
    QCOMPARE(m_outcomes.size(), 1);
    QVERIFY(isLost(m_outcomes.first()));
    QTRY_COMPARE(peer().connectionCount(), 0);
    QCOMPARE(m_outcomes.size(), 1);
}

void TstLinkRequests::aSecondAnswerIsIgnored()
{
    peer().ignore(u"mine"_s);
    sendMine();
    QTRY_COMPARE(peer().received(u"mine"_s).size(), 1);
    const auto line = encodeReply(u"mine"_s, peer().received(u"mine"_s).first().value("id"_L1), noCalls, Timestamp{});
    peer().sendBytes(line + line + toLine(classClosed(1)));
    QSignalSpy events(&link(), &ServerLink::eventReceived);
    QTRY_COMPARE(events.size(), 1);
    QCOMPARE(m_outcomes.size(), 1);
}

void TstLinkRequests::nothingComesToADeadContext()
{
    auto context = std::make_unique<QObject>();
    peer().ignore(u"mine"_s);
    peer().ignore(u"mine"_s);
    sendMine(context.get());
    sendMine();
    context.reset();
    answerBothAtOnce();
    QTRY_COMPARE(m_outcomes.size(), 1);
}

void TstLinkRequests::handlerDeletesAContextWhileAnswersAreBuffered()
{
    auto context = std::make_unique<QObject>();
    peer().ignore(u"mine"_s);
    peer().ignore(u"mine"_s);
    QSignalSpy events(&link(), &ServerLink::eventReceived);
    link().send(Mine{}, context.get(), [&](const auto &) { context.reset(); });
    sendMine(context.get());
    answerBothAtOnce();
    peer().push(classClosed(1));
    QTRY_COMPARE(events.size(), 1);
    QVERIFY(!context);
    QVERIFY(m_outcomes.isEmpty());
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

void TstLinkRequests::handlerClosesTheLinkWhileEventsAreBuffered()
{
    int count = 0;
    connect(&link(), &ServerLink::eventReceived, this, [&] {
        ++count;
        link().close();
    });
    pushBothAtOnce();
    QTRY_COMPARE(peer().connectionCount(), 0);
    QCOMPARE(count, 1);
    QCOMPARE(link().state(), ServerLink::State::Closed);
}

void TstLinkRequests::handlerClosesTheLinkWhileAnswersAreBuffered()
{
    peer().ignore(u"mine"_s);
    peer().ignore(u"mine"_s);
    link().send(Mine{}, this, [&](const auto &) { link().close(); });
    sendMine();
    answerBothAtOnce();
    QTRY_COMPARE(peer().connectionCount(), 0);
    QCOMPARE(m_outcomes.size(), 1);
    QVERIFY(isLost(m_outcomes.first())); // its answer arrived after the link was closed
}

void TstLinkRequests::handlerOpensAnotherWhileEventsAreBuffered()
{
    ScriptedPeer other;
    int count = 0;
    connect(&link(), &ServerLink::eventReceived, this, [&] {
        ++count;
        link().open(other.address());
    });
    pushBothAtOnce();
    QTRY_COMPARE(other.received(u"hello"_s).size(), 1);
    QTRY_VERIFY(link().isReady());
    QCOMPARE(count, 1);
    QVERIFY(link().address() == other.address());
}

void TstLinkRequests::handlerSendsAgainWhenLost()
{
    peer().ignore(u"mine"_s);
    link().send(Mine{}, this, [&](const auto &) { sendMine(); });
    QTRY_COMPARE(peer().received(u"mine"_s).size(), 1);
    peer().dropConnections();
    QTRY_COMPARE(m_outcomes.size(), 1);
    QVERIFY(isLost(m_outcomes.first()));
}

void TstLinkRequests::aHandlerThatSendsIsNotInterrupted()
{
    const QObject context;
    bool isHandling = false;
    bool wasInterrupted = false;
    int events = 0;
    connect(&link(), &ServerLink::eventReceived, &context, [&] {
        wasInterrupted |= isHandling;
        ++events;
    });
    peer().reply(u"mine"_s, noCalls);
    link().send(Mine{}, this, [&](const Outcome<MineReply> &) {
        isHandling = true;
        pushBothAtOnce(); // so that they have arrived when the next request is sent
        sendMine();
        isHandling = false;
    });
    QTRY_COMPARE(events, 2);
    QVERIFY(!wasInterrupted);
}

CHAMADA_TEST(TstLinkRequests)

} // namespace chamada::test::tst_linkrequests

#include "tst_linkrequests.moc"
