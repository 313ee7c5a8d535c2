// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/sqlite/sqlitestore.h"
#include "tests/server/program.h"
#include "tests/server/serverfixture.h"
#include "tests/server/storesamples.h"
#include "tests/support/accountnames.h"
#include "tests/support/callids.h"
#include "tests/support/filelimit.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_storagefaults {

using namespace server;

namespace {

constexpr char Trace[] = "a-place-that-nobody-else-has";

StoredState stateOf(Store &store)
{
    const auto opened = store.open();
    return std::holds_alternative<StoredState>(opened) ? std::get<StoredState>(opened) : StoredState();
}

EntryRecord traceable(int student)
{
    EntryRecord record = entryRecord(student, student);
    record.entry.place = QLatin1StringView(Trace);
    return record;
}

/// Returns a morning, turn by turn: two calls, one of which is ended and confirmed.
std::vector<std::vector<Change>> morning()
{
    std::vector<std::vector<Change>> turns{{AccountStored{u"ana"_account, "h"}},
        {CallOpened{callRecord(u"a"_callId, 101)}, CallOpened{callRecord(u"b"_callId, 102)}}};
    for (int turn = 0; turn < 4; ++turn) {
        std::vector<Change> changes;
        for (int i = 1; i <= 60; ++i)
            changes.push_back(stored(turn % 2 == 0 ? u"a"_callId : u"b"_callId, traceable(turn * 60 + i)));
        turns.push_back(changes);
    }
    turns.push_back({CallEnded{u"a"_callId, classOf(101), {9}}});
    turns.push_back({ReportErased{u"a"_callId}, stored(u"b"_callId, traceable(900))});
    turns.push_back({AccountRemoved{u"ana"_account}});
    return turns;
}

bool anyFileHolds(const QString &folder, const QByteArray &needle)
{
    const auto files = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
    return std::any_of(files.begin(), files.end(), [&](const QFileInfo &info) {
        QFile file(info.filePath());
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(needle);
    });
}

/// A server on a real database, which it can lose while it runs.
struct OnDisk {
    OnDisk() { setup.store = &store; }

    const QTemporaryDir folder;
    SqliteStore store{folder.filePath(u"chamada.sqlite"_s)};
    FixtureSetup setup;
};

} // namespace

/// Tests a full disk and a removed database with a real store and a real server.
class TstStorageFaults : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void everyWriteFailsOnce();
    void nothingIsHalfDone();
    void erasingIsFinishedLater();
    void erasingWaitsForWhoReads();
    void somebodyElseWrites();
    void theDatabaseIsMovedAway();
    void theDatabaseIsReplaced();
    void theRealServerSaysItOnce();
};

void TstStorageFaults::everyWriteFailsOnce()
{
    const auto turns = morning();
    int failed = 0;
    // The limit runs from the first byte written to beyond the last.
    for (qint64 limit = 0; limit < 140'000; limit += 1'900) {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"chamada.sqlite"_s);
        MemoryStore expected;
        {
            SqliteStore store(file);
            QVERIFY(std::holds_alternative<StoredState>(store.open()));
            for (const auto &turn : turns) {
                std::optional<bool> done;
                {
                    const FileLimit fullDisk(limit);
                    done = commitTo(store, turn);
                }
                QVERIFY(done.has_value());
                failed += *done ? 0 : 1;
                if (!*done)
                    QCOMPARE(commitTo(store, turn), std::optional(true)); // the disk has room again
                expected.commit(turn);
            }
        }
        SqliteStore again(file);
        QCOMPARE(stateOf(again), stateOf(expected));
    }
    QVERIFY(failed > 50); // proves that faults occurred
}

void TstStorageFaults::nothingIsHalfDone()
{
    OnDisk disk;
    ServerFixture fixture(disk.setup);
    // The fixture's own accounts are only in its memory store.
    fixture.core.turn().post(
        [&fixture] { fixture.core.accounts().store(u"ana"_account, ServerFixture::passwordHash()); });
    const auto ana = fixture.teacher(u"ana"_s);
    for (const int classNumber : {101, 102})
        ana->ask(request(u"start"_s, classNumber));
    const QJsonObject report = ana->ask(request(u"end"_s, 102));
    const auto student = fixture.connect();
    student->ask(checkIn(101, 1));
    const QList<QJsonObject> requests{request(u"start"_s, 103), checkIn(101, 2),
        request(u"mark"_s, 101, {{u"student"_s, 1}, {u"present"_s, false}}), request(u"end"_s, 101),
        request(u"received"_s, {{u"call"_s, report["call"_L1]}}),
        request(u"password"_s, {{u"old"_s, ServerFixture::password()}, {u"new"_s, u"outra senha boa"_s}})};
    {
        const FileLimit fullDisk(0);
        for (const QJsonObject &json : requests)
            QCOMPARE(outcomeOf(ana->ask(json)), u"storage-unavailable"_s);
        QCOMPARE(outcomeOf(student->ask(checkIn(101, 2))), u"storage-unavailable"_s);
        QCOMPARE(student->ask(checkIn(101, 1))["repeated"_L1], QJsonValue(true));
        QCOMPARE(ana->ask(request(u"mine"_s))["calls"_L1].toArray().size(), 1);
        QCOMPARE(ana->ask(request(u"reports"_s))["reports"_L1].toArray().size(), 1);
        QCOMPARE(outcomeOf(fixture.teacher(u"ana"_s)->ask(request(u"ping"_s))), u"ok"_s);
    }
    for (const QJsonObject &json : requests)
        QCOMPARE(outcomeOf(ana->ask(json)), u"ok"_s);
    QCOMPARE(studentsIn(ana->ask(request(u"reports"_s))["reports"_L1][0].toObject()), QStringList{u"2"_s});
}

