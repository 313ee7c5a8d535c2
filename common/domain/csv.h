// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

/// CSV output for spreadsheets.
namespace chamada {

/// Returns one UTF-8 row with its line ending, quoted according to RFC 4180. No spreadsheet changes or evaluates a
/// cell.
QByteArray csvRow(const QStringList &cells);
/// Returns one row with its line ending, quoted according to RFC 4180, of cells that are guarded already.
QString quotedRow(const QStringList &cells, QChar separator);

} // namespace chamada
