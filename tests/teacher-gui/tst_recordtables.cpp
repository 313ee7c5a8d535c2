// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/exportfile.h"
#include "teacher-gui/export/records/csvfile.h"
#include "teacher-gui/export/records/longtable.h"
#include "teacher-gui/export/records/recordjson.h"
#include "teacher-gui/export/records/recordreader.h"
#include "teacher-gui/export/records/widetable.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/fakecalls.h"
#include "tests/teacher-gui/recordsamples.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_recordtables {

using namespace teacher;

/// Tests that exported files can be read again, and that a spreadsheet misinterprets no cell.
class TestRecordTables : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }

    void theLongTableComesBack_data() { addStyles(); }
    void theLongTableComesBack();
    void jsonComesBack();
    void theMatrixComesBack_data() { addStyles(); }
    void theMatrixComesBack();
    void aWholeSemesterComesBack();
    void aCallWithNobodyIsACallAllTheSame();
    void aRosterThatCameLaterIsKept();
    void rowsAndColumnsMayBeMoved();
    void aTableThatSomebodyWroteIsRead();
    void noCellIsTakenForAnything();
    void excelFindsItsMarkAndSemicolons();
    void oneRowPerStudentAndNoBanner();
    void theMatrixHasARowPerStudent();
    void fileNamesTellWhich();

private:
    static void addStyles();
    static QList<RecordedCall> calls(const RecordsRead &read);
    static QList<RecordedCall> sample() { return {fullCall(u"a"_callId), fullCall(u"-b0"_callId)}; }
};

void TestRecordTables::addStyles()
{
    QTest::addColumn<CsvStyle>("style");
    QTest::addColumn<FileLanguage>("language");
    QTest::newRow("plain") << CsvStyle::Plain << FileLanguage::English;
    QTest::newRow("plain, in Portuguese") << CsvStyle::Plain << FileLanguage::Portuguese;
    QTest::newRow("Excel") << CsvStyle::ExcelPortuguese << FileLanguage::Portuguese;
}

QList<RecordedCall> TestRecordTables::calls(const RecordsRead &read)
{
    if (const auto *problems = std::get_if<QList<RecordProblem>>(&read))
        qWarning() << explain(*problems);
    return std::get<QList<RecordedCall>>(read);
}

void TestRecordTables::theLongTableComesBack()
{
    QFETCH(const CsvStyle, style);
    QFETCH(const FileLanguage, language);
    QCOMPARE(calls(recordsFromBytes(csvFile(longTable(sample(), language), style))), sample());
}

void TestRecordTables::jsonComesBack()
{
    QCOMPARE(calls(recordsFromBytes(recordsToJson(sample()))), sample());
}

void TestRecordTables::theMatrixComesBack()
{
    QFETCH(const CsvStyle, style);
    QFETCH(const FileLanguage, language);
    QList<RecordedCall> taken = semester(12, 9);
    taken[3].lessons = 2;
    taken[5].entry.report.title.clear();
    taken[6].entry.report.title = u"Prova “final” · 2"_s;
    taken[4].corrected.insert(*StudentId::fromText(u"2023001"), {AttendanceStatus::Justified, {}});
    const ClassAttendance record = sideBySide(taken);
    QCOMPARE(sideBySide(calls(recordsFromBytes(csvFile(wideTable(record, language), style)))), record);
}

void TestRecordTables::aWholeSemesterComesBack()
{
    const QList<RecordedCall> taken = semester(30, 45);
    for (const ExportKind kind : {ExportKind::XlsxTable, ExportKind::Table, ExportKind::ExcelTable, ExportKind::Json})
        QCOMPARE(calls(recordsFromBytes(fileOf(kind, taken))), taken);
}

void TestRecordTables::aCallWithNobodyIsACallAllTheSame()
{
    const QList<RecordedCall> taken{{{FakeCalls::report(101, u"call-1"_callId, {}), {}, {}}, 1, {}}};
    for (const ExportKind kind : {ExportKind::XlsxTable, ExportKind::Table, ExportKind::Json})
        QCOMPARE(calls(recordsFromBytes(fileOf(kind, taken))), taken);
}

void TestRecordTables::aRosterThatCameLaterIsKept()
{
    QList<RecordedCall> taken{
        {{FakeCalls::report(101, u"call-1"_callId, {FakeCalls::entry(u"2023001"_s, u"08:00:00"_s)}), {}, {}}, 1, {}}};
    taken[0].entry.setRosterTime(RosterTime::Later);
    for (const ExportKind kind : {ExportKind::XlsxTable, ExportKind::Table, ExportKind::ExcelTable, ExportKind::Json})
        QCOMPARE(calls(recordsFromBytes(fileOf(kind, taken))), taken);
}

