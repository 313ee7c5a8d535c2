// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/changerows.h"
#include "tests/server/memorystore.h"
#include "server/store/postgres/postgresstore.h"
#include "server/store/sqlite/sqlitestore.h"
#include "tests/server/storesamples.h"
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
            changes.push_back(CallOpened{callRecord(u"twice"_s, 900)});
            changes.push_back(CallOpened{callRecord(u"twice"_s, 901)});
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

struct Scenario {
    const char *name;
    std::vector<Change> changes;
    StoredState expected;
};

CallRecord fullCall()
{
    CallRecord call = callRecord(u"b-full"_s, 102, u"João \"D'Ávila\""_s);
    call.options = {.title = u"Redes; -- 🎓"_s, .code = true, .rosterOnly = true, .lateAfter = 0.5, .endsAfter = 90};
    return call;
}

EntryRecord fullEntry()
{
    const Flags flags = Flags(Flag::Late) | Flag::NotOnRoster | Flag::SameDevice | Flag::SameAddress;
    return {{*StudentId::fromText(u"00A-1./_"), {1'795'345'200'123}, By::Kiosk, flags, u"Zoë"_s, u"pc '7'"_s,
                u"uma\nnota"_s},
        7, QByteArray("\x00\x01\xff", 3), false};
}

CallRecord ended(CallRecord call, qint64 msecs)
{
    call.ended = Timestamp{msecs};
    return call;
}

CallRecord endedWithRoster(CallRecord call, qint64 msecs)
{
    call.hadRoster = true;
    return ended(call, msecs);
}

EntryRecord removedEntry(int student, qint64 sequence)
{
    EntryRecord record = entryRecord(student, sequence);
    record.removed = true;
    return record;
}

