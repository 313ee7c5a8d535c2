// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/codes.h"
#include "tests/server/callsfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_checkin {

/// Tests which check-ins a call accepts, and with which flags.
class TstCheckIn : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void isEntered();
    void repeatedIsTheSame();
    void classesDoNotTouch();
    void orderIsASequence();
    void lateIsMonotonic_data();
    void lateIsMonotonic();
    void sameDevice();
    void sameAddress();
    void sameDeviceSurvivesARestart();
    void devicesCannotBeFollowed();
    void kiosk();
    void rosterOnlyTakesNobody();
};

void TstCheckIn::isEntered()
{
    CallsBench bench;
    const QString id = bench.start(101);
    bench.clock.advance(1s);
    const auto result = resultOf(bench.calls.checkIn(from(7, {}), at("10.0.0.1")));
    QCOMPARE(result.call, id);
    QVERIFY(!result.repeated);
    QVERIFY(result.mayHaveReceipt);
    QCOMPARE(result.entry, (Entry{studentOf(7), bench.clock.now(), By::Student, {}, {}, u"pc-07"_s, {}}));
    QCOMPARE(bench.entries(101), QList{result.entry});
    QCOMPARE(bench.calls.count(classOf(101)), 1);
}

void TstCheckIn::repeatedIsTheSame()
{
    CallsBench bench;
    bench.start(101, lateAfter(1));
    const auto first = resultOf(bench.calls.checkIn(from(7, u"d1"_s), at("10.0.0.1")));
    bench.log.takeChanges();
    bench.clock.advance(1h);
    const auto again = resultOf(bench.calls.checkIn(from(7, u"d2"_s), at("10.0.0.2")));
    QVERIFY(again.repeated);
    QCOMPARE(again.entry, first.entry);
    QVERIFY(bench.log.changes().empty());
    QCOMPARE(bench.calls.count(classOf(101)), 1);
}

void TstCheckIn::classesDoNotTouch()
{
    CallsBench bench;
    bench.start(101);
    bench.start(102);
    bench.checkIn(101, 1);
    QVERIFY(!resultOf(bench.checkIn(102, 1)).repeated);
    bench.checkIn(102, 2);
    QCOMPARE(studentsOf(bench.end(101).entries), QStringList{u"1"_s});
    QCOMPARE(bench.calls.count(classOf(102)), 2);
    QCOMPARE(errorOf(bench.checkIn(103, 1)), std::optional(ErrorCode::NoOpenCall));
}

void TstCheckIn::orderIsASequence()
{
    CallsBench bench;
    bench.start(101);
    for (const int student : {30, 10, 20}) {
        bench.checkIn(101, student);
        bench.clock.setWall({bench.clock.now().msecs - 3'600'000}); // the wall clock goes back each time
    }
    const Report report = bench.end(101);
    QCOMPARE(studentsOf(report.entries), (QStringList{u"30"_s, u"10"_s, u"20"_s}));
    QVERIFY(report.entries.at(2).time < report.entries.at(0).time);
}

void TstCheckIn::lateIsMonotonic_data()
{
    QTest::addColumn<std::optional<double>>("lateAfter");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("late");
    QTest::newRow("no rule") << std::optional<double>() << 36'000 << false;
    QTest::newRow("in time") << std::optional(10.0) << 599 << false;
    QTest::newRow("at the limit") << std::optional(10.0) << 600 << false;
    QTest::newRow("after it") << std::optional(10.0) << 601 << true;
    QTest::newRow("a fraction") << std::optional(0.5) << 31 << true;
    QTest::newRow("at once") << std::optional(0.0) << 1 << true;
}

void TstCheckIn::lateIsMonotonic()
{
    QFETCH(std::optional<double>, lateAfter);
    QFETCH(int, seconds);
    QFETCH(bool, late);
    for (const qint64 jump : {0, -86'400'000, 86'400'000}) {
        CallsBench bench;
        bench.start(101, test::lateAfter(lateAfter));
        bench.clock.advance(std::chrono::seconds(seconds));
        bench.clock.setWall({bench.clock.now().msecs + jump});
        QCOMPARE(resultOf(bench.checkIn(101, 1)).entry.flags.testFlag(Flag::Late), late);
        QCOMPARE(resultOf(bench.checkIn(101, 2, kioskOf(u"ana"_s))).entry.flags.testFlag(Flag::Late), late);
    }
}

