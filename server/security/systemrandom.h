// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace chamada::server {

/// Returns bytes from the system's cryptographic source.
QByteArray systemRandom(qsizetype count);

} // namespace chamada::server
