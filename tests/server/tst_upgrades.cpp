// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/sqlfile.h"
#include "server/store/sqlite/sqlitestore.h"
#include "tests/server/storesamples.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QDir>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_upgrades {

using namespace server;

/// Tests that an older database is upgraded step by step and never damaged.
class TstUpgrades : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aNewFileRunsThemAll();
    void anOlderFileRunsTheMissingOnes();
    void anUpToDateFileRunsNone();
    void theCopyIsMadeFirst();
    void theCopyIsKeptWhenAnUpgradeFails();
    void aFailedUpgradeCanBeTriedAgain();
    void aForgottenCopyGoes();
    void noCopyOfNothing();
    void whatTheFirstVersionKept();

private:
    QString file() const { return m_folder->filePath(u"chamada.sqlite"_s); }
    QString copy() const { return m_folder->filePath(u"chamada.sqlite.before-version-%1"_s.arg(Shipped + 2)); }
    /// Writes an SQL file and returns its name.
    QString upgrade(const QString &sql);
    QString errorOf(const QStringList &upgrades);
    QVariant ask(const QString &databaseFile, const QString &sql);
    /// Creates a database of the current version with a call in it.
    void makeOldFile();
    /// Returns the shipped upgrades and two more.
    QStringList goodUpgrades();

    const int Shipped = static_cast<int>(SqliteStore::shippedUpgrades().size());

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_sql;
};

void TstUpgrades::init()
{
    failOnQtWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_sql = std::make_unique<QTemporaryDir>();
}

QString TstUpgrades::upgrade(const QString &sql)
{
    const QString name = m_sql->filePath(u"%1.sql"_s.arg(QDir(m_sql->path()).count()));
    QFile out(name);
    if (out.open(QIODevice::WriteOnly))
        out.write(sql.toUtf8());
    return name;
}

QString TstUpgrades::errorOf(const QStringList &upgrades)
{
    SqliteStore store(file(), upgrades);
    const auto opened = store.open();
    const auto *error = std::get_if<StoreError>(&opened);
    return error ? error->text : QString();
}

QVariant TstUpgrades::ask(const QString &databaseFile, const QString &sql)
{
    QVariant answer;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"ask"_s);
        database.setDatabaseName(databaseFile);
        QSqlQuery query(database.open() ? database : QSqlDatabase());
        if (query.exec(sql) && query.next())
            answer = query.value(0);
        query.clear();
        database.close();
    }
    QSqlDatabase::removeDatabase(u"ask"_s);
    return answer;
}

void TstUpgrades::makeOldFile()
{
    SqliteStore store(file());
    QVERIFY(std::holds_alternative<StoredState>(store.open()));
    QCOMPARE(commitTo(store, {CallOpened{callRecord(u"a"_callId, 101)}, stored(u"a"_callId, entryRecord(1, 1))}),
        std::optional(true));
}

QStringList TstUpgrades::goodUpgrades()
{
    return SqliteStore::shippedUpgrades()
        + QStringList{upgrade(u"CREATE TABLE step (number INTEGER); -- a comment; with a semicolon\n"
                              "INSERT INTO step VALUES (2);"_s),
            upgrade(u"INSERT INTO step VALUES (3);\n"_s)};
}

void TstUpgrades::aNewFileRunsThemAll()
{
    QCOMPARE(errorOf(goodUpgrades()), QString());
    QCOMPARE(ask(file(), u"PRAGMA user_version"_s).toInt(), Shipped + 2);
    QCOMPARE(ask(file(), u"SELECT group_concat(number) FROM step"_s).toString(), u"2,3"_s);
    QCOMPARE(ask(file(), u"SELECT count(*) FROM call"_s).toInt(), 0);
}

void TstUpgrades::anOlderFileRunsTheMissingOnes()
{
    makeOldFile();
    QCOMPARE(errorOf(goodUpgrades()), QString());
    QCOMPARE(ask(file(), u"PRAGMA user_version"_s).toInt(), Shipped + 2);
    QCOMPARE(ask(file(), u"SELECT group_concat(number) FROM step"_s).toString(), u"2,3"_s);
    QCOMPARE(ask(file(), u"SELECT count(*) FROM entry"_s).toInt(), 1);
    QVERIFY(!QFile::exists(copy()));
}

void TstUpgrades::anUpToDateFileRunsNone()
{
    const QStringList upgrades = goodUpgrades();
    QCOMPARE(errorOf(upgrades), QString());
    QCOMPARE(errorOf(upgrades), QString());
    QCOMPARE(ask(file(), u"SELECT count(*) FROM step"_s).toInt(), 2);
}

