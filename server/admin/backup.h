// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/admin/admincommand.h"
#include "server/serveroptions.h"

namespace chamada {

/// Copies the database as it is at one moment into `file`, which must not exist yet: whole, on disk and readable by its
/// owner alone, or not at all. It reads beside a running server, which goes on writing meanwhile.
AdminResult backUp(const ServerOptions &options, const QString &file);

} // namespace chamada
