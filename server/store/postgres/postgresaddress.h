// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>

#include <optional>

namespace chamada {

/// The address of a PostgreSQL database as a libpq URL: postgresql://user@host[:port][,host2…]/name?key=value. A host
/// may be a socket directory (%2Frun%2Fpostgresql). libpq supplies what the URL leaves out, for example a password from
/// PGPASSWORD or ~/.pgpass.
struct PostgresAddress {
    QString hosts; ///< comma-separated
    QString ports; ///< as many as hosts, or empty
    QString user;
    QString password;
    QString database;
    QMap<QString, QString> parameters; ///< connection parameters by libpq's names

    /// Returns nothing if the URL is invalid.
    static std::optional<PostgresAddress> fromUrl(const QString &url);

    /// Returns libpq's options. Where the URL sets none, short timeouts give up an unresponsive server soon.
    QString connectOptions() const;
    /// Returns the address without its password.
    QString shown() const;
};

/// Returns whether `database` is a PostgreSQL URL, valid or not.
bool isPostgres(const QString &database);

} // namespace chamada
