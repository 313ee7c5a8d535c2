// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/diaryfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_diarymerge {

using namespace teacher;

/// Tests merging the diaries of two machines, in either direction and repeatedly.
class TestDiaryMerge : public QObject {
    Q_OBJECT

private slots:
    void init();

    void correctionsComeAlong();
    void theLastCorrectionOfEitherHolds();
    void whicheverTakesOverTheOther();
    void onceMoreChangesNothing();
    void threeMachinesInARing();
    void movesDiscardsLessonsAndSettings();
    void aCallTakenOverKeepsItsRoster();
    void namesOfALaterRosterComeAlong();

private:
    /// Returns all readable contents of a diary.
    static QString everything(const DiaryFixture &fixture);

    std::unique_ptr<DiaryFixture> m_ours;
    std::unique_ptr<DiaryFixture> m_theirs;
};

void TestDiaryMerge::init()
{
    failOnQtWarnings();
    m_ours = std::make_unique<DiaryFixture>();
    m_theirs = std::make_unique<DiaryFixture>();
    for (DiaryFixture *fixture : {m_ours.get(), m_theirs.get()})
        fixture->take(u"both"_callId, 101, 1, {u"1"_s, u"2*"_s}, {u"3"_s});
}

QString TestDiaryMerge::everything(const DiaryFixture &fixture)
{
    QStringList text;
    const QList<DiaryLine> lines = fixture.lines();
    for (const DiaryLine &line : lines) {
        text.append(
            u"%1 %2 %3 %4"_s.arg(line.call.text(), line.classId.toText()).arg(line.present).arg(line.discarded));
        for (const Change &change : fixture.history(line.call))
            text.append(u"  %1 %2 %3 %4"_s.arg(static_cast<int>(change.kind))
                    .arg(change.after.value_or(-1))
                    .arg(change.time.msecs)
                    .arg(change.by));
        const ClassAttendance record = fixture.record(line.classId.number());
        for (const StudentAttendance &row : record.students)
            text.append(u"  %1 %2 %3"_s.arg(row.student.text(), row.name, letters(row.standings)));
    }
    return text.join(u'\n');
}

void TestDiaryMerge::correctionsComeAlong()
{
    m_theirs->take(u"theirs"_callId, 101, 2, {u"1"_s}, {u"2"_s, u"3"_s});
    QVERIFY(m_theirs->correct(u"both"_callId, u"3"_s, 'J', u"atestado"_s));
    QVERIFY(m_theirs->correct(u"theirs"_callId, u"2"_s, 'P'));
    QVERIFY(!m_ours->diary.merge(m_theirs->diary));
    QCOMPARE(m_ours->standings(101, u"3"_s), u"JA"_s);
    QCOMPARE(m_ours->standings(101, u"2"_s), u"LP"_s);
    QCOMPARE(m_ours->history(u"both"_callId), m_theirs->history(u"both"_callId));
}

void TestDiaryMerge::theLastCorrectionOfEitherHolds()
{
    QVERIFY(m_ours->correct(u"both"_callId, u"3"_s, 'J'));
    // Each machine's own changes have increasing times, so the test waits until this one is later than that.
    QTRY_VERIFY(QDateTime::currentMSecsSinceEpoch() > m_ours->history(u"both"_callId).last().time.msecs);
    QVERIFY(m_theirs->correct(u"both"_callId, u"3"_s, 'P'));
    QVERIFY(!m_ours->diary.merge(m_theirs->diary));
    QCOMPARE(m_ours->standings(101, u"3"_s), u"P"_s);
    QCOMPARE(m_ours->history(u"both"_callId).size(), 2);
}

void TestDiaryMerge::whicheverTakesOverTheOther()
{
    m_ours->take(u"ours"_callId, 101, 2, {u"1"_s}, {u"2"_s});
    m_theirs->take(u"theirs"_callId, 202, 3, {u"5"_s, u"6"_s});
    QVERIFY(m_ours->correct(u"both"_callId, u"1"_s, 'A'));
    QVERIFY(m_theirs->correct(u"both"_callId, u"1"_s, 'L'));
    QVERIFY(m_theirs->correct(u"both"_callId, u"3"_s, 'J'));
    QVERIFY(!m_theirs->diary.moveTo(u"theirs"_callId, DiaryFixture::classOf(101), u"joana"_s));
    Diary before(m_theirs->path(u"before.sqlite"_s)); // a copy of ours at this point
    QVERIFY(!before.open(Diary::IfMissing::Create));
    QVERIFY(!before.merge(m_ours->diary));
    QVERIFY(!m_ours->diary.merge(m_theirs->diary));
    QVERIFY(!m_theirs->diary.merge(before));
    QCOMPARE(everything(*m_ours), everything(*m_theirs));
}