void TstCheckIn::sameDevice()
{
    CallsBench bench;
    bench.start(101);
    QCOMPARE(resultOf(bench.calls.checkIn(from(1, u"d1"_s), at("10.0.0.1"))).entry.flags, Flags());
    QCOMPARE(resultOf(bench.calls.checkIn(from(2, u"d1"_s), at("10.0.0.2"))).entry.flags, Flags(Flag::SameDevice));
    QCOMPARE(resultOf(bench.calls.checkIn(from(3, u"d2"_s), at("10.0.0.3"))).entry.flags, Flags());
    QCOMPARE(resultOf(bench.calls.checkIn(from(4, {}), at("10.0.0.4"))).entry.flags, Flags());
    QCOMPARE(resultOf(bench.calls.checkIn(from(5, {}), at("10.0.0.5"))).entry.flags, Flags());

    // A removed student still counts as a user of the device, but returning on one's own device sets no flag.
    bench.mark(101, 3, absent());
    QCOMPARE(resultOf(bench.calls.checkIn(from(3, u"d2"_s), at("10.0.0.3"))).entry.flags, Flags());
    QCOMPARE(resultOf(bench.calls.checkIn(from(6, u"d2"_s), at("10.0.0.6"))).entry.flags, Flags(Flag::SameDevice));
}

void TstCheckIn::sameAddress()
{
    CallsBench bench;
    bench.start(101);
    bench.start(102);
    QCOMPARE(resultOf(bench.checkIn(101, 1, at("10.0.0.1"))).entry.flags, Flags());
    QCOMPARE(resultOf(bench.checkIn(101, 2, at("10.0.0.1"))).entry.flags, Flags(Flag::SameAddress));
    QCOMPARE(resultOf(bench.checkIn(102, 2, at("10.0.0.1"))).entry.flags, Flags()); // another call
    const auto both = resultOf(bench.calls.checkIn(from(3, u"d"_s), at("10.0.0.3")));
    QCOMPARE(both.entry.flags, Flags());
    QCOMPARE(resultOf(bench.calls.checkIn(from(4, u"d"_s), at("10.0.0.3"))).entry.flags,
        Flags(Flag::SameDevice) | Flag::SameAddress);
}

void TstCheckIn::sameDeviceSurvivesARestart()
{
    CallsBench before;
    before.start(101);
    before.calls.checkIn(from(1, u"d1"_s), at("10.0.0.1"));
    const auto changes = before.log.takeChanges();

    CallsBench after;
    after.calls.load(std::get<CallOpened>(changes.at(0)).call, {std::get<EntryStored>(changes.at(1)).record});
    QCOMPARE(resultOf(after.calls.checkIn(from(2, u"d1"_s), at("10.0.0.2"))).entry.flags, Flags(Flag::SameDevice));
    QVERIFY(resultOf(after.calls.checkIn(from(1, u"d1"_s), at("10.0.0.1"))).mayHaveReceipt);
}

void TstCheckIn::devicesCannotBeFollowed()
{
    CallsBench bench;
    bench.start(101);
    bench.start(102);
    bench.log.takeChanges();
    for (const int number : {101, 102})
        bench.calls.checkIn({classOf(number), studentOf(1), {}, u"my device"_s, {}}, at("10.0.0.1"));
    const QByteArray first = std::get<EntryStored>(bench.log.changes().at(0)).record.device;
    const QByteArray second = std::get<EntryStored>(bench.log.changes().at(1)).record.device;
    QVERIFY(!first.isEmpty());
    QVERIFY(first != second);
    QVERIFY(!first.contains("device"));
}

void TstCheckIn::kiosk()
{
    CallsBench bench;
    bench.start(101);
    for (const QString &teacher : {u"ana"_s, u"rui"_s}) {
        for (const int student : {1, 2}) {
            const int number = teacher == u"ana"_s ? student : student + 10;
            const auto result = resultOf(bench.calls.checkIn(from(number, u"door"_s), kioskOf(teacher)));
            QCOMPARE(result.entry.by, By::Kiosk);
            QCOMPARE(result.entry.flags, Flags());
        }
    }
    // Sharing the kiosk's device or address does not flag a student either.
    const auto student = resultOf(bench.calls.checkIn(from(20, u"door"_s), at("10.0.0.9")));
    QCOMPARE(student.entry.by, By::Student);
    QCOMPARE(student.entry.flags, Flags());
}

void TstCheckIn::rosterOnlyTakesNobody()
{
    CallsBench bench;
    bench.start(101, {{}, true, true, {}, {}});
    const QString code = bench.calls.code(classOf(101))->text;
    QCOMPARE(errorOf(bench.checkIn(101, 1)), std::optional(ErrorCode::CodeRequired));
    QCOMPARE(errorOf(bench.calls.checkIn(from(1, {}, code), {})), std::optional(ErrorCode::NotOnRoster));
    QCOMPARE(errorOf(bench.checkIn(101, 1, kioskOf(u"ana"_s))), std::optional(ErrorCode::NotOnRoster));
    QVERIFY(!bench.mark(101, 1, present())); // the teacher may still add the student
    QVERIFY(resultOf(bench.checkIn(101, 1)).repeated);
}

CHAMADA_TEST(TstCheckIn)

} // namespace chamada::test::tst_checkin

#include "tst_checkin.moc"
