// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/postgresaddress.h"
#include "server/store/sqlreader.h"

#include <QSqlDatabase>

namespace chamada {

/// One connection to a PostgreSQL database, of one thread, closed with this object. Of what failed last it remembers
/// why. Nothing it is asked has parameters but `each`: texts are written as literals, many statements in one go.
class PostgresConnection final : public SqlReader {
public:
    explicit PostgresConnection(const PostgresAddress &address);
    ~PostgresConnection() override;
    PostgresConnection(const PostgresConnection &) = delete;
    PostgresConnection &operator=(const PostgresConnection &) = delete;

    /// Also sees to it that what is committed is on disk, and that this server, should it stand still, does not keep
    /// others waiting for long.
    bool open();
    const QString &error() const { return m_error; }

    /// Statements in one round trip; those after one that fails are not run.
    bool run(const QStringList &statements);
    /// The same, and the rows of the last one.
    bool read(const QStringList &statements, const std::function<bool(const QSqlQuery &)> &row);
    bool each(
        const QString &sql, const QVariantList &values, const std::function<bool(const QSqlQuery &)> &row) override;
    /// The first column of its first row; nothing where there is none.
    std::optional<QString> value(const QString &sql);

    /// Milliseconds by which the database's clock is ahead of this machine's; nothing where it does not answer.
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
