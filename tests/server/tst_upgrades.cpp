// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/sqlfile.h"
#include "server/store/sqlitestore.h"
#include "tests/server/storesamples.h"
#include "tests/support/warnings.h"

#include <QDir>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chamada;
using namespace chamada::test;

/// An older file is brought up to date step by step, and is never the worse for it.
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
    void fromTheFirstVersion();

private:
    const int Shipped = static_cast<int>(SqliteStore::shippedUpgrades().size());

    QString file() const { return m_folder->filePath(u"chamada.sqlite"_s); }
    QString copy() const { return m_folder->filePath(u"chamada.sqlite.before-version-%1"_s.arg(Shipped + 2)); }
    /// Writes an SQL file and returns its name.
    QString upgrade(const QString &sql);
    QString errorOf(const QStringList &upgrades);
    QVariant ask(const QString &databaseFile, const QString &sql);
    /// A file of the first version, with a call in it.
    void makeOldFile();
    QStringList goodUpgrades();

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
    SqliteStore store(file(), SqliteStore::shippedUpgrades());
    QVERIFY(std::holds_alternative<StoredState>(store.open()));
    QCOMPARE(
        commitTo(store, {CallOpened{callRecord(u"a"_s, 101)}, stored(u"a"_s, entryRecord(1, 1))}), std::optional(true));
}

QStringList TstUpgrades::goodUpgrades()
{
    return SqliteStore::shippedUpgrades() << upgrade(
               u"CREATE TABLE step (number INTEGER); -- a comment; with a semicolon\nINSERT INTO step VALUES (2);"_s)
                                          << upgrade(u"INSERT INTO step VALUES (3);\n"_s);
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
    // A folder in the way: without a copy nothing may be changed.
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
    upgrades[Shipped + 1] = upgrade(u"INSERT INTO step VALUES (3); INSERT INTO no_such_table VALUES (1);"_s);
    const QString error = errorOf(upgrades);
    QVERIFY2(error.contains(u"upgrade"_s) && error.contains(u"no_such_table"_s), qPrintable(error));

    // All of the old file is in the copy, for its owner alone; and in the file itself nothing has changed.
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
    const QString good = std::exchange(upgrades[Shipped + 1], upgrade(u"nonsense;"_s));
    QVERIFY(!errorOf(upgrades).isEmpty());
    QVERIFY(QFile::exists(copy()));
    upgrades[Shipped + 1] = good;
    QCOMPARE(errorOf(upgrades), QString());
    QCOMPARE(ask(file(), u"SELECT group_concat(number) FROM step"_s).toString(), u"2,3"_s);
    QVERIFY(!QFile::exists(copy()));
}

void TstUpgrades::aForgottenCopyGoes()
{
    // The program ended between the upgrade and the removal of the copy. What is erased later must not stay in it.
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

void TstUpgrades::fromTheFirstVersion()
{
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"first"_s);
        database.setDatabaseName(file());
        QVERIFY(database.open());
        QSqlQuery query(database);
        for (const QString &statement : sqlStatements(SqliteStore::shippedUpgrades().first()))
            QVERIFY(query.exec(statement));
        QVERIFY(query.exec(u"INSERT INTO account VALUES ('ana', 'hash')"_s));
        QVERIFY(query.exec(u"PRAGMA user_version=1"_s));
    }
    QSqlDatabase::removeDatabase(u"first"_s);
    SqliteStore store(file());
    const auto opened = store.open();
    QVERIFY(std::holds_alternative<StoredState>(opened));
    QCOMPARE(std::get<StoredState>(opened).accounts.keys(), QStringList{u"ana"_s});
}

QTEST_GUILESS_MAIN(TstUpgrades)
#include "tst_upgrades.moc"
