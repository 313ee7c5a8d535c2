// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/codes.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

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
        const QString code = codes::at(m_secret, period * CodeEvent::Period);
        QVERIFY2(digits.match(code).hasMatch(), qPrintable(code));
        zeroInFront = zeroInFront || code.startsWith(u'0');
    }
    QVERIFY(zeroInFront); // the code is a text, padded with zeros
}

void TstCodes::changesEachPeriod()
{
    QSet<QString> codes;
    for (qint64 period = 0; period < 50; ++period)
        codes.insert(codes::at(m_secret, period * CodeEvent::Period));
    QCOMPARE(codes.size(), 50);
    QCOMPARE(codes::at(m_secret, CodeEvent::Period), codes::at(m_secret, 2 * CodeEvent::Period - 1ms));
}

void TstCodes::dependsOnTheSecret()
{
    QVERIFY(codes::at(m_secret, 0ms) != codes::at(QByteArray(32, 't'), 0ms));
    QCOMPARE(codes::at(m_secret, 0ms), codes::at(QByteArray(32, 's'), 0ms)); // on nothing lost at a restart
}

void TstCodes::theOneBeforeIsGood()
{
    const milliseconds age = 10 * CodeEvent::Period;
    const auto isGood = [&](milliseconds madeAt) { return codes::isGood(m_secret, age, codes::at(m_secret, madeAt)); };
    QVERIFY(isGood(age));
    QVERIFY(isGood(age - 1ms));
    QVERIFY(isGood(age - CodeEvent::Period));
    QVERIFY(!isGood(age - CodeEvent::Period - 1ms));
    QVERIFY(!isGood(age + CodeEvent::Period));
    QVERIFY(!codes::isGood(m_secret, age, {}));
}

void TstCodes::theFirstHasNoneBefore()
{
    QVERIFY(codes::isGood(m_secret, 0ms, codes::at(m_secret, 0ms)));
    QVERIFY(!codes::isGood(m_secret, 0ms, codes::at(m_secret, CodeEvent::Period)));
}

void TstCodes::untilNext_data()
{
    constexpr milliseconds period = CodeEvent::Period;
    QTest::addColumn<milliseconds>("age");
    QTest::addColumn<milliseconds>("left");
    QTest::newRow("new") << 0ms << period;
    QTest::newRow("last moment") << period - 1ms << 1ms;
    QTest::newRow("next") << period << period;
}

void TstCodes::untilNext()
{
    QFETCH(milliseconds, age);
    QFETCH(milliseconds, left);
    QCOMPARE(codes::untilNext(age), left);
}

CHAMADA_TEST(TstCodes)

} // namespace chamada::test::tst_codes

#include "tst_codes.moc"
