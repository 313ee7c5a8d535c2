// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/admin/admincommand.h"
#include "server/config/serveroptions.h"

namespace chamada::server {

/// Moves all stored data and the server's identity from one database to another and compares them afterwards.
/// Idempotent. Leaves a target alone that already holds other data.
AdminResult migrate(const ServerOptions &options);

} // namespace chamada::server
