// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/codes.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_codes {

using namespace server;

/// Tests the displayed code, derived from the call's secret and its age.
class TstCodes : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void sixDigits();
    void changesEachPeriod();
    void dependsOnTheSecret();
    void theOneBeforeIsGood();
    void theFirstHasNoneBefore();
    void untilNext_data();
    void untilNext();

private:
    const QByteArray m_secret = QByteArray(32, 's');
};

void TstCodes::sixDigits()
{
    static const QRegularExpression digits(u"^[0-9]{6}$"_s);
    bool zeroInFront = false;
    for (qint64 period = 0; period < 200; ++period) {
        const QString code = codes::at(m_secret, period * codes::Period);
        QVERIFY2(digits.match(code).hasMatch(), qPrintable(code));
        zeroInFront = zeroInFront || code.startsWith(u'0');
    }
    QVERIFY(zeroInFront); // the code is a text, padded with zeros
}

void TstCodes::changesEachPeriod()
{
    QSet<QString> codes;
    for (qint64 period = 0; period < 50; ++period)
        codes.insert(codes::at(m_secret, period * codes::Period));
    QCOMPARE(codes.size(), 50);
    QCOMPARE(codes::at(m_secret, codes::Period), codes::at(m_secret, 2 * codes::Period - 1));
}

void TstCodes::dependsOnTheSecret()
{
    QVERIFY(codes::at(m_secret, 0) != codes::at(QByteArray(32, 't'), 0));
    QCOMPARE(codes::at(m_secret, 0), codes::at(QByteArray(32, 's'), 0)); // on nothing lost at a restart
}

void TstCodes::theOneBeforeIsGood()
{
    const qint64 age = 10 * codes::Period;
    const auto isGood = [&](qint64 madeAt) { return codes::isGood(m_secret, age, codes::at(m_secret, madeAt)); };
    QVERIFY(isGood(age));
    QVERIFY(isGood(age - 1));
    QVERIFY(isGood(age - codes::Period));
    QVERIFY(!isGood(age - codes::Period - 1));
    QVERIFY(!isGood(age + codes::Period));
    QVERIFY(!codes::isGood(m_secret, age, {}));
}

void TstCodes::theFirstHasNoneBefore()
{
    QVERIFY(codes::isGood(m_secret, 0, codes::at(m_secret, 0)));
    QVERIFY(!codes::isGood(m_secret, 0, codes::at(m_secret, codes::Period)));
}

void TstCodes::untilNext_data()
{
    QTest::addColumn<qint64>("age");
    QTest::addColumn<qint64>("left");
    QTest::newRow("new") << qint64{0} << codes::Period;
    QTest::newRow("last moment") << codes::Period - 1 << qint64{1};
    QTest::newRow("next") << codes::Period << codes::Period;
}

void TstCodes::untilNext()
{
    QFETCH(qint64, age);
    QFETCH(qint64, left);
    QCOMPARE(codes::untilNext(age), left);
}

CHAMADA_TEST(TstCodes)

} // namespace chamada::test::tst_codes

#include "tst_codes.moc"
