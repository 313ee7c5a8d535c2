// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/admin/status.h"
#include "server/core.h"
#include "tests/server/serverfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_serverstatistics {

/// Tests the server's statistics.
class TstMeter : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void countsCheckIns();
    void forgetsAfterAMinute();
    void judgesTheStore();
    void inWords();

private:
    static BenchSetup open();
};

BenchSetup TstMeter::open()
{
    BenchSetup setup;
    setup.options.open = true;
    return setup;
}

void TstMeter::countsCheckIns()
{
    ServerBench bench(open());
    const auto client = bench.connect();
    client->ask(request(u"start"_s, 101));
    for (int student = 1; student <= 30; ++student)
        client->send(checkIn(101, student));
    QVERIFY(client->waitForReplies(30));
    QCOMPARE(bench.core.meter().checkInsPerSecond(), 30.0); // in the first second
    bench.clock.advance(30s);
    QCOMPARE(bench.core.meter().checkInsPerSecond(), 1.0);
    // A repeated check-in does not count again.
    client->ask(checkIn(101, 1));
    QCOMPARE(bench.core.meter().checkInsPerSecond(), 1.0);
}

void TstMeter::forgetsAfterAMinute()
{
    ServerBench bench(open());
    const auto client = bench.connect();
    client->ask(request(u"start"_s, 101));
    client->ask(checkIn(101, 1));
    bench.clock.advance(61s);
    QCOMPARE(bench.core.meter().checkInsPerSecond(), 0.0);
    for (int student = 2; student <= 121; ++student)
        client->ask(checkIn(101, student));
    QCOMPARE(bench.core.meter().checkInsPerSecond(), 2.0);
}

void TstMeter::judgesTheStore()
{
    ServerBench bench(open());
    const Meter &meter = bench.core.meter();
    QCOMPARE(meter.storeLatency().p99, 0.0);
    bench.connect()->ask(request(u"start"_s, 101));
    QVERIFY(meter.storeLatency().median > 0);
    QVERIFY(meter.storeLatency().p99 >= meter.storeLatency().median);
}

void TstMeter::inWords()
{
    ServerBench bench(open());
    const auto client = bench.connect();
    client->ask(request(u"start"_s, 101));
    client->ask(checkIn(101, 1));
    bench.core.meter().countConnectionsBy([&bench] { return bench.server.connectionCount(); });
    bench.clock.advance(3725s);
    const QStringList lines = statusInWords(statusOf(bench.core));
    QVERIFY2(lines.at(0).endsWith(u"up 1:02:05"_s), qPrintable(lines.at(0)));
    QCOMPARE(lines.at(1), u"connections: 1"_s);
    QCOMPARE(lines.at(2), u"open calls: 1, present in them: 1"_s);
}

CHAMADA_TEST(TstMeter)

} // namespace chamada::test::tst_serverstatistics

#include "tst_serverstatistics.moc"
