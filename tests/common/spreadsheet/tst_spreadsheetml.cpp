// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/workbookkind.h"
#include "common/spreadsheet/workbookreader.h"
#include "tests/common/spreadsheet/archives.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_spreadsheetml {

namespace {

/// An Excel 2003 XML file with this table.
QByteArray bookOf(const QByteArray &rows)
{
    return "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
           "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
           "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\" "
           "xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
           "<Styles><Style ss:ID=\"zeros\"><Font/><NumberFormat ss:Format=\"00000\"/></Style>"
           "<Style ss:ID=\"named\"><NumberFormat ss:Format=\"Standard\"/></Style></Styles>"
           "<Worksheet ss:Name=\"Turma\"><Table>"
        + rows
        + "</Table></Worksheet><Worksheet ss:Name=\"Oculta\"><Table/><x:WorksheetOptions><x:Visible>SheetHidden"
          "</x:Visible></x:WorksheetOptions></Worksheet></Workbook>";
}

} // namespace

/// Tests the reading of Excel 2003 XML, and that every kind of file is told from the others.
class TstSpreadsheetMl : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void aSheetIsRead_data();
    void aSheetIsRead();
    void hiddenSheetsAreTold();
    void anotherEncodingIsRead();
    void kindsAreTold_data();
    void kindsAreTold();
};

void TstSpreadsheetMl::aSheetIsRead_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, QByteArray table, const char *rows) {
        table.replace("<D ", "<Data ss:Type=").replace("</D>", "</Data>");
        QTest::newRow(name) << table << QString(QString::fromUtf8(rows) + u" / Oculta*"_s);
    };
    row("text", "<Row><Cell><D 'String'>Ana</D></Cell></Row>", "1: Ana");
    row("rich text", "<Row><Cell><D 'String'>Ana <B>Sou</B>za</D></Cell></Row>", "1: Ana Souza");
    row("numbers",
        "<Row><Cell><D 'Number'>2023001.0</D></Cell><Cell ss:StyleID='zeros'><D 'Number'>42</D></Cell>"
        "<Cell ss:StyleID='named'><D 'Number'>42</D></Cell></Row>",
        "1: 2023001|00042|42");
    row("other types",
        "<Row><Cell><D 'DateTime'>2004-02-29T00:00:00.000</D></Cell><Cell><D 'Boolean'>1</D></Cell>"
        "<Cell><D 'Error'>#N/A</D></Cell></Row>",
        "1: 2004-02-29|TRUE|#N/A");
    row("gaps and spans",
        "<Row ss:Index='2'><Cell ss:MergeAcross='1'><D 'String'>a</D></Cell><Cell><D 'String'>b</D></Cell>"
        "<Cell ss:Index='6'><D 'String'>c</D></Cell></Row><Row ss:Span='2'/><Row><Cell><D 'String'>d</D></Cell></Row>",
        "2: a||b|||c / 6: d");
    row("comments", "<Row><Cell><D 'String'>a</D><Comment><Data xmlns='urn:x'>no</Data></Comment></Cell></Row>",
        "1: a");
    row("hidden rows", "<Row ss:Hidden='1'><Cell><D 'String'>a</D></Cell></Row>", "1*: a");
}

void TstSpreadsheetMl::aSheetIsRead()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, rows);
    QCOMPARE(rowsOf(bookOf(table)), rows);
}

void TstSpreadsheetMl::hiddenSheetsAreTold()
{
    QCOMPARE(shown(readWorkbook(bookOf({}))), u"Turma\nOculta*"_s);
}

void TstSpreadsheetMl::anotherEncodingIsRead()
{
    QByteArray book = bookOf("<Row><Cell><Data ss:Type='String'>Jos\xe9 \x96</Data></Cell></Row>");
    book.replace("\"1.0\"?>", "\"1.0\" encoding=\"windows-1252\"?>");
    QCOMPARE(rowsOf(book), u"1: José – / Oculta*"_s);
}

void TstSpreadsheetMl::kindsAreTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<WorkbookKind>("kind");
    QTest::newRow("nothing") << QByteArray() << WorkbookKind::None;
    QTest::newRow("a text") << QByteArray("2023001;Ana\n") << WorkbookKind::None;
    QTest::newRow("a text about tables") << QByteArray("see <table>") << WorkbookKind::None;
    QTest::newRow("a page without a table") << QByteArray("<html><body>Ana</body></html>") << WorkbookKind::None;
    QTest::newRow("a page with a table") << QByteArray("\n<HTML><TABLE>") << WorkbookKind::Html;
    QTest::newRow("XHTML") << QByteArray("<?xml version='1.0'?><html><table/></html>") << WorkbookKind::Html;
    QTest::newRow("an archive") << QByteArray("PK\x03\x04") << WorkbookKind::Archive;
    QTest::newRow("an OLE container") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") << WorkbookKind::Ole;
    QTest::newRow("Excel 2003 XML") << bookOf({}) << WorkbookKind::SpreadsheetMl;
    QTest::newRow("flat OpenDocument") << QByteArray(
        "<x:document xmlns:x='urn:oasis:names:tc:opendocument:xmlns:office:1.0'/>")
                                       << WorkbookKind::FlatOds;
    QTest::newRow("an image") << QByteArray("\x89PNG\r\n") << WorkbookKind::None;
}

void TstSpreadsheetMl::kindsAreTold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(WorkbookKind, kind);
    QCOMPARE(workbookKindOf(bytes), kind);
}

CHAMADA_TEST(TstSpreadsheetMl)

} // namespace chamada::test::tst_spreadsheetml

#include "tst_spreadsheetml.moc"
