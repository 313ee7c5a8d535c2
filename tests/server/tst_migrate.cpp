// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/postgres/postgresstore.h"
#include "server/store/sqlite/sqlitestore.h"
#include "tests/server/program.h"
#include "tests/server/serverfixture.h"
#include "tests/server/storesamples.h"
#include "tests/support/accountnames.h"
#include "tests/support/callids.h"
#include "tests/support/postgresserver.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_migrate {

using namespace server;

namespace {

PostgresServer &postgres()
{
    static PostgresServer server;
    return server;
}

std::vector<Change> something()
{
    const CallRecord over = callRecord(u"over"_callId, 101);
    CallRecord open = callRecord(u"open"_callId, 101);
    open.started.msecs -= 1; // sorts first
    EntryRecord removed = entryRecord(3, 3);
    removed.removed = true;
    EntryRecord full = entryRecord(1, 1);
    full.entry.name = u"Zoë \"D'Ávila\""_s;
    full.device = "\x01\xff";
    full.formerDevices = {"\x02"};
    return {AccountStored{u"ana"_account, "h1"}, AccountStored{u"rui"_account, "h2"}, SetupCodeStored{u"BCDF-2345"_s},
        InvitationStored{u"eva"_account, {u"GHJK-6789"_s, {9}}}, ClassTaught{u"ana"_account, classOf(101), u"Redes"_s},
        RosterStored{classOf(101), {lineOf(1, u"João"_s), lineOf(2, u"🎓; --"_s)}}, CallOpened{over},
        EntryStored{over.id, over.classId, full}, CallEnded{over.id, over.classId, {5000}, {lineOf(2, u"B"_s)}, true},
        CallOpened{open}, EntryStored{open.id, open.classId, entryRecord(2, 1)},
        EntryStored{open.id, open.classId, removed}};
}

void fill(Store &&store)
{
    if (std::holds_alternative<StoreError>(store.open()) || commitTo(store, something()) != true)
        qCritical("the test's database cannot be filled");
}

StoredState stateOf(Store &&store)
{
    return std::get<StoredState>(store.open());
}

/// Creates the program's data directory and returns the path of the database in it.
QString fileOf(const Program &program)
{
    QDir().mkpath(program.dataDirectory());
    return QDir(program.dataDirectory()).filePath(u"chamada.sqlite"_s);
}

Finished migrated(const Program &program, const QString &from, const QString &to)
{
    return program.run({u"migrate"_s, u"--from"_s, from, u"--to"_s, to});
}

StoredState stateIn(const QString &database)
{
    return stateOf(PostgresStore(*PostgresAddress::fromUrl(database)));
}

} // namespace

/// Tests moving a server's data into a shared database and back.
class TstMigrate : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void thereAndBack();
    void againItChangesNothing();
    void whatHoldsSomethingElseIsLeftAlone();
    void whoIsKnownStaysKnown();
    void anotherIdentityIsNotReplaced();
    void aServerThatRunsIsNotMoved();
    void whatIsNotThereIsNotMoved();
};

void TstMigrate::thereAndBack()
{
    Program program;
    fill(SqliteStore(fileOf(program)));
    const StoredState before = stateOf(SqliteStore(fileOf(program)));
    const QString database = postgres().freshDatabase();
    const Finished there = migrated(program, u"sqlite:"_s, database);
    QCOMPARE(there.err, QString());
    QVERIFY(there.out.contains("2 calls with 3 entries, 2 accounts, 1 invitations, 1 rosters"_L1));
    QVERIFY(stateIn(database) == before);
    Program other;
    QCOMPARE(migrated(other, database, u"sqlite:"_s).err, QString());
    QVERIFY(stateOf(SqliteStore(fileOf(other))) == before);
}

void TstMigrate::againItChangesNothing()
{
    Program program;
    fill(SqliteStore(fileOf(program)));
    const QString database = postgres().freshDatabase();
    QCOMPARE(migrated(program, u"sqlite:"_s, database).status, 0);
    const StoredState before = stateIn(database);
    const Finished again = migrated(program, u"sqlite:"_s, database);
    QCOMPARE(again.status, 0);
    QVERIFY(again.out.contains("already"_L1));
    QVERIFY(stateIn(database) == before);
}

void TstMigrate::whatHoldsSomethingElseIsLeftAlone()
{
    Program program;
    fill(SqliteStore(fileOf(program)));
    const QString database = postgres().freshDatabase();
    PostgresStore store(*PostgresAddress::fromUrl(database));
    QVERIFY(std::holds_alternative<StoredState>(store.open()));
    QCOMPARE(commitTo(store, {AccountStored{u"eva"_account, "h"}}), std::optional(true));
    const Finished refused = migrated(program, u"sqlite:"_s, database);
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.err.contains("holds something else"_L1));
    QCOMPARE(stateIn(database).accounts.keys(), QList<AccountName>{u"eva"_account});
}

void TstMigrate::whoIsKnownStaysKnown()
{
    Program program;
    QVERIFY(program.serve({u"--open"_s}));
    LineClient before(program.port(), LineClient::Transport::Tls);
    before.ask(request(u"start"_s, 101));
    const QString receipt = before.ask(checkIn(101, 1))["receipt"_L1].toString();
    const auto certificate = before.socket().peerCertificate();
    program.stop();
    const QString database = postgres().freshDatabase();
    QCOMPARE(migrated(program, u"sqlite:"_s, database).err, QString());
    Program other;
    QVERIFY(other.serve({u"--open"_s, u"--database"_s, database}));
    LineClient after(other.port(), LineClient::Transport::Tls);
    QCOMPARE(studentsIn(after.ask(request(u"end"_s, 101))), QStringList{u"1"_s});
    QCOMPARE(after.socket().peerCertificate(), certificate);
    other.stop();
    Program third;
    QCOMPARE(migrated(third, database, u"sqlite:"_s).err, QString());
    QCOMPARE(third.run({u"verify"_s, receipt}).status, 0);
    QCOMPARE(third.run({u"fingerprint"_s}).out, other.run({u"fingerprint"_s, u"--database"_s, database}).out);
}

void TstMigrate::anotherIdentityIsNotReplaced()
{
    Program program;
    QVERIFY(program.serve());
    program.stop();
    const QString database = postgres().freshDatabase();
    Program other;
    QVERIFY(other.serve({u"--database"_s, database}));
    other.stop();
    const Finished refused = migrated(program, u"sqlite:"_s, database);
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.err.contains("has another certificate"_L1));
}

void TstMigrate::aServerThatRunsIsNotMoved()
{
    Program program;
    QVERIFY(program.serve());
    const Finished refused = migrated(program, u"sqlite:"_s, postgres().freshDatabase());
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.err.contains("another chamada-server uses the data directory"_L1));
}

void TstMigrate::whatIsNotThereIsNotMoved()
{
    Program program;
    const QString database = postgres().freshDatabase();
    QVERIFY(migrated(program, u"sqlite:"_s, database).err.contains("there is no database"_L1));
    QVERIFY(!QFile::exists(fileOf(program)));
    QVERIFY(migrated(program, database, database).err.contains("the same database"_L1));
    QCOMPARE(migrated(program, u"mysql:"_s, database).status, 2);
}

CHAMADA_TEST(TstMigrate)

} // namespace chamada::test::tst_migrate

#include "tst_migrate.moc"
