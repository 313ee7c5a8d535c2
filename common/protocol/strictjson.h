// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace chamada {

/// False for what Qt's parser takes and JSON (RFC 8259) does not: a byte order mark, bare control characters in a
/// string, and escapes that there are not. Everything else is left to that parser.
bool isStrictJson(QByteArrayView text);

} // namespace chamada
