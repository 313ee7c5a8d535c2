// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/changerows.h"
#include "server/store/postgres/postgresstore.h"
#include "server/store/sqlite/sqlitestore.h"
#include "tests/server/memorystore.h"
#include "tests/server/storesamples.h"
#include "tests/server/storescenarios.h"
#include "tests/support/accountnames.h"
#include "tests/support/callids.h"
#ifdef Q_OS_LINUX
#include "tests/support/postgresserver.h"
#endif
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_store {

using namespace server;

namespace {

enum class Kind { Memory, Sqlite, Postgres };

#ifdef Q_OS_LINUX
const QList<Kind> kinds{Kind::Memory, Kind::Sqlite, Kind::Postgres};

/// Returns the same database, emptied: creating a new one takes longer than all else.
QString freshDatabase()
{
    static PostgresServer server;
    static const QString database = server.freshDatabase();
    PostgresConnection connection(*PostgresAddress::fromUrl(database));
    if (!connection.open() || !connection.run({u"DROP SCHEMA public CASCADE"_s, u"CREATE SCHEMA public"_s}))
        qCritical("%s", qPrintable(connection.error()));
    return database;
}
#else
const QList<Kind> kinds{Kind::Memory, Kind::Sqlite};

QString freshDatabase()
{
    return {};
}
#endif

const char *nameOf(Kind kind)
{
    return kind == Kind::Memory ? "memory" : kind == Kind::Sqlite ? "sqlite" : "postgres";
}

/// A store of any kind that can be closed and reopened.
class Fixture {
public:
    explicit Fixture(Kind kind)
        : m_kind(kind)
        , m_database(kind == Kind::Postgres ? freshDatabase() : m_folder.filePath(u"store.sqlite"_s))
    {
        reload();
    }

    StoredState reload()
    {
        if (m_kind == Kind::Memory) {
            m_store = std::make_unique<MemoryStore>(m_store ? stateOf(*m_store) : StoredState());
        } else {
            m_store.reset(); // closes the file before it is opened again
            if (m_kind == Kind::Sqlite)
                m_store = std::make_unique<SqliteStore>(m_database);
            else
                m_store = std::make_unique<PostgresStore>(*PostgresAddress::fromUrl(m_database));
        }
        return stateOf(*m_store);
    }

    std::optional<bool> commit(const std::vector<Change> &changes) { return commitTo(*m_store, changes); }

    /// Commits in a turn that fails after some writes.
    std::optional<bool> commitInVain(std::vector<Change> changes)
    {
        if (m_kind != Kind::Memory) {
            // The duplicate call comes last, after all other writes.
            changes.push_back(CallOpened{callRecord(u"twice"_callId, 900)});
            changes.push_back(CallOpened{callRecord(u"twice"_callId, 901)});
            return commit(changes);
        }
        auto &memory = static_cast<MemoryStore &>(*m_store);
        memory.setDisk(MemoryStore::Disk::Full);
        const auto answer = commit(changes);
        memory.setDisk(MemoryStore::Disk::Works);
        return answer;
    }

private:
    static StoredState stateOf(Store &store)
    {
        const auto opened = store.open();
        if (const auto *error = std::get_if<StoreError>(&opened))
            qCritical("%s", qPrintable(error->text));
        StoredState state = std::get<StoredState>(opened);
        std::sort(state.calls.begin(), state.calls.end(),
            [](const StoredCall &a, const StoredCall &b) { return a.call.id < b.call.id; });
        return state;
    }

    Kind m_kind;
    QTemporaryDir m_folder;
    QString m_database;
    std::unique_ptr<Store> m_store;
};

} // namespace

/// Tests the guarantees of every store.
class TstStore : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void keeps_data() { addScenarios(); }
    void keeps();
    // Thousands of transactions, one for each change, would take a minute.
    void keepsTurnByTurn_data() { addScenarios(100); }
    void keepsTurnByTurn();
    void aFailedTurnChangesNothing_data() { addScenarios(); }
    void aFailedTurnChangesNothing();
    void tellsOtherServers();
    void everyKindOfChangeIsTried();

private:
    /// Adds a row for each scenario and kind of store.
    static void addScenarios(size_t mostChanges = std::numeric_limits<size_t>::max());
};

void TstStore::addScenarios(size_t mostChanges)
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<StoreScenario>("scenario");
    for (const StoreScenario &scenario : scenarios()) {
        if (scenario.changes.size() > mostChanges)
            continue;
        for (const Kind kind : kinds)
            QTest::addRow("%s, %s", nameOf(kind), scenario.name) << kind << scenario;
    }
}

void TstStore::keeps()
{
    QFETCH(Kind, kind);
    QFETCH(StoreScenario, scenario);
    Fixture fixture(kind);
    QCOMPARE(fixture.commit(scenario.changes), std::optional(true));
    const StoredState state = fixture.reload();
    QVERIFY(state == scenario.expected);
    QVERIFY(fixture.reload() == scenario.expected);
}

void TstStore::keepsTurnByTurn()
{
    QFETCH(Kind, kind);
    QFETCH(StoreScenario, scenario);
    Fixture fixture(kind);
    for (const Change &change : scenario.changes)
        QCOMPARE(fixture.commit({change}), std::optional(true));
    QVERIFY(fixture.reload() == scenario.expected);
}

void TstStore::aFailedTurnChangesNothing()
{
    QFETCH(Kind, kind);
    QFETCH(StoreScenario, scenario);
    const CallRecord before = callRecord(u"before"_callId, 800);
    Fixture fixture(kind);
    fixture.commit({CallOpened{before}, stored(before.id, entryRecord(1, 1)), AccountStored{u"before"_account, "h"},
        RosterStored{classOf(800), {lineOf(1, u"A"_s)}}});
    const StoredState state = fixture.reload();
    QCOMPARE(fixture.commitInVain(scenario.changes), std::optional(false));
    QVERIFY(fixture.reload() == state);

    // The next commit to the same store succeeds.
    fixture.commitInVain(scenario.changes);
    QCOMPARE(fixture.commit(scenario.changes), std::optional(true));
    QCOMPARE(fixture.reload().calls.size(), scenario.expected.calls.size() + 1);
}

// Another server that applies the encoded changes reaches the state stored here.
void TstStore::tellsOtherServers()
{
    for (const StoreScenario &scenario : scenarios()) {
        const auto told = decodeChanges(encodeChanges(scenario.changes));
        QVERIFY2(told, scenario.name);
        MemoryStore store;
        commitTo(store, *told);
        StoredState state = std::get<StoredState>(store.open());
        std::sort(state.calls.begin(), state.calls.end(),
            [](const StoredCall &a, const StoredCall &b) { return a.call.id < b.call.id; });
        QVERIFY2(state == scenario.expected, scenario.name);
    }
    for (const char *bad :
        {"", "{}", "[1]", "[[99,[]]]", "[[-1,[]]]", "[[4,[\"ana\"]]]", "[[5,[\"ana\",1]]]", "[[5,[1]]]"})
        QVERIFY2(!decodeChanges(bad), bad);
}

void TstStore::everyKindOfChangeIsTried()
{
    QSet<size_t> tried;
    for (const StoreScenario &scenario : scenarios())
        for (const Change &change : scenario.changes)
            tried.insert(change.index());
    QCOMPARE(static_cast<size_t>(tried.size()), std::variant_size_v<Change>);
}

CHAMADA_TEST(TstStore)

} // namespace chamada::test::tst_store

#include "tst_store.moc"
