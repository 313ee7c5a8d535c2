// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/workbookreader.h"
#include "tests/common/spreadsheet/archives.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_xlsx {

/// Tests the cells and rows of an .xlsx sheet.
class TstXlsx : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void aSheetIsRead_data();
    void aSheetIsRead();
    void formatsAreFoundByStyle();
    void lineBreaksMayBeKept();
    void aDamagedSheetIsRefused_data();
    void aDamagedSheetIsRefused();
};

void TstXlsx::aSheetIsRead_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, const char *data, const char *rows) {
        QTest::newRow(name) << QByteArray(data) << QString::fromUtf8(rows);
    };
    row("nothing", "", "");
    row("a number", "<row r='1'><c r='A1'><v>2023001</v></c></row>", "1: 2023001");
    row("a typed number", "<row r='1'><c r='A1' t='n'><v>2.023001E6</v></c></row>", "1: 2023001");
    row("text of its own", "<row r='1'><c r='A1' t='inlineStr'><is><t>Ana</t></is></c></row>", "1: Ana");
    row("rich text", "<row><c t='inlineStr'><is><r><rPr><b/></rPr><t>Ana </t></r><r><t>Souza</t></r></is></c></row>",
        "1: Ana Souza");
    row("a phonetic guide",
        "<row><c t='inlineStr'><is><t>Ana</t><rPh sb='0' eb='1'><t>no</t></rPh><phoneticPr fontId='1'/></is></c></row>",
        "1: Ana");
    row("a formula's text", "<row><c t='str'><f>A2</f><v>0042</v></c></row>", "1: 0042");
    row("a formula's empty text", "<row><c t='str'><f>A2</f><v></v></c></row>", "");
    row("a formula without a result", "<row><c><f>A2</f><v></v></c><c><f>A3</f></c><c><v>1</v></c></row>",
        "1: ||1 / uncalculated: 2");
    row("truth values", "<row><c t='b'><v>1</v></c><c t='b'><v>0</v></c></row>", "1: TRUE|FALSE");
    row("an error", "<row><c t='e'><v>#N/A</v></c></row>", "1: #N/A");
    row("a date", "<row><c t='d'><v>2004-02-29T00:00:00</v></c></row>", "1: 2004-02-29");
    row("gaps", "<row r='3'><c r='B3'><v>1</v></c><c r='D3'><v>2</v></c></row><row r='7'><c r='A7'><v>3</v></c></row>",
        "3: |1||2 / 7: 3");
    row("no references", "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c/><c><v>3</v></c></row>",
        "1: 1|2 / 3: |3");
    row("some references", "<row r='4'><c r='C4'><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
        "4: ||1|2 / 5: 3");
    row("cells in another order", "<row r='1'><c r='B1'><v>2</v></c><c r='A1'><v>1</v></c></row>", "1: 1|2");
    row("the last column", "<row r='1'><c r='XFD1'><v>1</v></c><c r='A1'><v>2</v></c></row>",
        QByteArray("1: 2" + QByteArray(16'383, '|') + '1').constData());
    row("blank cells", "<row r='1'><c r='A1' t='inlineStr'><is><t> </t></is></c><c r='B1' s='3'/></row>", "");
    row("blank cells at the end", "<row r='1'><c r='A1'><v>1</v></c><c r='B1' s='3'/><c r='C1' s='3'/></row>", "1: 1");
    row("hidden rows",
        "<row r='1' hidden='1'><c><v>1</v></c></row><row hidden='true'><c><v>2</v></c></row><row "
        "hidden='false'><c><v>3</v></c></row>",
        "1*: 1 / 2*: 2 / 3: 3");
    row("characters that are written as numbers",
        "<row><c t='inlineStr'><is><t>a_x000D_&#10;b_x005F_x0041_c_x0041_d_xZZZZ_e_x00</t></is></c></row>",
        "1: a b_x0041_cAd_xZZZZ_e_x00");
    row("half a surrogate", "<row><c t='inlineStr'><is><t>a_xD800_b</t></is></c></row>", "1: a_xD800_b");
    row("line breaks", "<row><c t='inlineStr'><is><t>a\nb&#13;c&#13;\nd</t></is></c></row>", "1: a b c d");
    row("unknown elements", "<row><x><c><v>9</v></c></x><c><extLst><v>9</v></extLst><v>1</v></c></row><y/>", "1: 1");
}

void TstXlsx::aSheetIsRead()
{
    QFETCH(QByteArray, data);
    QFETCH(QString, rows);
    QCOMPARE(rowsOf(xlsxOf(data)), rows);
}

void TstXlsx::formatsAreFoundByStyle()
{
    const QByteArray styles =
        "<numFmts><numFmt numFmtId='164' formatCode='00000'/><numFmt numFmtId='14' formatCode='General'/></numFmts>"
        "<cellStyleXfs><xf numFmtId='22'/></cellStyleXfs>"
        "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='15'/><xf numFmtId='14'/></cellXfs>";
    const QByteArray data = "<row><c><v>42</v></c><c s='1'><v>42</v></c><c s='2'><v>42</v></c><c s='3'><v>42</v></c>"
                            "<c s='4'><v>42</v></c><c s='-1'><v>42</v></c></row>";
    QCOMPARE(rowsOf(xlsxOf(data, styles)), u"1: 42|00042|1900-02-11|42|42|42"_s);
}

void TstXlsx::lineBreaksMayBeKept()
{
    const QByteArray file = xlsxOf("<row><c t='inlineStr'><is><t>a\nb&#13;\n\nc</t></is></c></row>");
    const WorkbookRead read = readWorkbook(file, {}, LineBreaks::Kept);
    QCOMPARE(std::get<QList<WorkbookSheet>>(read).constFirst().rows[0].cells[0], u"a\nb\n\nc"_s);
}

void TstXlsx::aDamagedSheetIsRefused_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("a row's number") << QByteArray("<row r='x'/>");
    QTest::newRow("a negative row") << QByteArray("<row r='-1'/>");
    QTest::newRow("a row before the last") << QByteArray("<row r='2'/><row r='1'/>");
    QTest::newRow("the same row again") << QByteArray("<row r='2'/><row r='2'/>");
    QTest::newRow("a column that does not exist") << QByteArray("<row><c r='XFE1'><v>1</v></c></row>");
    QTest::newRow("a reference without a column") << QByteArray("<row><c r='1'><v>1</v></c></row>");
    QTest::newRow("a shared string that does not exist") << QByteArray("<row><c t='s'><v>0</v></c></row>");
    QTest::newRow("no well-formed XML") << QByteArray("<row>");
    QTest::newRow("an entity") << QByteArray("<row><c><v>&x;</v></c></row>");
}

void TstXlsx::aDamagedSheetIsRefused()
{
    QFETCH(QByteArray, data);
    QCOMPARE(problemOf(xlsxOf(data)), WorkbookProblem::Kind::Damaged);
}

CHAMADA_TEST(TstXlsx)

} // namespace chamada::test::tst_xlsx

#include "tst_xlsx.moc"
