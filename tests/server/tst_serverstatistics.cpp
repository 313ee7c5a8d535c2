// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/admin/status.h"
#include "server/engine/servercore.h"
#include "tests/server/serverfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_serverstatistics {

using namespace server;

/// Tests the server's statistics.
class TstServerStatistics : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void countsCheckIns();
    void forgetsAfterAMinute();
    void judgesTheStore();
    void inWords();

private:
    static FixtureSetup open();
};

FixtureSetup TstServerStatistics::open()
{
    FixtureSetup setup;
    setup.options.open = true;
    return setup;
}

void TstServerStatistics::countsCheckIns()
{
    ServerFixture fixture(open());
    const auto client = fixture.connect();
    client->ask(request(u"start"_s, 101));
    for (int student = 1; student <= 30; ++student)
        client->send(checkIn(101, student));
    QVERIFY(client->waitForReplies(30));
    QCOMPARE(fixture.core.statistics().checkInsPerSecond(), 30.0); // in the first second
    fixture.clock.advance(30s);
    QCOMPARE(fixture.core.statistics().checkInsPerSecond(), 1.0);
    // A repeated check-in does not count again.
    client->ask(checkIn(101, 1));
    QCOMPARE(fixture.core.statistics().checkInsPerSecond(), 1.0);
}

void TstServerStatistics::forgetsAfterAMinute()
{
    ServerFixture fixture(open());
    const auto client = fixture.connect();
    client->ask(request(u"start"_s, 101));
    client->ask(checkIn(101, 1));
    fixture.clock.advance(61s);
    QCOMPARE(fixture.core.statistics().checkInsPerSecond(), 0.0);
    for (int student = 2; student <= 121; ++student)
        client->ask(checkIn(101, student));
    QCOMPARE(fixture.core.statistics().checkInsPerSecond(), 2.0);
}

void TstServerStatistics::judgesTheStore()
{
    ServerFixture fixture(open());
    const ServerStatistics &statistics = fixture.core.statistics();
    QCOMPARE(statistics.storeLatency().p99, 0.0);
    fixture.connect()->ask(request(u"start"_s, 101));
    QVERIFY(statistics.storeLatency().median > 0);
    QVERIFY(statistics.storeLatency().p99 >= statistics.storeLatency().median);
}

void TstServerStatistics::inWords()
{
    ServerFixture fixture(open());
    const auto client = fixture.connect();
    client->ask(request(u"start"_s, 101));
    client->ask(checkIn(101, 1));
    fixture.core.statistics().countConnectionsBy([&fixture] { return fixture.server.connectionCount(); });
    fixture.clock.advance(3725s);
    const QStringList lines = statusInWords(statusOf(fixture.core));
    QVERIFY2(lines.at(0).endsWith(u"up 1:02:05"_s), qPrintable(lines.at(0)));
    QCOMPARE(lines.at(1), u"connections: 1"_s);
    QCOMPARE(lines.at(2), u"open calls: 1, present in them: 1"_s);
}

CHAMADA_TEST(TstServerStatistics)

} // namespace chamada::test::tst_serverstatistics

#include "tst_serverstatistics.moc"
