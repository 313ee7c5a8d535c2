// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/sqlreader.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <map>
#include <optional>

namespace chamada::server {

/// One connection to one SQLite file, closed with this object. It remembers the last error.
class SqliteConnection final : public SqlReader {
public:
    explicit SqliteConnection(QString file);
    ~SqliteConnection() override;
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    const QString &file() const { return m_file; }
    const QString &error() const { return m_error; }
    /// Returns whether the last error says that the file is damaged or no SQLite database.
    bool foundDamage() const { return m_foundDamage; }

    bool open();
    /// Opens read-only: changes neither the file nor its log, not even when it closes.
    bool openToRead();

    bool run(const QString &sql, const QVariantList &values = {});
    /// Runs a statement of every turn, which is prepared once.
    bool runAgain(const QString &sql, const QVariantList &values = {});
    bool each(const QString &sql, const RowReader &row) override;
    /// Returns the first column of the first row, or nothing.
    std::optional<QVariant> value(const QString &sql);

private:
    bool openWith(const QString &options);
    bool start(QSqlQuery &query, const QString &sql, const QVariantList &values);
    bool execute(QSqlQuery &query, const QVariantList &values);
    void remember(const QSqlError &error);

    QString m_file;
    QString m_name;
    QSqlDatabase m_database;
    std::map<QString, QSqlQuery> m_prepared; ///< by SQL text
    QString m_error;
    bool m_foundDamage = false;
};

} // namespace chamada::server
