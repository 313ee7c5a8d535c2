// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/spreadsheet/workbook.h"

/// Reads the files of spreadsheet programs as text: .xlsx, .ods, Excel 2003 XML and HTML tables under the name .xls.
namespace chamada {

/// Reads all sheets with cells. It may take a second or two and may be called in any thread; the progress is reported
/// in the same. Text, numbers, dates (as yyyy-mm-dd), Booleans (as TRUE) and errors become cells as the program shows
/// them, as far as this matters for identifiers.
WorkbookRead readWorkbook(
    const QByteArray &bytes, const ReadProgress &progress = {}, LineBreaks lineBreaks = LineBreaks::AsBlanks);
WorkbookRead readWorkbookFile(const QString &path, const ReadProgress &progress = {});

} // namespace chamada
