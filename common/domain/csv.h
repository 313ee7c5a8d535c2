// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

/// Tables for spreadsheets.
namespace chamada {

/// The cell as no spreadsheet takes it for a formula.
QString harmlessCell(const QString &cell);
/// What `harmlessCell` was given.
QString originalCell(const QString &cell);

/// One row in UTF-8 with its ending, quoted as RFC 4180 says, of harmless cells.
QByteArray csvRow(const QStringList &cells);
/// One row with its ending, quoted as RFC 4180 says, of cells as they are.
QString quotedRow(const QStringList &cells, QChar separator);

} // namespace chamada
