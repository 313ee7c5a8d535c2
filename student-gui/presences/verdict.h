// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/knownservers.h"
#include "student-gui/presences/confirmedpresence.h"

namespace chamada::student {

/// The result of verifying a receipt with what this computer knows of its server.
enum class Verdict {
    Genuine, ///< the server signed exactly this presence
    NotGenuine, ///< the server did not: the receipt or the data kept with it was changed
    Unknown, ///< this computer does not know the server's key (any more)
};

Verdict verdictOn(const ConfirmedPresence &presence, const KnownServers &known);
/// Returns what the verdict means and what to do.
QString explain(Verdict verdict, const ConfirmedPresence &presence);

} // namespace chamada::student
