// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/knownservers.h"
#include "student-gui/presences/presence.h"

namespace chamada {

/// What can be said of a receipt with what this computer knows of its server.
enum class Verdict {
    Genuine, ///< the server signed exactly this presence
    NotGenuine, ///< it did not: the receipt or what is kept with it was changed
    Unknown, ///< the server's key is not known here (any more)
};

Verdict verdictOn(const Presence &presence, const KnownServers &known);
/// What it means and what to do.
QString explain(Verdict verdict, const Presence &presence);

} // namespace chamada
