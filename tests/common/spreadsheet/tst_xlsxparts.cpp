// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/workbookreader.h"
#include "tests/common/spreadsheet/archives.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_xlsxparts {

namespace {

const QByteArray oneRow = "<row r='1'><c r='A1' t='s'><v>1</v></c></row>";
const QByteArray strings = "<sst count='9'><si><t>Ana</t></si><si><r><t xml:space='preserve'>Bia </t></r>"
                           "<r><t>Lima</t></r></si></sst>";

/// A relationship of the workbook.
QByteArray relationship(const QByteArray &id, const QByteArray &type, const QByteArray &target)
{
    return "<Relationship Id='" + id + "' Type='http://example.org/" + type + "' Target='" + target + "'/>";
}

/// A workbook with these sheets, relationships and properties.
QByteArray workbookOf(const QByteArray &sheets, const QByteArray &relationships, const QByteArray &properties = {})
{
    Parts parts = xlsxParts(oneRow);
    parts.insert(u"xl/workbook.xml"_s,
        "<workbook xmlns:r='http://example.org/r'>" + properties + "<sheets>" + sheets + "</sheets></workbook>");
    parts.insert(u"xl/_rels/workbook.xml.rels"_s,
        "<Relationships>" + relationships + relationship("t", "sharedStrings", "Shared%20Strings.xml")
            + "</Relationships>");
    parts.insert(u"xl/Shared%20Strings.xml"_s, strings);
    return archiveOf(parts);
}

} // namespace

/// Tests how the parts of an .xlsx workbook are found.
class TstXlsxParts : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void targetsAreResolved_data();
    void targetsAreResolved();
    void sheetsComeInTheWorkbooksOrder();
    void hiddenSheetsAreTold();
    void otherSheetsAreLeftOut();
    void theStrictVariantIsRead();
    void elementsMayHaveAPrefix();
    void namesOfPartsDifferInCase();
    void datesCountFrom1904();
    void aDimensionIsIgnored();
    void anotherKindIsTold_data();
    void anotherKindIsTold();
    void aMissingPartIsTold();
};

void TstXlsxParts::targetsAreResolved_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("relative") << QByteArray("worksheets/sheet1.xml");
    QTest::newRow("absolute") << QByteArray("/xl/worksheets/sheet1.xml");
    QTest::newRow("with a dot") << QByteArray("./worksheets/sheet1.xml");
    QTest::newRow("by the folder above") << QByteArray("../xl/worksheets/sheet1.xml");
}

void TstXlsxParts::targetsAreResolved()
{
    QFETCH(QByteArray, target);
    QCOMPARE(
        rowsOf(workbookOf("<sheet name='Turma' r:id='a'/>", relationship("a", "worksheet", target))), u"1: Bia Lima"_s);
}

void TstXlsxParts::sheetsComeInTheWorkbooksOrder()
{
    const QByteArray sheet = relationship("a", "worksheet", "worksheets/sheet1.xml");
    const QByteArray other = relationship("b", "worksheet", "worksheets/sheet1.xml");
    QCOMPARE(shown(readWorkbook(workbookOf("<sheet name='2' r:id='b'/><sheet name='1' r:id='a'/>", sheet + other))),
        u"2\n1: Bia Lima\n1\n1: Bia Lima"_s);
}

void TstXlsxParts::hiddenSheetsAreTold()
{
    const QByteArray sheets = "<sheet name='a' r:id='a' state='hidden'/><sheet name='b' r:id='a' state='veryHidden'/>"
                              "<sheet name='c' r:id='a' state='visible'/>";
    QCOMPARE(shown(readWorkbook(workbookOf(sheets, relationship("a", "worksheet", "worksheets/sheet1.xml")))),
        u"a*\n1: Bia Lima\nb*\n1: Bia Lima\nc\n1: Bia Lima"_s);
}

void TstXlsxParts::otherSheetsAreLeftOut()
{
    const QByteArray sheets = "<sheet name='chart' r:id='c'/><sheet name='none' r:id='x'/><sheet name='a' r:id='a'/>";
    QCOMPARE(shown(readWorkbook(workbookOf(sheets,
                 relationship("c", "chartsheet", "chartsheets/sheet1.xml")
                     + relationship("a", "worksheet", "worksheets/sheet1.xml")))),
        u"a\n1: Bia Lima"_s);
}

