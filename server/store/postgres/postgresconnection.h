// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/postgres/postgresaddress.h"
#include "server/store/sqlreader.h"

#include <memory>

class QSocketNotifier;
struct pg_conn;
struct pg_result;

namespace chamada::server {

/// A statement with the values of its parameters $1, $2, …; a null variant is NULL, a QByteArray is UTF-8 text.
struct PostgresStatement {
    PostgresStatement(const QString &text, const QVariantList &parameters = {})
        : sql(text)
        , values(parameters)
    {
    }

    static PostgresStatement prepared(const QString &name, const QVariantList &parameters)
    {
        PostgresStatement statement(name, parameters);
        statement.isPrepared = true;
        return statement;
    }

    QString sql; ///< or the name of a prepared statement
    QVariantList values;
    bool isPrepared = false;
};
using PostgresStatements = QList<PostgresStatement>;

/// One connection to a PostgreSQL database, of one thread, closed with this object. It remembers the last error. Many
/// statements go in one round trip (libpq's pipeline mode).
class PostgresConnection final : public SqlReader {
public:
    explicit PostgresConnection(PostgresAddress address);
    ~PostgresConnection() override;
    PostgresConnection(const PostgresConnection &) = delete;
    PostgresConnection &operator=(const PostgresConnection &) = delete;

    /// Opens the connection and sets it up so that commits are on disk and a stalled server does not block others for
    /// long. Returns false on failure.
    bool open();
    /// Returns false once the connection is known to be lost.
    bool isOpen() const;
    const QString &error() const { return m_error; }

    /// Runs statements in one round trip; those after a failed one are not run. Without a BEGIN they are one
    /// transaction.
    bool run(const PostgresStatements &statements);
    /// Does the same and passes the rows of the last statement to `row`.
    bool read(const PostgresStatements &statements, const RowReader &row);
    bool each(const QString &sql, const RowReader &row) override;
    /// Returns the first column of the first row, or nothing if there is no row.
    std::optional<QString> value(const QString &sql);

    /// Calls `notified` with the payload of each notification in the channel.
    bool listen(const QString &channel, const std::function<void(const QString &payload)> &notified);

    /// Returns by how many ms the database's clock is ahead of this machine's, or nothing if it does not answer.
    std::optional<qint64> clockAhead();

private:
    struct Closing {
        void operator()(pg_conn *connection) const;
        void operator()(pg_result *result) const;
    };
    using Result = std::unique_ptr<pg_result, Closing>;

    bool send(const PostgresStatement &statement);
    Result receive();
    void deliverNotifications();
    bool remember(const char *error, const char *state = nullptr);

    PostgresAddress m_address;
    QString m_error;
    std::unique_ptr<pg_conn, Closing> m_connection;
    std::function<void(const QString &)> m_notified;
    std::unique_ptr<QSocketNotifier> m_notifier; ///< is destroyed before the socket is closed
};

} // namespace chamada::server
