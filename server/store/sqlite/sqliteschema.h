// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/store.h"

#include <optional>

namespace chamada::server {

class SqliteConnection;

/// SQL files; the n-th upgrades the schema from version n-1 to n.
using SqliteUpgrades = QStringList;

/// Creates the database if there is none: complete and on disk, or not at all. An empty file never stands for one.
std::optional<StoreError> makeDatabase(const QString &file, const SqliteUpgrades &upgrades);

/// Returns an error if a newer version of the program wrote the database. To be called before any write.
std::optional<StoreError> refuseNewer(SqliteConnection &database, const SqliteUpgrades &upgrades);

/// Upgrades an older database. Returns the error, or nothing on success.
std::optional<StoreError> upgradeDatabase(SqliteConnection &database, const SqliteUpgrades &upgrades);

} // namespace chamada::server
