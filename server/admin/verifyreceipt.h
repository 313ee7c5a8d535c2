// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/config/serveroptions.h"

namespace chamada::server {

/// Prints the payload of a receipt that this server signed ("-" reads it from standard input). Returns the exit status:
/// 0 if the receipt is genuine, 1 if not. Needs the receipt key alone, so it works with and without a running server.
int verifyReceipt(const ServerOptions &options, const QString &receipt);

} // namespace chamada::server
