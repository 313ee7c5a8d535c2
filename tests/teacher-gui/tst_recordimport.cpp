// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/exportfile.h"
#include "teacher-gui/export/recordimport.h"
#include "teacher-gui/export/records/recordreader.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/fakecalls.h"
#include "tests/teacher-gui/recordsamples.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_recordimport {

using namespace teacher;

using Kind = RecordProblem::Kind;

namespace {

QByteArray longCsv(const QByteArray &rows)
{
    return "Roll call,Class,Started,Student ID,Attendance,Registered,Entered by,Flags,Lessons\n" + rows;
}

QByteArray picture()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImage image(16, 16, QImage::Format_RGB32);
    image.fill(Qt::red);
    image.save(&buffer, "PNG");
    return bytes;
}

void row(const char *name, const QByteArray &bytes, Kind kind, int line = 0, const QString &text = {},
    const QString &column = {})
{
    QTest::newRow(name) << bytes << RecordProblem{kind, line, text, column};
}

void addFilesWithoutATable()
{
    row("a picture", picture(), Kind::NotText);
    row("a PDF", "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n\x01", Kind::NotText);
    row("an escape sequence", "\x1b[31m", Kind::NotText);
    row("Latin-1", longCsv("x,101,2026-11-22T08:00:00,1,absent,,,Jo\xE3o,\n"), Kind::Encoding);
    row("nothing", "", Kind::Empty);
    row("blank lines", "\n\r\n\n", Kind::Empty);
}

void addBadTables()
{
    row("headings alone", longCsv({}), Kind::Empty);
    row("another table", "a,b\n1,2\n", Kind::Unknown);
    row("a page of prose", "Dear all,\nthe class is cancelled.\n", Kind::Unknown);
    row("a column is missing", "Student ID,Attendance,Roll call,Started\n1,absent,x,2026-11-22T08:00:00\n",
        Kind::MissingColumn, 1, {}, u"Class"_s);
    row("an open quote", longCsv("x,101,\"2026-11-22T08:00:00,1,absent,,,,\nx,1\n"), Kind::OpenQuote, 2);
    row("class 0", longCsv("x,0,2026-11-22T08:00:00,1,absent,,,,\n"), Kind::BadCell, 2, u"0"_s, u"Class"_s);
    row("no call", longCsv(",101,2026-11-22T08:00:00,1,absent,,,,\n"), Kind::EmptyCell, 2, {}, u"Roll call"_s);
    row("no date", longCsv("x,101,yesterday,1,absent,,,,\n"), Kind::BadCell, 2, u"yesterday"_s, u"Started"_s);
    row("no standing", longCsv("x,101,2026-11-22T08:00:00,1,,,,,\n"), Kind::EmptyCell, 2, {}, u"Attendance"_s);
    row("a lost time", longCsv("x,101,2026-11-22T08:00:00,1,present,,student,,\n"), Kind::EmptyCell, 2, {},
        u"Registered"_s);
    row("an unknown flag", longCsv("x,101,2026-11-22T08:00:00,1,present,2026-11-22T08:00:01,student,odd,\n"),
        Kind::BadCell, 2, u"odd"_s, u"Flags"_s);
    row("too many lessons", longCsv("x,101,2026-11-22T08:00:00,1,absent,,,,1000\n"), Kind::BadCell, 2, u"1000"_s,
        u"Lessons"_s);
    row("a matrix whose date is none", "Class,Student ID,2026-13-22 08:00:00–09:00:00 · x\n101,1,absent\n",
        Kind::BadCell, 1, u"2026-13-22 08:00:00–09:00:00 · x"_s, u"2026-13-22 08:00:00–09:00:00 · x"_s);
    row("a matrix of two classes", "Class,Student ID,2026-11-22 08:00:00–09:00:00 · x\n101,1,absent\n102,2,absent\n",
        Kind::LinesDiffer, 3, u"102"_s, u"Class"_s);
    row("a matrix with a call twice",
        "Class,Student ID,2026-11-22 08:00:00–09:00:00 · x,2026-11-23 08:00:00–09:00:00 · x\n101,1,absent,\n",
        Kind::CallTwice, 1, u"x"_s);
}

void addBadJson()
{
    row("JSON, cut off", fileOf(ExportKind::Json, semester(1, 2)).chopped(20), Kind::BadJson);
    row("another JSON", "{\"a\": 1}", Kind::Unknown);
    row("a newer JSON", R"({"format": "chamada-calls", "version": 2, "calls": []})", Kind::Newer);
    row("an empty JSON", R"({"format": "chamada-calls", "version": 1, "calls": []})", Kind::Empty);
    row("a call without its class", R"({"format": "chamada-calls", "version": 1, "calls": [{"call": "x"}]})",
        Kind::BadCall, 1, u"class"_s);
    row("deep JSON", "{\"format\": " + QByteArray(5000, '['), Kind::BadJson);
}

} // namespace

