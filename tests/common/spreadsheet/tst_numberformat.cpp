// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/numberformat.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_numberformat {

/// Tests that a number becomes the text that the program shows, and that no format damages an identifier.
class TstNumberFormat : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void aNumberIsShown_data();
    void aNumberIsShown();
    void aBuiltInFormatIsKnown_data();
    void aBuiltInFormatIsKnown();
    void datesFrom1904();
    void theShownTextIsTakenOrNot_data();
    void theShownTextIsTakenOrNot();
    void aDateIsShown_data();
    void aDateIsShown();
};

void TstNumberFormat::aNumberIsShown_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *stored, const char *code, const char *shown) {
        QTest::addRow("%s as %s", stored, code)
            << QString::fromUtf8(stored) << QString::fromUtf8(code) << QString::fromUtf8(shown);
    };
    row("2023001", "General", "2023001");
    row("2023001.0", "General", "2023001");
    row("2.023001E6", "General", "2023001");
    row("2.0230000000000001E+16", "General", "20230000000000000");
    row("20230000000000001", "0", "20230000000000001");
    row("123456789012345678901234567890", "General", "123456789012345678901234567890");
    row("1E30", "General", "1e+30");
    row("-5", "General", "-5");
    row("0", "General", "0");
    row("7.5", "General", "7.5");
    row("0.1", "0.00", "0.1");
    row("no number", "00000", "no number");
    row("", "00000", "");
    row("2023001", "0", "2023001");
    row("2023001", "0.00", "2023001");
    row("2023001", "#,##0", "2023001");
    row("2023001", "#,##0.00_);[Red](#,##0.00)", "2023001");
    row("2023001", "0.00E+00", "2023001");
    row("2023001", "[$R$-416] #,##0.00", "2023001");
    row("2023001", "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-", "2023001");
    row("2023001", "@", "2023001");
    row("2023001", "# ?/?", "2023001");
    row("42", "00000", "00042");
    row("42.0", "00000", "00042");
    row("1234567", "00000", "1234567");
    row("0", "00000", "00000");
    row("42.5", "00000", "42.5");
    row("-42", "00000", "-42");
    row("42", "00000;-00000;;@", "00042");
    row("42", "[Blue]00000", "00042");
    row("42", "[>=100]00000;0", "42");
    row("12345678901", "000\\.000\\.000\\-00", "123.456.789-01");
    row("2345678901", "000\\.000\\.000\\-00", "023.456.789-01");
    row("20231", "0000-0", "2023-1");
    row("42", "\"RA \"0000", "RA 0042");
    row("42", "\\A0000_)", "A0042");
    row("42", "0\" ºano\"", "42 ºano");
    row("0.75", "0%", "75%");
    row("0.07", "0.0%", "7%");
    row("38046", "dd/mm/yyyy", "2004-02-29");
    row("38046", "[$-416]d \"de\" mmmm", "2004-02-29");
    row("38046", "\"d\"0", "d38046");
    row("45352.5625", "dd/mm/yyyy hh:mm", "2024-03-01T13:30:00");
    row("0.5625", "hh:mm", "13:30:00");
    row("0.5625", "[h]:mm", "13:30:00");
    row("1", "yyyy", "1900-01-01");
    row("59", "yyyy", "1900-02-28");
    row("61", "yyyy", "1900-03-01");
    row("2958465", "yyyy", "9999-12-31");
    row("20230001", "yyyy", "20230001");
    row("-1", "yyyy", "-1");
    row("45352.999999", "yyyy", "2024-03-02");
    row("5", "[Red", "5");
    row("5", "0\"", "5");
    row("5", "0\\", "5");
}

void TstNumberFormat::aNumberIsShown()
{
    QFETCH(QString, stored);
    QFETCH(QString, code);
    QFETCH(QString, shown);
    QCOMPARE(shownNumber(stored, numberFormatOf(code), DateSystem::From1900), shown);
}

