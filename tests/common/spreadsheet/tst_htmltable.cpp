// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/workbookreader.h"
#include "tests/common/spreadsheet/archives.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_htmltable {

/// Tests that HTML tables are read as a browser shows them.
class TstHtmlTable : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void aPageIsRead_data();
    void aPageIsRead();
    void theEncodingIsFound();
    void aSpanIsLimited();
};

void TstHtmlTable::aPageIsRead_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, const char *page, const char *rows) {
        QTest::newRow(name) << QByteArray(page) << QString::fromUtf8(rows);
    };
    row("a table", "<html><body><table><tr><th>Nome</th></tr><tr><td>Ana</td><td>1</td></tr></table></body></html>",
        "1: Nome / 2: Ana|1");
    row("no end tags", "<table><tr><td>a<td>b<tr><td>c", "1: a|b / 2: c");
    row("no rows", "<table><td>a<td>b</table><table><td>c", "1: a|b / 2: c");
    row("capitals and attributes", "<!DOCTYPE HTML><TABLE BORDER=1><TR ALIGN='a>b'><TD CLASS=\"x\">a</TD></TR></TABLE>",
        "1: a");
    row("text outside of cells", "<html>x<table>y<tr>z<td>a</td>w</tr></table>v", "1: a");
    row("markup within a cell", "<table><td><b>A</b>na <i>So</i>uza<br>x<p>y</p></td></table>", "1: Ana Souza x y");
    row("white space", "<table><td>\n  a \t b&nbsp; </td></table>", "1: a b");
    row("comments, scripts and styles",
        "<!-- <table> --><table><td>a<!-- b --><script>\"<td>\"</script><style>c</style><comment>d</comment>e</table>",
        "1: ae");
    row("references", "<table><td>Jos&eacute; &amp; &lt;Concei&#231;&#xE3;o&gt; &ndash; &unknown; & &#0; &#xD800;&",
        "1: José & <Conceição> – &unknown; & &#0; &#xD800;&");
    row("columns that span", "<table><tr><td colspan=3>a<td>b<tr><td colspan='x'>c<td>d</table>", "1: a|||b / 2: c|d");
    row("rows that span", "<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e</table>", "1: a|b / 2: |c / 3: d|e");
    row("both", "<table><tr><td>a<td rowspan=3 colspan=2>b<tr><td>c<td>d<tr><td>e<td>f</table>",
        "1: a|b / 2: c|||d / 3: e|||f");
    row("empty rows", "<table><tr></tr><tr><td></td></tr><tr><td>a</td></tr></table>", "3: a");
    row("tables within tables", "<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>",
        "1: a / 2: b / 3: c");
    row("numbers beside the text",
        "<table><td sdval=\"42\">00042</td><td sdval='2023001'>2,023,001</td>"
        "<td x:num=\"2023002\">2.02E+06</td><td x:num>7</td><td sdval='38046'>29/02/2004</td></table>",
        "1: 00042|2023001|2023002|7|29/02/2004");
    row("signs that begin nothing", "<table><td>a < b <= c</td><td>d</td", "1: a < b <= c|d");
    row("an open quotation mark", "<table><td>a</td><td class=\"b>c</td></table>", "1: a");
}

void TstHtmlTable::aPageIsRead()
{
    QFETCH(QByteArray, page);
    QFETCH(QString, rows);
    QCOMPARE(rowsOf(page), rows);
}

void TstHtmlTable::theEncodingIsFound()
{
    QCOMPARE(rowsOf("<table><td>Jos\xc3\xa9</table>"), u"1: José"_s);
    QCOMPARE(rowsOf("\xef\xbb\xbf<table><td>Jos\xc3\xa9</table>"), u"1: José"_s);
    QCOMPARE(rowsOf("<table><td>Jos\xe9</table>"), u"1: José"_s);
}

void TstHtmlTable::aSpanIsLimited()
{
    QCOMPARE(rowsOf("<table><td colspan=999>a<td>b</table>"), QString(u"1: a" + QString(999, u'|') + u'b'));
    QCOMPARE(problemOf("<table><td colspan=1000000>a<td>b</table>"), WorkbookProblem::Kind::TooLarge);
}

CHAMADA_TEST(TstHtmlTable)

} // namespace chamada::test::tst_htmltable

#include "tst_htmltable.moc"
