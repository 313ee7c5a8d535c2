// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

/// Files of text that came from anywhere: what they are, and in which encoding.
namespace chamada {

enum class TextEncoding { Utf8, Utf16, Windows1252, Latin1 };

/// What a file is by its first bytes, whatever its name says.
enum class FileKind { Text, Image, Spreadsheet, Pdf, Binary };

FileKind fileKindOf(const QByteArray &bytes);

/// The encoding that fits best. Any bytes have one.
TextEncoding guessEncoding(const QByteArray &bytes);

/// Nothing where the bytes are no text of that encoding. A mark of the byte order is no part of the text.
std::optional<QString> decoded(const QByteArray &bytes, TextEncoding encoding);

} // namespace chamada
