// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

/// Blocking, unbuffered access to standard input.
namespace chamada::standardinput {

/// Returns whether standard input, or another open file, is a terminal.
bool isTerminal(int descriptor = 0);

/// Reads the next line and nothing beyond it; blocks. Returns nothing at the end of the input.
std::optional<QString> readLine();

/// Like `readLine`, without echo.
std::optional<QString> readSecretLine();

} // namespace chamada::standardinput
