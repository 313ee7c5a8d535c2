// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/codes.h"
#include "tests/server/callsfixture.h"
#include "tests/support/accountnames.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_checkin {

using namespace server;

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
    CallsFixture fixture;
    const CallId id = fixture.start(101);
    fixture.clock.advance(1s);
    const auto result = resultOf(fixture.calls.checkIn(from(7, {}), at("10.0.0.1")));
    QCOMPARE(result.call, id);
    QVERIFY(!result.repeated);
    QVERIFY(result.mayHaveReceipt);
    QCOMPARE(result.entry, (Entry{studentOf(7), fixture.clock.now(), By::Student, {}, {}, u"pc-07"_s, {}}));
    QCOMPARE(fixture.entries(101), QList{result.entry});
    QCOMPARE(fixture.calls.count(classOf(101)), 1);
}

void TstCheckIn::repeatedIsTheSame()
{
    CallsFixture fixture;
    fixture.start(101, lateAfter(1));
    const auto first = resultOf(fixture.calls.checkIn(from(7, u"d1"_s), at("10.0.0.1")));
    fixture.log.takeChanges();
    fixture.clock.advance(1h);
    const auto again = resultOf(fixture.calls.checkIn(from(7, u"d2"_s), at("10.0.0.2")));
    QVERIFY(again.repeated);
    QCOMPARE(again.entry, first.entry);
    QVERIFY(fixture.log.changes().empty());
    QCOMPARE(fixture.calls.count(classOf(101)), 1);
}

void TstCheckIn::classesDoNotTouch()
{
    CallsFixture fixture;
    fixture.start(101);
    fixture.start(102);
    fixture.checkIn(101, 1);
    QVERIFY(!resultOf(fixture.checkIn(102, 1)).repeated);
    fixture.checkIn(102, 2);
    QCOMPARE(studentsOf(fixture.end(101).entries), QStringList{u"1"_s});
    QCOMPARE(fixture.calls.count(classOf(102)), 2);
    QCOMPARE(errorOf(fixture.checkIn(103, 1)), std::optional(ErrorCode::NoOpenCall));
}

void TstCheckIn::orderIsASequence()
{
    CallsFixture fixture;
    fixture.start(101);
    for (const int student : {30, 10, 20}) {
        fixture.checkIn(101, student);
        fixture.clock.setWall({fixture.clock.now().msecs - 3'600'000}); // the wall clock goes back each time
    }
    const Report report = fixture.end(101);
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
        CallsFixture fixture;
        fixture.start(101, test::lateAfter(lateAfter));
        fixture.clock.advance(std::chrono::seconds(seconds));
        fixture.clock.setWall({fixture.clock.now().msecs + jump});
        QCOMPARE(resultOf(fixture.checkIn(101, 1)).entry.flags.testFlag(Flag::Late), late);
        QCOMPARE(resultOf(fixture.checkIn(101, 2, kioskOf(u"ana"_account))).entry.flags.testFlag(Flag::Late), late);
    }
}

void TstCheckIn::sameDevice()
{
    CallsFixture fixture;
    fixture.start(101);
    QCOMPARE(resultOf(fixture.calls.checkIn(from(1, u"d1"_s), at("10.0.0.1"))).entry.flags, Flags());
    QCOMPARE(resultOf(fixture.calls.checkIn(from(2, u"d1"_s), at("10.0.0.2"))).entry.flags, Flags(Flag::SameDevice));
    QCOMPARE(resultOf(fixture.calls.checkIn(from(3, u"d2"_s), at("10.0.0.3"))).entry.flags, Flags());
    QCOMPARE(resultOf(fixture.calls.checkIn(from(4, {}), at("10.0.0.4"))).entry.flags, Flags());
    QCOMPARE(resultOf(fixture.calls.checkIn(from(5, {}), at("10.0.0.5"))).entry.flags, Flags());

    // A removed student still counts as a user of the device, but returning on one's own device sets no flag.
    fixture.mark(101, 3, absent());
    QCOMPARE(resultOf(fixture.calls.checkIn(from(3, u"d2"_s), at("10.0.0.3"))).entry.flags, Flags());
    QCOMPARE(resultOf(fixture.calls.checkIn(from(6, u"d2"_s), at("10.0.0.6"))).entry.flags, Flags(Flag::SameDevice));
}

