// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/timestamp.h"
#include "common/net/serverlink.h"
#include "common/protocol/failure.h"

#include <QString>

namespace chamada {

/// Returns what went wrong and what to do, in the user's language; never a code or an errno.
QString explain(const Failure &failure);
QString explain(LinkProblem problem, const ServerAddress &address);

/// Returns the date in the locale's format with a four-digit year.
QString dateText(Timestamp time);
/// Returns hours, minutes and seconds in 24-hour format.
QString timeText(Timestamp time);
/// Returns date and time, such as "22/11/2026 às 08:00:15".
QString dateTimeText(Timestamp time);

} // namespace chamada
