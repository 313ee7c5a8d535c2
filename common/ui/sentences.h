// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/timestamp.h"
#include "common/net/serverlink.h"
#include "common/protocol/failure.h"

#include <QString>

namespace chamada {

/// What went wrong and what to do about it, in the user's language. Never a code, never an errno.
QString explain(const Failure &failure);
QString explain(LinkProblem problem, const ServerAddress &address);

/// The date alone, as the locale writes it, with the whole year.
QString dateText(Timestamp time);
/// Hours, minutes and seconds, of 24 hours.
QString timeText(Timestamp time);
/// "22/11/2026 às 08:00:15"
QString dateTimeText(Timestamp time);

} // namespace chamada
