// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/sqlite/sqliteschema.h"

#include "server/os/system.h"
#include "server/store/sqlfile.h"
#include "server/store/sqlite/sqliteconnection.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

QString versionSql()
{
    return u"PRAGMA user_version"_s;
}

bool runFile(SqliteConnection &database, const QString &file)
{
    for (const QString &statement : sqlStatements(file))
        if (!database.run(statement))
            return false;
    return true;
}

/// Runs all steps in one transaction. The connection holds the error.
bool runUpgrades(SqliteConnection &database, int version, const SqliteUpgrades &upgrades)
{
    const auto wanted = static_cast<int>(upgrades.size());
    bool done = database.run(u"BEGIN IMMEDIATE"_s);
    for (int next = version; done && next < wanted; ++next)
        done = runFile(database, upgrades[next]);
    return done && database.run(u"PRAGMA user_version=%1"_s.arg(wanted)) && database.run(u"COMMIT"_s);
}

StoreError cannotUpgrade(const SqliteConnection &database)
{
    return {u"cannot upgrade the database %1: %2"_s.arg(database.file(), database.error())};
}

} // namespace

std::optional<StoreError> makeDatabase(const QString &file, const SqliteUpgrades &upgrades)
{
    const QString unfinished = file + u".new"_s;
    for (const auto &part : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(unfinished + part);
    {
        SqliteConnection database(unfinished);
        if (!database.open() || !database.run(u"PRAGMA journal_mode=WAL"_s) || !runUpgrades(database, 0, upgrades)
            || !database.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s))
            return StoreError{u"cannot make the database %1: %2"_s.arg(file, database.error())};
    }
    if (!QFile::rename(unfinished, file) || !os::syncDirectory(QFileInfo(file).path()))
        return StoreError{u"cannot make the database %1"_s.arg(file)};
    return std::nullopt;
}

std::optional<StoreError> refuseNewer(SqliteConnection &database, const SqliteUpgrades &upgrades)
{
    const auto version = database.value(versionSql());
    if (!version)
        return StoreError{u"cannot use the database %1: %2"_s.arg(database.file(), database.error())};
    if (version->toInt() > static_cast<int>(upgrades.size()))
        return StoreError{u"the database %1 was written by a newer version of this program"_s.arg(database.file())};
    return std::nullopt;
}

std::optional<StoreError> upgradeDatabase(SqliteConnection &database, const SqliteUpgrades &upgrades)
{
    const auto wanted = static_cast<int>(upgrades.size());
    const int version = database.value(versionSql()).value_or(wanted).toInt();
    // The copy serves a failed upgrade and is removed after a successful one, because erased data must not survive in
    // it. A copy that a failed or interrupted upgrade left is removed first.
    const QString copy = u"%1.before-version-%2"_s.arg(database.file()).arg(wanted);
    QFile::remove(copy);
    if (version == wanted)
        return std::nullopt;
    if (!database.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) || !QFile::copy(database.file(), copy))
        return StoreError{u"cannot copy the database to %1 before its upgrade"_s.arg(copy)};
    if (!runUpgrades(database, version, upgrades)) {
        const StoreError error = cannotUpgrade(database);
        database.run(u"ROLLBACK"_s);
        return error;
    }
    QFile::remove(copy);
    return std::nullopt;
}

} // namespace chamada::server