void TstXlsxParts::theStrictVariantIsRead()
{
    Parts parts = xlsxParts("<row r='1'><c r='A1'><v>1</v></c></row>");
    for (QByteArray &xml : parts) {
        xml.replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/");
        xml.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main");
    }
    QCOMPARE(rowsOf(archiveOf(parts)), u"1: 1"_s);
}

void TstXlsxParts::elementsMayHaveAPrefix()
{
    Parts parts = xlsxParts({});
    parts.insert(u"xl/worksheets/sheet1.xml"_s,
        "<x:worksheet xmlns:x='x'><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>");
    QCOMPARE(rowsOf(archiveOf(parts)), u"1: 1"_s);
}

void TstXlsxParts::namesOfPartsDifferInCase()
{
    Parts parts = xlsxParts("<row r='1'><c r='A1'><v>1</v></c></row>");
    parts.insert(u"xl/Worksheets/Sheet1.xml"_s, parts.take(u"xl/worksheets/sheet1.xml"_s));
    QCOMPARE(rowsOf(archiveOf(parts)), u"1: 1"_s);
}

void TstXlsxParts::datesCountFrom1904()
{
    Parts parts = xlsxParts("<row><c s='1'><v>36584</v></c></row>");
    parts[u"xl/workbook.xml"_s].replace("<sheets>", "<workbookPr date1904='1'/><sheets>");
    parts[u"xl/_rels/workbook.xml.rels"_s].replace(
        "</R", QByteArray(relationship("s", "styles", "styles.xml") + "</R"));
    parts.insert(u"xl/styles.xml"_s, "<styleSheet><cellXfs><xf/><xf numFmtId='14'/></cellXfs></styleSheet>");
    QCOMPARE(rowsOf(archiveOf(parts)), u"1: 2004-02-29"_s);
}

void TstXlsxParts::aDimensionIsIgnored()
{
    Parts parts = xlsxParts("<row r='2'><c r='B2'><v>1</v></c></row>");
    parts[u"xl/worksheets/sheet1.xml"_s].replace("<sheetData>", "<dimension ref='A1'/><sheetData>");
    QCOMPARE(rowsOf(archiveOf(parts)), u"2: |1"_s);
}

void TstXlsxParts::anotherKindIsTold_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<WorkbookProblem::Kind>("kind");
    QTest::newRow("a text document") << u"xl/workbook.xml"_s << QByteArray("<document/>")
                                     << WorkbookProblem::Kind::NotASpreadsheet;
    QTest::newRow("no document") << u"_rels/.rels"_s << QByteArray("<Relationships/>")
                                 << WorkbookProblem::Kind::NotASpreadsheet;
    QTest::newRow("a binary workbook") << u"_rels/.rels"_s
                                       << QByteArray("<Relationships>"
                                              + relationship("a", "officeDocument", "xl/workbook.bin")
                                              + "</Relationships>")
                                       << WorkbookProblem::Kind::BinaryExcel;
    QTest::newRow("damaged relationships")
        << u"_rels/.rels"_s << QByteArray("<Relationships>") << WorkbookProblem::Kind::Damaged;
}

void TstXlsxParts::anotherKindIsTold()
{
    QFETCH(QString, part);
    QFETCH(QByteArray, content);
    QFETCH(WorkbookProblem::Kind, kind);
    Parts parts = xlsxParts({});
    parts.insert(part, content);
    QCOMPARE(problemOf(archiveOf(parts)), kind);
}

void TstXlsxParts::aMissingPartIsTold()
{
    Parts parts = xlsxParts({});
    parts.remove(u"xl/worksheets/sheet1.xml"_s);
    const WorkbookRead read = readWorkbook(archiveOf(parts));
    QCOMPARE(std::get<WorkbookProblem>(read),
        (WorkbookProblem{WorkbookProblem::Kind::Damaged, u"xl/worksheets/sheet1.xml: missing"_s}));
}

CHAMADA_TEST(TstXlsxParts)

} // namespace chamada::test::tst_xlsxparts

#include "tst_xlsxparts.moc"
