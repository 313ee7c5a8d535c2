// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/cellguard.h"
#include "common/spreadsheet/workbookreader.h"
#include "teacher-gui/export/exportfile.h"
#include "teacher-gui/export/records/longtable.h"
#include "teacher-gui/export/records/recordreader.h"
#include "teacher-gui/export/records/rostertable.h"
#include "teacher-gui/export/records/widetable.h"
#include "teacher-gui/export/records/xlsxfile.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/recordsamples.h"

#include <QTest>

#include <zip.h>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_xlsxfile {

using namespace teacher;

/// Tests the .xlsx files that leave the program: read back, and by what stands in their parts.
class TestXlsxFile : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }

    void textStaysText();
    void datesTimesAndNumbersAreSuch();
    void theTitlesAreBoldAndStay();
    void columnsAreAsWideAsTheirContents();
    void theTableComesBack();
    void theMatrixComesBack();
    void theListOfAClassComesBack();
    void tooLongForACell();
    void otherSpreadsheetsAreNotImported();

private:
    static WorkbookSheet sheetOf(const QByteArray &file);
    static QByteArray partOf(const QByteArray &file, const char *name);
};

WorkbookSheet TestXlsxFile::sheetOf(const QByteArray &file)
{
    const WorkbookRead read = readWorkbook(file, {}, LineBreaks::Kept);
    const auto *sheets = std::get_if<QList<WorkbookSheet>>(&read);
    return sheets && sheets->size() == 1 ? sheets->constFirst() : WorkbookSheet();
}

QByteArray TestXlsxFile::partOf(const QByteArray &file, const char *name)
{
    zip_source_t *source =
        zip_source_buffer_create(file.constData(), static_cast<zip_uint64_t>(file.size()), 0, nullptr);
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    zip_file_t *part = zip_fopen(archive, name, 0);
    QByteArray bytes(1 << 20, '\0');
    bytes.resize(
        part ? static_cast<qsizetype>(zip_fread(part, bytes.data(), static_cast<zip_uint64_t>(bytes.size()))) : 0);
    zip_fclose(part);
    zip_close(archive);
    return bytes;
}

void TestXlsxFile::textStaysText()
{
    ExportTable table{u"Class 101"_s, {{u"Student ID"_s}, {u"Name"_s}}, {}};
    for (const QString &text : {u"0042"_s, u"12/3"_s, u"1-MAR"_s, u"31DEC"_s, u".5"_s, u"1E5"_s,
             u"12345678901234567890"_s, u"TRUE"_s, u"-1"_s, u"=1+1"_s, u"=\"0042\""_s, u"'=1"_s, u"a \"b\"; c"_s,
             u"two\nlines"_s, u" João "_s, u"_x000D_"_s, u"<&>"_s, u"𝒜na"_s})
        table.rows.append({text, u"Ana"_s});
    const WorkbookSheet sheet = sheetOf(xlsxFile(table));
    QCOMPARE(sheet.name, u"Class 101"_s);
    QCOMPARE(sheet.rows.size(), table.rows.size() + 1);
    QCOMPARE(sheet.rows[0].cells, (QStringList{u"Student ID"_s, u"Name"_s}));
    for (qsizetype i = 0; i < table.rows.size(); ++i)
        QCOMPARE(originalText(sheet.rows[i + 1].cells[0]), table.rows[i][0]);
    const QByteArray part = partOf(xlsxFile(table), "xl/worksheets/sheet1.xml");
    QVERIFY(!part.contains("<f>"));
    QCOMPARE(part.count(" t=\"s\""), 2 * sheet.rows.size()); // every cell is a string
}

void TestXlsxFile::datesTimesAndNumbersAreSuch()
{
    const ExportTable table{u"1"_s,
        {{u"Number"_s, ColumnType::Number}, {u"Date"_s, ColumnType::Date}, {u"Time"_s, ColumnType::Time}},
        {{u"101"_s, u"2026-11-22"_s, u"08:00:15"_s}, {u"7.5"_s, u"1900-03-01"_s, u"23:59:59"_s},
            {u"none"_s, u"yesterday"_s, u"noon"_s}, {u""_s, u"1850-01-01"_s, u""_s}}};
    const WorkbookSheet sheet = sheetOf(xlsxFile(table));
    QCOMPARE(sheet.rows.size(), 5);
    for (qsizetype i = 0; i < 3; ++i)
        QCOMPARE(sheet.rows[i + 1].cells, table.rows[i]);
    QCOMPARE(sheet.rows[4].cells.value(1), u"1850-01-01"_s);
    const QByteArray part = partOf(xlsxFile(table), "xl/worksheets/sheet1.xml");
    QVERIFY(part.contains("<v>46348</v>")); // 2026-11-22
    QCOMPARE(part.count(" t=\"s\""), 3 + 3 + 1);
    const QByteArray styles = partOf(xlsxFile(table), "xl/styles.xml");
    for (const char *format : {"numFmtId=\"14\"", "numFmtId=\"21\"", "numFmtId=\"49\""})
        QVERIFY2(styles.contains(format), format);
}

