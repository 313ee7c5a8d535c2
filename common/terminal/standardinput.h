// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

/// Blocking, unbuffered access to standard input.
namespace chamada::standardinput {

/// Returns whether standard input is a terminal.
bool isTerminal();

/// Reads the next line and nothing beyond it; blocks. Returns nothing at the end of the input.
std::optional<QString> readLine();

/// Like `readLine`, without echo.
std::optional<QString> readSecretLine();

} // namespace chamada::standardinput
