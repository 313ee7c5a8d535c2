// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/store.h"

#include <optional>

namespace chamada {

class SqliteConnection;

/// SQL files, the n-th of which brings the schema from version n-1 to n.
using SqliteUpgrades = QStringList;

/// Makes a database where there is none: whole and on disk, or not at all. An empty file never stands for one.
std::optional<StoreError> makeDatabase(const QString &file, const SqliteUpgrades &upgrades);

/// To be asked before anything is written: what a newer version of the program made stays as it is.
std::optional<StoreError> refuseNewer(SqliteConnection &database, const SqliteUpgrades &upgrades);

/// Brings an older one up to date.
std::optional<StoreError> upgradeDatabase(SqliteConnection &database, const SqliteUpgrades &upgrades);

} // namespace chamada
