// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/sqlfile.h"
#include "tests/server/answercutter.h"
#include "tests/server/sharedfixture.h"
#include "tests/server/storesamples.h"
#include "tests/support/accountnames.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QTest>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_sharingfaults {

using namespace server;

namespace {

QString tried(const std::unique_ptr<LineClient> &client, const QJsonObject &json)
{
    return outcomeOf(client->ask(json));
}

/// Returns the standby for whose confirmation the primary now waits at each commit.
QString awaitedStandby(const QString &database)
{
    PostgresConnection connection(*PostgresAddress::fromUrl(database));
    return connection.open() ? connection.value(u"SHOW synchronous_standby_names"_s).value_or(QString()) : QString();
}

} // namespace

/// Tests how servers cope with faults of their database or of another server.
class TstSharingFaults : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void theDatabaseGoesAndComesBack();
    void itComesBackWithNobodyAsking();
    void aCommitThatWaitsForTheStandby();
    void anUnknownCommitThatWas();
    void anUnknownCommitIsToldToWatchers();
    void aServerThatStandsStillIsNotWaitedForLong();
    void whoWasSentAwayWritesNothing();
    void whatIsNotKeptIsReadAnew();
    void oldTurnsAreThrownAway();
    void aFailedTurnIsTakenBack();
};

void TstSharingFaults::theDatabaseGoesAndComesBack()
{
    const QString database = sharedDatabase();
    SharingServer a(database);
    SharingServer b(database);
    const auto ana = a.fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101));
    const auto student = b.fixture.connect();
    QCOMPARE(tried(student, checkIn(101, 1)), u"ok"_s);
    postgres().stop();
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(tried(student, checkIn(101, 2)), u"storage-unavailable"_s);
        QCOMPARE(tried(ana, request(u"mine"_s)), u"storage-unavailable"_s); // the changes of other servers are unknown
        QCOMPARE(tried(student, request(u"ping"_s)), u"ok"_s);
    }
    postgres().start();
    QTRY_COMPARE_WITH_TIMEOUT(tried(student, checkIn(101, 3)), u"ok"_s, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(tried(ana, request(u"mine"_s)), u"ok"_s, 30'000);
    QCOMPARE(studentsIn(ana->ask(request(u"end"_s, 101))), (QStringList{u"1"_s, u"3"_s}));
}

void TstSharingFaults::itComesBackWithNobodyAsking()
{
    const QString database = sharedDatabase();
    SharingServer a(database);
    SharingServer b(database);
    const auto ana = a.fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101));
    const auto watcher = b.fixture.teacher(u"ana"_s);
    QCOMPARE(tried(watcher, request(u"watch"_s, 101)), u"ok"_s);
    postgres().stop();
    postgres().start();
    QTRY_COMPARE_WITH_TIMEOUT(tried(a.fixture.connect(), checkIn(101, 1)), u"ok"_s, 30'000);
    QCOMPARE(watcher->event(u"present"_s)["count"_L1].toInt(), 1);
}

