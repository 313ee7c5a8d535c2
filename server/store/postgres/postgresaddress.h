// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>

namespace chamada::server {

/// The address of a PostgreSQL database as a libpq URL: postgresql://user@host[:port][,host2…]/name?key=value. A host
/// may be a socket directory (%2Frun%2Fpostgresql). libpq supplies what the URL leaves out, for example a password from
/// PGPASSWORD or ~/.pgpass.
struct PostgresAddress {
    /// Connection parameters by libpq's names, among them short timeouts that give up an unresponsive server soon,
    /// where the URL sets none.
    QMap<QByteArray, QByteArray> parameters;

    /// Returns nothing if the URL is invalid.
    static std::optional<PostgresAddress> fromUrl(const QString &url);

    /// Returns the address without its password.
    QString shown() const;
};

/// Returns whether `database` is a PostgreSQL URL, valid or not.
bool isPostgres(const QString &database);

} // namespace chamada::server
