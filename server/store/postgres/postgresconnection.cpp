// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/postgres/postgresconnection.h"

#include <QDateTime>
#include <QSqlError>
#include <QUuid>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr int ClockReadings = 5; // the one with the shortest round trip counts

const QStringList &sessionSettings()
{
    static const QStringList all{u"SET standard_conforming_strings = on"_s, u"SET lock_timeout = '5s'"_s,
        // A server that stalls in a transaction is disconnected before the lock timeouts of others expire.
        u"SET idle_in_transaction_session_timeout = '3s'"_s,
        u"SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'"_s,
        // The planner cannot estimate how few of the turns are new.
        u"SET enable_seqscan = off"_s};
    return all;
}

} // namespace

PostgresConnection::PostgresConnection(const PostgresAddress &address)
    : m_name(QUuid::createUuid().toString())
    , m_database(QSqlDatabase::addDatabase(u"QPSQL"_s, m_name))
{
    m_database.setHostName(address.hosts);
    m_database.setUserName(address.user);
    m_database.setPassword(address.password);
    m_database.setDatabaseName(address.database);
    m_database.setConnectOptions(address.connectOptions());
}

PostgresConnection::~PostgresConnection()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

bool PostgresConnection::open()
{
    return (m_database.open() || remember(m_database.lastError())) && run(sessionSettings());
}

bool PostgresConnection::run(const QStringList &statements)
{
    QSqlQuery query(m_database);
    return start(query, statements);
}

bool PostgresConnection::read(const QStringList &statements, const std::function<bool(const QSqlQuery &)> &row)
{
    QSqlQuery query(m_database);
    if (!start(query, statements))
        return false;
    while (query.next())
        if (!row(query))
            return false;
    return true;
}

bool PostgresConnection::start(QSqlQuery &query, const QStringList &statements)
{
    // A lost connection reports its error once; later statements fail for the same reason.
    if (!m_database.isOpen())
        return false;
    bool done = query.exec(statements.join(u";\n"_s));
    for (qsizetype i = 1; done && i < statements.size(); ++i)
        done = query.nextResult();
    return done || remember(query.lastError());
}

bool PostgresConnection::each(
    const QString &sql, const QVariantList &values, const std::function<bool(const QSqlQuery &)> &row)
{
    if (values.isEmpty())
        return read({sql}, row);
    QSqlQuery query(m_database);
    bool done = query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!done || !query.exec())
        return remember(query.lastError());
    while (done && query.next())
        done = row(query);
    return done;
}

std::optional<QString> PostgresConnection::value(const QString &sql)
{
    std::optional<QString> first;
    const bool done = read({sql}, [&first](const QSqlQuery &row) {
        first = first.value_or(row.value(0).toString());
        return true;
    });
    return done ? first : std::nullopt;
}

std::optional<qint64> PostgresConnection::clockAhead()
{
    qint64 ahead = 0;
    qint64 shortest = std::numeric_limits<qint64>::max();
    for (int i = 0; i < ClockReadings; ++i) {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const auto there = value(u"SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint"_s);
        const qint64 taken = QDateTime::currentMSecsSinceEpoch() - before;
        if (!there)
            return std::nullopt;
        if (taken < shortest)
            ahead = there->toLongLong() - before - taken / 2;
        shortest = std::min(shortest, taken);
    }
    return ahead;
}

bool PostgresConnection::remember(const QSqlError &error)
{
    m_error = error.databaseText().simplified();
    return false;
}

QString PostgresConnection::literal(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
}

QString PostgresConnection::literal(const QByteArray &bytes)
{
    return u"'\\x%1'"_s.arg(QLatin1StringView(bytes.toHex()));
}

} // namespace chamada
