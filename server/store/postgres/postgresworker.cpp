// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/postgres/postgresworker.h"

#include "server/store/changerows.h"
#include "server/store/postgres/postgresschema.h"
#include "server/store/postgres/postgreswriting.h"
#include "server/store/sqlfile.h"
#include "server/store/statereading.h"

#include <QUuid>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::server {

namespace {

constexpr auto ComeBackAfter = 100ms; // doubled with each failure
constexpr std::chrono::milliseconds LongestPause = 2s;
constexpr auto Tick = 1s;
constexpr int TidyEvery = 30; // ticks
constexpr auto Gather = 10ms; // batches notifications, both sent and received

QString channel()
{
    return u"chamada"_s;
}

/// Turns with limited scopes share the lock Everything and take the other locks in ascending order.
PostgresStatements beginning(const LockSet &scopes)
{
    if (scopes.isEmpty())
        return {};
    if (scopes.isEverything())
        return {u"BEGIN"_s, lockStatement(postgreslock::Everything)};
    QStringList numbers;
    for (const qint32 number : scopes.numbers())
        numbers.append(QString::number(number));
    return {u"BEGIN"_s, PostgresStatement::prepared(u"share_lock"_s, {postgreslock::Family, postgreslock::Everything}),
        PostgresStatement::prepared(u"lock_each"_s, {postgreslock::Family, u"{%1}"_s.arg(numbers.join(u','))})};
}

} // namespace

PostgresWorker::PostgresWorker(PostgresAddress address)
    : m_address(std::move(address))
    , m_server(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    m_comeBack.setSingleShot(true);
    connect(&m_comeBack, &QTimer::timeout, this, &PostgresWorker::comeBack);
    m_tick.setInterval(Tick);
    connect(&m_tick, &QTimer::timeout, this, &PostgresWorker::tick);
    for (QTimer *timer : {&m_hear, &m_tell}) {
        timer->setSingleShot(true);
        timer->setInterval(Gather);
    }
    connect(&m_hear, &QTimer::timeout, this, &PostgresWorker::rang);
    connect(&m_tell, &QTimer::timeout, this, &PostgresWorker::tell);
}

StoreError PostgresWorker::problem(const QString &what, const QString &error) const
{
    return {u"%1 %2: %3"_s.arg(what, m_address.shown(), error)};
}

std::optional<StoreError> PostgresWorker::connectNow()
{
    auto connection = std::make_unique<PostgresConnection>(m_address);
    if (!connection->open())
        return problem(u"cannot open the database"_s, connection->error());
    QString error;
    const QStringList prepare = sqlStatements(u":/sql/postgres/prepare.sql"_s);
    if (!upgradeSchema(*connection, error) || !connection->run({prepare.cbegin(), prepare.cend()}))
        return problem(u"cannot use the database"_s, error.isEmpty() ? connection->error() : error);
    m_connection = std::move(connection);
    return std::nullopt;
}

std::optional<StoredState> PostgresWorker::load()
{
    const PostgresStatements beginning{u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s,
        u"SET LOCAL enable_seqscan = on"_s,
        // Between two tables this server may work on for longer than a stalled one is waited for. It holds no lock.
        u"SET LOCAL idle_in_transaction_session_timeout = 0"_s, u"SELECT pg_current_snapshot(), now()::text"_s};
    const bool isBegun = m_connection->read(beginning, [this](const SqlRow &row) {
        m_snapshot = row.value(0).toString();
        m_readAt = row.value(1).toString();
        return true;
    });
    auto state = isBegun ? readState(*m_connection) : std::nullopt;
    return state && m_connection->run({u"COMMIT"_s}) ? std::move(state) : std::nullopt;
}

bool PostgresWorker::listen()
{
    const auto notified = [this](const QString &server) {
        if (server != m_server && !m_hear.isActive())
            m_hear.start();
    };
    if (!m_connection->listen(channel(), notified))
        return false;
    m_tick.start();
    return true;
}

std::variant<StoredState, StoreError> PostgresWorker::open()
{
    if (!m_connection)
        if (const auto error = connectNow())
            return *error;
    auto state = load();
    if (!state || !listen())
        return problem(u"cannot read the database"_s, m_connection->error());
    m_isAway = false;
    return std::move(*state);
}

void PostgresWorker::begin(const LockSet &scopes)
{
    RemoteChanges remote;
    m_isBegun = true;
    const bool done = m_connection && startTurn(scopes, remote);
    m_isInTurn = done && !scopes.isEmpty();
    if (done) {
        remote.anew = std::exchange(m_anew, std::nullopt);
        emit begun(true, remote, {});
        return;
    }
    m_error = m_connection ? m_connection->error() : m_error;
    if (m_connection && !m_connection->run({u"ROLLBACK"_s}))
        lose();
    emit begun(false, {}, m_error);
}

