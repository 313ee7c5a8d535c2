// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <functional>

namespace chamada {

/// As many bytes as asked for, from a cryptographic source (or, in tests, a fixed one).
using Random = std::function<QByteArray(qsizetype)>;

} // namespace chamada
