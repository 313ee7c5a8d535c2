// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace chamada {

/// The type of a file according to its content; its name is ignored.
enum class WorkbookKind {
    None, ///< no file of a spreadsheet program, perhaps a text
    Archive, ///< ZIP: .xlsx, .ods or something else
    Ole, ///< the container of .xls, of other old documents and of encrypted .xlsx
    SpreadsheetMl, ///< Excel 2003 XML
    FlatOds,
    Html, ///< a page with a table
};

WorkbookKind workbookKindOf(const QByteArray &bytes);

} // namespace chamada
