// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "common/domain/csvreader.h"

/// Rosters out of tables that somebody else made: what stands where is found out, and what is wrong is named by line.
namespace chamada {

/// Where a table holds what a roster needs. A column is an index into the cells; -1: none.
struct RosterColumns {
    int student = -1;
    int name = -1;
    bool header = false; ///< the first row tells what the columns are

    bool operator==(const RosterColumns &) const = default;
};

/// A row that gives one.
struct RosterRow {
    int line = 0;
    RosterLine student;

    bool operator==(const RosterRow &) const = default;
};

/// A row that gives no line of a roster.
struct RosterProblem {
    enum class Kind {
        NoStudent, ///< the cell is empty, or the row has none there
        BadStudent,
        ShortenedStudent, ///< a spreadsheet took it for a number and wrote 2.02E+10
        NoName,
        BadName,
        BrokenQuote,
        Repeated, ///< the student is on an earlier line, which counts
    };

    int line = 0;
    Kind kind = Kind::NoStudent;
    QString student; ///< what stands there for one
    QString name; ///< the same
    int earlierLine = 0; ///< of a repeated student

    bool operator==(const RosterProblem &) const = default;
};

struct RosterReading {
    QList<RosterRow> students; ///< in the order of the table, each student once
    QList<RosterProblem> problems; ///< by line

    bool operator==(const RosterReading &) const = default;
};

/// The separators that may be, the likeliest first.
QList<QChar> rosterSeparators();
QChar guessSeparator(QStringView text);
RosterColumns guessColumns(const QList<TextRow> &rows);
RosterReading readRoster(const QList<TextRow> &rows, const RosterColumns &columns);

} // namespace chamada
