// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/config/serveroptions.h"

namespace chamada::server {

/// Runs the server until it is asked to stop. Returns the exit status.
int serve(const ServerOptions &options);

} // namespace chamada::server