void TstCheckIn::sameAddress()
{
    CallsFixture fixture;
    fixture.start(101);
    fixture.start(102);
    QCOMPARE(resultOf(fixture.checkIn(101, 1, at("10.0.0.1"))).entry.flags, Flags());
    QCOMPARE(resultOf(fixture.checkIn(101, 2, at("10.0.0.1"))).entry.flags, Flags(Flag::SameAddress));
    QCOMPARE(resultOf(fixture.checkIn(102, 2, at("10.0.0.1"))).entry.flags, Flags()); // another call
    const auto both = resultOf(fixture.calls.checkIn(from(3, u"d"_s), at("10.0.0.3")));
    QCOMPARE(both.entry.flags, Flags());
    QCOMPARE(resultOf(fixture.calls.checkIn(from(4, u"d"_s), at("10.0.0.3"))).entry.flags,
        Flags(Flag::SameDevice) | Flag::SameAddress);
}

void TstCheckIn::sameDeviceSurvivesARestart()
{
    CallsFixture before;
    before.start(101);
    before.calls.checkIn(from(1, u"d1"_s), at("10.0.0.1"));
    const auto changes = before.log.takeChanges();

    CallsFixture after;
    after.calls.load(std::get<CallOpened>(changes.at(0)).call, {std::get<EntryStored>(changes.at(1)).record});
    QCOMPARE(resultOf(after.calls.checkIn(from(2, u"d1"_s), at("10.0.0.2"))).entry.flags, Flags(Flag::SameDevice));
    QVERIFY(resultOf(after.calls.checkIn(from(1, u"d1"_s), at("10.0.0.1"))).mayHaveReceipt);
}

void TstCheckIn::devicesCannotBeFollowed()
{
    CallsFixture fixture;
    fixture.start(101);
    fixture.start(102);
    fixture.log.takeChanges();
    for (const int number : {101, 102})
        fixture.calls.checkIn({classOf(number), studentOf(1), {}, u"my device"_s, {}}, at("10.0.0.1"));
    const QByteArray first = std::get<EntryStored>(fixture.log.changes().at(0)).record.device;
    const QByteArray second = std::get<EntryStored>(fixture.log.changes().at(1)).record.device;
    QVERIFY(!first.isEmpty());
    QVERIFY(first != second);
    QVERIFY(!first.contains("device"));
}

void TstCheckIn::kiosk()
{
    CallsFixture fixture;
    fixture.start(101);
    for (const AccountName &teacher : {u"ana"_account, u"rui"_account}) {
        for (const int student : {1, 2}) {
            const int number = teacher == u"ana"_account ? student : student + 10;
            const auto result = resultOf(fixture.calls.checkIn(from(number, u"door"_s), kioskOf(teacher)));
            QCOMPARE(result.entry.by, By::Kiosk);
            QCOMPARE(result.entry.flags, Flags());
        }
    }
    // Sharing the kiosk's device or address does not flag a student either.
    const auto student = resultOf(fixture.calls.checkIn(from(20, u"door"_s), at("10.0.0.9")));
    QCOMPARE(student.entry.by, By::Student);
    QCOMPARE(student.entry.flags, Flags());
}

void TstCheckIn::rosterOnlyTakesNobody()
{
    CallsFixture fixture;
    fixture.start(101, {{}, true, true, {}, {}});
    const QString code = fixture.calls.code(classOf(101))->text;
    QCOMPARE(errorOf(fixture.checkIn(101, 1)), std::optional(ErrorCode::CodeRequired));
    QCOMPARE(errorOf(fixture.calls.checkIn(from(1, {}, code), {})), std::optional(ErrorCode::NotOnRoster));
    QCOMPARE(errorOf(fixture.checkIn(101, 1, kioskOf(u"ana"_account))), std::optional(ErrorCode::NotOnRoster));
    QVERIFY(!fixture.mark(101, 1, present())); // the teacher may still add the student
    QVERIFY(resultOf(fixture.checkIn(101, 1)).repeated);
}

CHAMADA_TEST(TstCheckIn)

} // namespace chamada::test::tst_checkin

#include "tst_checkin.moc"
