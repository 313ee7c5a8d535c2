// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/callsfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_calls {

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
    CallsBench bench;
    const CallOptions options{.title = u"Redes"_s, .code = true, .rosterOnly = true, .lateAfter = 10, .endsAfter = 90};
    const auto started = std::get<Calls::Started>(bench.calls.start(u"ana"_s, classOf(101), options));
    QVERIFY(!started.repeated);
    QVERIFY(started.call.id.size() >= 16);
    QCOMPARE(started.call.started, bench.clock.now());
    QCOMPARE(bench.calls.openCallId(classOf(101)), std::optional(started.call.id));
    const OpenCall expected{classOf(101), bench.clock.now(), u"ana"_s, u"Redes"_s, true, true, 10,
        Timestamp{bench.clock.now().msecs + 90 * 60'000}};
    QCOMPARE(bench.calls.open(), QList{expected});
}

void TstCalls::startAgainIsTheSameCall()
{
    CallsBench bench;
    const QString id = bench.start(101, titled(u"Redes"_s));
    const Timestamp opened = bench.clock.now();
    bench.clock.advance(5s);
    const auto again = std::get<Calls::Started>(bench.calls.start(u"ana"_s, classOf(101), titled(u"Outra"_s)));
    QVERIFY(again.repeated);
    QCOMPARE(again.call.id, id);
    QCOMPARE(again.call.started, opened);
    QCOMPARE(bench.calls.openCall(classOf(101))->title, u"Redes"_s);
    QCOMPARE(bench.log.changes().size(), size_t{1});
}

void TstCalls::startOfAnothersClassIsRefused()
{
    CallsBench bench;
    bench.start(101);
    QCOMPARE(errorOf(bench.calls.start(u"rui"_s, classOf(101), {})), std::optional(ErrorCode::CallOpen));
    QCOMPARE(bench.calls.openCall(classOf(101))->teacher, u"ana"_s);
}

void TstCalls::ownersDoNotSeeEachOther()
{
    CallsBench bench;
    const QString first = bench.start(202);
    const QString second = bench.start(101);
    const QString others = bench.start(303, {}, u"rui"_s);
    bench.checkIn(202, 1);
    const QList<OwnCall> mine{
        {second, classOf(101), {}, bench.clock.now(), 0}, {first, classOf(202), {}, bench.clock.now(), 1}};
    QCOMPARE(bench.calls.mine(u"ana"_s), mine);
    QCOMPARE(bench.calls.mine(u"rui"_s), (QList<OwnCall>{{others, classOf(303), {}, bench.clock.now(), 0}}));
    QVERIFY(bench.calls.mine(u"eva"_s).isEmpty());
    QCOMPARE(bench.calls.open().size(), 3);
}

void TstCalls::whatIsTheOwnersAlone_data()
{
    using Try = std::function<std::optional<ErrorCode>(Calls &, ClassId)>;
    QTest::addColumn<Try>("attempt");
    QTest::newRow("end") << Try([](Calls &calls, ClassId id) { return errorOf(calls.end(u"rui"_s, id)); });
    QTest::newRow("watch") << Try([](Calls &calls, ClassId id) { return errorOf(calls.watch(u"rui"_s, id)); });
    QTest::newRow("mark") << Try(
        [](Calls &calls, ClassId id) { return errorOf(calls.mark(u"rui"_s, {id, studentOf(1), true, {}, {}})); });
}

void TstCalls::whatIsTheOwnersAlone()
{
    QFETCH(std::function<std::optional<ErrorCode>(Calls &, ClassId)>, attempt);
    CallsBench bench;
    QCOMPARE(attempt(bench.calls, classOf(101)), std::optional(ErrorCode::NoOpenCall));
    bench.start(101);
    QCOMPARE(attempt(bench.calls, classOf(101)), std::optional(ErrorCode::NotYours));
    QCOMPARE(bench.log.changes().size(), size_t{1});
}

void TstCalls::endGivesTheReport()
{
    CallsBench bench;
    const QString id = bench.start(101, titled(u"Redes"_s));
    const Timestamp started = bench.clock.now();
    bench.clock.advance(1s);
    bench.checkIn(101, 7);
    const Timestamp came = bench.clock.now();
    bench.clock.advance(1h);
    const Report expected{id, classOf(101), u"Redes"_s, started, bench.clock.now(),
        {{studentOf(7), came, By::Student, {}, {}, {}, {}}}, {}};
    QCOMPARE(bench.end(101), expected);
}

void TstCalls::endLeavesNothingOpen()
{
    CallsBench bench;
    bench.start(101);
    bench.end(101);
    QVERIFY(bench.calls.open().isEmpty());
    QVERIFY(bench.calls.mine(u"ana"_s).isEmpty());
    QVERIFY(!bench.calls.openCallId(classOf(101)));
    QCOMPARE(errorOf(bench.calls.end(u"ana"_s, classOf(101))), std::optional(ErrorCode::NoOpenCall));
    QCOMPARE(errorOf(bench.checkIn(101, 1)), std::optional(ErrorCode::NoOpenCall));
}

void TstCalls::aClassCanBeCalledAgain()
{
    CallsBench bench;
    const QString first = bench.start(101);
    bench.checkIn(101, 1);
    bench.end(101);
    const QString second = bench.start(101, {}, u"rui"_s);
    QVERIFY(second != first);
    QCOMPARE(bench.calls.count(classOf(101)), 0);
    QVERIFY(!std::get<CheckInResult>(bench.checkIn(101, 1)).repeated);
}

void TstCalls::theReportWaitsForItsOwner()
{
    CallsBench bench;
    bench.start(101);
    bench.start(102);
    bench.start(103, {}, u"rui"_s);
    const Report later = bench.end(102);
    bench.clock.advance(1s);
    const Report last = bench.end(101);
    QCOMPARE(bench.calls.ended().of(u"ana"_s), (QList{later, last}));
    QVERIFY(bench.calls.ended().of(u"rui"_s).isEmpty());
    QCOMPARE(bench.calls.ended().of(u"ana"_s).size(), 2); // reading does not remove them
}

void TstCalls::receivedErasesIt()
{
    CallsBench bench;
    bench.start(101);
    const Report report = bench.end(101);
    bench.log.takeChanges();
    QCOMPARE(errorOf(bench.calls.ended().received(u"rui"_s, report.call)), std::optional(ErrorCode::NotYours));
    QVERIFY(bench.log.changes().empty());
    QVERIFY(!bench.calls.ended().received(u"ana"_s, report.call));
    QVERIFY(bench.calls.ended().of(u"ana"_s).isEmpty());
    QCOMPARE(std::get<ReportErased>(bench.log.changes().at(0)).call, report.call);
}

void TstCalls::receivedIsHarmlessOtherwise()
{
    CallsBench bench;
    const QString open = bench.start(101);
    bench.log.takeChanges();
    for (const QString &call : {u"no such call"_s, QString(), open})
        QVERIFY(!bench.calls.ended().received(u"ana"_s, call));
    QVERIFY(bench.log.changes().empty());
    QVERIFY(bench.calls.openCallId(classOf(101)));
}

void TstCalls::oldReportsAreErased()
{
    CallsBench bench;
    bench.start(101);
    bench.start(102);
    bench.end(101);
    bench.clock.advance(1h);
    const Report young = bench.end(102);
    bench.calls.ended().eraseBefore(young.ended);
    QCOMPARE(bench.calls.ended().of(u"ana"_s), QList{young});
}

void TstCalls::endAnyway()
{
    CallsBench bench;
    QVERIFY(!bench.calls.endAnyway(classOf(101)));
    bench.start(101);
    bench.checkIn(101, 1);
    const auto report = bench.calls.endAnyway(classOf(101));
    QVERIFY(report);
    QCOMPARE(bench.calls.ended().of(u"ana"_s), QList{*report});
}

void TstCalls::endsByItself_data()
{
    QTest::addColumn<std::optional<double>>("endsAfter");
    QTest::addColumn<qint64>("after");
    QTest::newRow("the server's limit") << std::optional<double>() << CallsBench::EndAfter;
    QTest::newRow("its own timer") << std::optional(90.0) << qint64{90 * 60'000};
    QTest::newRow("a fraction of a minute") << std::optional(0.01) << qint64{600};
    QTest::newRow("longer than the limit") << std::optional(1440.0) << qint64{1440 * 60'000};
}

void TstCalls::endsByItself()
{
    QFETCH(std::optional<double>, endsAfter);
    QFETCH(qint64, after);
    CallsBench bench;
    QVERIFY(!bench.calls.untilDue());
    bench.start(101, test::endsAfter(endsAfter));
    bench.checkIn(101, 1);
    QCOMPARE(bench.calls.untilDue(), std::optional(after));
    bench.clock.advance(std::chrono::milliseconds(after - 1));
    bench.calls.endDue();
    QVERIFY(bench.calls.openCallId(classOf(101)));
    bench.clock.advance(1ms);
    bench.calls.endDue();
    QVERIFY(!bench.calls.openCallId(classOf(101)));
    QCOMPARE(studentsOf(bench.calls.ended().of(u"ana"_s).at(0).entries), QStringList{u"1"_s});
}

void TstCalls::openCallsTellWhenTheyEnd()
{
    CallsBench bench;
    bench.start(101);
    bench.start(102, test::endsAfter(0.5));
    QVERIFY(!bench.calls.openCall(classOf(101))->ends);
    QCOMPARE(bench.calls.openCall(classOf(102))->ends, std::optional(Timestamp{FixedClock::Start + 30'000}));
}

void TstCalls::aClockSetForwardEndsNothing()
{
    CallsBench bench;
    bench.start(101, test::endsAfter(10));
    bench.clock.setWall({FixedClock::Start + 86'400'000});
    bench.calls.endDue();
    QVERIFY(bench.calls.openCallId(classOf(101)));
    QCOMPARE(bench.calls.untilDue(), std::optional(qint64{600'000}));
}

void TstCalls::afterARestartAgeIsTheWallClocks()
{
    CallsBench bench;
    CallRecord call{
        u"id"_s, classOf(101), u"ana"_s, test::endsAfter(10), {FixedClock::Start - 60'000}, QByteArray(32, 's')};
    const EntryRecord present{{studentOf(1), {1}, By::Student, {}, {}, {}, {}}, 4, {}, false};
    const EntryRecord removed{{studentOf(2), {2}, By::Student, {}, {}, {}, {}}, 5, {}, true};
    bench.calls.load(call, {present, removed});
    QCOMPARE(bench.calls.untilDue(), std::optional(qint64{540'000}));
    QCOMPARE(bench.calls.count(classOf(101)), 1);
    bench.checkIn(101, 3);
    QCOMPARE(std::get<EntryStored>(bench.log.changes().at(0)).record.sequence, 6);

    // A clock that was set back while the server was off must not give a call more than its time.
    call.classId = classOf(102);
    call.started = {FixedClock::Start + 3'600'000};
    bench.calls.load(call, {});
    QCOMPARE(bench.calls.untilDue(), std::optional(qint64{540'000}));
    bench.clock.advance(10min);
    bench.calls.endDue();
    QVERIFY(bench.calls.open().isEmpty());
}

void TstCalls::endedCallsAreReportsAfterARestart()
{
    CallsBench bench;
    CallRecord call{u"id"_s, classOf(101), u"ana"_s, titled(u"Redes"_s), {1000}, QByteArray(32, 's')};
    call.ended = Timestamp{2000};
    const EntryRecord second{{studentOf(1), {1}, By::Student, {}, {}, {}, {}}, 2, {}, false};
    const EntryRecord first{{studentOf(2), {2}, By::Kiosk, Flag::Late, u"Bia"_s, u"pc"_s, u"n"_s}, 1, {}, false};
    bench.calls.load(call, {second, first});
    QVERIFY(bench.calls.open().isEmpty());
    const Report expected{u"id"_s, classOf(101), u"Redes"_s, {1000}, {2000}, {first.entry, second.entry}, {}};
    QCOMPARE(bench.calls.ended().of(u"ana"_s), QList{expected});
}

CHAMADA_TEST(TstCalls)

} // namespace chamada::test::tst_calls

#include "tst_calls.moc"
