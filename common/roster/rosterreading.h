// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "common/roster/idchanges.h"
#include "common/roster/rostercolumns.h"

/// Reads the students of a class list, and says of each row that gives none why.
namespace chamada {

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
        ChangedStudent, ///< ends with ".0", or has separators of thousands, as only some rows have
        NoName,
        BadName,
        BrokenQuote,
        Repeated, ///< the student is on an earlier line with another name, which is kept
        NotAStudent, ///< a total, a date of printing, the titles once more
        Left, ///< the enrolment was locked, cancelled ...; student and name are valid, and the user may want them
        Hidden, ///< the spreadsheet program does not show the row; likewise valid
    };

    int line = 0;
    Kind kind = Kind::NoStudent;
    QString student; ///< the cell's text
    QString name; ///< the cell's text; of a row that is not a student, the row's
    int earlierLine = 0; ///< first line of a repeated student
    QString status = {}; ///< what the list says of a student who has left

    bool operator==(const RosterProblem &) const = default;
};

/// A remark about the table as a whole.
struct RosterNotice {
    enum class Kind {
        SkippedLine, ///< a line above the titles; its text
        SeveralClasses, ///< the classes
        OtherClass, ///< count: rows of classes that were not chosen
        SameStudent, ///< count: rows that repeat an earlier student with the same name
        IdFromEmail, ///< the student IDs are parts of e-mail addresses
        DecimalZeros, ///< count: IDs from which ".0" was removed
        Thousands, ///< count: IDs from which separators of thousands were removed
        SocialNames, ///< the list has a column of social names, which were taken
        Uncalculated, ///< count: formulas without a stored result, whose cells are empty
    };

    Kind kind = Kind::SkippedLine;
    int line = 0; ///< 0: the whole table
    int count = 0;
    QStringList texts = {};

    bool operator==(const RosterNotice &) const = default;
};

struct RosterReading {
    QList<RosterRow> students; ///< in table order, each student once
    QList<RosterProblem> problems; ///< sorted by line
    QList<RosterNotice> notices;

    /// Returns the classes of a list of several; none if it has one.
    QStringList classNames() const;
    bool operator==(const RosterReading &) const = default;
};

/// Reads the rows. With `onlyClass`, those of other classes are skipped.
RosterReading readRoster(const QList<TextRow> &rows, const RosterColumns &columns, const QString &onlyClass = {});

/// Returns the student of a row that the user may want nevertheless (Left, Hidden); nothing for other kinds.
std::optional<RosterLine> offeredStudent(const RosterProblem &problem);

/// Turns the students of these lines, which are ascending, into problems: they are taken only if the user wants them.
void setHidden(RosterReading &reading, const QList<int> &hiddenLines);

} // namespace chamada
