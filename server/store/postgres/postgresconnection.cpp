// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/postgres/postgresconnection.h"

#include <QDateTime>
#include <QSocketNotifier>

#include <algorithm>
#include <libpq-fe.h>
#include <limits>
#include <vector>

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

constexpr int ClockReadings = 5; // the one with the shortest round trip counts
constexpr int TextFormat = 0;

// Object identifiers of types (pg_type.dat).
constexpr Oid Bool = 16;
constexpr Oid Bytea = 17;

const PostgresStatements &sessionSettings()
{
    // Times and bytes are exchanged as text.
    static const PostgresStatements all{u"SET datestyle = 'ISO'"_s, u"SET bytea_output = 'hex'"_s,
        u"SET lock_timeout = '5s'"_s,
        // A server that stalls in a transaction is disconnected before the lock timeouts of others expire.
        u"SET idle_in_transaction_session_timeout = '3s'"_s,
        u"SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'"_s,
        // The planner cannot estimate how few of the turns are new.
        u"SET enable_seqscan = off"_s};
    return all;
}

class ResultRow final : public SqlRow {
public:
    ResultRow(const PGresult *result, int row)
        : m_result(result)
        , m_row(row)
    {
    }

    QVariant value(int column) const override
    {
        if (PQgetisnull(m_result, m_row, column))
            return {};
        const QByteArray text(PQgetvalue(m_result, m_row, column), PQgetlength(m_result, m_row, column));
        switch (PQftype(m_result, column)) {
        case Bool:
            return text == "t";
        case Bytea:
            return QByteArray::fromHex(text.sliced(2)); // after \x
        default:
            return QString::fromUtf8(text);
        }
    }

private:
    const PGresult *m_result;
    int m_row;
};

} // namespace

void PostgresConnection::Closing::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

void PostgresConnection::Closing::operator()(pg_result *result) const
{
    PQclear(result);
}

PostgresConnection::PostgresConnection(PostgresAddress address)
    : m_address(std::move(address))
{
}

PostgresConnection::~PostgresConnection() = default;

bool PostgresConnection::open()
{
    std::vector<const char *> names{"client_encoding"};
    std::vector<const char *> values{"UTF8"};
    for (auto parameter = m_address.parameters.cbegin(); parameter != m_address.parameters.cend(); ++parameter) {
        names.push_back(parameter.key().constData());
        values.push_back(parameter->constData());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    m_connection.reset(PQconnectdbParams(names.data(), values.data(), 0));
    if (!isOpen() || !PQenterPipelineMode(m_connection.get()))
        return remember(PQerrorMessage(m_connection.get()));
    PQsetNoticeReceiver(m_connection.get(), [](void *, const PGresult *) { /* libpq would print it */ }, nullptr);
    return run(sessionSettings());
}

bool PostgresConnection::isOpen() const
{
    return PQstatus(m_connection.get()) == CONNECTION_OK;
}

bool PostgresConnection::run(const PostgresStatements &statements)
{
    return read(statements, [](const SqlRow &) { return true; });
}

bool PostgresConnection::read(const PostgresStatements &statements, const RowReader &row)
{
    // A lost connection reports its error once; later statements fail for the same reason.
    if (!isOpen())
        return false;
    const bool sent = std::all_of(statements.cbegin(), statements.cend(), [this](const auto &s) { return send(s); });
    if (!sent || !PQpipelineSync(m_connection.get())) {
        remember(PQerrorMessage(m_connection.get()));
        m_notifier.reset();
        m_connection.reset(); // half a turn may have been sent
        return false;
    }
    const Result result = receive();
    deliverNotifications();
    bool done = result != nullptr;
    for (int i = 0; done && i < PQntuples(result.get()); ++i)
        done = row(ResultRow(result.get(), i));
    return done;
}

bool PostgresConnection::send(const PostgresStatement &statement)
{
    QByteArrayList texts;
    std::vector<const char *> values;
    for (const QVariant &value : statement.values) {
        texts.append(value.toByteArray());
        values.push_back(value.isNull() ? nullptr : texts.constLast().constData());
    }
    const QByteArray sql = statement.sql.toUtf8();
    const auto count = static_cast<int>(values.size());
    const int sent = statement.isPrepared
        ? PQsendQueryPrepared(m_connection.get(), sql.constData(), count, values.data(), nullptr, nullptr, TextFormat)
        : PQsendQueryParams(
              m_connection.get(), sql.constData(), count, nullptr, values.data(), nullptr, nullptr, TextFormat);
    return sent == 1;
}

/// Returns the last statement's result, or null after an error.
PostgresConnection::Result PostgresConnection::receive()
{
    Result last;
    bool hasFailed = false;
    while (isOpen()) {
        Result result(PQgetResult(m_connection.get()));
        if (!result) // after the results of each statement
            continue;
        const ExecStatusType status = PQresultStatus(result.get());
        if (status == PGRES_PIPELINE_SYNC)
            return hasFailed ? nullptr : std::move(last);
        const bool isGood = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
        if (!isGood && !std::exchange(hasFailed, true))
            remember(PQresultErrorMessage(result.get()), PQresultErrorField(result.get(), PG_DIAG_SQLSTATE));
        last = std::move(result);
    }
    if (!hasFailed)
        remember(PQerrorMessage(m_connection.get()));
    m_notifier.reset(); // libpq has closed the socket
    return nullptr;
}

bool PostgresConnection::each(const QString &sql, const RowReader &row)
{
    return read({sql}, row);
}

std::optional<QString> PostgresConnection::value(const QString &sql)
{
    std::optional<QString> first;
    const bool done = each(sql, [&first](const SqlRow &row) {
        first = first.value_or(row.value(0).toString());
        return true;
    });
    return done ? first : std::nullopt;
}

bool PostgresConnection::listen(const QString &channel, const std::function<void(const QString &payload)> &notified)
{
    if (!run({QString(u"LISTEN "_s + channel)}))
        return false;
    m_notified = notified;
    m_notifier = std::make_unique<QSocketNotifier>(PQsocket(m_connection.get()), QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] {
        if (PQconsumeInput(m_connection.get())) {
            deliverNotifications();
        } else {
            m_notifier->setEnabled(false);
            remember(PQerrorMessage(m_connection.get()));
        }
    });
    return true;
}

/// Delivers the notifications that have been read, perhaps with a result.
void PostgresConnection::deliverNotifications()
{
    using Notification = std::unique_ptr<PGnotify, decltype(&PQfreemem)>;
    while (const Notification notification{PQnotifies(m_connection.get()), &PQfreemem})
        if (m_notified)
            m_notified(QString::fromUtf8(notification->extra));
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

bool PostgresConnection::remember(const char *error, const char *state)
{
    m_error = QString::fromUtf8(error).simplified();
    if (state)
        m_error += u" (%1)"_s.arg(QLatin1StringView(state));
    return false;
}

} // namespace chamada::server
