// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/change.h"
#include "server/store/postgres/postgresconnection.h"

#include <vector>

namespace chamada::server {

/// Returns the few statements that write all changes of a turn: the prepared ones of resources/sql/postgres, and others
/// for rare changes.
PostgresStatements writingStatements(const std::vector<Change> &changes);

/// Returns the statement that publishes the changes to the other servers.
PostgresStatement tellingStatement(const std::vector<Change> &changes, const QString &server);

} // namespace chamada::server
