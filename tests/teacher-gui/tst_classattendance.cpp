// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/diaryfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_classattendance {

using namespace teacher;

/// Tests the diary's record of a whole class.
class TestClassAttendance : public QObject {
    Q_OBJECT

private slots:
    void init();

    void everybodyInEveryMeeting();
    void whoIsNotOnTheRosterIsNotAbsent();
    void withoutARosterWhoIsMissingWasAbsent();
    void aRosterThatComesLater();
    void aMovedCallBelongsToTheOtherClass();
    void theRosterOfTheWrongClassDoesNotCount();
    void aDiscardedCallDoesNotCount();
    void onlyTheSpanIsRead();
    void lessonsOfAMeetingAndOfTheClass();
    void theNewestNameAndTitle();
    void whoWasEnteredByMistakeIsGone();
    void aClassWithoutCallsIsEmpty();

private:
    std::unique_ptr<DiaryFixture> m_fixture;
};

void TestClassAttendance::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<DiaryFixture>();
}

void TestClassAttendance::everybodyInEveryMeeting()
{
    m_fixture->take(u"b"_callId, 101, 2, {u"1"_s}, {u"2"_s});
    m_fixture->take(u"a"_callId, 101, 1, {u"2*"_s, u"1"_s}, {u"3"_s});
    m_fixture->take(u"other"_callId, 202, 1, {u"9"_s});
    const ClassAttendance record = m_fixture->record(101);
    QCOMPARE(record.classId, DiaryFixture::classOf(101));
    QCOMPARE(record.meetings.size(), 2);
    QCOMPARE(record.meetings[0].call, u"a"_callId);
    QCOMPARE(record.meetings[0].started, DiaryFixture::day(1));
    QCOMPARE(record.students.size(), 3);
    QCOMPARE(letters(record.students[0].standings), u"PP"_s);
    QCOMPARE(letters(record.students[1].standings), u"LA"_s);
    QCOMPARE(letters(record.students[2].standings), u"A-"_s);
    QCOMPARE(record.students[2].name, u"Name 3"_s);
}

void TestClassAttendance::whoIsNotOnTheRosterIsNotAbsent()
{
    m_fixture->take(u"a"_callId, 101, 1, {u"1"_s}, {u"2"_s});
    m_fixture->take(u"b"_callId, 101, 2, {u"1"_s, u"3"_s}, {u"2"_s});
    QCOMPARE(m_fixture->standings(101, u"3"_s), u"-P"_s);
}

void TestClassAttendance::withoutARosterWhoIsMissingWasAbsent()
{
    m_fixture->take(u"a"_callId, 101, 1, {u"1"_s});
    m_fixture->take(u"b"_callId, 101, 2, {u"2"_s});
    QCOMPARE(m_fixture->standings(101, u"1"_s), u"PA"_s);
    QCOMPARE(m_fixture->standings(101, u"2"_s), u"AP"_s);
    // A student removed by hand stays out.
    QVERIFY(m_fixture->correct(u"a"_callId, u"2"_s, '-'));
    QCOMPARE(m_fixture->standings(101, u"2"_s), u"AP"_s); // there was no status before, so nothing changed
    QVERIFY(m_fixture->correct(u"a"_callId, u"2"_s, 'P'));
    QVERIFY(m_fixture->correct(u"a"_callId, u"2"_s, '-'));
    QCOMPARE(m_fixture->standings(101, u"2"_s), u"-P"_s);
}

void TestClassAttendance::aRosterThatComesLater()
{
    const auto takeNameless = [this](const CallId &call, int classNumber, int day, const QStringList &came) {
        DiaryEntry entry = DiaryFixture::entry(call, classNumber, day, came);
        for (Entry &present : entry.report.entries)
            present.name.clear();
        QVERIFY(!m_fixture->diary.store(entry));
    };
    takeNameless(u"a"_callId, 101, 1, {u"1"_s});
    takeNameless(u"b"_callId, 101, 2, {u"2"_s, u"8"_s});
    takeNameless(u"other"_callId, 202, 1, {u"1"_s});
    takeNameless(u"moved"_callId, 101, 3, {u"2"_s});
    QVERIFY(!m_fixture->diary.moveTo(u"moved"_callId, DiaryFixture::classOf(202), u"maria"_s));
    const QList<RosterLine> roster{{*StudentId::fromText(u"1"), u"Ana"_s}, {*StudentId::fromText(u"2"), u"Bia"_s},
        {*StudentId::fromText(u"3"), u"Caio"_s}};
    QCOMPARE(m_fixture->applyRoster(101, {}), false);
    QCOMPARE(m_fixture->applyRoster(101, roster), true);
    QCOMPARE(m_fixture->applyRoster(101, roster), false);
    QCOMPARE(m_fixture->standings(101, u"1"_s), u"P-"_s);
    QCOMPARE(m_fixture->standings(101, u"2"_s), u"-P"_s);
    QCOMPARE(m_fixture->standings(101, u"8"_s), u"-P"_s);
    const ClassAttendance record = m_fixture->record(101);
    QCOMPARE(record.students.size(), 3); // Caio was in no call
    QCOMPARE(record.students[0].name, u"Ana"_s);
    QCOMPARE(record.students[2].name, QString());
    const auto entry = std::get<DiaryEntry>(m_fixture->diary.entry(u"a"_callId));
    QCOMPARE(entry.report.entries.constFirst().name, u"Ana"_s);
    QVERIFY(entry.rosterCameLater && !entry.report.hasRoster);
    for (const StudentAttendance &row : m_fixture->record(202).students)
        QCOMPARE(row.name, QString());
    // From the next call on, who is on the roster counts.
    m_fixture->take(u"c"_callId, 101, 3, {u"1"_s}, {u"2"_s, u"3"_s});
    QCOMPARE(m_fixture->standings(101, u"2"_s), u"-PA"_s);
    QCOMPARE(m_fixture->standings(101, u"3"_s), u"--A"_s);
}

