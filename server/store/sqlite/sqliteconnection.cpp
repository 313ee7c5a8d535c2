// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/sqlite/sqliteconnection.h"

#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

// Short, so that a process that locks the file cannot stall the server: the turn fails and can be repeated.
constexpr int BusyTimeout = 200; // ms

// SQLite's result codes (sqlite3.h); the higher bits hold the extended code.
constexpr int PrimaryCode = 0xff;
constexpr int Corrupt = 11;
constexpr int NotADatabase = 26;

class QueryRow final : public SqlRow {
public:
    explicit QueryRow(const QSqlQuery &query)
        : m_query(query)
    {
    }

    QVariant value(int column) const override { return m_query.value(column); }

private:
    const QSqlQuery &m_query;
};

} // namespace

SqliteConnection::SqliteConnection(QString file)
    : m_file(std::move(file))
    , m_name(QUuid::createUuid().toString())
{
}

SqliteConnection::~SqliteConnection()
{
    m_prepared.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

bool SqliteConnection::open()
{
    return openWith(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(BusyTimeout));
}

bool SqliteConnection::openToRead()
{
    return openWith(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(BusyTimeout));
}

bool SqliteConnection::openWith(const QString &options)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(m_file);
    m_database.setConnectOptions(options);
    if (m_database.open())
        return true;
    remember(m_database.lastError());
    return false;
}

bool SqliteConnection::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    return start(query, sql, values);
}

bool SqliteConnection::runAgain(const QString &sql, const QVariantList &values)
{
    const auto known = m_prepared.find(sql);
    if (known == m_prepared.end()) {
        QSqlQuery query(m_database);
        const bool done = start(query, sql, values);
        query.finish();
        if (done)
            m_prepared.emplace(sql, std::move(query));
        return done;
    }
    const bool done = execute(known->second, values);
    known->second.finish();
    return done;
}

bool SqliteConnection::each(const QString &sql, const RowReader &row)
{
    QSqlQuery query(m_database);
    if (!start(query, sql, {}))
        return false;
    const QueryRow current(query);
    while (query.next())
        if (!row(current))
            return false;
    if (query.lastError().isValid())
        remember(query.lastError());
    return !query.lastError().isValid();
}

std::optional<QVariant> SqliteConnection::value(const QString &sql)
{
    std::optional<QVariant> first;
    const bool done = each(sql, [&first](const SqlRow &row) {
        first = first ? first : row.value(0);
        return true;
    });
    return done ? first : std::nullopt;
}

bool SqliteConnection::start(QSqlQuery &query, const QString &sql, const QVariantList &values)
{
    query.setForwardOnly(true);
    if (query.prepare(sql))
        return execute(query, values);
    remember(query.lastError());
    return false;
}

bool SqliteConnection::execute(QSqlQuery &query, const QVariantList &values)
{
    for (const QVariant &value : values)
        query.addBindValue(value);
    const bool done = query.exec();
    if (!done)
        remember(query.lastError());
    return done;
}

void SqliteConnection::remember(const QSqlError &error)
{
    m_error = error.databaseText();
    const int code = error.nativeErrorCode().toInt() & PrimaryCode;
    m_foundDamage = code == Corrupt || code == NotADatabase;
}

} // namespace chamada::server
