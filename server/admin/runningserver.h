// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/admin/admincommand.h"
#include "server/serveroptions.h"

#include <optional>

namespace chamada {

/// Has it done by the server that runs on the data directory; nothing where none does.
std::optional<AdminResult> askRunningServer(const ServerOptions &options, const AdminCommand &command);

} // namespace chamada
