// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/serveroptions.h"

namespace chamada {

/// Prints the fingerprint of the server's certificate as the windows show it, to be read out to whoever asks. The exit
/// status: 1 where there is no certificate yet. Works beside a running server as well as without one.
int showFingerprint(const ServerOptions &options);

} // namespace chamada
