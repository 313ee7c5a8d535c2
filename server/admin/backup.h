// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/admin/admincommand.h"
#include "server/config/serveroptions.h"

namespace chamada::server {

/// Copies a consistent snapshot of the database into `file`, which must not exist yet. The copy is complete, on disk
/// and readable by its owner alone, or is not made at all. A running server goes on writing meanwhile.
AdminResult backUp(const ServerOptions &options, const QString &file);

} // namespace chamada::server
