// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/serverfixture.h"
#include "tests/support/accountnames.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_slowpeers {

using namespace server;

namespace {

using Transport = LineClient::Transport;

/// Sends requests with long replies, more than the system buffers.
void askForMuch(LineClient &client, int lines)
{
    const QByteArray line = "{\"op\":\"ping\",\"pad\":\"" + QByteArray(60'000, 'x') + "\"}\n";
    for (int i = 0; i < lines; ++i)
        client.write(line);
}

} // namespace

/// Tests peers that do not read or read slowly: no other client suffers, and no reply is lost.
class TstSlowPeers : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void whoDoesNotReadIsNotRead_data() { addTransports(); }
    void whoDoesNotReadIsNotRead();
    void whoReadsNothingIsDropped_data() { addTransports(); }
    void whoReadsNothingIsDropped();
    void whoReadsSlowlyIsServed_data() { addTransports(); }
    void whoReadsSlowlyIsServed();
    void tooManyEventsWait_data();
    void tooManyEventsWait();
    void aLongReplyIsDelivered();
};

void TstSlowPeers::whoDoesNotReadIsNotRead()
{
    QFETCH(Transport, transport);
    ServerFixture fixture;
    const auto client = fixture.connect(transport);
    client->ask(request(u"ping"_s));
    client->stopReading();
    constexpr int Lines = 300; // 18 MB
    askForMuch(*client, Lines);
    fixture.letOthersPass(600);
    const auto waiting = [&] { return client->socket().bytesToWrite() + client->socket().encryptedBytesToWrite(); };
    QVERIFY2(waiting() > 3'000'000, qPrintable(QString::number(waiting())));
    client->resumeReading();
    QVERIFY(client->waitForReplies(Lines));
}

void TstSlowPeers::whoReadsNothingIsDropped()
{
    QFETCH(Transport, transport);
    FixtureSetup setup;
    setup.options.idleTimeout = std::chrono::hours(24); // only the timeout for not reading is tested
    ServerFixture fixture(setup);
    const auto client = fixture.connect(transport);
    client->ask(request(u"ping"_s));
    client->stopReading();
    askForMuch(*client, 300);
    fixture.letOthersPass(500);
    // The system may still accept some bytes for a while; the server cannot tell that from reading.
    const auto isDropped = [&] {
        fixture.clock.advance(2s);
        return fixture.server.connectionCount() == 0;
    };
    QVERIFY(QTest::qWaitFor(isDropped, 20'000));
}

void TstSlowPeers::whoReadsSlowlyIsServed()
{
    QFETCH(Transport, transport);
    ServerFixture fixture;
    const auto client = fixture.connect(transport);
    client->ask(request(u"ping"_s));
    constexpr int Lines = 200; // 12 MB
    askForMuch(*client, Lines);
    // Each part takes so long that the whole takes minutes, with complete lines always waiting.
    const auto isServedSlowly = [&] {
        fixture.clock.advance(1s);
        return client->replyCount() == Lines || client->isClosed();
    };
    QVERIFY(QTest::qWaitFor(isServedSlowly, 60'000));
    QCOMPARE(client->replyCount(), Lines);
    QVERIFY(!client->isClosed());
}

void TstSlowPeers::tooManyEventsWait_data()
{
    QTest::addColumn<bool>("sameDevice");
    QTest::newRow("watching") << false;
    QTest::newRow("watching devices, as the teacher's window does") << true;
}

void TstSlowPeers::tooManyEventsWait()
{
    QFETCH(bool, sameDevice);
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    const auto stuck = fixture.teacher(u"ana"_s);
    for (const int number : {101, 102}) {
        ana->ask(request(u"start"_s, number));
        stuck->ask(request(u"watch"_s, number, {{u"same_device"_s, sameDevice}}));
    }
    stuck->ask(request(u"calls"_s, {{u"follow"_s, true}}));
    stuck->stopReading();
    QCOMPARE(fixture.server.connectionCount(), 2);
    // The events are very long; dropping the last watcher during sending also removes the publisher's entry.
    std::vector<Change> changes;
    for (const int number : {101, 102}) {
        const ClassId classId = *ClassId::fromNumber(number);
        const CallId call = *fixture.core.calls().openCallId(classId);
        for (int i = 1; i <= 10'000; ++i) {
            const Entry entry{*StudentId::fromNumber(i), {i}, By::Student, {}, {}, QString(60, u'x'), {}};
            changes.push_back(EntryStored{call, classId, {entry, i, {}, false}, i});
        }
    }
    const auto isDropped = [&] {
        fixture.core.service().publisher.publish(changes);
        return fixture.server.connectionCount() == 1;
    };
    QVERIFY(QTest::qWaitFor(isDropped, 30'000));
    QCOMPARE(fixture.server.connectionCount(), 1);
    QCOMPARE(outcomeOf(ana->ask(request(u"end"_s, 101))), u"ok"_s);
}

void TstSlowPeers::aLongReplyIsDelivered()
{
    FixtureSetup setup;
    CallRecord call{
        u"id"_callId, *ClassId::fromNumber(101), u"ana"_account, {}, {FixedClock::Start}, QByteArray(32, 's')};
    StoredCall stored{call, {}};
    for (int i = 0; i < 30'000; ++i) {
        const Entry entry{*StudentId::fromNumber(i), {i}, By::Student, {}, {}, QString(60, u'x'), {}};
        stored.entries.append({entry, i + 1, {}, false});
    }
    setup.state.calls.append(stored);
    ServerFixture fixture(setup);
    const auto ana = fixture.teacher(u"ana"_s);
    ana->send(request(u"watch"_s, 101));
    ana->send(request(u"ping"_s));
    QVERIFY(ana->waitForReplies(2));
    const QJsonObject reply = ana->reply();
    QCOMPARE(reply["entries"_L1].toArray().size(), 30'000);
    QVERIFY(ana->received() > 4'000'000);
}

CHAMADA_TEST(TstSlowPeers)

} // namespace chamada::test::tst_slowpeers

#include "tst_slowpeers.moc"
