// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/core/frequency.h"
#include "teacher-gui/diary/core/term.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_frequency {

using namespace teacher;

using Risk = Frequency::Risk;

/// Tests the legal minimum of three quarters, and which students are near the limit.
class TestFrequency : public QObject {
    Q_OBJECT

private slots:
    void everyStandingCounts();
    void lessonsWeigh();
    void whatWasBeforeAStudentCameDoesNotCount();
    void theLimitIsOfThePlannedLessons();
    void theLimitIsOfThoseHeldWhereNothingIsPlanned();
    void aPlanThatWasOvertaken();
    void theLimitIsRoundedDown_data();
    void theLimitIsRoundedDown();
    void risk_data();
    void risk();
    void nothingWasHeldYet();
    void attendanceOfAMeeting();
    void termsPartTheYear_data();
    void termsPartTheYear();

private:
    static StudentAttendance student(const QString &letters);
    static QList<Meeting> meetings(const QList<int> &lessons);
    static Frequency frequency(const QString &letters, const ClassSettings &settings = {});
};

StudentAttendance TestFrequency::student(const QString &letters)
{
    StudentAttendance record{*StudentId::fromText(u"1"_s), {}, {}};
    for (const QChar letter : letters) {
        const qsizetype number = u"PLAJ"_s.indexOf(letter);
        record.standings.append(number < 0 ? std::nullopt : standingFromNumber(static_cast<int>(number)));
    }
    return record;
}

QList<Meeting> TestFrequency::meetings(const QList<int> &lessons)
{
    QList<Meeting> meetings;
    for (const int count : lessons)
        meetings.append({u"a"_callId, *ClassId::fromNumber(1), {}, {}, {}, count});
    return meetings;
}

Frequency TestFrequency::frequency(const QString &letters, const ClassSettings &settings)
{
    return Frequency(student(letters), meetings(QList<int>(letters.size(), 1)), settings);
}

void TestFrequency::everyStandingCounts()
{
    const Frequency counted = frequency(u"PPPLLAAAJ-"_s);
    QCOMPARE(counted.held(), 9);
    QCOMPARE(counted.present(), 5);
    QCOMPARE(counted.late(), 2);
    QCOMPARE(counted.absent(), 4);
    QCOMPARE(counted.justified(), 1);
    QCOMPARE(qRound(*counted.percent() * 10), 556);
}

void TestFrequency::lessonsWeigh()
{
    const Frequency counted(student(u"PALJ"_s), meetings({2, 4, 1, 3}), {});
    QCOMPARE(counted.held(), 10);
    QCOMPARE(counted.present(), 3);
    QCOMPARE(counted.late(), 1);
    QCOMPARE(counted.absent(), 7);
    QCOMPARE(counted.justified(), 3);
    QCOMPARE(*counted.percent(), 30.0);
}

void TestFrequency::whatWasBeforeAStudentCameDoesNotCount()
{
    QCOMPARE(*frequency(u"----PA"_s).percent(), 50.0);
    QCOMPARE(frequency(u"----PA"_s).held(), 2);
}

void TestFrequency::theLimitIsOfThePlannedLessons()
{
    const Frequency counted = frequency(u"PAPJ"_s, {.plannedLessons = 60});
    QCOMPARE(counted.allowed(), 15);
    QCOMPARE(counted.left(), 13); // the justified absence counts, too
    QCOMPARE(frequency(u"PAPJ"_s, {.plannedLessons = 60, .leastFrequency = 90}).left(), 4);
    QCOMPARE(frequency(u"PAPJ"_s, {.plannedLessons = 60, .leastFrequency = 100}).left(), -2);
}

void TestFrequency::theLimitIsOfThoseHeldWhereNothingIsPlanned()
{
    QCOMPARE(frequency(u"PPPPPPPA"_s).allowed(), 2);
    QCOMPARE(frequency(u"PPPPPPPA"_s).left(), 1);
    QCOMPARE(frequency(u"AAAP"_s).left(), -2);
}

