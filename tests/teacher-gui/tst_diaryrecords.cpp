// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/diaryrecords.h"
#include "teacher-gui/export/exportfile.h"
#include "teacher-gui/export/recordimport.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/diaryfixture.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_diaryrecords {

using namespace teacher;

/// Tests that exported calls count the same in another diary, corrections included.
class TestDiaryRecords : public QObject {
    Q_OBJECT

private slots:
    void init();

    void anotherDiaryCountsTheSame_data();
    void anotherDiaryCountsTheSame();
    void whatWasTakenBackIsAsItWas();
    void discardedCallsStay();
    void theMatrixIsWhatTheDiaryCounts();
    void oneClassAndOnePeriod();

private:
    Diary &diary() { return m_fixture->diary; }
    QList<RecordedCall> all() { return std::get<QList<RecordedCall>>(recordedCalls(diary())); }

    std::unique_ptr<DiaryFixture> m_fixture;
};

void TestDiaryRecords::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<DiaryFixture>();
    m_fixture->take(u"a"_callId, 101, 2, {u"1"_s, u"2*"_s}, {u"3"_s});
    m_fixture->take(u"b"_callId, 101, 9, {u"1"_s, u"3"_s}, {u"2"_s});
    m_fixture->take(u"c"_callId, 101, 16, {u"1"_s, u"2"_s, u"3"_s}, {});
    m_fixture->take(u"d"_callId, 202, 17, {u"1"_s, u"2"_s}, {u"9"_s});
    m_fixture->take(u"e"_callId, 101, 23, {u"2"_s}, {u"1"_s, u"3"_s});
    m_fixture->correct(u"a"_callId, u"3"_s, 'J', u"atestado"_s);
    m_fixture->correct(u"a"_callId, u"1"_s, 'L');
    m_fixture->correct(u"b"_callId, u"4"_s, 'P');
    m_fixture->correct(u"b"_callId, u"3"_s, '-');
    QVERIFY(!diary().moveTo(u"d"_callId, DiaryFixture::classOf(101), u"maria"_s));
    QVERIFY(!diary().setLessons(u"c"_callId, 3, u"maria"_s));
}

void TestDiaryRecords::anotherDiaryCountsTheSame_data()
{
    QTest::addColumn<ExportKind>("kind");
    QTest::newRow("spreadsheet") << ExportKind::XlsxTable;
    QTest::newRow("table") << ExportKind::Table;
    QTest::newRow("table for Excel") << ExportKind::ExcelTable;
    QTest::newRow("JSON") << ExportKind::Json;
}

void TestDiaryRecords::anotherDiaryCountsTheSame()
{
    QFETCH(const ExportKind, kind);
    QFile file(m_fixture->path(u"calls"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(fileOf(kind, all()));
    file.close();
    DiaryFixture other;
    QCOMPARE(std::get<CallImportResult>(importInto(other.diary, file.fileName())), (CallImportResult{5, 0}));
    QCOMPARE(other.record(101), m_fixture->record(101));
    QCOMPARE(std::get<QList<RecordedCall>>(recordedCalls(other.diary)), all());
    QCOMPARE(std::get<CallImportResult>(importInto(other.diary, file.fileName())), (CallImportResult{0, 5}));
    QCOMPARE(other.history(u"a"_callId).size(), 2); // a second import adds nothing
}

void TestDiaryRecords::whatWasTakenBackIsAsItWas()
{
    m_fixture->correct(u"a"_callId, u"1"_s, 'P');
    const RecordedCall call = std::get<RecordedCall>(recordedCall(diary(), u"a"_callId));
    QVERIFY(!call.corrected.contains(DiaryFixture::student(u"1"_s)));
    QCOMPARE(call.corrected.value(DiaryFixture::student(u"3"_s)),
        (CorrectedStatus{AttendanceStatus::Justified, u"atestado"_s}));
}

void TestDiaryRecords::discardedCallsStay()
{
    QVERIFY(!diary().discard(u"e"_callId, u"maria"_s));
    QCOMPARE(all().size(), 4);
}

void TestDiaryRecords::theMatrixIsWhatTheDiaryCounts()
{
    ClassAttendance beside = sideBySide(all());
    std::sort(beside.students.begin(), beside.students.end(),
        [](const StudentAttendance &a, const StudentAttendance &b) { return a.student < b.student; });
    QCOMPARE(beside, m_fixture->record(101));
}

void TestDiaryRecords::oneClassAndOnePeriod()
{
    const auto calls =
        recordedCalls(diary(), DiaryFixture::classOf(101), {DiaryFixture::day(9), DiaryFixture::day(17)});
    QStringList ids;
    for (const RecordedCall &call : std::get<QList<RecordedCall>>(calls))
        ids.append(call.entry.report.call.text());
    QCOMPARE(ids, (QStringList{u"b"_s, u"c"_s}));
}

CHAMADA_TEST(TestDiaryRecords)

} // namespace chamada::test::tst_diaryrecords

#include "tst_diaryrecords.moc"
