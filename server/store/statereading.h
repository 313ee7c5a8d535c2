// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/store.h"

#include <optional>

namespace chamada::server {

class SqlReader;

/// Returns everything that the database holds, or nothing if it cannot be read.
std::optional<StoredState> readState(SqlReader &database);

} // namespace chamada::server
