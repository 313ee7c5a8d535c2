// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serverlink.h"

/// What the terminal forms and the kiosk say of a connection: there no window asks for a decision.
namespace chamada {

/// Why there is none, and what to do.
QString whyNotConnected(const ServerLink &link);
QString noServerKnown();
QString cannotReadPassword(const QString &file);

} // namespace chamada
