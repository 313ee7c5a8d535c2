// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/callsfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_mark {

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
    CallsBench bench;
    bench.start(101, {{}, true, true, 1, {}});
    bench.clock.advance(1h);
    QVERIFY(!bench.mark(101, 1, present()));
    // The teacher decides whether the entry is late, not the clock.
    QCOMPARE(bench.entries(101), (QList<Entry>{{studentOf(1), bench.clock.now(), By::Teacher, {}, {}, {}, {}}}));
    QCOMPARE(bench.calls.count(classOf(101)), 1);
}

void TstMark::addsWithLateAndNote()
{
    CallsBench bench;
    bench.start(101);
    bench.mark(101, 1, present(true, u"ônibus\natrasado"_s));
    QCOMPARE(bench.entries(101).at(0).flags, Flags(Flag::Late));
    QCOMPARE(bench.entries(101).at(0).note, u"ônibus\natrasado"_s);
}

void TstMark::removes()
{
    CallsBench bench;
    bench.start(101);
    bench.checkIn(101, 1);
    bench.checkIn(101, 2);
    QVERIFY(!bench.mark(101, 1, absent()));
    QCOMPARE(studentsOf(bench.entries(101)), QStringList{u"2"_s});
    QCOMPARE(bench.calls.count(classOf(101)), 1);
    bench.log.takeChanges();
    QVERIFY(!bench.mark(101, 1, absent()));
    QVERIFY(bench.log.changes().empty());
}

void TstMark::removingNobodyIsHarmless()
{
    CallsBench bench;
    bench.start(101);
    bench.log.takeChanges();
    QVERIFY(!bench.mark(101, 1, absent()));
    QVERIFY(bench.log.changes().empty());
}

void TstMark::restoresWhole()
{
    CallsBench bench;
    bench.start(101);
    const CheckInAsker asker{"10.0.0.1", {}, false};
    bench.calls.checkIn({classOf(101), studentOf(1), {}, u"d1"_s, u"pc-07"_s}, asker);
    bench.checkIn(101, 2);
    bench.mark(101, 1, present(true, u"nota"_s));
    const QList<Entry> before = bench.entries(101);
    bench.mark(101, 1, absent());
    bench.clock.advance(5min);
    bench.mark(101, 1, present());
    QCOMPARE(bench.entries(101), before); // time, place, flags, note and position in the list
    QVERIFY(
        std::get<CheckInResult>(bench.calls.checkIn({classOf(101), studentOf(1), {}, u"d1"_s, {}}, {})).mayHaveReceipt);
}

void TstMark::theRemovedMayComeAgain()
{
    CallsBench bench;
    bench.start(101);
    bench.checkIn(101, 1);
    bench.checkIn(101, 2);
    bench.mark(101, 1, present(true, u"nota"_s));
    bench.mark(101, 1, absent());
    bench.clock.advance(5min);
    const auto again = std::get<CheckInResult>(bench.checkIn(101, 1));
    QVERIFY(!again.repeated);
    QCOMPARE(again.entry, (Entry{studentOf(1), bench.clock.now(), By::Student, {}, {}, {}, {}}));
    QCOMPARE(studentsOf(bench.entries(101)), (QStringList{u"2"_s, u"1"_s}));
}

void TstMark::restoresTheLastEntry()
{
    CallsBench bench;
    bench.start(101);
    bench.checkIn(101, 1);
    bench.mark(101, 1, absent());
    bench.checkIn(101, 2);
    const auto second = std::get<CheckInResult>(bench.checkIn(101, 1));
    bench.mark(101, 1, absent());
    bench.checkIn(101, 3);
    bench.mark(101, 1, present());
    QCOMPARE(bench.entries(101).at(1), second.entry);
}

void TstMark::changesWhoIsThere_data()
{
    QTest::addColumn<Mark>("change");
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
    QFETCH(Mark, change);
    QFETCH(bool, late);
    QFETCH(QString, note);
    CallsBench bench;
    bench.start(101);
    const auto first = std::get<CheckInResult>(bench.checkIn(101, 1));
    bench.mark(101, 1, present(true, u"antes"_s));
    bench.clock.advance(5min);
    QVERIFY(!bench.mark(101, 1, change));
    const Entry entry = bench.entries(101).at(0);
    QCOMPARE(entry.flags.testFlag(Flag::Late), late);
    QCOMPARE(entry.note, note);
    QCOMPARE(entry.by, By::Student);
    QCOMPARE(entry.time, first.entry.time);
}

void TstMark::nothingNewIsNoChange()
{
    CallsBench bench;
    bench.start(101);
    bench.mark(101, 1, present(true, u"nota"_s));
    bench.log.takeChanges();
    bench.mark(101, 1, present(true, u"nota"_s));
    bench.mark(101, 1, present());
    QVERIFY(bench.log.changes().empty());
}

void TstMark::removedOnesAreNotInTheReport()
{
    CallsBench bench;
    bench.start(101);
    for (const int student : {1, 2, 3})
        bench.checkIn(101, student);
    bench.mark(101, 2, absent());
    QCOMPARE(studentsOf(bench.end(101).entries), (QStringList{u"1"_s, u"3"_s}));
}

CHAMADA_TEST(TstMark)

} // namespace chamada::test::tst_mark

#include "tst_mark.moc"
