// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/callsfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_rosters {

namespace {

/// Ana (1) and Bia (2) belong to class 101.
struct Bench : CallsBench {
    Bench()
    {
        addToRoster(101, {lineOf(2, u"Bia"_s), lineOf(1, u"Ana"_s)});
        log.takeChanges();
    }
    Entry entryOf(int student, const CheckInAsker &asker = {}) { return resultOf(checkIn(101, student, asker)).entry; }
};

} // namespace

/// Tests rosters and their effect on a call.
class TstRosters : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void addedAndRenamed();
    void removed();
    void repeatsChangeNothing();
    void oneTwiceInARequest();
    void foundByClass();
    void whoIsOnTheRoster();
    void whoIsNot();
    void withoutARosterNobodyIsFlagged();
    void onlyTheRoster();
    void onlyTheRosterWhereThereIsNone();
    void byHand();
    void reportsNameTheAbsent();
    void openCallsFollowTheRoster();
    void whoIsRestoredIsComparedAgain();
    void nothingChangesForWhoIsAsBefore();
    void endedCallsDoNotFollow();
    void aHundredThousand();
};

void TstRosters::addedAndRenamed()
{
    Bench bench;
    QCOMPARE(bench.rosters.list(classOf(101)), (QList{lineOf(1, u"Ana"_s), lineOf(2, u"Bia"_s)}));
    QCOMPARE(bench.rosters.add(classOf(101), {lineOf(10, u"Caio"_s), lineOf(1, u"Ana Souza"_s)}), 3);
    // The list is sorted by the text of the student ids.
    QCOMPARE(bench.rosters.list(classOf(101)),
        (QList{lineOf(1, u"Ana Souza"_s), lineOf(10, u"Caio"_s), lineOf(2, u"Bia"_s)}));
    QCOMPARE(bench.rosters.list(classOf(102)), QList<RosterLine>());
}

void TstRosters::removed()
{
    Bench bench;
    QCOMPARE(bench.rosters.remove(classOf(101), {studentOf(1), studentOf(9)}), 1);
    QVERIFY(!bench.rosters.contains(classOf(101), studentOf(1)));
    QVERIFY(bench.rosters.exists(classOf(101)));
    QCOMPARE(bench.rosters.remove(classOf(101), {studentOf(2)}), 0);
    QVERIFY(!bench.rosters.exists(classOf(101)));
}

void TstRosters::repeatsChangeNothing()
{
    Bench bench;
    QCOMPARE(bench.addToRoster(101, {lineOf(1, u"Ana"_s)}), 2);
    QCOMPARE(bench.removeFromRoster(101, {studentOf(9)}), 2);
    QCOMPARE(bench.removeFromRoster(102, {studentOf(1)}), 0);
    QVERIFY(bench.log.changes().empty());
    QVERIFY(!bench.rosters.exists(classOf(102)));
}

void TstRosters::oneTwiceInARequest()
{
    Bench bench;
    QCOMPARE(bench.rosters.add(classOf(102), {lineOf(1, u"A"_s), lineOf(1, u"B"_s)}), 1);
    QCOMPARE(bench.rosters.list(classOf(102)), QList{lineOf(1, u"B"_s)});
    QCOMPARE(bench.rosters.remove(classOf(102), {studentOf(1), studentOf(1)}), 0);
    bench.log.rollBack();
    QVERIFY(!bench.rosters.exists(classOf(102)));
}

void TstRosters::foundByClass()
{
    Bench bench;
    bench.addToRoster(9, {lineOf(1, u"Ana S."_s)});
    bench.addToRoster(50, {lineOf(11, u"Davi"_s)});
    QCOMPARE(bench.rosters.find(studentOf(1)),
        (QList{RosterPlace{classOf(9), studentOf(1), u"Ana S."_s}, RosterPlace{classOf(101), studentOf(1), u"Ana"_s}}));
    QCOMPARE(bench.rosters.find(studentOf(3)), QList<RosterPlace>());
}

void TstRosters::whoIsOnTheRoster()
{
    Bench bench;
    bench.start(101);
    const Entry entry = bench.entryOf(1);
    QCOMPARE(entry.name, u"Ana"_s);
    QCOMPARE(entry.flags, Flags());
    QCOMPARE(bench.entryOf(1).name, u"Ana"_s); // repeated
    QCOMPARE(bench.entryOf(2, kioskOf(u"ana"_s)).name, u"Bia"_s);
    QCOMPARE(bench.entries(101).at(0), entry);
}

void TstRosters::whoIsNot()
{
    Bench bench;
    bench.start(101);
    QCOMPARE(bench.entryOf(3).flags, Flags(Flag::NotOnRoster));
    QCOMPARE(bench.entryOf(3).name, QString());
    QCOMPARE(bench.entryOf(4, kioskOf(u"ana"_s)).flags, Flags(Flag::NotOnRoster));
}

void TstRosters::withoutARosterNobodyIsFlagged()
{
    Bench bench;
    bench.start(102);
    QCOMPARE(resultOf(bench.checkIn(102, 1)).entry.flags, Flags());
    const Report report = bench.end(102);
    QVERIFY(!report.hasRoster);
    QVERIFY(report.absent.isEmpty());
}

