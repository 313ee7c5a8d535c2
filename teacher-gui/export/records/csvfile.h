// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/records/exporttable.h"

class QLocale;

namespace chamada::teacher {

/// The CSV dialect of a table.
enum class CsvStyle {
    Plain, ///< UTF-8 with commas, as most programs expect it
    Excel, ///< a byte order mark and commas, which Excel in English opens by a double click
    ExcelPortuguese, ///< a byte order mark and semicolons, which Excel in Portuguese opens by a double click
};

/// Returns the dialect that Excel expects in the language: with a decimal comma, semicolons separate the cells.
CsvStyle excelStyleFor(const QLocale &locale);

/// Returns the table as a CSV file. Spreadsheets read each cell as what it is.
QByteArray csvFile(const ExportTable &table, CsvStyle style);

} // namespace chamada::teacher
