// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <optional>

namespace chamada {

/// One student of a roster as a person writes it on a line, "2023001=Ana Souza"; nothing where it is no such line.
std::optional<RosterLine> rosterLineFromText(QStringView text);

} // namespace chamada
