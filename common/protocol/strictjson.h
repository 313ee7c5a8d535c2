// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace chamada {

/// Returns false for input that Qt's parser accepts against RFC 8259: a byte order mark, control characters in a
/// string, unknown escapes, and numbers with no digit after the point. All other errors are left to that parser.
bool isStrictJson(QByteArrayView text);

/// Escapes a byte order mark at the beginning of a string, which Qt's parser would drop. The result may share the bytes
/// of `text`.
QByteArray withEscapedMarks(QByteArrayView text);

} // namespace chamada
