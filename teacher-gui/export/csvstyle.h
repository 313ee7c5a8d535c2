// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace chamada {

/// For which program a table of comma-separated values is written.
enum class CsvStyle {
    Plain, ///< UTF-8 with commas, as most programs want it
    ExcelPortuguese, ///< a byte order mark and semicolons, as Excel in Portuguese opens it by a double click
};

QByteArray csvText(const QList<QStringList> &rows, CsvStyle style);

/// A text that spreadsheets take for nothing else: for no formula, number or date.
QString textCell(const QString &text);
/// The same of a number that is a name (a matrícula): its leading zeros and its every digit stay.
QString numberCell(const QString &number);
/// What either was given.
QString textOfCell(const QString &cell);

} // namespace chamada