void TestDiaryMerge::onceMoreChangesNothing()
{
    QVERIFY(m_theirs->correct(u"both"_callId, u"1"_s, 'A'));
    QVERIFY(!m_ours->diary.merge(m_theirs->diary));
    const QString once = everything(*m_ours);
    QVERIFY(!m_ours->diary.merge(m_theirs->diary));
    QVERIFY(!m_ours->diary.merge(m_ours->diary));
    QCOMPARE(everything(*m_ours), once);
}

void TestDiaryMerge::threeMachinesInARing()
{
    DiaryFixture third;
    third.take(u"third"_callId, 101, 5, {u"1"_s}, {u"2"_s});
    QVERIFY(third.correct(u"third"_callId, u"2"_s, 'J'));
    QVERIFY(m_ours->correct(u"both"_callId, u"1"_s, 'A'));
    QVERIFY(m_theirs->correct(u"both"_callId, u"2"_s, 'P'));
    QVERIFY(!m_theirs->diary.merge(m_ours->diary));
    QVERIFY(!third.diary.merge(m_theirs->diary));
    QVERIFY(!m_ours->diary.merge(third.diary));
    QVERIFY(!m_theirs->diary.merge(m_ours->diary));
    QCOMPARE(everything(*m_ours), everything(third));
    QCOMPARE(everything(*m_theirs), everything(third));
}

void TestDiaryMerge::movesDiscardsLessonsAndSettings()
{
    Diary &theirs = m_theirs->diary;
    const ClassId wanted = DiaryFixture::classOf(202);
    QVERIFY(!theirs.moveTo(u"both"_callId, wanted, u"joana"_s));
    QVERIFY(!theirs.setLessons(u"both"_callId, 3, u"joana"_s));
    QVERIFY(!theirs.setSettings(wanted, {40, 80, 2}, u"joana"_s));
    QVERIFY(!m_ours->diary.merge(theirs));
    QCOMPARE(m_ours->line(u"both"_callId).classId, wanted);
    QCOMPARE(m_ours->record(202).meetings[0].lessons, 3);
    QCOMPARE(std::get<ClassSettings>(m_ours->diary.settings(wanted)), (ClassSettings{40, 80, 2}));
    QVERIFY(!theirs.discard(u"both"_callId, u"joana"_s));
    QVERIFY(!m_ours->diary.merge(theirs));
    QVERIFY(m_ours->line(u"both"_callId).discarded);
}

void TestDiaryMerge::aCallTakenOverKeepsItsRoster()
{
    DiaryEntry full = DiaryFixture::entry(u"full"_callId, 303, 4, {u"1"_s});
    full.report.hasRoster = true; // a full attendance
    QVERIFY(!m_theirs->diary.store(full));
    QVERIFY(!m_ours->diary.merge(m_theirs->diary));
    m_ours->take(u"next"_callId, 303, 5, {u"2"_s});
    QCOMPARE(m_ours->standings(303, u"2"_s), u"-P"_s);
}

void TestDiaryMerge::namesOfALaterRosterComeAlong()
{
    DiaryEntry nameless = DiaryFixture::entry(u"nameless"_callId, 303, 4, {u"1"_s, u"8"_s});
    for (Entry &entry : nameless.report.entries)
        entry.name.clear();
    for (DiaryFixture *fixture : {m_ours.get(), m_theirs.get()})
        QVERIFY(!fixture->diary.store(nameless));
    QVERIFY(m_theirs->applyRoster(303, {{*StudentId::fromText(u"1"), u"Ana"_s}}));
    QVERIFY(!m_ours->diary.merge(m_theirs->diary));
    const auto entry = std::get<DiaryEntry>(m_ours->diary.entry(u"nameless"_callId));
    QCOMPARE(entry.rosterTime(), RosterTime::Later);
    QCOMPARE(entry.report.entries[0].name, u"Ana"_s);
    QCOMPARE(entry.report.entries[1].name, QString());
    QCOMPARE(everything(*m_ours), everything(*m_theirs));
}

CHAMADA_TEST(TestDiaryMerge)

} // namespace chamada::test::tst_diarymerge

#include "tst_diarymerge.moc"
