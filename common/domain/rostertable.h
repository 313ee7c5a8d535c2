// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "common/domain/csvreader.h"

/// Reads rosters from foreign tables: guesses the columns and reports problems by line.
namespace chamada {

/// The table columns of a roster. A column is an index into the cells; -1: none.
struct RosterColumns {
    int student = -1;
    int name = -1;
    bool header = false; ///< the first row holds column titles

    bool operator==(const RosterColumns &) const = default;
};

/// A table row that yields a roster line.
struct RosterRow {
    int line = 0;
    RosterLine student;

    bool operator==(const RosterRow &) const = default;
};

/// A table row that yields no roster line.
struct RosterProblem {
    enum class Kind {
        NoStudent, ///< the cell is empty or missing
        BadStudent,
        ShortenedStudent, ///< a spreadsheet converted it to a number such as 2.02E+10
        NoName,
        BadName,
        BrokenQuote,
        Repeated, ///< the student is on an earlier line, which is kept
    };

    int line = 0;
    Kind kind = Kind::NoStudent;
    QString student; ///< the cell's text
    QString name; ///< the cell's text
    int earlierLine = 0; ///< first line of a repeated student

    bool operator==(const RosterProblem &) const = default;
};

struct RosterReading {
    QList<RosterRow> students; ///< in table order, each student once
    QList<RosterProblem> problems; ///< sorted by line

    bool operator==(const RosterReading &) const = default;
};

/// Returns the supported separators, most likely first.
QList<QChar> rosterSeparators();
QChar guessSeparator(QStringView text);
RosterColumns guessColumns(const QList<TextRow> &rows);
RosterReading readRoster(const QList<TextRow> &rows, const RosterColumns &columns);

} // namespace chamada