void TstUpgrades::theCopyIsMadeFirst()
{
    makeOldFile();
    QFile::setPermissions(file(), QFile::ReadOwner | QFile::WriteOwner);
    // A folder blocks the path of the copy: without a copy nothing may be changed.
    QVERIFY(QDir().mkpath(copy() + u"/in the way"_s));
    QVERIFY(errorOf(goodUpgrades()).contains(copy()));
    QCOMPARE(ask(file(), u"PRAGMA user_version"_s).toInt(), Shipped);
    QCOMPARE(errorOf(SqliteStore::shippedUpgrades()), QString());
}

void TstUpgrades::theCopyIsKeptWhenAnUpgradeFails()
{
    makeOldFile();
    QFile::setPermissions(file(), QFile::ReadOwner | QFile::WriteOwner);
    QStringList upgrades = goodUpgrades();
    upgrades.last() = upgrade(u"INSERT INTO step VALUES (3); INSERT INTO no_such_table VALUES (1);"_s);
    const QString error = errorOf(upgrades);
    QVERIFY2(error.contains(u"upgrade"_s) && error.contains(u"no_such_table"_s), qPrintable(error));

    // The copy has the complete old contents, readable by its owner alone; the file itself is unchanged.
    for (const QString &old : {copy(), file()}) {
        QCOMPARE(ask(old, u"PRAGMA user_version"_s).toInt(), Shipped);
        QCOMPARE(ask(old, u"SELECT student FROM entry"_s).toString(), u"1"_s);
        QVERIFY(!ask(old, u"SELECT count(*) FROM step"_s).isValid());
        QVERIFY(!QFile::permissions(old).testAnyFlags(QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup));
    }
    QCOMPARE(errorOf(SqliteStore::shippedUpgrades()), QString());
}

void TstUpgrades::aFailedUpgradeCanBeTriedAgain()
{
    makeOldFile();
    QStringList upgrades = goodUpgrades();
    const QString good = std::exchange(upgrades.last(), upgrade(u"nonsense;"_s));
    QVERIFY(!errorOf(upgrades).isEmpty());
    QVERIFY(QFile::exists(copy()));
    upgrades.last() = good;
    QCOMPARE(errorOf(upgrades), QString());
    QCOMPARE(ask(file(), u"SELECT group_concat(number) FROM step"_s).toString(), u"2,3"_s);
    QVERIFY(!QFile::exists(copy()));
}

void TstUpgrades::aForgottenCopyGoes()
{
    // The program ended between the upgrade and the removal of the copy, which must not retain data erased later.
    const QStringList upgrades = goodUpgrades();
    QCOMPARE(errorOf(upgrades), QString());
    QVERIFY(QFile::copy(file(), copy()));
    QCOMPARE(errorOf(upgrades), QString());
    QVERIFY(!QFile::exists(copy()));
}

void TstUpgrades::noCopyOfNothing()
{
    QStringList upgrades = goodUpgrades();
    upgrades[Shipped] = upgrade(u"nonsense;"_s);
    QVERIFY(!errorOf(upgrades).isEmpty());
    QVERIFY(!QFile::exists(copy()));
    QCOMPARE(errorOf(goodUpgrades()), QString());
}

void TstUpgrades::whatTheFirstVersionKept()
{
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"first"_s);
        database.setDatabaseName(file());
        QVERIFY(database.open());
        QStringList statements = sqlStatements(SqliteStore::shippedUpgrades().constFirst());
        statements += {
            u"INSERT INTO call VALUES ('a', 101, 'ana', 'Redes', 0, 0, NULL, NULL, 5000, 9000, x'73')"_s,
            u"INSERT INTO entry VALUES ('a', '1', 1, 6000, 0, 0, '', 'pc-07', '', '', 0)"_s,
            u"PRAGMA user_version=1"_s,
        };
        for (const QString &statement : statements)
            QVERIFY2(QSqlQuery(database).exec(statement), qPrintable(statement));
        database.close();
    }
    QSqlDatabase::removeDatabase(u"first"_s);
    SqliteStore store(file());
    const auto state = std::get<StoredState>(store.open());
    QCOMPARE(state.calls.size(), 1);
    QCOMPARE(state.calls[0].call.ended, std::optional(Timestamp{9000}));
    QVERIFY(!state.calls[0].call.hadRoster);
    QCOMPARE(state.calls[0].entries.size(), 1);
    QVERIFY(state.calls[0].absent.isEmpty());
    QVERIFY(state.rosters.isEmpty());
}

CHAMADA_TEST(TstUpgrades)

} // namespace chamada::test::tst_upgrades

#include "tst_upgrades.moc"
