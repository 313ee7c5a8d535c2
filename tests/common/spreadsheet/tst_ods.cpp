// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/workbookreader.h"
#include "tests/common/spreadsheet/archives.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_ods {

/// Tests the cells and rows of an .ods sheet.
class TstOds : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void aSheetIsRead_data();
    void aSheetIsRead();
    void lineBreaksMayBeKept();
    void hiddenSheetsAreTold();
    void aFlatFileIsRead();
    void anotherDocumentIsTold();
    void anEncryptedFileIsTold();
};

void TstOds::aSheetIsRead_data()
{
    const QList<std::pair<QByteArray, QByteArray>> elements{
        {"t", "table:table-cell"}, {"r", "table:table-row"}, {"p", "text:p"}};
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QString>("rows");
    // Cells, rows and paragraphs are written as t, r and p here, and some prefixes of attributes by one letter.
    const auto row = [&](const char *name, QByteArray cells, const char *rows) {
        for (const QByteArray &end : QByteArrayList{">", " ", "/"})
            for (const auto &[letter, element] : elements)
                cells.replace(QByteArray('<' + letter + end), QByteArray('<' + element + end));
        cells.replace("</t>", "</table:table-cell>").replace("</r>", "</table:table-row>").replace("</p>", "</text:p>");
        cells.replace(" o-", " office:").replace(" n-", " table:number-");
        QTest::newRow(name) << cells << QString::fromUtf8(rows);
    };
    row("text", "<r><t o-value-type='string'><p>Ana</p></t></r>", "1: Ana");
    row("several paragraphs", "<r><t><p>Ana</p><p/><p>Souza</p></t></r>", "1: Ana Souza");
    row("white space", "<r><t><p>\n Ana  <text:s/>S<text:s text:c='2'/>T<text:tab/>U<text:line-break/>V</p></t></r>",
        "1: Ana  S  T U V");
    row("spans and links", "<r><t><p>A<text:span>na <text:a>Souza</text:a></text:span></p></t></r>", "1: Ana Souza");
    row("an annotation", "<r><t><office:annotation><p>no</p></office:annotation><p>Ana</p></t></r>", "1: Ana");
    row("a phonetic guide",
        "<r><t><p><text:ruby><text:ruby-base>Ana</text:ruby-base><text:ruby-text>no</text:ruby-text></text:ruby></p>"
        "</t></r>",
        "1: Ana");
    row("a value without text", "<r><t o-value-type='float' o-value='2023001.0'/></r>", "1: 2023001");
    row("a text's value", "<r><t o-value-type='string' o-string-value='0042'/></r>", "1: 0042");
    row("leading zeros", "<r><t o-value-type='float' o-value='42'><p>00042</p></t></r>", "1: 00042");
    row("thousands", "<r><t o-value-type='float' o-value='2023001'><p>2.023.001</p></t></r>", "1: 2023001");
    row("a percentage", "<r><t o-value-type='percentage' o-value='0.75'><p>75%</p></t></r>", "1: 75%");
    row("a currency", "<r><t o-value-type='currency' o-value='5'><p>R$ 5,00</p></t></r>", "1: 5");
    row("a truth value", "<r><t o-value-type='boolean' o-boolean-value='true'><p>TRUE</p></t></r>", "1: TRUE");
    row("a date", "<r><t o-value-type='date' o-date-value='2004-02-29'><p>29/02/04</p></t></r>", "1: 2004-02-29");
    row("a time", "<r><t o-value-type='time' o-time-value='PT9H30M00S'><p>9:30</p></t></r>", "1: 09:30:00");
    row("an odd time", "<r><t o-value-type='time' o-time-value='P1D'><p>x</p></t></r>", "1: P1D");
    row("repeated cells", "<r><t n-columns-repeated='2'/><t n-columns-repeated='3'><p>a</p></t><t><p>b</p></t></r>",
        "1: ||a|a|a|b");
    row("covered cells",
        "<r><t n-columns-spanned='3'><p>title</p></t><table:covered-table-cell n-columns-repeated='2'><p>no</p>"
        "</table:covered-table-cell><t><p>a</p></t></r>",
        "1: title|||a");
    row("repeated rows", "<r n-rows-repeated='2'/><r n-rows-repeated='2'><t><p>a</p></t></r><r><t><p>b</p></t></r>",
        "3: a / 4: a / 5: b");
    row("a sheet to its end",
        "<r><t><p>a</p></t><t n-columns-repeated='16383'/></r><r n-rows-repeated='1048575'><t "
        "n-columns-repeated='16384'/></r>",
        "1: a");
    row("repeated for ever", "<r n-rows-repeated='99999999999'><t n-columns-repeated='2147483647'/></r>", "");
    row("hidden rows",
        "<r table:visibility='collapse'><t><p>a</p></t></r><r table:visibility='filter' n-rows-repeated='2'><t><p>b</p>"
        "</t></r><r table:visibility='visible'><t><p>c</p></t></r>",
        "1*: a / 2*: b / 3*: b / 4: c");
    row("groups of rows",
        "<table:table-header-rows><r><t><p>a</p></t></r></table:table-header-rows><table:table-row-group><r/>"
        "<table:table-row-group><r><t><p>b</p></t></r></table:table-row-group></table:table-row-group>",
        "1: a / 3: b");
    row("shapes", "<table:shapes><r><t><p>no</p></t></r></table:shapes><r><t><p>a</p></t></r>", "1: a");
}

