// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/cellguard.h"
#include "common/roster/idchanges.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_cellguard {

/// Tests the guards of CSV cells. What spreadsheets change was seen with LibreOffice 7.4 and Gnumeric 1.12, and
/// script/spreadsheets asks them again.
class TstCellGuard : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }

    void whatNothingChangesStaysPlain_data();
    void whatNothingChangesStaysPlain();
    void whatSpreadsheetsChangeIsAFormulaOfText_data();
    void whatSpreadsheetsChangeIsAFormulaOfText();
    void whatNoFormulaHoldsHasAnApostrophe_data();
    void whatNoFormulaHoldsHasAnApostrophe();
    void whatASpreadsheetStoredComesBack();
    void filesOfTheFirstVersionAreRead();
    void otherFormulasStay();
    void classListsAreReadWithoutGuards();
};

void TstCellGuard::whatNothingChangesStaysPlain_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s, u" "_s, u"0"_s, u"2023001"_s, u"12345678901"_s, u"Ana"_s, u"X001"_s,
             u"E2023001"_s, u"2023001A"_s, u"ABC-12"_s, u"João \"Jota\" da Conceição; Jr."_s, u"D'Ávila"_s,
             u"Maria 2"_s, u"Março"_s, u"Turma A1"_s, u"a=1"_s, u"veio\nde ônibus"_s,
             u"2026-11-22T08:00:00.123-03:00"_s, u"sim"_s, u"falta"_s, u"not-on-roster late"_s, u"João 1ª"_s})
        QTest::newRow(qPrintable(u'_' + text)) << text;
}

void TstCellGuard::whatNothingChangesStaysPlain()
{
    QFETCH(const QString, text);
    QCOMPARE(guardedCell(text), text);
    QCOMPARE(storedText(text), text);
    QCOMPARE(originalText(text), text);
}

void TstCellGuard::whatSpreadsheetsChangeIsAFormulaOfText_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"0042"_s, u"00"_s, u"12345678901234567890"_s, u"12/3"_s, u"2023-1"_s, u"01-07"_s,
             u"1.5"_s, u".5"_s, u"1,5"_s, u"5."_s, u"1E5"_s, u"1e+05"_s, u"1-MAR"_s, u"31DEC"_s, u"31/dez"_s, u"MAR1"_s,
             u"set-2"_s, u"sept2"_s, u"1 de março"_s, u"2 fév"_s, u"5.OKT.2026"_s, u"08:00"_s, u"10 PM"_s, u"5%"_s,
             u"R$ 5"_s, u"US$5"_s, u"€5"_s, u"(5)"_s, u"5-"_s, u" 42"_s, u"42\u00a0"_s, u"٤٢"_s, u"TRUE"_s,
             u"verdadeiro"_s, u"FALSO"_s, u"#N/A"_s, u"#NOME?"_s, u"=1+1"_s, u"=cmd|' /C calc'!A0"_s, u"+55"_s,
             u"+Ana"_s, u"-Ana"_s, u"-1"_s, u"-"_s, u"@SUM(A1)"_s, u"＝1+1"_s, u" =1+1"_s, u"'x"_s, u"'"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TstCellGuard::whatSpreadsheetsChangeIsAFormulaOfText()
{
    QFETCH(const QString, text);
    QCOMPARE(guardedCell(text), QString(u"=\""_s + text + u'"'));
    QCOMPARE(originalText(guardedCell(text)), text);
    QCOMPARE(storedText(text), text);
    QCOMPARE(originalText(text), text); // as a spreadsheet saves it after all
}

void TstCellGuard::whatNoFormulaHoldsHasAnApostrophe_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"=\"0042\""_s, u"-Ana \"Bia\""_s, u"=1\n2"_s, u"12\r\n"_s, u"42\n"_s, u"='\""_s,
             QString(u"="_s + QString(255, u'x'))})
        QTest::newRow(qPrintable(text.left(20))) << text;
}

void TstCellGuard::whatNoFormulaHoldsHasAnApostrophe()
{
    QFETCH(const QString, text);
    QCOMPARE(guardedCell(text), QString(u'\'' + text));
    QCOMPARE(originalText(guardedCell(text)), text);
}

/// A spreadsheet keeps what the formula shows, so that this too must give the original.
void TstCellGuard::whatASpreadsheetStoredComesBack()
{
    for (const QString &text : {u"'=1"_s, u"'0042"_s, u"'@home"_s, u"''"_s, u"''=1"_s}) {
        QCOMPARE(storedText(text), QString(u'\'' + text));
        QCOMPARE(guardedCell(text), QString(u"=\"'"_s + text + u'"'));
        QCOMPARE(originalText(guardedCell(text)), text);
        QCOMPARE(originalText(storedText(text)), text);
    }
    QCOMPARE(originalText(storedText(u"=\"0042\""_s)), u"=\"0042\""_s);
    QCOMPARE(originalText(storedText(u"\t42"_s)), u"\t42"_s);
}

void TstCellGuard::filesOfTheFirstVersionAreRead()
{
    QCOMPARE(originalText(u"\t0042"_s), u"0042"_s);
    QCOMPARE(originalText(u"'=1+1"_s), u"=1+1"_s);
    QCOMPARE(originalText(u"''x"_s), u"'x"_s);
}

void TstCellGuard::otherFormulasStay()
{
    for (const QString &cell : {u"=\""_s, u"=\"a\"&\"b\""_s, u"=\"a\"\""_s, u"=T(\"0042\")"_s, u"=1+1"_s})
        QCOMPARE(originalText(cell), cell);
    QCOMPARE(originalText(u"=\"\""_s), QString());
    QCOMPARE(originalText(u"=\"say \"\"x\"\"\""_s), u"say \"x\""_s); // Gnumeric keeps such a formula as text
}

void TstCellGuard::classListsAreReadWithoutGuards()
{
    for (const QString &name : {u"-Ana Souza"_s, u"-Ana \"Bia\" Souza"_s, u"+Ana, Bia; e Caio"_s, u"José 1-MAR"_s})
        QCOMPARE(cleanedText(guardedCell(name)), name);
    for (const QString &id : {u"0042"_s, u"12/3"_s, u"1-MAR"_s, u"31DEC"_s, u".5"_s, u"1E5"_s,
             u"12345678901234567890"_s, u"TRUE"_s, u"-1"_s})
        QCOMPARE(cleanedId(guardedCell(id)), id);
}

CHAMADA_TEST(TstCellGuard)

} // namespace chamada::test::tst_cellguard

#include "tst_cellguard.moc"