bool PostgresWorker::startTurn(const LockSet &scopes, RemoteChanges &remote)
{
    ReadResult result = readRemoteChanges(scopes, remote);
    if (result == ReadResult::Lost && m_connection->run({u"ROLLBACK"_s})) {
        m_anew = load();
        remote = {};
        result = m_anew ? readRemoteChanges(scopes, remote) : ReadResult::Failed;
    }
    return result == ReadResult::Read;
}

PostgresWorker::ReadResult PostgresWorker::readRemoteChanges(const LockSet &scopes, RemoteChanges &remote)
{
    PostgresStatements statements = beginning(scopes);
    statements.append(PostgresStatement::prepared(u"read_news"_s, {m_snapshot, m_readAt, m_server}));
    QString snapshot;
    QString readAt;
    bool isLost = false;
    const bool done = m_connection->read(statements, [&](const SqlRow &row) {
        snapshot = row.value(0).toString();
        readAt = row.value(1).toString();
        const auto changes = decodeChanges(row.value(3).isNull() ? "[]" : row.value(3).toByteArray());
        isLost = isLost || row.value(2).toBool() || !changes;
        if (changes)
            remote.changes.insert(remote.changes.end(), changes->begin(), changes->end());
        return true;
    });
    if (!done || isLost)
        return done ? ReadResult::Lost : ReadResult::Failed;
    m_snapshot = snapshot;
    m_readAt = readAt;
    return ReadResult::Read;
}

void PostgresWorker::commit(const std::vector<Change> &changes)
{
    const bool isBegun = std::exchange(m_isBegun, false);
    const bool wasInTurn = std::exchange(m_isInTurn, false);
    if (!changes.empty() && isBegun && !wasInTurn) {
        // Other servers may have changed the same data meanwhile.
        emit committed(false, m_error);
        return;
    }
    if (changes.empty()) {
        if (wasInTurn && !m_connection->run({u"ROLLBACK"_s}))
            lose();
        return;
    }
    PostgresStatements statements = writingStatements(changes);
    statements.append(tellingStatement(changes, m_server));
    if (!wasInTurn)
        statements.prepend(u"BEGIN"_s);
    statements.append(u"COMMIT"_s);
    const bool done = m_connection && m_connection->run(statements);
    if (m_connection && !done) {
        m_error = m_connection->error();
        if (!m_connection->run({u"ROLLBACK"_s}))
            lose();
    }
    // A NOTIFY inside the transaction would block all other commits until this one is on disk.
    if (done && !m_tell.isActive())
        m_tell.start();
    emit committed(done, done ? QString() : m_error);
}

void PostgresWorker::tell()
{
    if (m_connection && !m_isInTurn && !m_connection->run({{u"SELECT pg_notify($1, $2)"_s, {channel(), m_server}}}))
        lose();
    else if (m_isInTurn)
        m_tell.start();
}

void PostgresWorker::lose()
{
    m_isAway = true;
    m_isInTurn = false;
    m_connection.reset();
    m_tick.stop();
    m_comeBack.start(
        m_failures == 0 ? ComeBackAfter : std::min(ComeBackAfter * (1 << std::min(m_failures, 8)), LongestPause));
}

/// Commits a test row: without its standby a database blocks commits, so that this call waits instead of a turn.
bool PostgresWorker::canStore()
{
    return m_connection->run({u"INSERT INTO setting (name, value) VALUES ('stored', clock_timestamp()) "
                              "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s});
}

void PostgresWorker::comeBack()
{
    const auto error = connectNow();
    m_anew = error || !canStore() ? std::nullopt : load();
    if (error)
        m_error = error->text;
    if (!m_anew || !listen()) {
        ++m_failures;
        lose();
        return;
    }
    m_failures = 0;
    m_isAway = false;
    emit rang();
}

void PostgresWorker::tick()
{
    if (m_isInTurn && m_connection->isOpen())
        return;
    // An idle connection does not notice a peer that is gone, so it is polled.
    if (!m_connection->run({u"SELECT 1"_s})) {
        m_error = m_connection->error();
        lose();
    } else if (++m_ticks % TidyEvery == 0) {
        tidy();
    }
}

void PostgresWorker::tidy()
{
    static const QString tidying = sqlStatements(u":/sql/postgres/tidy.sql"_s).first();
    const PostgresStatements statements{u"BEGIN"_s, lockStatement(postgreslock::Tidying), tidying, u"COMMIT"_s};
    if (!m_connection->run(statements) && !m_connection->run({u"ROLLBACK"_s}))
        lose();
}

std::optional<StoreError> PostgresWorker::use(const std::function<bool(PostgresConnection &)> &job)
{
    if (!m_connection)
        if (const auto error = connectNow())
            return error;
    return job(*m_connection) ? std::nullopt
                              : std::optional(problem(u"cannot use the database"_s, m_connection->error()));
}

} // namespace chamada::server