std::vector<Scenario> scenarios()
{
    const CallRecord a = callRecord(u"a"_s, 101);
    const CallRecord b = fullCall();
    std::vector<Scenario> all{
        {"nothing", {}, {}},
        {"a call", {CallOpened{a}}, {{{a, {}}}, {}, {}}},
        {"a call with everything", {CallOpened{b}, stored(b.id, fullEntry())}, {{{b, {fullEntry()}}}, {}, {}}},
        {"the nameless owner's", {CallOpened{callRecord(u"a"_s, 101, {})}},
            {{{callRecord(u"a"_s, 101, {}), {}}}, {}, {}}},
        {"entries in order",
            {CallOpened{a}, stored(u"a"_s, entryRecord(30, 1)), stored(u"a"_s, entryRecord(10, 2)),
                stored(u"a"_s, entryRecord(20, 3))},
            {{{a, {entryRecord(30, 1), entryRecord(10, 2), entryRecord(20, 3)}}}, {}, {}}},
        {"an entry again",
            {CallOpened{a}, stored(u"a"_s, entryRecord(1, 1)), stored(u"a"_s, entryRecord(2, 2)),
                stored(u"a"_s, entryRecord(1, 3))},
            {{{a, {entryRecord(2, 2), entryRecord(1, 3)}}}, {}, {}}},
        {"a removed entry is kept",
            {CallOpened{a}, stored(u"a"_s, entryRecord(1, 1)), stored(u"a"_s, removedEntry(1, 1))},
            {{{a, {removedEntry(1, 1)}}}, {}, {}}},
        {"until the call ends",
            {CallOpened{a}, stored(u"a"_s, entryRecord(2, 1)), stored(u"a"_s, removedEntry(1, 2)),
                CallEnded{u"a"_s, a.classId, {5000}}},
            {{{ended(a, 5000), {entryRecord(2, 1)}}}, {}, {}}},
        {"the same class again",
            {CallOpened{a}, CallEnded{u"a"_s, a.classId, {5000}}, CallOpened{callRecord(u"a2"_s, 101)}},
            {{{ended(a, 5000), {}}, {callRecord(u"a2"_s, 101), {}}}, {}, {}}},
        {"who was absent",
            {CallOpened{a}, stored(u"a"_s, entryRecord(2, 1)),
                CallEnded{u"a"_s, a.classId, {5000}, {lineOf(1, u"Zoë"_s), lineOf(10, {})}, true}},
            {{{endedWithRoster(a, 5000), {entryRecord(2, 1)}, {lineOf(1, u"Zoë"_s), lineOf(10, {})}}}, {}, {}}},
        {"nobody was absent", {CallOpened{a}, CallEnded{u"a"_s, a.classId, {5000}, {}, true}},
            {{{endedWithRoster(a, 5000), {}}}, {}, {}}},
        {"an erased report",
            {CallOpened{a}, CallOpened{b}, stored(u"a"_s, entryRecord(1, 1)), stored(b.id, entryRecord(1, 1)),
                CallEnded{u"a"_s, a.classId, {5000}, {lineOf(1, u"Zoë"_s)}, true}, ReportErased{u"a"_s}},
            {{{b, {entryRecord(1, 1)}}}, {}, {}}},
        {"accounts",
            {AccountStored{u"ana"_s, "h1"}, AccountStored{u"rui"_s, "h2"}, AccountStored{u"ana"_s, "h3"},
                AccountStored{u"eva"_s, "h4"}, AccountRemoved{u"eva"_s}},
            {{}, {{u"ana"_s, "h3"}, {u"rui"_s, "h2"}}, {}}},
        {"a setup code", {SetupCodeStored{u"X"_s}, SetupCodeStored{u"BCDF-2345"_s}}, {{}, {}, u"BCDF-2345"_s}},
        {"invitations",
            {InvitationStored{u"ana"_s, {u"BCDF-2345"_s, {7}}}, InvitationStored{u"rui"_s, {u"X"_s, {8}}},
                InvitationStored{u"rui"_s, {u"GHJK-6789"_s, {9}}}, InvitationStored{u"eva"_s, {u"Y"_s, {9}}},
                InvitationErased{u"eva"_s}},
            {{}, {}, {}, {}, {{u"ana"_s, {u"BCDF-2345"_s, {7}}}, {u"rui"_s, {u"GHJK-6789"_s, {9}}}}}},
        {"no setup code any more", {SetupCodeStored{u"X"_s}, SetupCodeStored{{}}}, {}},
        {"rosters",
            {RosterStored{classOf(2), {lineOf(10, u"João \"D'Ávila\""_s), lineOf(9, u"🎓; --"_s)}},
                RosterStored{classOf(1), {lineOf(9, {})}}, RosterStored{classOf(2), {lineOf(9, u"Zoë"_s)}}},
            {{}, {}, {},
                {{classOf(1), {{studentOf(9), {}}}},
                    {classOf(2), {{studentOf(10), u"João \"D'Ávila\""_s}, {studentOf(9), u"Zoë"_s}}}}}},
        {"off a roster",
            {RosterStored{classOf(1), {lineOf(1, u"A"_s), lineOf(2, u"B"_s), lineOf(3, u"C"_s)}},
                RosterStored{classOf(2), {lineOf(1, u"A"_s)}}, RosterRemoved{classOf(1), {studentOf(1), studentOf(3)}}},
            {{}, {}, {}, {{classOf(1), {{studentOf(2), u"B"_s}}}, {classOf(2), {{studentOf(1), u"A"_s}}}}}},
        {"a forgotten student",
            {CallOpened{a}, CallOpened{b}, stored(u"a"_s, entryRecord(1, 1)), stored(u"a"_s, entryRecord(2, 2)),
                stored(b.id, entryRecord(1, 1)), StudentForgotten{studentOf(1)}},
            {{{a, {entryRecord(2, 2)}}, {b, {}}}, {}, {}}},
        {"no roster any more",
            {RosterStored{classOf(1), {lineOf(1, u"A"_s)}}, RosterRemoved{classOf(1), {studentOf(1)}}}, {}},
    };
    Scenario thousands{"thousands at once", {CallOpened{a}}, {{{a, {}}}, {}, {}}};
    for (int i = 1; i <= 5000; ++i) {
        thousands.changes.push_back(stored(u"a"_s, entryRecord(i * 7919 % 100'003, i)));
        thousands.expected.calls[0].entries.append(entryRecord(i * 7919 % 100'003, i));
    }
    all.push_back(thousands);
    return all;
}

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
    QTest::addColumn<Scenario>("scenario");
    for (const Scenario &scenario : scenarios()) {
        if (scenario.changes.size() > mostChanges)
            continue;
        for (const Kind kind : kinds)
            QTest::addRow("%s, %s", nameOf(kind), scenario.name) << kind << scenario;
    }
}

void TstStore::keeps()
{
    QFETCH(Kind, kind);
    QFETCH(Scenario, scenario);
    Fixture fixture(kind);
    QCOMPARE(fixture.commit(scenario.changes), std::optional(true));
    const StoredState state = fixture.reload();
    QVERIFY(state == scenario.expected);
    QVERIFY(fixture.reload() == scenario.expected);
}

void TstStore::keepsTurnByTurn()
{
    QFETCH(Kind, kind);
    QFETCH(Scenario, scenario);
    Fixture fixture(kind);
    for (const Change &change : scenario.changes)
        QCOMPARE(fixture.commit({change}), std::optional(true));
    QVERIFY(fixture.reload() == scenario.expected);
}

void TstStore::aFailedTurnChangesNothing()
{
    QFETCH(Kind, kind);
    QFETCH(Scenario, scenario);
    const CallRecord before = callRecord(u"before"_s, 800);
    Fixture fixture(kind);
    fixture.commit({CallOpened{before}, stored(before.id, entryRecord(1, 1)), AccountStored{u"before"_s, "h"},
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
    for (const Scenario &scenario : scenarios()) {
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
    for (const Scenario &scenario : scenarios())
        for (const Change &change : scenario.changes)
            tried.insert(change.index());
    QCOMPARE(static_cast<size_t>(tried.size()), std::variant_size_v<Change>);
}

CHAMADA_TEST(TstStore)

} // namespace chamada::test::tst_store

#include "tst_store.moc"
