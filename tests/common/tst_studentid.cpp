// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/studentid.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

namespace chamada::test::tst_studentid {

class TstStudentId : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void fromText_data();
    void fromText();
    void fromNumber();
    void comparesAsText();
};

void TstStudentId::fromText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // empty: refused
    const auto same = [](const char *text) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(text);
    };
    const auto refused = [](const char *name, const QString &text) { QTest::newRow(name) << text << QString(); };

    same("2023001");
    same("0");
    same("007");
    same("A.B-C_D/E");
    QTest::newRow("upper-cased") << QStringLiteral("ab12z") << QStringLiteral("AB12Z");
    QTest::newRow("trimmed") << QStringLiteral(" \t2023001\r\n ") << QStringLiteral("2023001");
    QTest::newRow("longest") << QString(32, u'x') << QString(32, u'X');
    QTest::newRow("longest after trimming") << QString(u' ' + QString(32, u'7') + u' ') << QString(32, u'7');
    refused("empty", {});
    refused("blank", QStringLiteral(" \t "));
    refused("one too long", QString(33, u'1'));
    refused("blank inside", QStringLiteral("20 23"));
    refused("letter with accent", QStringLiteral("\u00e1"));
    refused("dotless i, whose capital is ASCII", QStringLiteral("\u0131"));
    refused("long s, whose capital is ASCII", QStringLiteral("\u017f"));
    refused("digit of another script", QStringLiteral("\u0661"));
    refused("full-width digit", QStringLiteral("\uff11"));
    refused("no-break space is no blank", QStringLiteral("\u00a01"));
    refused("control character", QString(QLatin1Char('\x01')));
    refused("null character", QString(QChar(0)));
    refused("lone surrogate", QString(QChar(0xd800)));
    refused("plus", QStringLiteral("1+1"));
    refused("comma", QStringLiteral("1,2"));
}

void TstStudentId::fromText()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto id = StudentId::fromText(text);
    QCOMPARE(id ? id->text() : QString(), expected);
}

void TstStudentId::fromNumber()
{
    QCOMPARE(StudentId::fromNumber(0)->text(), QStringLiteral("0"));
    QCOMPARE(StudentId::fromNumber(2023001)->text(), QStringLiteral("2023001"));
    QCOMPARE(StudentId::fromNumber(std::numeric_limits<qint64>::max())->text(), QStringLiteral("9223372036854775807"));
    QVERIFY(!StudentId::fromNumber(-1));
}

void TstStudentId::comparesAsText()
{
    const StudentId a = *StudentId::fromText(u"2023001");
    QCOMPARE(a, *StudentId::fromNumber(2023001));
    QCOMPARE(qHash(a, 1), qHash(*StudentId::fromNumber(2023001), 1));
    QVERIFY(a != *StudentId::fromText(u"02023001"));
    QVERIFY(*StudentId::fromText(u"10") < *StudentId::fromText(u"9"));
}

CHAMADA_TEST(TstStudentId)

} // namespace chamada::test::tst_studentid

#include "tst_studentid.moc"
