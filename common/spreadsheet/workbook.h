// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/csvreader.h"

#include <functional>
#include <variant>

namespace chamada {

/// A sheet of a workbook, read as text. It has no rows without text.
struct WorkbookSheet {
    QString name; ///< empty where the format has no names (HTML)
    bool hidden = false;
    QList<TextRow> rows; ///< `line` is the row's number in the sheet; the index of a cell is its column
    QList<int> hiddenLines; ///< lines of those rows that the program does not show, such as filtered ones; ascending
    int uncalculated = 0; ///< formulas without a stored result: their cells are empty

    bool operator==(const WorkbookSheet &) const = default;
};

/// A problem that prevents the reading of a file.
struct WorkbookProblem {
    enum class Kind {
        Unreadable, ///< the file cannot be opened
        NotASpreadsheet, ///< another kind of file, such as a text document
        Encrypted, ///< needs a password
        OldExcel, ///< the binary format before Excel 2007 (.xls)
        BinaryExcel, ///< .xlsb
        Damaged,
        TooLarge, ///< exceeds a limit of `ReadControl`
        Cancelled,
    };

    Kind kind = Kind::Damaged;
    QString detail; ///< for a log: the part of the file and what is wrong with it, in English; may be empty

    bool operator==(const WorkbookProblem &) const = default;
};

/// The sheets in the workbook's order, or why there are none.
using WorkbookRead = std::variant<QList<WorkbookSheet>, WorkbookProblem>;

/// The treatment of the line breaks within a cell.
enum class LineBreaks {
    AsBlanks, ///< a list has names on one line
    Kept, ///< each as one \n
};

/// Receives the share of the file that has been read, 0 to 1. Returns false to cancel.
using ReadProgress = std::function<bool(double)>;

} // namespace chamada
