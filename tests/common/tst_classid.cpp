// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/classid.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

namespace chamada::test::tst_classid {

class TstClassId : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void takesNumbersInBounds_data();
    void takesNumbersInBounds();
    void takesWhatAPersonTypes_data();
    void takesWhatAPersonTypes();
    void ordersByNumber();
};

void TstClassId::takesNumbersInBounds_data()
{
    QTest::addColumn<qint64>("number");
    QTest::addColumn<bool>("good");
    QTest::newRow("refused is no class") << Q_INT64_C(0) << false;
    QTest::newRow("negative") << Q_INT64_C(-1) << false;
    QTest::newRow("first") << Q_INT64_C(1) << true;
    QTest::newRow("last") << Q_INT64_C(999'999'999) << true;
    QTest::newRow("one over") << Q_INT64_C(1'000'000'000) << false;
    QTest::newRow("wraps to 1 in 32 bits") << Q_INT64_C(4'294'967'297) << false;
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << false;
    QTest::newRow("largest") << std::numeric_limits<qint64>::max() << false;
}

void TstClassId::takesNumbersInBounds()
{
    QFETCH(qint64, number);
    QFETCH(bool, good);
    const auto id = ClassId::fromNumber(number);
    QCOMPARE(id.has_value(), good);
    if (id)
        QCOMPARE(qint64{id->number()}, number);
}

void TstClassId::takesWhatAPersonTypes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number"); // 0: none
    QTest::newRow("digits") << QStringLiteral("101") << 101;
    QTest::newRow("blanks around") << QStringLiteral(" 101\t") << 101;
    QTest::newRow("leading zeros") << QStringLiteral("00101") << 101;
    QTest::newRow("last") << QStringLiteral("999999999") << 999'999'999;
    QTest::newRow("one over") << QStringLiteral("1000000000") << 0;
    QTest::newRow("many digits") << QString(100, u'9') << 0;
    QTest::newRow("many zeros") << QString(QString(100, u'0') + u'7') << 7;
    QTest::newRow("empty") << QString() << 0;
    QTest::newRow("blank") << QStringLiteral("  ") << 0;
    QTest::newRow("zero") << QStringLiteral("0") << 0;
    QTest::newRow("sign") << QStringLiteral("+5") << 0;
    QTest::newRow("negative") << QStringLiteral("-5") << 0;
    QTest::newRow("fraction") << QStringLiteral("5.0") << 0;
    QTest::newRow("blank inside") << QStringLiteral("1 01") << 0;
    QTest::newRow("letters") << QStringLiteral("101a") << 0;
    QTest::newRow("digits of another script") << QStringLiteral("\u0661\u0662") << 0;
}

void TstClassId::takesWhatAPersonTypes()
{
    QFETCH(QString, text);
    QFETCH(int, number);
    const auto id = ClassId::fromText(text);
    QCOMPARE(id ? id->number() : 0, number);
}

void TstClassId::ordersByNumber()
{
    const ClassId nine = *ClassId::fromNumber(9);
    const ClassId ten = *ClassId::fromNumber(10);
    QVERIFY(nine < ten);
    QVERIFY(nine != ten);
    QCOMPARE(nine, *ClassId::fromText(u"9"));
    QCOMPARE(qHash(nine, 1), qHash(*ClassId::fromText(u"9"), 1));
    QCOMPARE(ten.toText(), QStringLiteral("10"));
}

CHAMADA_TEST(TstClassId)

} // namespace chamada::test::tst_classid

#include "tst_classid.moc"