void TstStorageFaults::erasingIsFinishedLater()
{
    const QTemporaryDir folder;
    SqliteStore store(folder.filePath(u"chamada.sqlite"_s));
    QVERIFY(std::holds_alternative<StoredState>(store.open()));
    std::vector<Change> changes{CallOpened{callRecord(u"a"_callId, 101)}};
    for (int student = 1; student <= 600; ++student)
        changes.push_back(stored(u"a"_callId, traceable(student)));
    QCOMPARE(commitTo(store, changes), std::optional(true));
    bool wasLate = false;
    for (qint64 limit = 1'000; !wasLate && limit < 400'000; limit += 4'000) {
        const FileLimit fullDisk(limit);
        // The report is erased as soon as the commit fits; its last bytes are scrubbed when the rest fits.
        wasLate = commitTo(store, {ReportErased{u"a"_callId}}) == std::optional(true);
    }
    QVERIFY(wasLate && anyFileHolds(folder.path(), Trace));
    QTRY_VERIFY(!anyFileHolds(folder.path(), Trace));
}

void TstStorageFaults::erasingWaitsForWhoReads()
{
    const QTemporaryDir folder;
    SqliteStore store(folder.filePath(u"chamada.sqlite"_s));
    QVERIFY(std::holds_alternative<StoredState>(store.open()));
    QCOMPARE(commitTo(store, {CallOpened{callRecord(u"a"_callId, 101)}, stored(u"a"_callId, traceable(1))}),
        std::optional(true));
    {
        SqliteConnection reader(folder.filePath(u"chamada.sqlite"_s));
        QVERIFY(reader.openToRead() && reader.run(u"BEGIN"_s) && reader.value(u"SELECT count(*) FROM entry"_s));
        QCOMPARE(commitTo(store, {ReportErased{u"a"_callId}}), std::optional(true));
        QVERIFY(anyFileHolds(folder.path(), Trace));
    }
    QTRY_VERIFY(!anyFileHolds(folder.path(), Trace));
}

void TstStorageFaults::somebodyElseWrites()
{
    OnDisk disk;
    ServerFixture fixture(disk.setup);
    {
        SqliteConnection technician(disk.folder.filePath(u"chamada.sqlite"_s));
        QVERIFY(technician.open() && technician.run(u"BEGIN IMMEDIATE"_s));
        fixture.core.turn().post(
            [&fixture] { fixture.core.accounts().store(u"ana"_account, ServerFixture::passwordHash()); });
        fixture.letOthersPass(2);
        QVERIFY(!fixture.core.accounts().contains(u"ana"_account));
    }
    fixture.core.turn().post(
        [&fixture] { fixture.core.accounts().store(u"ana"_account, ServerFixture::passwordHash()); });
    QCOMPARE(outcomeOf(fixture.teacher(u"ana"_s)->ask(request(u"start"_s, 101))), u"ok"_s);
}

void TstStorageFaults::theDatabaseIsMovedAway()
{
    OnDisk disk;
    disk.setup.options.open = true;
    ServerFixture fixture(disk.setup);
    const auto client = fixture.connect();
    client->ask(request(u"start"_s, 101));
    const QDir folder(disk.folder.path());
    for (const QString &name : {u"chamada.sqlite"_s, u"chamada.sqlite-wal"_s}) {
        QVERIFY(QFile::rename(folder.filePath(name), folder.filePath(u"elsewhere"_s)));
        QCOMPARE(outcomeOf(client->ask(checkIn(101, 1))), u"storage-unavailable"_s);
        QVERIFY(QFile::rename(folder.filePath(u"elsewhere"_s), folder.filePath(name)));
    }
    QCOMPARE(outcomeOf(client->ask(checkIn(101, 1))), u"ok"_s);
}

void TstStorageFaults::theDatabaseIsReplaced()
{
    OnDisk disk;
    disk.setup.options.open = true;
    ServerFixture fixture(disk.setup);
    const auto client = fixture.connect();
    client->ask(request(u"start"_s, 101));
    const QString file = disk.folder.filePath(u"chamada.sqlite"_s);
    QVERIFY(QFile::copy(file, file + u".copy"_s));
    QVERIFY(QFile::rename(file, file + u".before"_s));
    QVERIFY(QFile::rename(file + u".copy"_s, file));
    QCOMPARE(outcomeOf(client->ask(checkIn(101, 1))), u"storage-unavailable"_s);
    QCOMPARE(outcomeOf(client->ask(request(u"ping"_s))), u"ok"_s);
}

void TstStorageFaults::theRealServerSaysItOnce()
{
    Program program;
    program.beforeServing([] { limitFiles(100'000); });
    QVERIFY(program.serve({u"--open"_s}));
    LineClient client(program.port());
    client.ask(request(u"start"_s, 101));
    int present = 0;
    while (present < 20'000 && outcomeOf(client.ask(checkIn(101, present + 1))) == u"ok"_s)
        ++present;
    QVERIFY(present > 0);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(outcomeOf(client.ask(checkIn(101, present + 2))), u"storage-unavailable"_s);
    QCOMPARE(outcomeOf(client.ask(request(u"ping"_s))), u"ok"_s);
    const Finished result = program.stop();
    QCOMPARE(result.status, 0);
    QVERIFY2(result.err.count(u'\n') == 1 && result.err.contains(u"cannot store"_s), qPrintable(result.err));
    program.beforeServing({});
    QVERIFY(program.serve({u"--open"_s}));
    QCOMPARE(studentsIn(LineClient(program.port()).ask(request(u"end"_s, 101))).size(), present);
}

CHAMADA_TEST(TstStorageFaults)

} // namespace chamada::test::tst_storagefaults

#include "tst_storagefaults.moc"
