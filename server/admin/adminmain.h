// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/serveroptions.h"

namespace chamada {

/// Runs a subcommand: in the server that runs on this data directory, else on the data itself. The exit status.
int runAdmin(const ServerOptions &options);

} // namespace chamada
