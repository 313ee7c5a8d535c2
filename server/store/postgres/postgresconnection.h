// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/postgres/postgresaddress.h"
#include "server/store/sqlreader.h"

#include <QSqlDatabase>

namespace chamada {

/// One connection to a PostgreSQL database, of one thread, closed with this object. It remembers the last error. Only
/// `each` takes parameters: elsewhere texts are literals, so that many statements go in one round trip.
class PostgresConnection final : public SqlReader {
public:
    explicit PostgresConnection(const PostgresAddress &address);
    ~PostgresConnection() override;
    PostgresConnection(const PostgresConnection &) = delete;
    PostgresConnection &operator=(const PostgresConnection &) = delete;

    /// Opens the connection and sets it up so that commits are on disk and a stalled server does not block others for
    /// long. Returns false on failure.
    bool open();
    const QString &error() const { return m_error; }

    /// Runs statements in one round trip; those after a failed one are not run.
    bool run(const QStringList &statements);
    /// Does the same and passes the rows of the last statement to `row`.
    bool read(const QStringList &statements, const std::function<bool(const QSqlQuery &)> &row);
    bool each(
        const QString &sql, const QVariantList &values, const std::function<bool(const QSqlQuery &)> &row) override;
    /// Returns the first column of the first row, or nothing if there is no row.
    std::optional<QString> value(const QString &sql);

    /// Returns by how many ms the database's clock is ahead of this machine's, or nothing if it does not answer.
    std::optional<qint64> clockAhead();

    QSqlDriver *driver() const { return m_database.driver(); }

    static QString literal(const QString &text);
    static QString literal(const QByteArray &bytes);

private:
    bool start(QSqlQuery &query, const QStringList &statements);
    bool remember(const QSqlError &error);

    QString m_name;
    QSqlDatabase m_database;
    QString m_error;
};

} // namespace chamada
