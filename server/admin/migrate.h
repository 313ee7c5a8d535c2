// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/admin/admincommand.h"
#include "server/serveroptions.h"

namespace chamada {

/// Moves all that is kept, and by what the server is known, from one database to another, and compares them afterwards.
/// Done again it changes nothing; what holds anything else it leaves alone.
AdminResult migrate(const ServerOptions &options);

} // namespace chamada
