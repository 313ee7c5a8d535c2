// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace chamada {

/// The first line of the file; nothing where it cannot be read.
std::optional<QString> readPasswordFile(const QString &path);

} // namespace chamada