void TstNumberFormat::aBuiltInFormatIsKnown_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<NumberFormat::Kind>("kind");
    using Kind = NumberFormat::Kind;
    QTest::newRow("General") << 0 << Kind::Plain;
    QTest::newRow("0.00E+00") << 11 << Kind::Plain;
    QTest::newRow("0%") << 9 << Kind::Percent;
    QTest::newRow("the first date") << 14 << Kind::Date;
    QTest::newRow("the last date") << 22 << Kind::Date;
    QTest::newRow("#,##0") << 37 << Kind::Plain;
    QTest::newRow("mm:ss") << 45 << Kind::Date;
    QTest::newRow("scientific") << 48 << Kind::Plain;
    QTest::newRow("text") << 49 << Kind::Plain;
    QTest::newRow("a Japanese date") << 57 << Kind::Date;
    QTest::newRow("none") << -1 << Kind::Plain;
}

void TstNumberFormat::aBuiltInFormatIsKnown()
{
    QFETCH(int, id);
    QFETCH(NumberFormat::Kind, kind);
    QCOMPARE(builtInFormat(id).kind, kind);
}

void TstNumberFormat::datesFrom1904()
{
    const NumberFormat format = builtInFormat(14);
    QCOMPARE(shownNumber(u"36584"_s, format, DateSystem::From1904), u"2004-02-29"_s);
    QCOMPARE(shownNumber(u"1"_s, format, DateSystem::From1904), u"1904-01-02"_s);
}

void TstNumberFormat::theShownTextIsTakenOrNot_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("text");
    QTest::newRow("leading zeros") << u"42"_s << u"00042"_s << u"00042"_s;
    QTest::newRow("thousands") << u"2023001"_s << u"2.023.001"_s << u"2023001"_s;
    QTest::newRow("thousands by blanks") << u"2023001"_s << u"2\u202f023\u202f001"_s << u"2023001"_s;
    QTest::newRow("decimals") << u"2023001"_s << u"2023001,00"_s << u"2023001"_s;
    QTest::newRow("an exponent") << u"20230000000000"_s << u"2,02E+13"_s << u"20230000000000"_s;
    QTest::newRow("an exponent without decimals") << u"2000000"_s << u"2E+06"_s << u"2000000"_s;
    QTest::newRow("hyphens") << u"20231"_s << u"2023-1"_s << u"2023-1"_s;
    QTest::newRow("letters") << u"42"_s << u"RA0042"_s << u"RA0042"_s;
    QTest::newRow("a truth value") << u"1"_s << u"VERDADEIRO"_s << u"VERDADEIRO"_s;
    QTest::newRow("a fraction") << u"7.5"_s << u"7,5"_s << u"7,5"_s;
    QTest::newRow("nothing shown") << u"2023001.0"_s << QString() << u"2023001"_s;
    QTest::newRow("nothing stored") << QString() << u"2023001"_s << u"2023001"_s;
}

void TstNumberFormat::theShownTextIsTakenOrNot()
{
    QFETCH(QString, stored);
    QFETCH(QString, shown);
    QFETCH(QString, text);
    QCOMPARE(shownNumber(stored, shown), text);
}

void TstNumberFormat::aDateIsShown_data()
{
    QTest::addColumn<QString>("iso");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a date") << u"2004-02-29"_s << u"2004-02-29"_s;
    QTest::newRow("midnight") << u"2004-02-29T00:00:00.000"_s << u"2004-02-29"_s;
    QTest::newRow("with a time") << u"2004-02-29T13:30:00"_s << u"2004-02-29T13:30:00"_s;
    QTest::newRow("with a fraction") << u"2004-02-29T13:30:00.5"_s << u"2004-02-29T13:30:00"_s;
}

void TstNumberFormat::aDateIsShown()
{
    QFETCH(QString, iso);
    QFETCH(QString, shown);
    QCOMPARE(shownDate(iso), shown);
}

CHAMADA_TEST(TstNumberFormat)

} // namespace chamada::test::tst_numberformat

#include "tst_numberformat.moc"
