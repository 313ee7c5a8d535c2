// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

/// Detects the type and encoding of files of unknown origin.
namespace chamada {

enum class TextEncoding { Utf8, Utf16, Windows1252, CodePage850, Latin1 };

/// The type of a file according to its content; its name is ignored.
enum class FileKind {
    Text,
    Html, ///< a web page, whatever its name: some systems call it .xls
    SpreadsheetXml, ///< the format SpreadsheetML 2003
    Spreadsheet, ///< a ZIP archive: .xlsx, .ods
    CompoundFile, ///< the old format of Microsoft Office: .xls, and .xlsx with a password
    Image,
    Pdf,
    Binary,
};

FileKind fileKindOf(const QByteArray &bytes);

/// Returns the most likely encoding; there is always one.
TextEncoding guessEncoding(const QByteArray &bytes);

/// Decodes the bytes without a byte order mark. Returns nothing if they are invalid in that encoding.
std::optional<QString> decoded(const QByteArray &bytes, TextEncoding encoding);

} // namespace chamada