void TestXlsxFile::theTitlesAreBoldAndStay()
{
    const QByteArray file = fileOf(ExportKind::XlsxTable, semester(2, 3));
    QVERIFY(partOf(file, "xl/worksheets/sheet1.xml").contains("<pane ySplit=\"1\" topLeftCell=\"A2\""));
    QVERIFY(partOf(file, "xl/worksheets/sheet1.xml").contains("state=\"frozen\""));
    QVERIFY(partOf(file, "xl/styles.xml").contains("<b/>"));
    QVERIFY(partOf(file, "xl/workbook.xml").contains("<sheet name=\"Class 101\""));
    QList<RecordedCall> calls = semester(2, 3);
    calls[1].entry.report.classId = *ClassId::fromNumber(202);
    QVERIFY(partOf(fileOf(ExportKind::XlsxTable, calls), "xl/workbook.xml").contains("<sheet name=\"Roll calls\""));
}

void TestXlsxFile::columnsAreAsWideAsTheirContents()
{
    const ExportTable table{u"1"_s, {{u"a"_s}, {u"b"_s}, {u"c"_s}},
        {{u"1"_s, QString(20, u'x'), QString(500, u'x')}, {u"1"_s, QString(18, u'x') + u"\nmore"_s, {}}}};
    const QByteArray part = partOf(xlsxFile(table), "xl/worksheets/sheet1.xml");
    for (const char *width :
        {"min=\"1\" max=\"1\" width=\"10.", "min=\"2\" max=\"2\" width=\"22.", "min=\"3\" max=\"3\" width=\"50."})
        QVERIFY2(part.contains(width), part.constData());
}

void TestXlsxFile::theTableComesBack()
{
    const QList<RecordedCall> calls{fullCall(u"a"_callId), fullCall(u"-b0"_callId)};
    for (const FileLanguage language : {FileLanguage::English, FileLanguage::Portuguese})
        QCOMPARE(std::get<QList<RecordedCall>>(recordsFromBytes(xlsxFile(longTable(calls, language)))), calls);
}

void TestXlsxFile::theMatrixComesBack()
{
    QList<RecordedCall> calls = semester(12, 9);
    calls[3].lessons = 2;
    calls[6].entry.report.title = u"Prova “final” · 2"_s;
    const ClassAttendance record = sideBySide(calls);
    const RecordsRead read = recordsFromBytes(xlsxFile(wideTable(record, FileLanguage::Portuguese)));
    QCOMPARE(sideBySide(std::get<QList<RecordedCall>>(read)), record);
}

void TestXlsxFile::theListOfAClassComesBack()
{
    const QList<RosterLine> roster{{*StudentId::fromText(u"0042"), u"Ana \"Bia\" Souza Teste"_s},
        {*StudentId::fromText(u"1-MAR"), u"José da Conceição Teste"_s}};
    const auto file = xlsxFile(rosterTable(*ClassId::fromNumber(101), roster, FileLanguage::Portuguese));
    const WorkbookSheet sheet = sheetOf(file);
    QCOMPARE(sheet.name, u"Turma 101"_s);
    QCOMPARE(sheet.rows.size(), 3);
    QCOMPARE(sheet.rows[0].cells, (QStringList{u"Matrícula"_s, u"Nome"_s}));
    QCOMPARE(sheet.rows[1].cells, (QStringList{u"0042"_s, u"Ana \"Bia\" Souza Teste"_s}));
    QCOMPARE(sheet.rows[2].cells, (QStringList{u"1-MAR"_s, u"José da Conceição Teste"_s}));
}

void TestXlsxFile::tooLongForACell()
{
    constexpr qsizetype longest = 32'767;
    QVERIFY(!xlsxFile({u"1"_s, {{u"a"_s}}, {{QString(longest, u'x')}}}).isEmpty());
    QVERIFY(xlsxFile({u"1"_s, {{u"a"_s}}, {{QString(longest + 1, u'x')}}}).isEmpty());
}

void TestXlsxFile::otherSpreadsheetsAreNotImported()
{
    using Kind = RecordProblem::Kind;
    const auto problem = [](const QByteArray &bytes) {
        return std::get<QList<RecordProblem>>(recordsFromBytes(bytes)).constFirst().kind;
    };
    QCOMPARE(problem(xlsxFile({u"Marks"_s, {{u"Name"_s}, {u"Mark"_s}}, {{u"Ana"_s, u"9"_s}}})), Kind::Unknown);
    QCOMPARE(problem(xlsxFile(longTable({}, FileLanguage::English))), Kind::Empty);
    QCOMPARE(problem(fileOf(ExportKind::XlsxTable, semester(1, 2)).chopped(200)), Kind::BadSpreadsheet);
    const QByteArray ole("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    QCOMPARE(problem(ole + QByteArray("W\0o\0r\0k\0b\0o\0o\0k\0", 16)), Kind::BadSpreadsheet); // .xls
    QCOMPARE(problem(ole + "a text document"), Kind::NotText);
}

CHAMADA_TEST(TestXlsxFile)

} // namespace chamada::test::tst_xlsxfile

#include "tst_xlsxfile.moc"
