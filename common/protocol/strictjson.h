// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace chamada {

/// False for what Qt's parser takes and JSON (RFC 8259) does not: a byte order mark, bare control characters in a
/// string, escapes that there are not, and numbers with no digit behind the point. Everything else is left to that
/// parser.
bool isStrictJson(QByteArrayView text);

/// The same JSON, of which Qt's parser loses nothing: a byte order mark at the beginning of a string is left out by it
/// unless it is escaped. The bytes of `text` may be shared.
QByteArray withEscapedMarks(QByteArrayView text);

} // namespace chamada
