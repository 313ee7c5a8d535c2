// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Keeps spreadsheets from changing texts of a CSV file: 0042 into 42, 1-MAR into a date, =1+1 into 2.
namespace chamada {

/// Returns whether every spreadsheet keeps the text as it stands in a CSV file: as text, or as a number that is shown
/// with the same digits.
bool isKeptAsItIs(const QString &text);

/// Returns the text as it stands in a CSV file: the same if it is kept as it is; otherwise ="0042", which Excel,
/// LibreOffice and Gnumeric show as 0042 and never take for a number; where that form cannot hold the text, '=a"b".
QString guardedCell(const QString &text);

/// Returns the text as a cell of the type text holds it in a spreadsheet's own file. It differs from the original only
/// where that looks guarded itself, such as '=1.
QString storedText(const QString &text);

/// Reverses guardedCell() and storedText(), and the guards of version 1.0.0: a tab or an apostrophe before the text.
QString originalText(const QString &cell);

} // namespace chamada
