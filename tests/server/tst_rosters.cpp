// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/callsfixture.h"
#include "tests/support/accountnames.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_rosters {

using namespace server;

namespace {

/// Ana (1) and Bia (2) belong to class 101.
struct Fixture : CallsFixture {
    Fixture()
    {
        addToRoster(101, {lineOf(2, u"Bia"_s), lineOf(1, u"Ana"_s)});
        log.takeChanges();
    }
    Entry entryOf(int student, const CheckInSender &asker = {}) { return resultOf(checkIn(101, student, asker)).entry; }
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
    Fixture fixture;
    QCOMPARE(fixture.rosters.list(classOf(101)), (QList{lineOf(1, u"Ana"_s), lineOf(2, u"Bia"_s)}));
    QCOMPARE(fixture.rosters.add(classOf(101), {lineOf(10, u"Caio"_s), lineOf(1, u"Ana Souza"_s)}), 3);
    // The list is sorted by the text of the student ids.
    QCOMPARE(fixture.rosters.list(classOf(101)),
        (QList{lineOf(1, u"Ana Souza"_s), lineOf(10, u"Caio"_s), lineOf(2, u"Bia"_s)}));
    QCOMPARE(fixture.rosters.list(classOf(102)), QList<RosterLine>());
}

void TstRosters::removed()
{
    Fixture fixture;
    QCOMPARE(fixture.rosters.remove(classOf(101), {studentOf(1), studentOf(9)}), 1);
    QVERIFY(!fixture.rosters.contains(classOf(101), studentOf(1)));
    QVERIFY(fixture.rosters.exists(classOf(101)));
    QCOMPARE(fixture.rosters.remove(classOf(101), {studentOf(2)}), 0);
    QVERIFY(!fixture.rosters.exists(classOf(101)));
}

void TstRosters::repeatsChangeNothing()
{
    Fixture fixture;
    QCOMPARE(fixture.addToRoster(101, {lineOf(1, u"Ana"_s)}), 2);
    QCOMPARE(fixture.removeFromRoster(101, {studentOf(9)}), 2);
    QCOMPARE(fixture.removeFromRoster(102, {studentOf(1)}), 0);
    QVERIFY(fixture.log.changes().empty());
    QVERIFY(!fixture.rosters.exists(classOf(102)));
}

void TstRosters::oneTwiceInARequest()
{
    Fixture fixture;
    QCOMPARE(fixture.rosters.add(classOf(102), {lineOf(1, u"A"_s), lineOf(1, u"B"_s)}), 1);
    QCOMPARE(fixture.rosters.list(classOf(102)), QList{lineOf(1, u"B"_s)});
    QCOMPARE(fixture.rosters.remove(classOf(102), {studentOf(1), studentOf(1)}), 0);
    fixture.log.rollBack();
    QVERIFY(!fixture.rosters.exists(classOf(102)));
}

void TstRosters::foundByClass()
{
    Fixture fixture;
    fixture.addToRoster(9, {lineOf(1, u"Ana S."_s)});
    fixture.addToRoster(50, {lineOf(11, u"Davi"_s)});
    QCOMPARE(fixture.rosters.find(studentOf(1)),
        (QList{RosterPlace{classOf(9), studentOf(1), u"Ana S."_s}, RosterPlace{classOf(101), studentOf(1), u"Ana"_s}}));
    QCOMPARE(fixture.rosters.find(studentOf(3)), QList<RosterPlace>());
}

void TstRosters::whoIsOnTheRoster()
{
    Fixture fixture;
    fixture.start(101);
    const Entry entry = fixture.entryOf(1);
    QCOMPARE(entry.name, u"Ana"_s);
    QCOMPARE(entry.flags, Flags());
    QCOMPARE(fixture.entryOf(1).name, u"Ana"_s); // repeated
    QCOMPARE(fixture.entryOf(2, kioskOf(u"ana"_account)).name, u"Bia"_s);
    QCOMPARE(fixture.entries(101).at(0), entry);
}

void TstRosters::whoIsNot()
{
    Fixture fixture;
    fixture.start(101);
    QCOMPARE(fixture.entryOf(3).flags, Flags(Flag::NotOnRoster));
    QCOMPARE(fixture.entryOf(3).name, QString());
    QCOMPARE(fixture.entryOf(4, kioskOf(u"ana"_account)).flags, Flags(Flag::NotOnRoster));
}

void TstRosters::withoutARosterNobodyIsFlagged()
{
    Fixture fixture;
    fixture.start(102);
    QCOMPARE(resultOf(fixture.checkIn(102, 1)).entry.flags, Flags());
    const Report report = fixture.end(102);
    QVERIFY(!report.hasRoster);
    QVERIFY(report.absent.isEmpty());
}

void TstRosters::onlyTheRoster()
{
    Fixture fixture;
    fixture.start(101, rosterOnly());
    QCOMPARE(errorOf(fixture.checkIn(101, 3)), std::optional(ErrorCode::NotOnRoster));
    QCOMPARE(errorOf(fixture.checkIn(101, 3, kioskOf(u"ana"_account))), std::optional(ErrorCode::NotOnRoster));
    QCOMPARE(fixture.entryOf(1).name, u"Ana"_s);
    fixture.addToRoster(101, {lineOf(3, u"Caio"_s)});
    QCOMPARE(fixture.entryOf(3).name, u"Caio"_s);
    // A repeated check-in succeeds even after the student left the roster.
    fixture.removeFromRoster(101, {studentOf(1)});
    QVERIFY(resultOf(fixture.checkIn(101, 1)).repeated);
}

void TstRosters::onlyTheRosterWhereThereIsNone()
{
    Fixture fixture;
    fixture.start(102, rosterOnly());
    QCOMPARE(errorOf(fixture.checkIn(102, 1)), std::optional(ErrorCode::NotOnRoster));
}

void TstRosters::byHand()
{
    Fixture fixture;
    fixture.start(101, rosterOnly());
    fixture.mark(101, 2, present(true));
    fixture.mark(101, 3, present()); // the teacher may still add the student
    const auto entries = fixture.entries(101);
    QCOMPARE(entries.at(0).name, u"Bia"_s);
    QCOMPARE(entries.at(0).flags, Flags(Flag::Late));
    QCOMPARE(entries.at(1).name, QString());
    QCOMPARE(entries.at(1).flags, Flags(Flag::NotOnRoster));
}

void TstRosters::reportsNameTheAbsent()
{
    Fixture fixture;
    fixture.addToRoster(101, {lineOf(10, u"Caio"_s), lineOf(3, u"Davi"_s)});
    fixture.start(101);
    for (const int student : {2, 3, 9})
        fixture.checkIn(101, student);
    fixture.mark(101, 3, absent());
    const Report report = fixture.end(101);
    QVERIFY(report.hasRoster);
    QCOMPARE(report.absent, (QList{lineOf(1, u"Ana"_s), lineOf(10, u"Caio"_s), lineOf(3, u"Davi"_s)}));
    QCOMPARE(report.entries.at(0).name, u"Bia"_s);
    QCOMPARE(fixture.calls.ended().of(u"ana"_account), QList{report});
}

void TstRosters::openCallsFollowTheRoster()
{
    Fixture fixture;
    fixture.start(101);
    fixture.checkIn(101, 1);
    fixture.checkIn(101, 3);
    fixture.addToRoster(101, {lineOf(3, u"Caio"_s)});
    fixture.removeFromRoster(101, {studentOf(1)});
    auto entries = fixture.entries(101);
    QCOMPARE(entries.at(0).name, u"Ana"_s); // keeps the former name
    QCOMPARE(entries.at(0).flags, Flags(Flag::NotOnRoster));
    QCOMPARE(entries.at(1).name, u"Caio"_s);
    QCOMPARE(entries.at(1).flags, Flags());
    fixture.removeFromRoster(101, {studentOf(2), studentOf(3)});
    entries = fixture.entries(101);
    QCOMPARE(entries.at(0).flags, Flags());
    QVERIFY(!fixture.end(101).hasRoster);
}

void TstRosters::whoIsRestoredIsComparedAgain()
{
    Fixture fixture;
    fixture.start(101);
    fixture.checkIn(101, 3);
    fixture.mark(101, 3, absent());
    fixture.log.takeChanges();
    fixture.addToRoster(101, {lineOf(3, u"Caio"_s)});
    QCOMPARE(fixture.log.changes().size(), size_t{1}); // no event about a student who is not in the call
    fixture.mark(101, 3, present());
    QCOMPARE(fixture.entries(101).at(0).name, u"Caio"_s);
    QCOMPARE(fixture.entries(101).at(0).flags, Flags());
}

void TstRosters::nothingChangesForWhoIsAsBefore()
{
    Fixture fixture;
    fixture.start(101);
    fixture.checkIn(101, 1);
    fixture.checkIn(101, 3);
    fixture.log.takeChanges();
    fixture.addToRoster(101, {lineOf(4, u"Davi"_s)});
    QCOMPARE(fixture.log.changes().size(), size_t{1});
    QVERIFY(std::holds_alternative<RosterStored>(fixture.log.changes().at(0)));
}

void TstRosters::endedCallsDoNotFollow()
{
    Fixture fixture;
    fixture.start(101);
    fixture.checkIn(101, 1);
    const Report report = fixture.end(101);
    fixture.addToRoster(101, {lineOf(1, u"Ana Souza"_s), lineOf(2, u"Beatriz"_s)});
    fixture.removeFromRoster(101, {studentOf(2)});
    QCOMPARE(fixture.calls.ended().of(u"ana"_account), QList{report});
}

void TstRosters::aHundredThousand()
{
    constexpr int Students = 100'000;
    constexpr int Part = 1000;
    Fixture fixture;
    fixture.start(102);
    QElapsedTimer timer;
    timer.start();
    for (int first = 0; first < Students; first += Part) {
        QList<RosterLine> lines;
        for (int i = first; i < first + Part; ++i)
            lines.append(lineOf(i, u"Someone"_s));
        QCOMPARE(fixture.addToRoster(102, lines), first + Part);
    }
    QCOMPARE(fixture.rosters.list(classOf(102)).size(), Students);
    QCOMPARE(resultOf(fixture.checkIn(102, 77'777)).entry.name, u"Someone"_s);
    QCOMPARE(fixture.end(102).absent.size(), Students - 1);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

CHAMADA_TEST(TstRosters)

} // namespace chamada::test::tst_rosters

#include "tst_rosters.moc"
