// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

/// Reads the tables that spreadsheets write to files and to the clipboard.
namespace chamada {

/// One row of a table and its first line number in the text, from 1.
struct TextRow {
    int line = 0;
    QStringList cells;
    bool brokenQuote = false; ///< a cell's opening quote is not closed properly: the line was split without quoting

    bool operator==(const TextRow &) const = default;
};

/// Returns the rows of a text quoted according to RFC 4180, without blank rows.
QList<TextRow> readTable(QStringView text, QChar separator);

} // namespace chamada