/// Tests that a file is imported into the diary completely, or not at all with a reason.
class TestRecordImport : public QObject {
    Q_OBJECT

private slots:
    void init();

    void whatWasExportedComesIn_data();
    void whatWasExportedComesIn();
    void importedTwiceIsThereOnce();
    void whatIsThereStaysAsItIs();
    void oneWrongLineAndNothingIsTaken();
    void everyWrongLineIsNamed();
    void aHundredThousandLines();
    void badFiles_data();
    void badFiles();
    void filesThatCannotBeRead();
    void utf16OfASpreadsheetIsRead();
    void everyProblemHasItsSentence();
    void whatAFileSaysIsNoFormatOfOurs();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QByteArray &bytes) const;
    qsizetype count() const { return std::get<QList<DiaryLine>>(m_diary->lines()).size(); }
    CallImportResult import(const QByteArray &bytes)
    {
        return std::get<CallImportResult>(importInto(*m_diary, write(bytes)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Diary> m_diary;
};

void TestRecordImport::init()
{
    failOnQtWarnings();
    m_diary.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_diary = std::make_unique<Diary>(path(u"diary.sqlite"_s));
    QVERIFY(!m_diary->open(Diary::IfMissing::Create));
}

QString TestRecordImport::write(const QByteArray &bytes) const
{
    QFile file(path(u"calls"_s));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    return written ? file.fileName() : QString();
}

void TestRecordImport::whatWasExportedComesIn_data()
{
    QTest::addColumn<ExportKind>("kind");
    QTest::newRow("spreadsheet") << ExportKind::XlsxTable;
    QTest::newRow("table") << ExportKind::Table;
    QTest::newRow("table for Excel") << ExportKind::ExcelTable;
    QTest::newRow("JSON") << ExportKind::Json;
}

void TestRecordImport::whatWasExportedComesIn()
{
    QFETCH(const ExportKind, kind);
    const QList<RecordedCall> calls = semester(5, 12);
    QCOMPARE(import(fileOf(kind, calls)), (CallImportResult{5, 0}));
    for (const RecordedCall &call : calls) {
        DiaryEntry stored = std::get<DiaryEntry>(m_diary->entry(call.entry.report.call));
        stored.report.hasRoster = true;
        QCOMPARE(stored, call.entry);
    }
}

void TestRecordImport::importedTwiceIsThereOnce()
{
    const QByteArray table = fileOf(ExportKind::Table, semester(3, 4));
    QCOMPARE(import(table), (CallImportResult{3, 0}));
    QCOMPARE(import(table), (CallImportResult{0, 3}));
    QCOMPARE(import(fileOf(ExportKind::Json, semester(5, 4))), (CallImportResult{2, 3}));
    QCOMPARE(import(fileOf(ExportKind::ExcelMatrix, semester(6, 4))), (CallImportResult{1, 5}));
    QCOMPARE(import(fileOf(ExportKind::XlsxMatrix, semester(7, 4))), (CallImportResult{1, 6}));
    QCOMPARE(count(), 7);
}

void TestRecordImport::whatIsThereStaysAsItIs()
{
    const RecordedCall ours = semester(1, 4).constFirst();
    QVERIFY(!m_diary->store(ours.entry));
    RecordedCall theirs = ours;
    theirs.entry.report.title = u"Another title"_s;
    theirs.entry.report.entries.removeLast();
    QCOMPARE(import(fileOf(ExportKind::Json, {theirs})), (CallImportResult{0, 1}));
    const DiaryEntry stored = std::get<DiaryEntry>(m_diary->entry(ours.entry.report.call));
    QCOMPARE(stored.report.title, ours.entry.report.title);
    QCOMPARE(stored.report.entries, ours.entry.report.entries);
}

void TestRecordImport::oneWrongLineAndNothingIsTaken()
{
    QByteArray table = fileOf(ExportKind::Table, semester(3, 4));
    table.replace(table.lastIndexOf("present"), 7, "perhaps");
    const auto result = importInto(*m_diary, write(table));
    const auto problems = std::get<QList<RecordProblem>>(result);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().text, u"perhaps"_s);
    QCOMPARE(count(), 0);
}

void TestRecordImport::everyWrongLineIsNamed()
{
    const auto read = recordsFromBytes(longCsv("x,101,2026-11-22T08:00:00,1,absent,,,,\n"
                                               "x,101,2026-11-22T08:00:00,\"a\nb\",absent,,,,\n"
                                               "\n"
                                               "x,102,2026-11-22T08:00:00,3,absent,,,,\n"
                                               "x,101,2026-11-22T08:00:00,1,absent,,,,\n"));
    const QList<RecordProblem> expected{{Kind::BadCell, 3, u"a\nb"_s, u"Student ID"_s},
        {Kind::LinesDiffer, 6, u"102"_s, u"Class"_s}, {Kind::StudentTwice, 7, u"1"_s, u"Student ID"_s}};
    QCOMPARE(std::get<QList<RecordProblem>>(read), expected);
}

void TestRecordImport::aHundredThousandLines()
{
    QByteArray rows;
    for (int call = 0; call < 100; ++call)
        for (int student = 0; student < 1000; ++student)
            rows += "call-" + QByteArray::number(call) + ",101,2026-11-22T08:00:00.000-03:00,"
                + QByteArray::number(student) + ",absent,,,,\n";
    QCOMPARE(import(longCsv(rows)), (CallImportResult{100, 0}));
    QCOMPARE(std::get<DiaryEntry>(m_diary->entry(u"call-99"_callId)).report.absent.size(), 1000);
    const auto bad = importInto(*m_diary, write(longCsv(QByteArray(100'000, '\n') + "broken\n" + rows)));
    QCOMPARE(std::get<QList<RecordProblem>>(bad).constFirst().line, 100'002);
    const auto foreign = importInto(*m_diary, write(QByteArray("a,b,c\n").repeated(100'000)));
    QCOMPARE(std::get<QList<RecordProblem>>(foreign).constFirst().kind, Kind::Unknown);
}

void TestRecordImport::badFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<RecordProblem>("problem");
    addFilesWithoutATable();
    addBadTables();
    addBadJson();
}

void TestRecordImport::badFiles()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const RecordProblem, problem);
    QVERIFY(!m_diary->store(semester(1, 4).constFirst().entry));
    const auto result = importInto(*m_diary, write(bytes));
    QVERIFY(std::holds_alternative<QList<RecordProblem>>(result));
    const RecordProblem first = std::get<QList<RecordProblem>>(result).constFirst();
    QVERIFY2(first == problem, qPrintable(explain({first})));
    QCOMPARE(count(), 1);
}

void TestRecordImport::filesThatCannotBeRead()
{
    const auto problem = [this](const QString &file) {
        return std::get<QList<RecordProblem>>(importInto(*m_diary, file)).constFirst().kind;
    };
    QCOMPARE(problem(path(u"not-there"_s)), Kind::Unreadable);
    QCOMPARE(problem(m_folder->path()), Kind::Unreadable);
    QFile huge(path(u"huge"_s));
    QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(65LL << 20));
    huge.close();
    QCOMPARE(problem(huge.fileName()), Kind::TooLarge);
    QCOMPARE(count(), 0);
}

void TestRecordImport::utf16OfASpreadsheetIsRead()
{
    QStringEncoder encoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    QString text = QString::fromUtf8(fileOf(ExportKind::ExcelTable, semester(2, 3)));
    text.remove(QChar(QChar::ByteOrderMark)).replace(u';', u'\t');
    QCOMPARE(import(encoder(text)), (CallImportResult{2, 0}));
}

void TestRecordImport::everyProblemHasItsSentence()
{
    QSet<QString> sentences;
    for (int kind = 0; kind <= static_cast<int>(Kind::CallTwice); ++kind) {
        const QString sentence = explain({{static_cast<Kind>(kind), 7, u"this"_s, u"Name"_s}});
        QVERIFY(!sentence.isEmpty() && !sentence.contains(u'%'));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), static_cast<int>(Kind::CallTwice) + 1);
}

void TestRecordImport::whatAFileSaysIsNoFormatOfOurs()
{
    const QString sentence = explain({{Kind::BadCell, 7, u"%1 %2 %3"_s, u"%1 %2"_s}});
    QCOMPARE(sentence, u"Line 7: “%1 %2 %3” cannot stand in the column “%1 %2”."_s);
    QVERIFY(explain({{Kind::BadCell, 7, QString(5000, u'x'), u"Name"_s}}).size() < 200);
}

CHAMADA_TEST(TestRecordImport)

} // namespace chamada::test::tst_recordimport

#include "tst_recordimport.moc"
