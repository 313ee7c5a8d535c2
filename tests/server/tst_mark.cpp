// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/callsfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_mark {

using namespace server;

/// Tests the changes that a teacher makes by hand to the list of a call.
class TstMark : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void adds();
    void addsWithLateAndNote();
    void removes();
    void removingNobodyIsHarmless();
    void restoresWhole();
    void theRemovedMayComeAgain();
    void restoresTheLastEntry();
    void changesWhoIsThere_data();
    void changesWhoIsThere();
    void nothingNewIsNoChange();
    void removedOnesAreNotInTheReport();
};

void TstMark::adds()
{
    CallsFixture fixture;
    fixture.start(101, {{}, true, true, 1, {}});
    fixture.clock.advance(1h);
    QVERIFY(!fixture.mark(101, 1, present()));
    // The teacher decides whether the entry is late, not the clock.
    QCOMPARE(fixture.entries(101), (QList<Entry>{{studentOf(1), fixture.clock.now(), By::Teacher, {}, {}, {}, {}}}));
    QCOMPARE(fixture.calls.count(classOf(101)), 1);
}

void TstMark::addsWithLateAndNote()
{
    CallsFixture fixture;
    fixture.start(101);
    fixture.mark(101, 1, present(true, u"ônibus\natrasado"_s));
    QCOMPARE(fixture.entries(101).at(0).flags, Flags(Flag::Late));
    QCOMPARE(fixture.entries(101).at(0).note, u"ônibus\natrasado"_s);
}

void TstMark::removes()
{
    CallsFixture fixture;
    fixture.start(101);
    fixture.checkIn(101, 1);
    fixture.checkIn(101, 2);
    QVERIFY(!fixture.mark(101, 1, absent()));
    QCOMPARE(studentsOf(fixture.entries(101)), QStringList{u"2"_s});
    QCOMPARE(fixture.calls.count(classOf(101)), 1);
    fixture.log.takeChanges();
    QVERIFY(!fixture.mark(101, 1, absent()));
    QVERIFY(fixture.log.changes().empty());
}

void TstMark::removingNobodyIsHarmless()
{
    CallsFixture fixture;
    fixture.start(101);
    fixture.log.takeChanges();
    QVERIFY(!fixture.mark(101, 1, absent()));
    QVERIFY(fixture.log.changes().empty());
}

void TstMark::restoresWhole()
{
    CallsFixture fixture;
    fixture.start(101);
    const CheckInSender asker{"10.0.0.1", {}, false};
    fixture.calls.checkIn({classOf(101), studentOf(1), {}, u"d1"_s, u"pc-07"_s}, asker);
    fixture.checkIn(101, 2);
    fixture.mark(101, 1, present(true, u"nota"_s));
    const QList<Entry> before = fixture.entries(101);
    fixture.mark(101, 1, absent());
    fixture.clock.advance(5min);
    fixture.mark(101, 1, present());
    QCOMPARE(fixture.entries(101), before); // time, place, flags, note and position in the list
    QVERIFY(std::get<CheckInResult>(fixture.calls.checkIn({classOf(101), studentOf(1), {}, u"d1"_s, {}}, {}))
            .mayHaveReceipt);
}

void TstMark::theRemovedMayComeAgain()
{
    CallsFixture fixture;
    fixture.start(101);
    fixture.checkIn(101, 1);
    fixture.checkIn(101, 2);
    fixture.mark(101, 1, present(true, u"nota"_s));
    fixture.mark(101, 1, absent());
    fixture.clock.advance(5min);
    const auto again = std::get<CheckInResult>(fixture.checkIn(101, 1));
    QVERIFY(!again.repeated);
    QCOMPARE(again.entry, (Entry{studentOf(1), fixture.clock.now(), By::Student, {}, {}, {}, {}}));
    QCOMPARE(studentsOf(fixture.entries(101)), (QStringList{u"2"_s, u"1"_s}));
}

void TstMark::restoresTheLastEntry()
{
    CallsFixture fixture;
    fixture.start(101);
    fixture.checkIn(101, 1);
    fixture.mark(101, 1, absent());
    fixture.checkIn(101, 2);
    const auto second = std::get<CheckInResult>(fixture.checkIn(101, 1));
    fixture.mark(101, 1, absent());
    fixture.checkIn(101, 3);
    fixture.mark(101, 1, present());
    QCOMPARE(fixture.entries(101).at(1), second.entry);
}

void TstMark::changesWhoIsThere_data()
{
    QTest::addColumn<MarkStudentRequest>("change");
    QTest::addColumn<bool>("late");
    QTest::addColumn<QString>("note");
    QTest::newRow("nothing") << present() << true << u"antes"_s;
    QTest::newRow("not late") << present(false) << false << u"antes"_s;
    QTest::newRow("late already") << present(true) << true << u"antes"_s;
    QTest::newRow("another note") << present({}, u"depois"_s) << true << u"depois"_s;
    QTest::newRow("no note") << present({}, u""_s) << true << QString();
    QTest::newRow("both") << present(false, u"depois"_s) << false << u"depois"_s;
}

void TstMark::changesWhoIsThere()
{
    QFETCH(MarkStudentRequest, change);
    QFETCH(bool, late);
    QFETCH(QString, note);
    CallsFixture fixture;
    fixture.start(101);
    const auto first = std::get<CheckInResult>(fixture.checkIn(101, 1));
    fixture.mark(101, 1, present(true, u"antes"_s));
    fixture.clock.advance(5min);
    QVERIFY(!fixture.mark(101, 1, change));
    const Entry entry = fixture.entries(101).at(0);
    QCOMPARE(entry.flags.testFlag(Flag::Late), late);
    QCOMPARE(entry.note, note);
    QCOMPARE(entry.by, By::Student);
    QCOMPARE(entry.time, first.entry.time);
}

void TstMark::nothingNewIsNoChange()
{
    CallsFixture fixture;
    fixture.start(101);
    fixture.mark(101, 1, present(true, u"nota"_s));
    fixture.log.takeChanges();
    fixture.mark(101, 1, present(true, u"nota"_s));
    fixture.mark(101, 1, present());
    QVERIFY(fixture.log.changes().empty());
}

void TstMark::removedOnesAreNotInTheReport()
{
    CallsFixture fixture;
    fixture.start(101);
    for (const int student : {1, 2, 3})
        fixture.checkIn(101, student);
    fixture.mark(101, 2, absent());
    QCOMPARE(studentsOf(fixture.end(101).entries), (QStringList{u"1"_s, u"3"_s}));
}

CHAMADA_TEST(TstMark)

} // namespace chamada::test::tst_mark

#include "tst_mark.moc"
