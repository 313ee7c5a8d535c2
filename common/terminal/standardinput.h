// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

/// Standard input, as the operating system gives it.
namespace chamada::standardinput {

/// Whether a person types it.
bool isTerminal();

/// Waits for the next line and takes nothing beyond it; nothing at the end of the input.
std::optional<QString> readLine();

/// The same, not shown while it is typed.
std::optional<QString> readSecretLine();

} // namespace chamada::standardinput
