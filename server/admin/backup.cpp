// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/admin/backup.h"

#include "server/admin/runningserver.h"
#include "server/config/datadirectory.h"
#include "server/os/system.h"
#include "server/store/postgres/postgresaddress.h"
#include "server/store/sqlite/sqliteconnection.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

QString whyNotInto(const QString &file, const ServerOptions &options)
{
    if (QFileInfo::exists(file))
        return u"%1 exists already"_s.arg(file);
    if (!QFileInfo(file).dir().exists())
        return u"there is no directory for %1"_s.arg(file);
    if (isInDataDirectory(options, file))
        return u"%1 is in the data directory, where nothing may outlive what is erased"_s.arg(file);
    return {};
}

/// Copies the database without its free pages into `file`, which exists and is empty.
bool copyInto(const QString &file, SqliteConnection &database)
{
    return database.openToRead() && database.run(u"PRAGMA temp_store=MEMORY"_s)
        && database.run(u"VACUUM INTO ?"_s, {file}) && os::syncFile(file);
}

} // namespace

AdminResult backUp(const ServerOptions &options, const QString &file)
{
    if (isPostgres(options.database))
        return AdminResult::failure(u"a PostgreSQL database is copied with pg_dump, or by a standby"_s);
    if (const QString reason = whyNotInto(file, options); !reason.isEmpty())
        return AdminResult::failure(reason);
    // A running server may use another database file than this command's options name.
    const auto running = askRunningServer(options, {options.command, {}});
    if (running && !running->isDone())
        return *running;
    SqliteConnection database(running ? running->lines.value(0) : databaseFile(options));
    QTemporaryFile copy(QFileInfo(file).absoluteFilePath() + u".XXXXXX"_s);
    if (!copy.open())
        return AdminResult::failure(u"cannot write %1: %2"_s.arg(file, copy.errorString()));
    if (!copyInto(copy.fileName(), database))
        return AdminResult::failure(u"cannot copy %1 to %2: %3"_s.arg(database.file(), file, database.error()));
    if (!copy.rename(file) || !os::syncDirectory(QFileInfo(file).absolutePath()))
        return AdminResult::failure(u"cannot write %1: %2"_s.arg(file, copy.errorString()));
    copy.setAutoRemove(false);
    return {{u"copied %1 to %2; server.crt, server.key and receipt.key of %3 are not in it"_s.arg(
                database.file(), file, options.dataDirectory)},
        {}};
}

} // namespace chamada::server