void TstRosters::onlyTheRoster()
{
    Bench bench;
    bench.start(101, rosterOnly());
    QCOMPARE(errorOf(bench.checkIn(101, 3)), std::optional(ErrorCode::NotOnRoster));
    QCOMPARE(errorOf(bench.checkIn(101, 3, kioskOf(u"ana"_s))), std::optional(ErrorCode::NotOnRoster));
    QCOMPARE(bench.entryOf(1).name, u"Ana"_s);
    bench.addToRoster(101, {lineOf(3, u"Caio"_s)});
    QCOMPARE(bench.entryOf(3).name, u"Caio"_s);
    // A repeated check-in succeeds even after the student left the roster.
    bench.removeFromRoster(101, {studentOf(1)});
    QVERIFY(resultOf(bench.checkIn(101, 1)).repeated);
}

void TstRosters::onlyTheRosterWhereThereIsNone()
{
    Bench bench;
    bench.start(102, rosterOnly());
    QCOMPARE(errorOf(bench.checkIn(102, 1)), std::optional(ErrorCode::NotOnRoster));
}

void TstRosters::byHand()
{
    Bench bench;
    bench.start(101, rosterOnly());
    bench.mark(101, 2, present(true));
    bench.mark(101, 3, present()); // the teacher may still add the student
    const auto entries = bench.entries(101);
    QCOMPARE(entries.at(0).name, u"Bia"_s);
    QCOMPARE(entries.at(0).flags, Flags(Flag::Late));
    QCOMPARE(entries.at(1).name, QString());
    QCOMPARE(entries.at(1).flags, Flags(Flag::NotOnRoster));
}

void TstRosters::reportsNameTheAbsent()
{
    Bench bench;
    bench.addToRoster(101, {lineOf(10, u"Caio"_s), lineOf(3, u"Davi"_s)});
    bench.start(101);
    for (const int student : {2, 3, 9})
        bench.checkIn(101, student);
    bench.mark(101, 3, absent());
    const Report report = bench.end(101);
    QVERIFY(report.hasRoster);
    QCOMPARE(report.absent, (QList{lineOf(1, u"Ana"_s), lineOf(10, u"Caio"_s), lineOf(3, u"Davi"_s)}));
    QCOMPARE(report.entries.at(0).name, u"Bia"_s);
    QCOMPARE(bench.calls.ended().of(u"ana"_s), QList{report});
}

void TstRosters::openCallsFollowTheRoster()
{
    Bench bench;
    bench.start(101);
    bench.checkIn(101, 1);
    bench.checkIn(101, 3);
    bench.addToRoster(101, {lineOf(3, u"Caio"_s)});
    bench.removeFromRoster(101, {studentOf(1)});
    auto entries = bench.entries(101);
    QCOMPARE(entries.at(0).name, u"Ana"_s); // keeps the former name
    QCOMPARE(entries.at(0).flags, Flags(Flag::NotOnRoster));
    QCOMPARE(entries.at(1).name, u"Caio"_s);
    QCOMPARE(entries.at(1).flags, Flags());
    bench.removeFromRoster(101, {studentOf(2), studentOf(3)});
    entries = bench.entries(101);
    QCOMPARE(entries.at(0).flags, Flags());
    QVERIFY(!bench.end(101).hasRoster);
}

void TstRosters::whoIsRestoredIsComparedAgain()
{
    Bench bench;
    bench.start(101);
    bench.checkIn(101, 3);
    bench.mark(101, 3, absent());
    bench.log.takeChanges();
    bench.addToRoster(101, {lineOf(3, u"Caio"_s)});
    QCOMPARE(bench.log.changes().size(), size_t{1}); // no event about a student who is not in the call
    bench.mark(101, 3, present());
    QCOMPARE(bench.entries(101).at(0).name, u"Caio"_s);
    QCOMPARE(bench.entries(101).at(0).flags, Flags());
}

void TstRosters::nothingChangesForWhoIsAsBefore()
{
    Bench bench;
    bench.start(101);
    bench.checkIn(101, 1);
    bench.checkIn(101, 3);
    bench.log.takeChanges();
    bench.addToRoster(101, {lineOf(4, u"Davi"_s)});
    QCOMPARE(bench.log.changes().size(), size_t{1});
    QVERIFY(std::holds_alternative<RosterStored>(bench.log.changes().at(0)));
}

void TstRosters::endedCallsDoNotFollow()
{
    Bench bench;
    bench.start(101);
    bench.checkIn(101, 1);
    const Report report = bench.end(101);
    bench.addToRoster(101, {lineOf(1, u"Ana Souza"_s), lineOf(2, u"Beatriz"_s)});
    bench.removeFromRoster(101, {studentOf(2)});
    QCOMPARE(bench.calls.ended().of(u"ana"_s), QList{report});
}

void TstRosters::aHundredThousand()
{
    constexpr int Students = 100'000;
    constexpr int Part = 1000;
    Bench bench;
    bench.start(102);
    QElapsedTimer timer;
    timer.start();
    for (int first = 0; first < Students; first += Part) {
        QList<RosterLine> lines;
        for (int i = first; i < first + Part; ++i)
            lines.append(lineOf(i, u"Someone"_s));
        QCOMPARE(bench.addToRoster(102, lines), first + Part);
    }
    QCOMPARE(bench.rosters.list(classOf(102)).size(), Students);
    QCOMPARE(resultOf(bench.checkIn(102, 77'777)).entry.name, u"Someone"_s);
    QCOMPARE(bench.end(102).absent.size(), Students - 1);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

CHAMADA_TEST(TstRosters)

} // namespace chamada::test::tst_rosters

#include "tst_rosters.moc"
