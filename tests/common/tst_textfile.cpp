// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/textfile.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_textfile {

/// Tests that the encoding of any file is detected and its text read unchanged.
class TstTextFile : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void theEncodingIsFound_data();
    void theEncodingIsFound();
    void aWrongEncodingIsNone_data();
    void aWrongEncodingIsNone();
    void whatIsNoTextIsTold_data();
    void whatIsNoTextIsTold();
};

void TstTextFile::theEncodingIsFound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QByteArray() << TextEncoding::Utf8 << QString();
    QTest::newRow("ASCII") << QByteArray("1;Ana\n") << TextEncoding::Utf8 << u"1;Ana\n"_s;
    QTest::newRow("UTF-8") << QByteArray("Jo\xc3\xa3o") << TextEncoding::Utf8 << u"João"_s;
    QTest::newRow("UTF-8 with its mark") << QByteArray("\xef\xbb\xbfJo\xc3\xa3o") << TextEncoding::Utf8 << u"João"_s;
    QTest::newRow("Latin-1") << QByteArray("Jo\xe3o") << TextEncoding::Latin1 << u"João"_s;
    QTest::newRow("Windows-1252") << QByteArray("Jo\xe3o \x93J\xf4\x94") << TextEncoding::Windows1252 << u"João “Jô”"_s;
    QTest::newRow("code page 850") << QByteArray("Concei\x87\xc6o") << TextEncoding::CodePage850 << u"Conceição"_s;
    QTest::newRow("UTF-16, low byte first")
        << QByteArray("\xff\xfeJ\0o\0\xe3\0o\0", 10) << TextEncoding::Utf16 << u"João"_s;
    QTest::newRow("UTF-16, high byte first")
        << QByteArray("\xfe\xff\0J\0o\0\xe3\0o", 10) << TextEncoding::Utf16 << u"João"_s;
    QTest::newRow("UTF-16 without a mark") << QByteArray("J\0o\0\xe3\0o\0", 8) << TextEncoding::Utf16 << u"João"_s;
    QTest::newRow("the same, high byte first") << QByteArray("\0J\0o\0\xe3\0o", 8) << TextEncoding::Utf16 << u"João"_s;
}

void TstTextFile::theEncodingIsFound()
{
    QFETCH(QByteArray, bytes);
    QFETCH(TextEncoding, encoding);
    QFETCH(QString, text);
    QCOMPARE(guessEncoding(bytes), encoding);
    QCOMPARE(decoded(bytes, encoding), std::optional(text));
    QCOMPARE(fileKindOf(bytes), FileKind::Text);
}

void TstTextFile::aWrongEncodingIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TextEncoding>("encoding");
    QTest::newRow("Latin-1 as UTF-8") << QByteArray("Jo\xe3o") << TextEncoding::Utf8;
    QTest::newRow("half a character") << QByteArray("Jo\xc3") << TextEncoding::Utf8;
    QTest::newRow("an odd number of bytes as UTF-16") << QByteArray("Ana") << TextEncoding::Utf16;
    QTest::newRow("what Windows-1252 has not") << QByteArray("\x81") << TextEncoding::Windows1252;
}

void TstTextFile::aWrongEncodingIsNone()
{
    QFETCH(QByteArray, bytes);
    QFETCH(TextEncoding, encoding);
    QVERIFY(!decoded(bytes, encoding));
}

void TstTextFile::whatIsNoTextIsTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FileKind>("kind");
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << FileKind::Image;
    QTest::newRow("JPEG") << QByteArray("\xff\xd8\xff\xe0\0\x10JFIF", 10) << FileKind::Image;
    QTest::newRow("XLSX") << QByteArray("PK\x03\x04\x14\0\x06\0", 8) << FileKind::Spreadsheet;
    QTest::newRow("XLS") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") << FileKind::CompoundFile;
    QTest::newRow("a web page") << QByteArray("\xef\xbb\xbf \r\n<!DOCTYPE HTML>\n<p>") << FileKind::Html;
    QTest::newRow("a table of HTML") << QByteArray("<TABLE><tr><td>1") << FileKind::Html;
    QTest::newRow("SpreadsheetML") << QByteArray(
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">")
                                   << FileKind::SpreadsheetXml;
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << FileKind::Pdf;
    QTest::newRow("a program") << QByteArray("\x7f"
                                             "ELF\x02\x01\x01\0\0\0\0\0",
        12) << FileKind::Binary;
    QTest::newRow("zeros") << QByteArray(64, '\0') << FileKind::Binary;
    QTest::newRow("a text with an escape") << QByteArray("\x1b[31m1;Ana") << FileKind::Binary;
}

void TstTextFile::whatIsNoTextIsTold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(FileKind, kind);
    QCOMPARE(fileKindOf(bytes), kind);
}

CHAMADA_TEST(TstTextFile)

} // namespace chamada::test::tst_textfile

#include "tst_textfile.moc"
