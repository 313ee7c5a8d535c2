// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/admin/admincommand.h"
#include "server/config/serveroptions.h"

#include <optional>

namespace chamada::server {

/// Runs the command in the server that uses the data directory. Returns nothing if no server runs.
std::optional<AdminResult> askRunningServer(const ServerOptions &options, const AdminCommand &command);

} // namespace chamada::server
