// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>

#include <optional>

namespace chamada {

/// Where a PostgreSQL database is, as libpq's URLs say it: postgresql://user@host[:port][,host2…]/name?key=value. A
/// host may be the directory of a socket (%2Frun%2Fpostgresql). What the URL leaves out is libpq's to find, a password
/// in PGPASSWORD or ~/.pgpass, for example.
struct PostgresAddress {
    QString hosts; ///< commas between them
    QString ports; ///< as many as hosts, or empty
    QString user;
    QString password;
    QString database;
    QMap<QString, QString> parameters; ///< of the connection, by libpq's names for them

    /// Nothing for what is no such URL.
    static std::optional<PostgresAddress> fromUrl(const QString &url);

    /// As libpq takes them, with those that the URL does not name: who does not answer is given up soon.
    QString connectOptions() const;
    /// Without the password.
    QString shown() const;
};

/// Whether a database is named by such a URL, a good one or not.
bool isPostgres(const QString &database);

} // namespace chamada