void TstOds::aSheetIsRead()
{
    QFETCH(QByteArray, cells);
    QFETCH(QString, rows);
    QCOMPARE(rowsOf(odsOf(cells)), rows);
}

void TstOds::lineBreaksMayBeKept()
{
    const QByteArray file = odsOf("<table:table-row><table:table-cell><text:p>a<text:line-break/>b</text:p><text:p/>"
                                  "<text:p>c</text:p></table:table-cell></table:table-row>");
    const auto cell = [&file](LineBreaks lineBreaks) {
        return std::get<QList<WorkbookSheet>>(readWorkbook(file, {}, lineBreaks)).constFirst().rows[0].cells[0];
    };
    QCOMPARE(cell(LineBreaks::Kept), u"a\nb\n\nc"_s);
    QCOMPARE(cell(LineBreaks::AsBlanks), u"a b c"_s);
}

void TstOds::hiddenSheetsAreTold()
{
    const QByteArray content =
        "<d xmlns:s='s'><automatic-styles><style s:name='a'><table-properties s:display='false'/></style><style "
        "s:name='b'><table-properties s:display='true'/></style></automatic-styles><body><spreadsheet><table "
        "s:name='1' s:style-name='a'/><table s:name='2' s:style-name='b'/></spreadsheet></body></d>";
    QCOMPARE(shown(readWorkbook(archiveOf({{u"content.xml"_s, content}}))), u"1*\n2"_s);
}

void TstOds::aFlatFileIsRead()
{
    const QByteArray content =
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        "<o:document xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:t='t'>"
        "<o:body><o:spreadsheet><t:table t:name='Turma'><t:table-row><t:table-cell><t:p>Jos\xc3\xa9"
        "</t:p></t:table-cell></t:table-row></t:table></o:spreadsheet></o:body></o:document>";
    QCOMPARE(shown(readWorkbook(content)), u"Turma\n1: José"_s);
}

void TstOds::anotherDocumentIsTold()
{
    QCOMPARE(problemOf(archiveOf({{u"content.xml"_s, "<d><body><text><p>Ana</p></text></body></d>"}})),
        WorkbookProblem::Kind::NotASpreadsheet);
    QCOMPARE(problemOf(archiveOf({{u"content.xml"_s, "<d/>"}})), WorkbookProblem::Kind::NotASpreadsheet);
    QCOMPARE(problemOf(archiveOf({{u"a.txt"_s, "Ana"}})), WorkbookProblem::Kind::NotASpreadsheet);
}

void TstOds::anEncryptedFileIsTold()
{
    Parts parts{{u"content.xml"_s, "\x01\x02"},
        {u"META-INF/manifest.xml"_s, "<manifest><file-entry><encryption-data/></file-entry></manifest>"}};
    QCOMPARE(problemOf(archiveOf(parts)), WorkbookProblem::Kind::Encrypted);
    // LibreOffice 24.8 and later encrypt the whole archive as one part.
    parts.insert(u"encrypted-package"_s, parts.take(u"content.xml"_s));
    QCOMPARE(problemOf(archiveOf(parts)), WorkbookProblem::Kind::Encrypted);
}

CHAMADA_TEST(TstOds)

} // namespace chamada::test::tst_ods

#include "tst_ods.moc"
