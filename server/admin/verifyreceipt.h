// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/serveroptions.h"

namespace chamada {

/// Prints the payload of a receipt that this server signed ("-" reads it from standard input). The exit status: 0 it
/// is genuine, 1 it is not. Needs the receipt key alone, so it works beside a running server as well as without one.
int verifyReceipt(const ServerOptions &options, const QString &receipt);

} // namespace chamada