void TestRecordTables::rowsAndColumnsMayBeMoved()
{
    ExportTable table = longTable(sample(), FileLanguage::English);
    std::swap(table.rows.first(), table.rows.last());
    std::reverse(table.columns.begin(), table.columns.end());
    table.columns.insert(4, {u"My column"_s});
    for (QStringList &row : table.rows) {
        std::reverse(row.begin(), row.end());
        row.insert(4, u"of the teacher's own"_s);
    }
    const QList<RecordedCall> read = calls(recordsFromBytes(csvFile(table, CsvStyle::Plain)));
    QCOMPARE(read.size(), 2);
    for (const RecordedCall &call : read) {
        const bool isFirst = call.entry.report.call == u"a"_callId;
        const RecordedCall written = sample()[isFirst ? 0 : 1];
        QCOMPARE(call.corrected, written.corrected);
        QCOMPARE(call.entry.report.entries.size(), written.entry.report.entries.size());
        QCOMPARE(call.entry.report.absent.size(), written.entry.report.absent.size());
    }
}

void TestRecordTables::aTableThatSomebodyWroteIsRead()
{
    const QByteArray csv = "Chamada;Turma;Início;Matrícula;Situação\r\n"
                           "x1;101;2026-11-22T08:00:00;2023001;Presente\r\n"
                           "x1;101;2026-11-22T08:00:00;2023002;falta\r\n";
    const RecordedCall call = calls(recordsFromBytes(csv)).constFirst();
    QVERIFY(call.entry.report.entries.isEmpty()); // no student checked in
    QCOMPARE(call.corrected.value(*StudentId::fromText(u"2023001")).standing, AttendanceStatus::Present);
    QCOMPARE(call.entry.report.absent.constFirst().student.text(), u"2023002"_s);
}

void TestRecordTables::noCellIsTakenForAnything()
{
    const QByteArray csv = fileOf(ExportKind::Table, sample());
    for (const char *cell : {R"(,"=""0023001""",)", R"(,"=""202300112345678901""",)", R"(,"=""1E5""",)",
             R"(,"=""-9""",)", R"(,"=""+55""",)", R"(,"=""=1+1""",)", R"(,"'-Redes; de ""Computadores""",)",
             R"(,"=""''@home""",)", ",2023-2/A,", ",NOVA,"})
        QVERIFY2(csv.contains(cell), cell);
}

void TestRecordTables::excelFindsItsMarkAndSemicolons()
{
    const QByteArray csv = fileOf(ExportKind::ExcelTable, sample());
    QVERIFY(csv.startsWith("\xEF\xBB\xBFTurma;T\xC3\xADtulo;Data;"));
    QVERIFY(csv.endsWith("\r\n"));
    QCOMPARE(excelStyleFor(QLocale(QLocale::Portuguese, QLocale::Brazil)), CsvStyle::ExcelPortuguese);
    QCOMPARE(excelStyleFor(QLocale(QLocale::English, QLocale::UnitedStates)), CsvStyle::Excel);
    QVERIFY(!fileOf(ExportKind::Table, sample()).startsWith("\xEF\xBB\xBF"));
}

void TestRecordTables::oneRowPerStudentAndNoBanner()
{
    const QList<RecordedCall> taken = semester(3, 10);
    const auto rows = readTable(QString::fromUtf8(fileOf(ExportKind::Table, taken)), u',');
    QCOMPARE(rows.size(), 1 + 3 * 10);
    for (const TextRow &row : rows)
        QCOMPARE(row.cells.size(), ColumnCount);
    QCOMPARE(rows[0].cells.mid(0, 5), (QStringList{u"Class"_s, u"Title"_s, u"Date"_s, u"Student ID"_s, u"Name"_s}));
}

void TestRecordTables::theMatrixHasARowPerStudent()
{
    const auto rows = readTable(QString::fromUtf8(fileOf(ExportKind::Matrix, semester(3, 10))), u',');
    QCOMPARE(rows.size(), 1 + 10);
    QCOMPARE(rows[0].cells.size(), 4 + 3);
    QVERIFY(rows[0].cells[4].startsWith(semester(1, 1)[0].entry.report.started.toLocal().toString(u"yyyy-MM-dd"_s)));
}

void TestRecordTables::fileNamesTellWhich()
{
    const QList<RecordedCall> taken = semester(2, 1);
    const QDateTime begin = taken[0].entry.report.started.toLocal();
    QCOMPARE(fileNameFor(ExportKind::Pdf, {taken[0]}),
        QString(u"class-101_"_s + begin.toString(u"yyyy-MM-dd_HH-mm"_s) + u".pdf"_s));
    QCOMPARE(
        fileNameFor(ExportKind::Json, taken), QString(u"class-101_"_s + begin.toString(u"yyyy-MM-dd"_s) + u".json"_s));
}

CHAMADA_TEST(TestRecordTables)

} // namespace chamada::test::tst_recordtables

#include "tst_recordtables.moc"
