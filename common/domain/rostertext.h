// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <optional>

namespace chamada {

/// Parses a roster line such as "2023001=Ana Souza". Returns nothing if the text is no such line.
std::optional<RosterLine> rosterLineFromText(QStringView text);

} // namespace chamada
