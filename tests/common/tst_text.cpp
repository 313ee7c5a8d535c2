// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/text.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

namespace chamada::test::tst_text {

class TstText : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void oneLine_data();
    void oneLine();
    void lineBreaksWhereManyLinesAreAllowed();
    void lengthIsInCharacters();
    void shortest();
};

void TstText::oneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("empty") << QString() << true;
    QTest::newRow("words") << QStringLiteral("Redes de Computadores") << true;
    QTest::newRow("accents") << QStringLiteral("Jo\u00e3o") << true;
    QTest::newRow("outside the first plane") << QString::fromUtf8("\xF0\x9F\x8E\x93") << true;
    QTest::newRow("joined emoji") << QString::fromUtf8("\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x8E\x93") << true;
    QTest::newRow("tab") << QStringLiteral("a\tb") << false;
    QTest::newRow("line break") << QStringLiteral("a\nb") << false;
    QTest::newRow("null") << QString(QChar(0)) << false;
    QTest::newRow("escape") << QStringLiteral("\x1b[31m") << false;
    QTest::newRow("delete") << QString(QChar(0x7f)) << false;
    QTest::newRow("C1 control") << QString(QChar(0x85)) << false;
    QTest::newRow("high surrogate at the end") << QString(QStringLiteral("a") + QChar(0xd83c)) << false;
    QTest::newRow("high surrogate before a letter") << QString(QChar(0xd83c) + QStringLiteral("a")) << false;
    QTest::newRow("low surrogate alone") << QString(QChar(0xdf93)) << false;
    QTest::newRow("surrogates the wrong way round") << QString(QString(QChar(0xdf93)) + QChar(0xd83c)) << false;
}

void TstText::oneLine()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    QCOMPARE(isValid(text, textrule::title), good);
}

void TstText::lineBreaksWhereManyLinesAreAllowed()
{
    QVERIFY(isValid(u"a\nb\r\nc", textrule::note));
    QVERIFY(!isValid(u"a\tb", textrule::note));
}

void TstText::lengthIsInCharacters()
{
    const QString cap = QString::fromUtf8("\xF0\x9F\x8E\x93");
    QVERIFY(isValid(cap.repeated(64), textrule::shortText));
    QVERIFY(!isValid(cap.repeated(65), textrule::shortText));
    QVERIFY(isValid(QString(128, u'a'), textrule::title));
    QVERIFY(!isValid(QString(129, u'a'), textrule::title));
}

void TstText::shortest()
{
    QVERIFY(!isValid(QString(), textrule::user));
    QVERIFY(isValid(u"m", textrule::user));
    QVERIFY(!isValid(QString(9, u'p'), textrule::newPassword));
    QVERIFY(isValid(QString(10, u'p'), textrule::newPassword));
}

CHAMADA_TEST(TstText)

} // namespace chamada::test::tst_text

#include "tst_text.moc"
