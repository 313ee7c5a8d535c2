// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/ratelimit.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

namespace chamada::test::tst_ratelimit {

using namespace server;

/// Tests the sustained rate in lines per second, and bursts of four times as many.
class TstRateLimit : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void burst_data();
    void burst();
    void refills();
    void savesNoMoreThanTheBurst();
    void sustained();
    void zeroIsNoLimit();

private:
    /// `now`: milliseconds of the monotonic clock.
    static int allowedAt(RateLimit &limit, qint64 now);
};

int TstRateLimit::allowedAt(RateLimit &limit, qint64 now)
{
    int count = 0;
    while (count < 1'000'000 && limit.allow(Moment(std::chrono::milliseconds(now))))
        ++count;
    return count;
}

void TstRateLimit::burst_data()
{
    QTest::addColumn<double>("perSecond");
    QTest::addColumn<int>("atOnce");
    QTest::newRow("as shipped") << 1000.0 << 4000;
    QTest::newRow("one") << 1.0 << 4;
    QTest::newRow("a fraction") << 0.5 << 2;
    QTest::newRow("next to nothing still lets one through") << 0.01 << 1;
}

void TstRateLimit::burst()
{
    QFETCH(double, perSecond);
    QFETCH(int, atOnce);
    RateLimit limit(perSecond, {});
    QCOMPARE(allowedAt(limit, 0), atOnce);
}

void TstRateLimit::refills()
{
    RateLimit limit(1000, {});
    allowedAt(limit, 0);
    QCOMPARE(allowedAt(limit, 1), 1);
    QCOMPARE(allowedAt(limit, 11), 10);
}

void TstRateLimit::savesNoMoreThanTheBurst()
{
    RateLimit limit(1000, {});
    QCOMPARE(allowedAt(limit, 3'600'000), 4000);
}

void TstRateLimit::sustained()
{
    RateLimit limit(100, {});
    allowedAt(limit, 0);
    int allowed = 0;
    for (qint64 now = 1; now <= 10'000; ++now)
        allowed += allowedAt(limit, now);
    QVERIFY2(allowed >= 999 && allowed <= 1000, qPrintable(QString::number(allowed)));
}

void TstRateLimit::zeroIsNoLimit()
{
    RateLimit limit(0, {});
    QCOMPARE(allowedAt(limit, 0), 1'000'000);
}

CHAMADA_TEST(TstRateLimit)

} // namespace chamada::test::tst_ratelimit

#include "tst_ratelimit.moc"
