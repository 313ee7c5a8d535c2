// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/postgres/postgresschema.h"

#include "server/store/sqlfile.h"

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

/// Returns the SQL files; the n-th upgrades the schema from version n-1 to n.
const QStringList &upgrades()
{
    static const QStringList files{u":/sql/postgres/001-calls.sql"_s, u":/sql/postgres/002-classes.sql"_s};
    return files;
}

std::optional<int> versionOf(PostgresConnection &database)
{
    const auto table = database.value(u"SELECT coalesce(to_regclass('setting')::text, '')"_s);
    if (!table || table->isEmpty())
        return table ? std::optional(0) : std::nullopt;
    const auto version = database.value(u"SELECT value FROM setting WHERE name = 'version'"_s);
    return version ? std::optional(version->toInt()) : std::nullopt;
}

/// Upgrades the schema within the caller's transaction.
bool upgrade(PostgresConnection &database, QString &error)
{
    const auto wanted = static_cast<int>(upgrades().size());
    const auto version = versionOf(database);
    if (!version || *version > wanted) {
        error = version ? u"it was written by a newer version of this program"_s : database.error();
        return false;
    }
    PostgresStatements statements;
    for (int next = *version; next < wanted; ++next)
        for (const QString &sql : sqlStatements(upgrades().at(next)))
            statements.append(sql);
    statements.emplaceBack(u"INSERT INTO setting (name, value) VALUES ('version', $1) "
                           "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
        QVariantList{wanted});
    const bool done = *version == wanted || database.run(statements);
    error = done ? QString() : database.error();
    return done;
}

} // namespace

PostgresStatement lockStatement(int number)
{
    return {u"SELECT pg_advisory_xact_lock($1::integer, $2::integer)"_s, {postgreslock::Family, number}};
}

bool upgradeSchema(PostgresConnection &database, QString &error)
{
    if (!database.run({u"BEGIN"_s, lockStatement(postgreslock::Schema)})) {
        error = database.error();
        return false;
    }
    const bool done = upgrade(database, error);
    if (done && !database.run({u"COMMIT"_s})) {
        error = database.error();
        return false;
    }
    if (!done)
        database.run({u"ROLLBACK"_s});
    return done;
}

} // namespace chamada::server
