// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/netcheck/probestatistics.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace std::chrono_literals;

namespace chamada::test::tst_probestatistics {

namespace {

using Answer = ProbeRecord::Answer;

/// Returns a record of 125-byte questions sent 10 ms apart.
ProbeRecord record(int count, const QList<Answer> &answers)
{
    ProbeRecord record;
    record.size = 125;
    for (int number = 0; number < count; ++number)
        record.sent.append(number * 10ms);
    record.answers = answers;
    return record;
}

} // namespace

/// Tests the statistics of a network check; the expected values in each row were computed by hand.
class TstProbeStatistics : public QObject {
    Q_OBJECT

private slots:
    void init() { test::failOnQtWarnings(); }
    void percentiles_data();
    void percentiles();
    void jitter_data();
    void jitter();
    void outOfOrder_data();
    void outOfOrder();
    void counts_data();
    void counts();
    void namesWhatIsLost();
    void roundTrips();
    void timeAndThroughput();
    void nothingCame();
    void nothingWasSent();
};

void TstProbeStatistics::percentiles_data()
{
    QTest::addColumn<QList<double>>("sorted");
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("expected");
    QTest::newRow("one value") << QList<double>{7} << 0.99 << 7.0;
    QTest::newRow("median of an odd number") << QList<double>{1, 2, 9} << 0.5 << 2.0;
    QTest::newRow("median of an even number") << QList<double>{1, 2, 4, 9} << 0.5 << 3.0;
    QTest::newRow("lowest") << QList<double>{1, 2, 3} << 0.0 << 1.0;
    QTest::newRow("highest") << QList<double>{1, 2, 3} << 1.0 << 3.0;
    QTest::newRow("between two") << QList<double>{0, 100} << 0.99 << 99.0;
}

void TstProbeStatistics::percentiles()
{
    QFETCH(QList<double>, sorted);
    QFETCH(double, share);
    QTEST(percentile(sorted, share), "expected");
}

void TstProbeStatistics::jitter_data()
{
    QTest::addColumn<QList<double>>("roundTrips");
    QTest::addColumn<double>("expected");
    QTest::newRow("none") << QList<double>{} << 0.0;
    QTest::newRow("one") << QList<double>{5} << 0.0;
    QTest::newRow("steady") << QList<double>{5, 5, 5} << 0.0;
    QTest::newRow("one step of 16") << QList<double>{5, 21} << 1.0;
    QTest::newRow("down counts as up") << QList<double>{21, 5} << 1.0;
    QTest::newRow("then steady again") << QList<double>{5, 21, 21} << 0.9375;
    QTest::newRow("two steps of 16") << QList<double>{5, 21, 5} << 1.9375;
}

void TstProbeStatistics::jitter()
{
    QFETCH(QList<double>, roundTrips);
    QTEST(jitterOf(roundTrips), "expected");
}

void TstProbeStatistics::outOfOrder_data()
{
    QTest::addColumn<QList<int>>("numbers");
    QTest::addColumn<int>("expected");
    QTest::newRow("none") << QList<int>{} << 0;
    QTest::newRow("in order") << QList<int>{0, 1, 2, 3} << 0;
    QTest::newRow("with gaps") << QList<int>{1, 5, 9} << 0;
    QTest::newRow("one was overtaken") << QList<int>{1, 0, 2, 3} << 1;
    QTest::newRow("one came last") << QList<int>{1, 2, 3, 0} << 1;
    QTest::newRow("one was early") << QList<int>{3, 0, 1, 2} << 3;
    QTest::newRow("backwards") << QList<int>{3, 2, 1, 0} << 3;
}

void TstProbeStatistics::outOfOrder()
{
    QFETCH(QList<int>, numbers);
    QTEST(countOutOfOrder(numbers), "expected");
}

void TstProbeStatistics::counts_data()
{
    QTest::addColumn<QList<int>>("arrivals"); // of four questions
    QTest::addColumn<int>("lost");
    QTest::addColumn<int>("outOfOrder");
    QTest::addColumn<int>("duplicated");
    QTest::newRow("all is well") << QList<int>{0, 1, 2, 3} << 0 << 0 << 0;
    QTest::newRow("one is lost") << QList<int>{0, 2, 3} << 1 << 0 << 0;
    QTest::newRow("the last is lost") << QList<int>{0, 1, 2} << 1 << 0 << 0;
    QTest::newRow("one came twice") << QList<int>{0, 1, 1, 2, 3} << 0 << 0 << 1;
    QTest::newRow("one came three times") << QList<int>{0, 0, 0, 1, 2, 3} << 0 << 0 << 2;
    QTest::newRow("what comes again is not out of order") << QList<int>{0, 1, 0, 2, 3} << 0 << 0 << 1;
    QTest::newRow("everything") << QList<int>{2, 0, 2, 0} << 2 << 1 << 2;
}

void TstProbeStatistics::counts()
{
    QFETCH(QList<int>, arrivals);
    QList<Answer> answers;
    for (const int number : arrivals)
        answers.append({number, 100ms});
    const ProbeStatistics statistics = statisticsOf(record(4, answers));
    QCOMPARE(statistics.sent, 4);
    QTEST(statistics.lost, "lost");
    QTEST(statistics.outOfOrder, "outOfOrder");
    QTEST(statistics.duplicated, "duplicated");
}

void TstProbeStatistics::namesWhatIsLost()
{
    const ProbeStatistics statistics = statisticsOf(record(5, {{4, 50ms}, {1, 51ms}}));
    QCOMPARE(statistics.lostNumbers, (QList<int>{0, 2, 3}));
    QCOMPARE(statistics.lossPercent(), 60.0);
}

void TstProbeStatistics::roundTrips()
{
    // The round trips take 4, 20 and 12 ms; the second copy of 0 is ignored.
    const ProbeStatistics statistics = statisticsOf(record(3, {{0, 4ms}, {1, 30ms}, {0, 31ms}, {2, 32ms}}));
    QVERIFY(statistics.roundTrips);
    QCOMPARE(statistics.roundTrips->min, 4.0);
    QCOMPARE(statistics.roundTrips->median, 12.0);
    QCOMPARE(statistics.roundTrips->p99, 19.84);
    QCOMPARE(statistics.roundTrips->max, 20.0);
    QCOMPARE(statistics.roundTrips->jitter, 1.4375); // 16/16, and then 8: 1 + (8 - 1)/16
}

void TstProbeStatistics::timeAndThroughput()
{
    // Two of three come back within 50 ms: 2 · 125 · 8 bits.
    const ProbeStatistics statistics = statisticsOf(record(3, {{0, 5ms}, {2, 50ms}}));
    QCOMPARE(statistics.seconds, 0.05);
    QCOMPARE(statistics.throughput, 40.0);
}

void TstProbeStatistics::nothingCame()
{
    const ProbeStatistics statistics = statisticsOf(record(3, {}));
    QCOMPARE(statistics.lost, 3);
    QVERIFY(!statistics.roundTrips);
    QCOMPARE(statistics.seconds, 0.02);
    QCOMPARE(statistics.throughput, 0.0);
}

void TstProbeStatistics::nothingWasSent()
{
    const ProbeStatistics statistics = statisticsOf(record(0, {}));
    QCOMPARE(statistics.sent, 0);
    QCOMPARE(statistics.lossPercent(), 0.0);
    QCOMPARE(statistics.seconds, 0.0);
}

CHAMADA_TEST(TstProbeStatistics)

} // namespace chamada::test::tst_probestatistics

#include "tst_probestatistics.moc"