void TestFrequency::aPlanThatWasOvertaken()
{
    QCOMPARE(frequency(u"PPPPPPPP"_s, {.plannedLessons = 4}).allowed(), 2);
}

void TestFrequency::theLimitIsRoundedDown_data()
{
    QTest::addColumn<int>("planned");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("allowed");
    QTest::newRow("60 lessons") << 60 << 75 << 15;
    QTest::newRow("72 lessons") << 72 << 75 << 18;
    QTest::newRow("34 lessons") << 34 << 75 << 8;
    QTest::newRow("3 lessons") << 3 << 75 << 0;
    QTest::newRow("all of them") << 60 << 100 << 0;
    QTest::newRow("none of them") << 60 << 0 << 60;
    QTest::newRow("a third") << 10 << 67 << 3;
}

void TestFrequency::theLimitIsRoundedDown()
{
    QFETCH(int, planned);
    QFETCH(int, least);
    QFETCH(int, allowed);
    QCOMPARE(frequency(u"P"_s, {.plannedLessons = planned, .leastFrequency = least}).allowed(), allowed);
}

void TestFrequency::risk_data()
{
    QTest::addColumn<int>("absences");
    QTest::addColumn<int>("expected");
    // A student may miss 15 of 60 planned lessons.
    QTest::newRow("always there") << 0 << static_cast<int>(Risk::None);
    QTest::newRow("plenty left") << 11 << static_cast<int>(Risk::None);
    QTest::newRow("a quarter left") << 12 << static_cast<int>(Risk::Near);
    QTest::newRow("the last one taken") << 15 << static_cast<int>(Risk::Near);
    QTest::newRow("one too many") << 16 << static_cast<int>(Risk::Exceeded);
}

void TestFrequency::risk()
{
    QFETCH(int, absences);
    QFETCH(int, expected);
    const QString letters = QString(20, u'P') + QString(absences, u'A');
    QCOMPARE(static_cast<int>(frequency(letters, {.plannedLessons = 60}).risk()), expected);
}

void TestFrequency::nothingWasHeldYet()
{
    const Frequency counted = frequency({});
    QCOMPARE(counted.percent(), std::nullopt);
    QCOMPARE(counted.left(), 0);
    QVERIFY(counted.risk() == Risk::None);
    QVERIFY(frequency(u"P"_s).risk() == Risk::None); // no absences, no risk
}

void TestFrequency::attendanceOfAMeeting()
{
    const ClassAttendance record{
        *ClassId::fromNumber(1), {}, meetings({1, 1}), {student(u"PA"_s), student(u"LJ"_s), student(u"A-"_s)}};
    QCOMPARE(attendanceOf(record, 0), (AttendanceCounts{2, 3}));
    QCOMPARE(attendanceOf(record, 1), (AttendanceCounts{0, 2}));
}

void TestFrequency::termsPartTheYear_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("term");
    QTest::newRow("new year") << QDate(2026, 1, 1) << u"2026/1"_s;
    QTest::newRow("last exam") << QDate(2026, 7, 15) << u"2026/1"_s;
    QTest::newRow("holidays") << QDate(2026, 7, 16) << u"2026/2"_s;
    QTest::newRow("last day") << QDate(2026, 12, 31) << u"2026/2"_s;
}

void TestFrequency::termsPartTheYear()
{
    QFETCH(QDate, day);
    QFETCH(QString, term);
    const Timestamp noon{QDateTime(day, QTime(12, 0)).toMSecsSinceEpoch()};
    QCOMPARE(Term::of(noon).toText(), term);
    QVERIFY(Term::of(noon).span().contains(noon));
    const Term other{Term::of(noon).year, 3 - Term::of(noon).half};
    QVERIFY(!other.span().contains(noon));
}

CHAMADA_TEST(TestFrequency)

} // namespace chamada::test::tst_frequency

#include "tst_frequency.moc"
