// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/sqlite/sqlitestore.h"
#include "tests/server/storesamples.h"
#include "tests/support/accountnames.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QDir>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_sqlitestore {

using namespace server;

namespace {

constexpr int CallCount = 6;
constexpr int PerCall = 600;

/// Ids and texts of each call are unique, so that a search can attribute every byte.
CallId idOf(int call)
{
    return callId(u"id-of-call-%1"_s.arg(call));
}

QString traceOf(int call)
{
    return u"C%1C"_s.arg(call);
}

EntryRecord traceable(int call, int number)
{
    const QString trace = traceOf(call) + QString::number(number);
    EntryRecord record = entryRecord(1, number);
    record.entry.student = *StudentId::fromText(trace);
    record.entry.place = u"place-"_s + trace;
    record.entry.note = u"note-"_s + trace;
    return record;
}

/// Fills six calls in mixed turns with many entries each, as on a real morning.
void fill(SqliteStore &store)
{
    for (int call = 0; call < CallCount; ++call) {
        CallRecord record = callRecord(idOf(call), 100 + call);
        record.options.title = u"title-"_s + traceOf(call);
        QCOMPARE(commitTo(store, {CallOpened{record}}), std::optional(true));
    }
    for (int number = 0; number < PerCall; number += 25) {
        std::vector<Change> turn;
        for (int call = 0; call < CallCount; ++call)
            for (int i = 0; i < 25; ++i)
                turn.push_back(stored(idOf(call), traceable(call, number + i)));
        QCOMPARE(commitTo(store, turn), std::optional(true));
    }
}

std::vector<Change> endAndErase(int call)
{
    return {CallEnded{idOf(call), classOf(100 + call), {1}}, ReportErased{idOf(call)}};
}

bool anyFileHolds(const QString &folder, const QByteArray &needle)
{
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(needle))
            return true;
    }
    return false;
}

bool remembers(const QString &folder, int call)
{
    return anyFileHolds(folder, traceOf(call).toLatin1()) || anyFileHolds(folder, idOf(call).text().toLatin1());
}

QByteArray contents(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

QString errorOf(SqliteStore &store)
{
    const auto opened = store.open();
    const auto *error = std::get_if<StoreError>(&opened);
    return error ? error->text : QString();
}

} // namespace

/// Tests the guarantees of the SQLite store beyond those of every store.
class TstSqliteStore : public QObject {
    Q_OBJECT

private slots:
    void init();
    void erasedMeansThatNoByteIsLeft();
    void erasedAfterACrash();
    void erasedIsErasedInOneTurn();
    void anEntryWithoutACallFails();
    void aNewerSchemaIsRefusedAndKept();
    void whereNoFileCanBe();

private:
    QString file() const { return m_folder->filePath(u"chamada.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstSqliteStore::init()
{
    failOnQtWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TstSqliteStore::erasedMeansThatNoByteIsLeft()
{
    auto store = std::make_unique<SqliteStore>(file());
    QCOMPARE(errorOf(*store), QString());
    fill(*store);
    for (int call = 0; call < CallCount; ++call)
        QVERIFY(remembers(m_folder->path(), call)); // proves that the search works
    for (const int call : {1, 4, 2}) {
        QCOMPARE(commitTo(*store, endAndErase(call)), std::optional(true));
        QVERIFY(!remembers(m_folder->path(), call));
    }
    for (const int call : {0, 3, 5})
        QVERIFY(remembers(m_folder->path(), call));
    store.reset();
    for (const int call : {1, 2, 4})
        QVERIFY(!remembers(m_folder->path(), call));

    SqliteStore again(file());
    const auto state = std::get<StoredState>(again.open());
    QCOMPARE(state.calls.size(), 3);
    for (const StoredCall &call : state.calls)
        QCOMPARE(call.entries.size(), PerCall);
}

void TstSqliteStore::erasedAfterACrash()
{
    QTemporaryDir crashed;
    {
        SqliteStore store(file());
        QCOMPARE(errorOf(store), QString());
        fill(store);
        // The server dies after the commit and before scrubbing, which a concurrent reader delays. The teacher's window
        // will be told that the report is unknown, and takes it as erased.
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"crash"_s);
        database.setDatabaseName(file());
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"BEGIN"_s));
        QVERIFY(QSqlQuery(database).exec(u"SELECT count(*) FROM call"_s));
        QCOMPARE(commitTo(store, endAndErase(1)), std::optional(true));
        for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files))
            QVERIFY(QFile::copy(m_folder->filePath(name), crashed.filePath(name)));
        database.close();
    }
    QSqlDatabase::removeDatabase(u"crash"_s);
    QVERIFY(remembers(crashed.path(), 1));
    SqliteStore store(crashed.filePath(u"chamada.sqlite"_s));
    QCOMPARE(std::get<StoredState>(store.open()).calls.size(), CallCount - 1);
    QVERIFY(!remembers(crashed.path(), 1));
    QVERIFY(remembers(crashed.path(), 2));
}

void TstSqliteStore::erasedIsErasedInOneTurn()
{
    SqliteStore store(file());
    QCOMPARE(errorOf(store), QString());
    fill(store);
    std::vector<Change> turn = endAndErase(1);
    for (const Change &change : endAndErase(2))
        turn.push_back(change);
    turn.push_back(stored(idOf(3), traceable(3, PerCall)));
    QCOMPARE(commitTo(store, turn), std::optional(true));
    QVERIFY(!remembers(m_folder->path(), 1));
    QVERIFY(!remembers(m_folder->path(), 2));
    QVERIFY(remembers(m_folder->path(), 3));
}

void TstSqliteStore::anEntryWithoutACallFails()
{
    SqliteStore store(file());
    QCOMPARE(errorOf(store), QString());
    QCOMPARE(commitTo(store, {stored(u"no such call"_callId, entryRecord(1, 1))}), std::optional(false));
    QCOMPARE(commitTo(store, {AccountStored{u"ana"_account, "h"}}), std::optional(true));
}

void TstSqliteStore::aNewerSchemaIsRefusedAndKept()
{
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        database.setDatabaseName(file());
        QVERIFY(database.open());
        const auto newer = SqliteStore::shippedUpgrades().size() + 1;
        QVERIFY(QSqlQuery(database).exec(u"PRAGMA user_version=%1"_s.arg(newer)));
        QVERIFY(QSqlQuery(database).exec(u"CREATE TABLE unheard_of (x)"_s));
        database.close();
    }
    QSqlDatabase::removeDatabase(u"newer"_s);
    const QByteArray before = contents(file());
    {
        SqliteStore store(file());
        const QString error = errorOf(store);
        QVERIFY2(error.contains(u"newer"_s) && error.contains(file()), qPrintable(error));
    }
    QCOMPARE(contents(file()), before);
}

void TstSqliteStore::whereNoFileCanBe()
{
    SqliteStore nowhere(m_folder->filePath(u"no/such/folder/x.sqlite"_s));
    QVERIFY(!errorOf(nowhere).isEmpty());
    SqliteStore folder(m_folder->path());
    QVERIFY(!errorOf(folder).isEmpty());
}

CHAMADA_TEST(TstSqliteStore)

} // namespace chamada::test::tst_sqlitestore

#include "tst_sqlitestore.moc"
