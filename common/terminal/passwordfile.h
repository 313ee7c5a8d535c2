// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace chamada {

/// Returns the first line of the file; nothing if it cannot be read.
std::optional<QString> readPasswordFile(const QString &path);

} // namespace chamada
