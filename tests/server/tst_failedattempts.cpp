// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/failedattempts.h"
#include "tests/support/fixedclock.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_failedattempts {

using namespace server;

/// Tests that wrong guesses are counted and delay the next attempt.
class TstFailedAttempts : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void someAreFree();
    void thenOneWaits();
    void secondsAreRoundedUp();
    void afterTheWaitOneIsFree();
    void keysAreApart();
    void successStartsAnew();
    void theWallClockDoesNotCount();
    void oldKeysAreForgottenNotTheNew();

private:
    static constexpr FailedAttempts::Limit ThreeThenTenSeconds{3, 10s};
};

void TstFailedAttempts::someAreFree()
{
    FixedClock clock;
    FailedAttempts attempts(clock, ThreeThenTenSeconds);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(!attempts.retryAfter(u"k"_s));
        attempts.failed(u"k"_s);
    }
    QVERIFY(attempts.retryAfter(u"k"_s));
}

void TstFailedAttempts::thenOneWaits()
{
    FixedClock clock;
    FailedAttempts attempts(clock, {1, 10s});
    attempts.failed(u"k"_s);
    QCOMPARE(attempts.retryAfter(u"k"_s), std::optional(10));
    clock.advance(4s);
    QCOMPARE(attempts.retryAfter(u"k"_s), std::optional(6));
    clock.advance(6s);
    QCOMPARE(attempts.retryAfter(u"k"_s), std::nullopt);
}

void TstFailedAttempts::secondsAreRoundedUp()
{
    FixedClock clock;
    FailedAttempts attempts(clock, {1, 10s});
    attempts.failed(u"k"_s);
    clock.advance(9001ms);
    QCOMPARE(attempts.retryAfter(u"k"_s), std::optional(1)); // rounded up, so that a retry is never too early
}

void TstFailedAttempts::afterTheWaitOneIsFree()
{
    FixedClock clock;
    FailedAttempts attempts(clock, {1, 10s});
    attempts.failed(u"k"_s);
    clock.advance(10s);
    attempts.failed(u"k"_s);
    QCOMPARE(attempts.retryAfter(u"k"_s), std::optional(10));
}

void TstFailedAttempts::keysAreApart()
{
    FixedClock clock;
    FailedAttempts attempts(clock, {1, 10s});
    attempts.failed(u"a"_s);
    QVERIFY(!attempts.retryAfter(u"b"_s));
    attempts.succeeded(u"b"_s);
    QVERIFY(attempts.retryAfter(u"a"_s));
}

void TstFailedAttempts::successStartsAnew()
{
    FixedClock clock;
    FailedAttempts attempts(clock, ThreeThenTenSeconds);
    attempts.failed(u"k"_s);
    attempts.failed(u"k"_s);
    attempts.succeeded(u"k"_s);
    attempts.failed(u"k"_s);
    attempts.failed(u"k"_s);
    QVERIFY(!attempts.retryAfter(u"k"_s));
}

void TstFailedAttempts::theWallClockDoesNotCount()
{
    FixedClock clock;
    FailedAttempts attempts(clock, {1, 10s});
    attempts.failed(u"k"_s);
    clock.setWall({FixedClock::Start + 86'400'000});
    QCOMPARE(attempts.retryAfter(u"k"_s), std::optional(10));
}

void TstFailedAttempts::oldKeysAreForgottenNotTheNew()
{
    FixedClock clock;
    FailedAttempts attempts(clock, {1, 10s});
    attempts.failed(u"old"_s);
    clock.advance(11s);
    attempts.failed(u"new"_s);
    for (int i = 0; i < 20'000; ++i)
        attempts.failed(u"name %1"_s.arg(i));
    QVERIFY(attempts.retryAfter(u"new"_s));
    QVERIFY(attempts.retryAfter(u"name 0"_s));
}

CHAMADA_TEST(TstFailedAttempts)

} // namespace chamada::test::tst_failedattempts

#include "tst_failedattempts.moc"
