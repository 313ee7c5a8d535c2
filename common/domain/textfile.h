// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

/// Detects the type and encoding of files of unknown origin.
namespace chamada {

enum class TextEncoding { Utf8, Utf16, Windows1252, Latin1 };

/// The type of a file according to its content; its name is ignored.
enum class FileKind { Text, Image, Spreadsheet, Pdf, Binary };

FileKind fileKindOf(const QByteArray &bytes);

/// Returns the most likely encoding; there is always one.
TextEncoding guessEncoding(const QByteArray &bytes);

/// Decodes the bytes without a byte order mark. Returns nothing if they are invalid in that encoding.
std::optional<QString> decoded(const QByteArray &bytes, TextEncoding encoding);

} // namespace chamada
