// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <functional>

namespace chamada::server {

/// Returns the requested number of bytes from a cryptographic source (in tests, a fixed one).
using Random = std::function<QByteArray(qsizetype)>;

} // namespace chamada::server
