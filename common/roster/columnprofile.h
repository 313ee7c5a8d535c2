// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/csvreader.h"
#include "common/roster/cellkind.h"
#include "common/roster/titles.h"

#include <array>

namespace chamada {

/// The contents of one column in the first rows of a table.
struct ColumnProfile {
    QString titleText;
    Title title;
    QStringList cells; ///< as cleanedId() returns them, with the empty ones
    std::array<qsizetype, CellKinds> kinds{};
    qsizetype filled = 0;
    qsizetype distinct = 0;
    qsizetype severalWords = 0; ///< names of more than one word
    qsizetype usable = 0; ///< cells that may be student IDs if the title says so
    qsizetype shortCpfs = 0; ///< numbers that are CPFs if a spreadsheet removed their zeros

    qsizetype count(CellKind kind) const { return kinds[static_cast<size_t>(kind)]; }
    bool holdsStudents() const; ///< even if no title says so
    bool holdsNames() const;
    /// The cells are 1, 2, 3 ...
    bool isRowNumber() const;
    /// The cells are 1, 2, 4 ...: a few may be missing.
    bool mayBeRowNumber() const;
};

/// Returns a profile of each column, from the rows behind the title row; -1: there is none.
QList<ColumnProfile> columnProfiles(const QList<TextRow> &rows, int titleRow);

} // namespace chamada
