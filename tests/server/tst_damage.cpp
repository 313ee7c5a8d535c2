// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/sqlite/damage.h"
#include "server/store/sqlite/sqlitestore.h"
#include "tests/server/program.h"
#include "tests/server/serverfixture.h"
#include "tests/server/storesamples.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_damage {

using namespace server;

namespace {

QByteArray contents(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(bytes), bytes.size());
}

QString errorOf(const QString &file)
{
    SqliteStore store(file);
    const auto opened = store.open();
    const auto *error = std::get_if<StoreError>(&opened);
    return error ? error->text : QString();
}

/// Copies a database with a call and its entries in the state after a kill: some of it is only in the write-ahead log.
void copyLiveDatabase(const QString &to)
{
    const QTemporaryDir folder;
    const QString from = folder.filePath(u"live.sqlite"_s);
    SqliteStore store(from);
    QVERIFY(std::holds_alternative<StoredState>(store.open()));
    std::vector<Change> changes{CallOpened{callRecord(u"a"_callId, 101)}};
    for (int student = 1; student <= 500; ++student)
        changes.push_back(stored(u"a"_callId, entryRecord(student, student)));
    QCOMPARE(commitTo(store, changes), std::optional(true));
    QVERIFY(QFile::copy(from, to));
    QVERIFY(QFile::copy(from + u"-wal"_s, to + u"-wal"_s));
}

bool isOneLine(const QString &text)
{
    return text.startsWith("chamada-server: "_L1) && text.count(u'\n') == 1 && text.endsWith(u'\n');
}

} // namespace

/// Tests that a damaged database is set aside unchanged and always reported.
class TstDamage : public QObject {
    Q_OBJECT

private slots:
    void init();
    void whatIsNoDatabaseIsSetAside_data();
    void whatIsNoDatabaseIsSetAside();
    void aSoundOneIsOpenedAfterACrash();
    void aDamagedPageIsFound_data();
    void aDamagedPageIsFound();
    void aLostDatabaseIsNotBegunAnew();
    void twiceInOneSecond();
    void anUnfinishedNewOneIsMadeAgain();
    void theServerSaysSoAndDoesNotStart();

private:
    QString file() const { return m_folder->filePath(u"chamada.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstDamage::init()
{
    failOnQtWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TstDamage::whatIsNoDatabaseIsSetAside_data()
{
    QTest::addColumn<QByteArray>("garbage");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("a word") << QByteArray("garbage");
    QTest::newRow("a page") << QByteArray(4096, 'x');
    QTest::newRow("much") << QByteArray(100'000, '\xfe');
    QTest::newRow("a header and nothing after it") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("a header and garbage") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, 'x');
}

void TstDamage::whatIsNoDatabaseIsSetAside()
{
    QFETCH(QByteArray, garbage);
    write(file(), garbage);
    write(file() + u"-wal"_s, "a log");
    const QString error = errorOf(file());
    const QStringList aside = setAsideFrom(file());
    QCOMPARE(aside.size(), 1);
    QVERIFY2(error.contains(file()) && error.contains(aside.first()) && error.contains(u"backup"_s), qPrintable(error));
    QVERIFY(!error.contains(u'\n'));
    QVERIFY(!QFile::exists(file()));
    QVERIFY(!QFile::exists(file() + u"-wal"_s));
    QCOMPARE(contents(aside.first()), garbage);
    QCOMPARE(contents(aside.first() + u"-wal"_s), QByteArray("a log"));
    // No later start creates an empty database.
    QVERIFY(errorOf(file()).contains(aside.first()));
    QVERIFY(!QFile::exists(file()));
    // Removing the set-aside files is the administrator's decision to start anew.
    for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files))
        QVERIFY(QFile::remove(m_folder->filePath(name)));
    QCOMPARE(errorOf(file()), QString());
}

void TstDamage::aSoundOneIsOpenedAfterACrash()
{
    copyLiveDatabase(file());
    SqliteStore store(file());
    const auto state = std::get<StoredState>(store.open());
    QCOMPARE(state.calls.size(), 1);
    QCOMPARE(state.calls.first().entries.size(), 500);
    QVERIFY(setAsideFrom(file()).isEmpty());
}

void TstDamage::aDamagedPageIsFound_data()
{
    QTest::addColumn<bool>("cutOff");
    QTest::newRow("a page in the middle") << false;
    QTest::newRow("the end is missing") << true;
}

void TstDamage::aDamagedPageIsFound()
{
    QFETCH(bool, cutOff);
    copyLiveDatabase(file());
    QCOMPARE(errorOf(file()), QString()); // this moves everything from the log into the file
    QByteArray bytes = contents(file());
    QVERIFY(bytes.size() > 5 * 4096);
    const QByteArray damaged =
        cutOff ? bytes.first(bytes.size() - 2 * 4096) : bytes.replace(bytes.size() - 4096, 2048, QByteArray(2048, 'x'));
    write(file(), damaged);
    QVERIFY(errorOf(file()).contains(u"damaged"_s));
    QCOMPARE(setAsideFrom(file()).size(), 1);
    QCOMPARE(contents(setAsideFrom(file()).first()), damaged);
}

void TstDamage::aLostDatabaseIsNotBegunAnew()
{
    copyLiveDatabase(file());
    QVERIFY(QFile::remove(file()));
    QVERIFY(errorOf(file()).contains(u"log"_s));
    QCOMPARE(setAsideFrom(file()).size(), 1);
    QVERIFY(QFile::exists(setAsideFrom(file()).first() + u"-wal"_s));
    QVERIFY(!errorOf(file()).isEmpty());
}

void TstDamage::twiceInOneSecond()
{
    for (int time = 1; time <= 3; ++time) {
        write(file(), "garbage");
        QVERIFY(!errorOf(file()).isEmpty());
        QCOMPARE(setAsideFrom(file()).size(), time);
    }
}

void TstDamage::anUnfinishedNewOneIsMadeAgain()
{
    // The very first start was interrupted.
    write(file() + u".new"_s, "garbage");
    write(file() + u".new-wal"_s, "garbage");
    QCOMPARE(errorOf(file()), QString());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"chamada.sqlite"_s});
}

void TstDamage::theServerSaysSoAndDoesNotStart()
{
    Program program;
    QVERIFY(program.serve({u"--open"_s}));
    program.kill();
    const QDir data(program.dataDirectory());
    write(data.filePath(u"chamada.sqlite"_s), "garbage");
    for (int time = 0; time < 2; ++time) {
        const Finished result = program.run({u"--port"_s, u"0"_s, u"--listen"_s, u"127.0.0.1"_s});
        QCOMPARE(result.status, 1);
        QVERIFY2(isOneLine(result.err) && result.err.contains(u".damaged-"_s), qPrintable(result.err));
        QVERIFY(result.out.isEmpty());
        QVERIFY(!QFile::exists(data.filePath(u"chamada.sqlite"_s)));
    }
    const QString aside = setAsideFrom(data.filePath(u"chamada.sqlite"_s)).first();
    QCOMPARE(contents(aside), QByteArray("garbage"));
    QVERIFY(!QFile::permissions(aside).testAnyFlags(QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(QFile::rename(aside, QDir(m_folder->path()).filePath(u"elsewhere"_s)));
    for (const QString &name : data.entryList({u"*.damaged-*"_s}, QDir::Files))
        QVERIFY(QFile::remove(data.filePath(name)));
    QVERIFY(program.serve());
    QTRY_COMPARE(program.lines().size(), 2);
}

CHAMADA_TEST(TstDamage)

} // namespace chamada::test::tst_damage

#include "tst_damage.moc"