void TstSharingFaults::aCommitThatWaitsForTheStandby()
{
    const QString database = sharedDatabase();
    SharingServer a(database, 1s);
    SharingServer b(database);
    const auto ana = b.fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101));
    QVERIFY(runSql(database, {u"ALTER SYSTEM SET synchronous_standby_names = 'nobody'"_s}));
    QVERIFY(runSql(database, {u"SELECT pg_reload_conf()"_s}));
    QTRY_COMPARE(awaitedStandby(database), u"nobody"_s);
    const auto student = a.fixture.connect();
    QCOMPARE(tried(student, checkIn(101, 1)), u"storage-unavailable"_s);
    // The commit that still waits does not block the event loop.
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(tried(student, checkIn(101, 2)), u"storage-unavailable"_s);
        QCOMPARE(tried(student, request(u"ping"_s)), u"ok"_s);
    }
    QVERIFY(runSql(database, {u"ALTER SYSTEM RESET synchronous_standby_names"_s}));
    QVERIFY(runSql(database, {u"SELECT pg_reload_conf()"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(tried(student, checkIn(101, 1)), u"ok"_s, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(tried(student, checkIn(101, 2)), u"ok"_s, 30'000);
    QCOMPARE(studentsIn(ana->ask(request(u"end"_s, 101))), (QStringList{u"1"_s, u"2"_s}));
}

void TstSharingFaults::anUnknownCommitThatWas()
{
    const QString database = sharedDatabase();
    AnswerCutter cutter(database);
    SharingServer a(cutter.database());
    SharingServer b(database);
    const auto ana = b.fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101));
    const auto student = a.fixture.connect();
    QCOMPARE(tried(student, checkIn(101, 1)), u"ok"_s);
    cutter.cutNext();
    QCOMPARE(tried(student, checkIn(101, 2)), u"storage-unavailable"_s);
    QVERIFY(cutter.hasCut());
    // The commit took effect, and this server reads it back like any other.
    QJsonObject again;
    QTRY_COMPARE_WITH_TIMEOUT(outcomeOf(again = student->ask(checkIn(101, 2))), u"ok"_s, 30'000);
    QVERIFY(again["repeated"_L1].toBool());
    QCOMPARE(tried(student, checkIn(101, 3)), u"ok"_s);
    QCOMPARE(studentsIn(ana->ask(request(u"end"_s, 101))), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
}

void TstSharingFaults::anUnknownCommitIsToldToWatchers()
{
    const QString database = sharedDatabase();
    AnswerCutter cutter(database);
    SharingServer a(cutter.database());
    const auto ana = a.fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101));
    ana->ask(request(u"watch"_s, 101));
    cutter.cutNext();
    QCOMPARE(tried(a.fixture.connect(), checkIn(101, 1)), u"storage-unavailable"_s);
    QCOMPARE(ana->event(u"present"_s)["added"_L1].toArray().at(0)["student"_L1].toString(), u"1"_s);
    cutter.cutNext();
    const auto owner = a.fixture.teacher(u"ana"_s);
    QCOMPARE(tried(owner, request(u"end"_s, 101)), u"storage-unavailable"_s);
    QCOMPARE(ana->event(u"ended"_s)["class"_L1].toInt(), 101);
    QJsonObject reports;
    QTRY_COMPARE_WITH_TIMEOUT(outcomeOf(reports = owner->ask(request(u"reports"_s))), u"ok"_s, 30'000);
    QCOMPARE(studentsIn(reports["reports"_L1].toArray().at(0).toObject()), QStringList{u"1"_s});
}

void TstSharingFaults::aServerThatStandsStillIsNotWaitedForLong()
{
    const QString database = sharedDatabase();
    SharingServer a(database);
    a.fixture.teacher(u"ana"_s)->ask(request(u"start"_s, 101));
    PostgresStore stuck(*PostgresAddress::fromUrl(database));
    QVERIFY(std::holds_alternative<StoredState>(stuck.open()));
    bool isHeld = false;
    connect(&stuck, &Store::begun, this, [&isHeld](bool ok) { isHeld = ok; });
    LockSet scopes;
    scopes.addEverything();
    stuck.begin(scopes);
    QTRY_VERIFY(isHeld);
    QCOMPARE(tried(a.fixture.connect(), checkIn(101, 1)), u"ok"_s);
}

// A reconnected server has lost its locks and must not write.
void TstSharingFaults::whoWasSentAwayWritesNothing()
{
    const QString database = sharedDatabase();
    PostgresStore store(*PostgresAddress::fromUrl(database));
    QVERIFY(std::holds_alternative<StoredState>(store.open()));
    bool isHeld = false;
    connect(&store, &Store::begun, this, [&isHeld](bool ok) { isHeld = ok; });
    LockSet scopes;
    scopes.addGeneral();
    store.begin(scopes);
    QTRY_VERIFY(isHeld);
    int rung = 0;
    connect(&store, &Store::rang, this, [&rung] { ++rung; });
    QVERIFY(runSql(database,
        {u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"_s}));
    QTRY_VERIFY(rung > 0); // the store has noticed and reconnected
    QCOMPARE(commitTo(store, {AccountStored{u"eva"_account, "h"}}), std::optional(false));
    SharingServer other(database);
    QCOMPARE(other.fixture.core.accounts().names(), (QList<AccountName>{u"ana"_account, u"rui"_account}));
}

void TstSharingFaults::whatIsNotKeptIsReadAnew()
{
    const QString database = sharedDatabase();
    SharingServer a(database);
    QVERIFY(runSql(database,
        {u"INSERT INTO account (name, password) VALUES ('eva', '%1')"_s.arg(
             QString::fromLatin1(ServerFixture::passwordHash())),
            u"DELETE FROM account WHERE name = 'rui'"_s,
            u"INSERT INTO setting (name, value) VALUES ('trimmed', clock_timestamp())"_s}));
    const auto eva = a.fixture.teacher(u"eva"_s);
    QCOMPARE(tried(eva, request(u"start"_s, 101)), u"ok"_s);
    QCOMPARE(a.fixture.core.accounts().names(), (QList<AccountName>{u"ana"_account, u"eva"_account}));
}

void TstSharingFaults::oldTurnsAreThrownAway()
{
    const QString database = sharedDatabase();
    const QStringList tidy = sqlStatements(u":/sql/postgres/tidy.sql"_s);
    const auto turns = [&database] {
        PostgresConnection connection(*PostgresAddress::fromUrl(database));
        return connection.open() ? connection.value(u"SELECT count(*) FROM turn"_s) : std::nullopt;
    };
    QCOMPARE(turns(), u"1"_s);
    QVERIFY(runSql(database, tidy));
    QVERIFY(runSql(database, tidy)); // less than a minute later
    QCOMPARE(turns(), u"1"_s);
    QVERIFY(runSql(database,
        {u"UPDATE setting SET value = (now() - interval '61 seconds') || '|' || pg_current_snapshot() WHERE name = 'tidied'"_s,
            u"UPDATE turn SET at = now() - interval '62 seconds'"_s}));
    SharingServer a(database);
    a.fixture.teacher(u"ana"_s)->ask(request(u"start"_s, 101)); // after the snapshot recorded by the last cleanup
    QVERIFY(runSql(database, tidy));
    QCOMPARE(turns(), u"1"_s);
    QCOMPARE(tried(a.fixture.connect(), checkIn(101, 1)), u"ok"_s);
}

void TstSharingFaults::aFailedTurnIsTakenBack()
{
    const QString database = sharedDatabase();
    SharingServer a(database);
    const auto ana = a.fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101));
    QVERIFY(runSql(database, {u"ALTER TABLE entry RENAME TO elsewhere"_s}));
    QCOMPARE(tried(a.fixture.connect(), checkIn(101, 1)), u"storage-unavailable"_s);
    QCOMPARE(ana->ask(request(u"mine"_s))["calls"_L1].toArray().at(0)["count"_L1].toInt(), 0);
    QVERIFY(runSql(database, {u"ALTER TABLE elsewhere RENAME TO entry"_s}));
    QCOMPARE(tried(a.fixture.connect(), checkIn(101, 1)), u"ok"_s);
}

CHAMADA_TEST(TstSharingFaults)

} // namespace chamada::test::tst_sharingfaults

#include "tst_sharingfaults.moc"
