// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/config/serveroptions.h"

namespace chamada::server {

/// Prints the fingerprint of the server's certificate as the windows show it, to be read out to users. Returns the exit
/// status: 1 if there is no certificate yet. Works with and without a running server.
int showFingerprint(const ServerOptions &options);

} // namespace chamada::server
