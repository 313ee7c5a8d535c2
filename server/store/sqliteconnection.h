// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/sqlreader.h"

#include <QSqlDatabase>

#include <map>
#include <optional>

namespace chamada {

/// One connection to one SQLite file, closed with this object. Of what failed last it remembers why.
class SqliteConnection final : public SqlReader {
public:
    explicit SqliteConnection(QString file);
    ~SqliteConnection() override;
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    const QString &file() const { return m_file; }
    const QString &error() const { return m_error; }
    /// Whether what failed last says that the file is damaged, or none of SQLite's.
    bool foundDamage() const { return m_foundDamage; }

    bool open();
    /// It changes nothing: neither the file nor its log, not even when it is closed.
    bool openToRead();

    bool run(const QString &sql, const QVariantList &values = {});
    /// For what is run in every turn: it is prepared once.
    bool runAgain(const QString &sql, const QVariantList &values = {});
    bool each(
        const QString &sql, const QVariantList &values, const std::function<bool(const QSqlQuery &)> &row) override;
    /// The first column of its first row.
    std::optional<QVariant> value(const QString &sql);

private:
    bool openWith(const QString &options);
    bool start(QSqlQuery &query, const QString &sql, const QVariantList &values);
    bool execute(QSqlQuery &query, const QVariantList &values);
    void remember(const QSqlError &error);

    QString m_file;
    QString m_name;
    QSqlDatabase m_database;
    std::map<QString, QSqlQuery> m_prepared; ///< by their text
    QString m_error;
    bool m_foundDamage = false;
};

} // namespace chamada
