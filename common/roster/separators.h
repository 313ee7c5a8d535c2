// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/csvreader.h"

/// Splits a text of unknown origin into rows and cells.
namespace chamada {

enum class Separator {
    Semicolon,
    Tab,
    Comma,
    Equals,
    Pipe,
    Blanks, ///< blanks or dashes between a number and a name, as in text copied from a page
};

/// Returns the supported separators, most likely first.
QList<Separator> rosterSeparators();
Separator guessSeparator(const QString &text);

/// Returns the rows without blank ones. A first line such as "sep=;" is a hint to spreadsheets and no row.
/// A single line of student IDs yields a row for each.
QList<TextRow> splitText(const QString &text, Separator separator);

} // namespace chamada
