// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/readcontrol.h"
#include "common/spreadsheet/workbookreader.h"
#include "tests/common/spreadsheet/archives.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_workbooklimits {

namespace {

using Kind = WorkbookProblem::Kind;

const QByteArray oneCell = "<row><c t='inlineStr'><is><t>a</t></is></c></row>";

QByteArray exampleFile()
{
    return xlsxOf(oneCell.repeated(3), "<cellXfs><xf numFmtId='14'/></cellXfs>");
}

bool isKnownProblem(Kind kind)
{
    return kind == Kind::Damaged || kind == Kind::NotASpreadsheet || kind == Kind::Encrypted || kind == Kind::TooLarge
        || kind == Kind::BinaryExcel;
}

} // namespace

/// Tests that no file makes the reader crash, run for long or take much memory, and that it can be cancelled.
class TstWorkbookLimits : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void aCutFileIsRefused();
    void aChangedByteIsNoticedOrHarmless();
    void aWrongChecksumIsNoticed();
    void anotherCompressionIsRefused();
    void bytesAreLimitedInAll();
    void tooMuchIsRefused_data();
    void tooMuchIsRefused();
    void documentTypesAreRefused();
    void progressIsReported();
    void theReadingIsCancelled();
    void aFileThatCannotBeOpenedIsTold();
};

void TstWorkbookLimits::aCutFileIsRefused()
{
    const QByteArray file = exampleFile();
    QCOMPARE(problemOf(file), std::nullopt);
    for (qsizetype size = 0; size < file.size(); ++size)
        QVERIFY(problemOf(file.first(size)));
}

void TstWorkbookLimits::aChangedByteIsNoticedOrHarmless()
{
    const QByteArray file = exampleFile();
    const QString whole = rowsOf(file);
    for (qsizetype i = 4; i < file.size(); ++i) {
        QByteArray changed = file;
        changed[i] = static_cast<char>(changed[i] ^ 0x55);
        const WorkbookRead read = readWorkbook(changed);
        if (const auto *problem = std::get_if<WorkbookProblem>(&read))
            QVERIFY(isKnownProblem(problem->kind));
        else if (!std::get<QList<WorkbookSheet>>(read).isEmpty())
            QCOMPARE(rowsOf(changed), whole);
    }
}

void TstWorkbookLimits::aWrongChecksumIsNoticed()
{
    Parts parts = xlsxParts("<row><c><v>2023001</v></c></row>");
    QByteArray file = archiveOf(parts);
    QCOMPARE(problemOf(file), std::nullopt);
    QCOMPARE(file.count("2023001"), 1);
    file.replace("2023001", "2023002");
    QCOMPARE(problemOf(file), Kind::Damaged);
}

void TstWorkbookLimits::anotherCompressionIsRefused()
{
    QByteArray file = archiveOf({{u"content.xml"_s, QByteArray(1000, ' ')}});
    constexpr int local = 8; // where the method stands
    constexpr int central = 10;
    file[local] = 12;
    file[file.indexOf("PK\x01\x02") + central] = 12;
    QCOMPARE(problemOf(file), Kind::Damaged);
}

void TstWorkbookLimits::bytesAreLimitedInAll()
{
    ReadControl control({});
    for (qint64 read = 0; read < ReadControl::MaxBytes; read += ReadControl::MaxTokenBytes) {
        control.startToken();
        QVERIFY(control.addBytes(ReadControl::MaxTokenBytes));
    }
    control.startToken();
    QVERIFY(!control.addBytes(1));
    QCOMPARE(control.problem()->kind, Kind::TooLarge);
}

void TstWorkbookLimits::tooMuchIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("the file") << QByteArray(ReadControl::MaxFileBytes + 1, ' ');
    QTest::newRow("text between two tags")
        << archiveOf({{u"content.xml"_s, "<d>" + QByteArray(2 * ReadControl::MaxTokenBytes, ' ') + "</d>"}});
    QTest::newRow("cells") << xlsxOf(QByteArray("<row><c r='XFD1'><v>1</v></c></row>").repeated(200));
    QTest::newRow("rows") << xlsxOf("<row r='1048577'><c><v>1</v></c></row>");
    QTest::newRow("cells that are repeated")
        << odsOf("<table:table-row table:number-rows-repeated='3000000'><table:table-cell "
                 "table:number-columns-repeated='16384'><text:p>a</text:p></table:table-cell></table:table-row>");
    QTest::newRow("cells behind the last column")
        << odsOf("<table:table-row><table:table-cell table:number-columns-repeated='16385'><text:p>a</text:p>"
                 "</table:table-cell></table:table-row>");
    QTest::newRow("rows behind the last one")
        << odsOf("<table:table-row table:number-rows-repeated='1048576'/><table:table-row><table:table-cell><text:p>a"
                 "</text:p></table:table-cell></table:table-row>");
    QTest::newRow("entries of the archive") << QByteArray("PK\x03\x04" + QByteArray("PK\x01\x02").repeated(10'001));
}

void TstWorkbookLimits::tooMuchIsRefused()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(problemOf(bytes), Kind::TooLarge);
}

void TstWorkbookLimits::documentTypesAreRefused()
{
    const QByteArray content = "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><d>&b;</d>";
    QCOMPARE(problemOf(archiveOf({{u"content.xml"_s, content}})), Kind::Damaged);
    const QByteArray deep = QByteArray("<d>").repeated(10'000) + QByteArray("</d>").repeated(10'000);
    QCOMPARE(problemOf(archiveOf({{u"content.xml"_s, deep}})), Kind::Damaged);
}

void TstWorkbookLimits::progressIsReported()
{
    QList<double> shares;
    const QByteArray file = xlsxOf(oneCell.repeated(50'000));
    readWorkbook(file, [&](double share) {
        shares.append(share);
        return true;
    });
    QVERIFY(shares.size() > 5);
    QVERIFY(std::is_sorted(shares.begin(), shares.end()));
    QVERIFY(shares.first() > 0 && shares.first() < 0.2);
    QVERIFY(shares.last() > 0.8 && shares.last() <= 1);
}

void TstWorkbookLimits::theReadingIsCancelled()
{
    int calls = 0;
    const WorkbookRead read = readWorkbook(xlsxOf(oneCell.repeated(50'000)), [&](double) { return ++calls < 3; });
    QCOMPARE(std::get<WorkbookProblem>(read).kind, Kind::Cancelled);
    QCOMPARE(calls, 3);
}

void TstWorkbookLimits::aFileThatCannotBeOpenedIsTold()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"turma.xlsx"_s);
    QCOMPARE(std::get<WorkbookProblem>(readWorkbookFile(path)).kind, Kind::Unreadable);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(exampleFile());
    file.close();
    QCOMPARE(shown(readWorkbookFile(path)), u"Turma\n1: a\n2: a\n3: a"_s);
}

CHAMADA_TEST(TstWorkbookLimits)

} // namespace chamada::test::tst_workbooklimits

#include "tst_workbooklimits.moc"
