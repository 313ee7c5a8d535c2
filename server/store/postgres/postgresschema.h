// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/postgres/postgresconnection.h"

namespace chamada::server {

/// Creates the tables or upgrades older ones, one server at a time. Returns false if that fails or if a newer version
/// of the program was here; the error is in the connection or in `error`.
bool upgradeSchema(PostgresConnection &database, QString &error);

/// Numbers of the advisory locks between servers, besides those of classes.
namespace postgreslock {
constexpr int Family = 1'128'811'849; ///< of all locks of this program
constexpr int Everything = -1;
constexpr int Schema = -2;
constexpr int Tidying = -3;
} // namespace postgreslock

/// Returns the statement that takes such a lock until the transaction ends.
PostgresStatement lockStatement(int number);

} // namespace chamada::server
