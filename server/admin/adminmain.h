// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/config/serveroptions.h"

namespace chamada::server {

/// Runs a subcommand in the server on this data directory, or on the data if none runs. Returns the exit status.
int runAdmin(const ServerOptions &options);

} // namespace chamada::server
