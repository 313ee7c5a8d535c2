// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/records/recordedcall.h"

namespace chamada::teacher {

/// A problem that prevents the import of a file.
struct RecordProblem {
    enum class Kind {
        Unreadable,
        TooLarge,
        NotText,
        BadSpreadsheet, ///< damaged, with a password, or of an old kind
        Encoding,
        Empty,
        Unknown, ///< not a file of roll calls
        MissingColumn,
        OpenQuote,
        BadCell,
        EmptyCell,
        StudentTwice,
        LinesDiffer, ///< lines of one call contradict each other
        BadJson,
        Newer, ///< written by a newer version of this program
        BadCall,
        CallTwice,
    };

    Kind kind = Kind::Unknown;
    int line = 0; ///< from 1; the position of a call in JSON; 0 for the whole file
    QString text; ///< the text of the cell, or the field
    QString column;

    bool operator==(const RecordProblem &) const = default;
};

/// All calls of a file, or its problems.
using RecordsRead = std::variant<QList<RecordedCall>, QList<RecordProblem>>;

/// Returns the result for a problem of the file as a whole.
inline RecordsRead failedWith(RecordProblem::Kind kind)
{
    return QList<RecordProblem>{{kind, 0, {}, {}}};
}

/// Returns the first problems and the number of further ones, in the user's language.
QString explain(const QList<RecordProblem> &problems);

} // namespace chamada::teacher
