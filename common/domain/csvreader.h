// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

/// Tables as spreadsheets write them into files and onto the clipboard.
namespace chamada {

/// One row of a table, and the line of the text on which it begins, from 1.
struct TextRow {
    int line = 0;
    QStringList cells;
    bool brokenQuote = false; ///< a quotation mark opens a cell and does not end it: the line was cut as it stands

    bool operator==(const TextRow &) const = default;
};

/// The rows of a text, quoted as RFC 4180 says, without the blank ones.
QList<TextRow> readTable(QStringView text, QChar separator);

} // namespace chamada
