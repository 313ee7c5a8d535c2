// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

/// CSV output for spreadsheets.
namespace chamada {

/// Returns the cell escaped so that no spreadsheet evaluates it as a formula.
QString harmlessCell(const QString &cell);
/// Reverses `harmlessCell`.
QString originalCell(const QString &cell);

/// Returns one UTF-8 row with its line ending, quoted according to RFC 4180; escapes formulas.
QByteArray csvRow(const QStringList &cells);
/// Returns one row with its line ending, quoted according to RFC 4180; does not escape formulas.
QString quotedRow(const QStringList &cells, QChar separator);

} // namespace chamada
