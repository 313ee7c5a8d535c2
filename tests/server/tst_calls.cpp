// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/callsfixture.h"
#include "tests/support/accountnames.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_calls {

using namespace server;

/// Tests opening and ending calls, their reports, and the times at which they end automatically.
class TstCalls : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void startOpensACall();
    void startAgainIsTheSameCall();
    void startOfAnothersClassIsRefused();
    void ownersDoNotSeeEachOther();
    void whatIsTheOwnersAlone_data();
    void whatIsTheOwnersAlone();
    void endGivesTheReport();
    void endLeavesNothingOpen();
    void aClassCanBeCalledAgain();
    void theReportWaitsForItsOwner();
    void receivedErasesIt();
    void receivedIsHarmlessOtherwise();
    void oldReportsAreErased();
    void endAnyway();
    void endsByItself_data();
    void endsByItself();
    void openCallsTellWhenTheyEnd();
    void aClockSetForwardEndsNothing();
    void afterARestartAgeIsTheWallClocks();
    void endedCallsAreReportsAfterARestart();
};

void TstCalls::startOpensACall()
{
    CallsFixture fixture;
    const CallOptions options{.title = u"Redes"_s, .code = true, .rosterOnly = true, .lateAfter = 10, .endsAfter = 90};
    const auto started = std::get<Calls::Started>(fixture.calls.start(u"ana"_account, classOf(101), options));
    QVERIFY(!started.repeated);
    QVERIFY(started.call.id.text().size() >= 16);
    QCOMPARE(started.call.started, fixture.clock.now());
    QCOMPARE(fixture.calls.openCallId(classOf(101)), std::optional(started.call.id));
    const OpenCall expected{classOf(101), fixture.clock.now(), u"ana"_s, u"Redes"_s, true, true, 10,
        Timestamp{fixture.clock.now().msecs + 90 * 60'000}};
    QCOMPARE(fixture.calls.open(), QList{expected});
}

void TstCalls::startAgainIsTheSameCall()
{
    CallsFixture fixture;
    const CallId id = fixture.start(101, titled(u"Redes"_s));
    const Timestamp opened = fixture.clock.now();
    fixture.clock.advance(5s);
    const auto again = std::get<Calls::Started>(fixture.calls.start(u"ana"_account, classOf(101), titled(u"Outra"_s)));
    QVERIFY(again.repeated);
    QCOMPARE(again.call.id, id);
    QCOMPARE(again.call.started, opened);
    QCOMPARE(fixture.calls.openCall(classOf(101))->title, u"Redes"_s);
    QCOMPARE(fixture.log.changes().size(), size_t{1});
}

void TstCalls::startOfAnothersClassIsRefused()
{
    CallsFixture fixture;
    fixture.start(101);
    QCOMPARE(errorOf(fixture.calls.start(u"rui"_account, classOf(101), {})), std::optional(ErrorCode::CallOpen));
    QCOMPARE(fixture.calls.openCall(classOf(101))->teacher, u"ana"_s);
}

void TstCalls::ownersDoNotSeeEachOther()
{
    CallsFixture fixture;
    const CallId first = fixture.start(202);
    const CallId second = fixture.start(101);
    const CallId others = fixture.start(303, {}, u"rui"_account);
    fixture.checkIn(202, 1);
    const QList<OwnCall> mine{
        {second, classOf(101), {}, fixture.clock.now(), 0}, {first, classOf(202), {}, fixture.clock.now(), 1}};
    QCOMPARE(fixture.calls.mine(u"ana"_account), mine);
    QCOMPARE(fixture.calls.mine(u"rui"_account), (QList<OwnCall>{{others, classOf(303), {}, fixture.clock.now(), 0}}));
    QVERIFY(fixture.calls.mine(u"eva"_account).isEmpty());
    QCOMPARE(fixture.calls.open().size(), 3);
}

void TstCalls::whatIsTheOwnersAlone_data()
{
    using Try = std::function<std::optional<ErrorCode>(Calls &, ClassId)>;
    QTest::addColumn<Try>("attempt");
    QTest::newRow("end") << Try([](Calls &calls, ClassId id) { return errorOf(calls.end(u"rui"_account, id)); });
    QTest::newRow("watch") << Try([](Calls &calls, ClassId id) { return errorOf(calls.watch(u"rui"_account, id)); });
    QTest::newRow("mark") << Try(
        [](Calls &calls, ClassId id) { return errorOf(calls.mark(u"rui"_account, {id, studentOf(1), true, {}, {}})); });
}

void TstCalls::whatIsTheOwnersAlone()
{
    QFETCH(std::function<std::optional<ErrorCode>(Calls &, ClassId)>, attempt);
    CallsFixture fixture;
    QCOMPARE(attempt(fixture.calls, classOf(101)), std::optional(ErrorCode::NoOpenCall));
    fixture.start(101);
    QCOMPARE(attempt(fixture.calls, classOf(101)), std::optional(ErrorCode::NotYours));
    QCOMPARE(fixture.log.changes().size(), size_t{1});
}

void TstCalls::endGivesTheReport()
{
    CallsFixture fixture;
    const CallId id = fixture.start(101, titled(u"Redes"_s));
    const Timestamp started = fixture.clock.now();
    fixture.clock.advance(1s);
    fixture.checkIn(101, 7);
    const Timestamp came = fixture.clock.now();
    fixture.clock.advance(1h);
    const Report expected{id, classOf(101), u"Redes"_s, started, fixture.clock.now(),
        {{studentOf(7), came, By::Student, {}, {}, {}, {}}}, {}};
    QCOMPARE(fixture.end(101), expected);
}

void TstCalls::endLeavesNothingOpen()
{
    CallsFixture fixture;
    fixture.start(101);
    fixture.end(101);
    QVERIFY(fixture.calls.open().isEmpty());
    QVERIFY(fixture.calls.mine(u"ana"_account).isEmpty());
    QVERIFY(!fixture.calls.openCallId(classOf(101)));
    QCOMPARE(errorOf(fixture.calls.end(u"ana"_account, classOf(101))), std::optional(ErrorCode::NoOpenCall));
    QCOMPARE(errorOf(fixture.checkIn(101, 1)), std::optional(ErrorCode::NoOpenCall));
}

void TstCalls::aClassCanBeCalledAgain()
{
    CallsFixture fixture;
    const CallId first = fixture.start(101);
    fixture.checkIn(101, 1);
    fixture.end(101);
    const CallId second = fixture.start(101, {}, u"rui"_account);
    QVERIFY(second != first);
    QCOMPARE(fixture.calls.count(classOf(101)), 0);
    QVERIFY(!std::get<CheckInResult>(fixture.checkIn(101, 1)).repeated);
}

void TstCalls::theReportWaitsForItsOwner()
{
    CallsFixture fixture;
    fixture.start(101);
    fixture.start(102);
    fixture.start(103, {}, u"rui"_account);
    const Report later = fixture.end(102);
    fixture.clock.advance(1s);
    const Report last = fixture.end(101);
    QCOMPARE(fixture.calls.ended().of(u"ana"_account), (QList{later, last}));
    QVERIFY(fixture.calls.ended().of(u"rui"_account).isEmpty());
    QCOMPARE(fixture.calls.ended().of(u"ana"_account).size(), 2); // reading does not remove them
}

void TstCalls::receivedErasesIt()
{
    CallsFixture fixture;
    fixture.start(101);
    const Report report = fixture.end(101);
    fixture.log.takeChanges();
    QCOMPARE(errorOf(fixture.calls.ended().received(u"rui"_account, report.call)), std::optional(ErrorCode::NotYours));
    QVERIFY(fixture.log.changes().empty());
    QVERIFY(!fixture.calls.ended().received(u"ana"_account, report.call));
    QVERIFY(fixture.calls.ended().of(u"ana"_account).isEmpty());
    QCOMPARE(std::get<ReportErased>(fixture.log.changes().at(0)).call, report.call);
}

void TstCalls::receivedIsHarmlessOtherwise()
{
    CallsFixture fixture;
    const CallId open = fixture.start(101);
    fixture.log.takeChanges();
    for (const CallId &call : {u"no such call"_callId, open})
        QVERIFY(!fixture.calls.ended().received(u"ana"_account, call));
    QVERIFY(fixture.log.changes().empty());
    QVERIFY(fixture.calls.openCallId(classOf(101)));
}

void TstCalls::oldReportsAreErased()
{
    CallsFixture fixture;
    fixture.start(101);
    fixture.start(102);
    fixture.end(101);
    fixture.clock.advance(1h);
    const Report young = fixture.end(102);
    fixture.calls.ended().eraseBefore(young.ended);
    QCOMPARE(fixture.calls.ended().of(u"ana"_account), QList{young});
}

void TstCalls::endAnyway()
{
    CallsFixture fixture;
    QVERIFY(!fixture.calls.endAnyway(classOf(101)));
    fixture.start(101);
    fixture.checkIn(101, 1);
    const auto report = fixture.calls.endAnyway(classOf(101));
    QVERIFY(report);
    QCOMPARE(fixture.calls.ended().of(u"ana"_account), QList{*report});
}

void TstCalls::endsByItself_data()
{
    QTest::addColumn<std::optional<double>>("endsAfter");
    QTest::addColumn<qint64>("after");
    QTest::newRow("the server's limit") << std::optional<double>() << qint64{12 * 60 * 60'000};
    QTest::newRow("its own timer") << std::optional(90.0) << qint64{90 * 60'000};
    QTest::newRow("a fraction of a minute") << std::optional(0.01) << qint64{600};
    QTest::newRow("longer than the limit") << std::optional(1440.0) << qint64{1440 * 60'000};
}

void TstCalls::endsByItself()
{
    QFETCH(std::optional<double>, endsAfter);
    QFETCH(qint64, after);
    CallsFixture fixture;
    QVERIFY(!fixture.calls.untilDue());
    fixture.start(101, test::endsAfter(endsAfter));
    fixture.checkIn(101, 1);
    QCOMPARE(fixture.calls.untilDue(), std::optional(std::chrono::milliseconds(after)));
    fixture.clock.advance(std::chrono::milliseconds(after - 1));
    fixture.calls.endDue();
    QVERIFY(fixture.calls.openCallId(classOf(101)));
    fixture.clock.advance(1ms);
    fixture.calls.endDue();
    QVERIFY(!fixture.calls.openCallId(classOf(101)));
    QCOMPARE(studentsOf(fixture.calls.ended().of(u"ana"_account).at(0).entries), QStringList{u"1"_s});
}

void TstCalls::openCallsTellWhenTheyEnd()
{
    CallsFixture fixture;
    fixture.start(101);
    fixture.start(102, test::endsAfter(0.5));
    QVERIFY(!fixture.calls.openCall(classOf(101))->ends);
    QCOMPARE(fixture.calls.openCall(classOf(102))->ends, std::optional(Timestamp{FixedClock::Start + 30'000}));
}

void TstCalls::aClockSetForwardEndsNothing()
{
    CallsFixture fixture;
    fixture.start(101, test::endsAfter(10));
    fixture.clock.setWall({FixedClock::Start + 86'400'000});
    fixture.calls.endDue();
    QVERIFY(fixture.calls.openCallId(classOf(101)));
    QCOMPARE(fixture.calls.untilDue(), std::optional(600'000ms));
}

void TstCalls::afterARestartAgeIsTheWallClocks()
{
    CallsFixture fixture;
    CallRecord call{u"id"_callId, classOf(101), u"ana"_account, test::endsAfter(10), {FixedClock::Start - 60'000},
        QByteArray(32, 's')};
    const EntryRecord present{{studentOf(1), {1}, By::Student, {}, {}, {}, {}}, 4, {}, false};
    const EntryRecord removed{{studentOf(2), {2}, By::Student, {}, {}, {}, {}}, 5, {}, true};
    fixture.calls.load(call, {present, removed});
    QCOMPARE(fixture.calls.untilDue(), std::optional(540'000ms));
    QCOMPARE(fixture.calls.count(classOf(101)), 1);
    fixture.checkIn(101, 3);
    QCOMPARE(std::get<EntryStored>(fixture.log.changes().at(0)).record.sequence, 6);

    // A clock that was set back while the server was off must not give a call more than its time.
    call.classId = classOf(102);
    call.started = {FixedClock::Start + 3'600'000};
    fixture.calls.load(call, {});
    QCOMPARE(fixture.calls.untilDue(), std::optional(540'000ms));
    fixture.clock.advance(10min);
    fixture.calls.endDue();
    QVERIFY(fixture.calls.open().isEmpty());
}

void TstCalls::endedCallsAreReportsAfterARestart()
{
    CallsFixture fixture;
    CallRecord call{u"id"_callId, classOf(101), u"ana"_account, titled(u"Redes"_s), {1000}, QByteArray(32, 's')};
    call.ended = Timestamp{2000};
    const EntryRecord second{{studentOf(1), {1}, By::Student, {}, {}, {}, {}}, 2, {}, false};
    const EntryRecord first{{studentOf(2), {2}, By::Kiosk, Flag::Late, u"Bia"_s, u"pc"_s, u"n"_s}, 1, {}, false};
    fixture.calls.load(call, {second, first});
    QVERIFY(fixture.calls.open().isEmpty());
    const Report expected{u"id"_callId, classOf(101), u"Redes"_s, {1000}, {2000}, {first.entry, second.entry}, {}};
    QCOMPARE(fixture.calls.ended().of(u"ana"_account), QList{expected});
}

CHAMADA_TEST(TstCalls)

} // namespace chamada::test::tst_calls

#include "tst_calls.moc"
