// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/recordedcall.h"

namespace chamada {

/// Something in a file that keeps it from being imported.
struct RecordProblem {
    enum class Kind {
        Unreadable,
        TooLarge,
        NotText,
        Encoding,
        Empty,
        Unknown, ///< it has no columns of roll calls
        MissingColumn,
        OpenQuote,
        BadCell,
        EmptyCell,
        StudentTwice,
        LinesDiffer, ///< in what they say of one call
        BadJson,
        Newer, ///< written by a newer version of this program
        BadCall,
        CallTwice,
    };

    Kind kind = Kind::Unknown;
    int line = 0; ///< from 1; of a call in JSON, its place
    QString text; ///< what stands there
    QString column;

    bool operator==(const RecordProblem &) const = default;
};

/// The calls of a file: all of them, or what is wrong with it.
using RecordsRead = std::variant<QList<RecordedCall>, QList<RecordProblem>>;

/// The result for a file that has one problem as a whole.
inline RecordsRead failedWith(RecordProblem::Kind kind)
{
    return QList<RecordProblem>{{kind, 0, {}, {}}};
}

/// In the user's language: the first ones, and how many more there are.
QString explain(const QList<RecordProblem> &problems);

} // namespace chamada
