// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace chamada {

/// The CSV dialect of a table.
enum class CsvStyle {
    Plain, ///< UTF-8 with commas, as most programs expect it
    ExcelPortuguese, ///< a byte order mark and semicolons, which Excel in Portuguese opens by a double click
};

QByteArray csvText(const QList<QStringList> &rows, CsvStyle style);

/// Returns a cell that spreadsheets read as text, never as a formula, number or date.
QString textCell(const QString &text);
/// Returns the same for an identifier (a matrícula); leading zeros and all digits stay.
QString numberCell(const QString &number);
/// Returns the text that was passed to either function.
QString textOfCell(const QString &cell);

} // namespace chamada