void TestClassAttendance::aMovedCallBelongsToTheOtherClass()
{
    m_fixture->take(u"a"_callId, 101, 1, {u"1"_s});
    QVERIFY(!m_fixture->diary.moveTo(u"a"_callId, DiaryFixture::classOf(202), u"maria"_s));
    QCOMPARE(m_fixture->record(101).meetings.size(), 0);
    QCOMPARE(m_fixture->standings(202, u"1"_s), u"P"_s);
    QCOMPARE(m_fixture->line(u"a"_callId).classId, DiaryFixture::classOf(202));
    QVERIFY(!m_fixture->diary.moveTo(u"a"_callId, DiaryFixture::classOf(101), u"maria"_s));
    QCOMPARE(m_fixture->standings(101, u"1"_s), u"P"_s);
}

void TestClassAttendance::theRosterOfTheWrongClassDoesNotCount()
{
    m_fixture->take(u"right"_callId, 101, 1, {u"1"_s}, {u"2"_s});
    m_fixture->take(u"wrong"_callId, 202, 2, {u"1"_s}, {u"8"_s, u"9"_s});
    QVERIFY(!m_fixture->diary.moveTo(u"wrong"_callId, DiaryFixture::classOf(101), u"maria"_s));
    QCOMPARE(m_fixture->standings(101, u"1"_s), u"PP"_s);
    QCOMPARE(m_fixture->standings(101, u"2"_s), u"AA"_s);
    QCOMPARE(m_fixture->standings(101, u"8"_s), QString());
}

void TestClassAttendance::aDiscardedCallDoesNotCount()
{
    m_fixture->take(u"a"_callId, 101, 1, {u"1"_s});
    m_fixture->take(u"b"_callId, 101, 2, {u"1"_s});
    QVERIFY(!m_fixture->diary.discard(u"a"_callId, u"maria"_s));
    QCOMPARE(m_fixture->standings(101, u"1"_s), u"P"_s);
    QVERIFY(m_fixture->line(u"a"_callId).discarded);
    QVERIFY(!m_fixture->line(u"b"_callId).discarded);
    QVERIFY(!m_fixture->diary.restore(u"a"_callId, u"maria"_s));
    QCOMPARE(m_fixture->standings(101, u"1"_s), u"PP"_s);
    QVERIFY(!m_fixture->line(u"a"_callId).discarded);
}

void TestClassAttendance::onlyTheSpanIsRead()
{
    for (int day = 1; day <= 4; ++day)
        m_fixture->take(callId(u"call-%1"_s.arg(day)), 101, day, {QString::number(day)});
    const ClassAttendance record = m_fixture->record(101, {DiaryFixture::day(2), DiaryFixture::day(4)});
    QCOMPARE(record.meetings.size(), 2);
    QCOMPARE(record.students.size(), 2);
    QCOMPARE(record.students[0].student, DiaryFixture::student(u"2"_s));
}

void TestClassAttendance::lessonsOfAMeetingAndOfTheClass()
{
    m_fixture->take(u"a"_callId, 101, 1, {u"1"_s});
    m_fixture->take(u"b"_callId, 101, 2, {u"1"_s});
    QCOMPARE(m_fixture->record(101).meetings[0].lessons, 1);
    QVERIFY(!m_fixture->diary.setSettings(DiaryFixture::classOf(101), {60, 75, 2}, u"maria"_s));
    QVERIFY(!m_fixture->diary.setLessons(u"b"_callId, 4, u"maria"_s));
    const ClassAttendance record = m_fixture->record(101);
    QCOMPARE(record.meetings[0].lessons, 2);
    QCOMPARE(record.meetings[1].lessons, 4);
}

void TestClassAttendance::theNewestNameAndTitle()
{
    DiaryEntry older = DiaryFixture::entry(u"a"_callId, 101, 1, {u"1"_s});
    older.report.title = u"Old"_s;
    DiaryEntry newer = DiaryFixture::entry(u"b"_callId, 101, 2, {u"1"_s});
    newer.report.title = u"New"_s;
    newer.report.entries[0].name = u"Newer name"_s;
    DiaryEntry nameless = DiaryFixture::entry(u"c"_callId, 101, 3, {u"1"_s});
    nameless.report.title.clear();
    nameless.report.entries[0].name.clear();
    for (const DiaryEntry &entry : {newer, nameless, older})
        QVERIFY(!m_fixture->diary.store(entry));
    const ClassAttendance record = m_fixture->record(101);
    QCOMPARE(record.title, u"New"_s);
    QCOMPARE(record.students[0].name, u"Newer name"_s);
}

void TestClassAttendance::whoWasEnteredByMistakeIsGone()
{
    m_fixture->take(u"a"_callId, 101, 1, {u"1"_s, u"2O23"_s});
    m_fixture->take(u"b"_callId, 101, 2, {u"1"_s});
    QCOMPARE(m_fixture->standings(101, u"2O23"_s), u"PA"_s);
    QVERIFY(m_fixture->correct(u"a"_callId, u"2O23"_s, '-'));
    QCOMPARE(m_fixture->standings(101, u"2O23"_s), QString());
}

void TestClassAttendance::aClassWithoutCallsIsEmpty()
{
    const ClassAttendance record = m_fixture->record(999);
    QVERIFY(record.meetings.isEmpty());
    QVERIFY(record.students.isEmpty());
}

CHAMADA_TEST(TestClassAttendance)

} // namespace chamada::test::tst_classattendance

#include "tst_classattendance.moc"
