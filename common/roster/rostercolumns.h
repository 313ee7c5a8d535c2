// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/csvreader.h"

/// Finds the columns of a class list by their titles and by what stands in them.
namespace chamada {

/// The table columns of a roster. A column is an index into the cells; -1: none.
struct RosterColumns {
    int student = -1; ///< may be a column of e-mail addresses, whose part before the @ is the ID
    int name = -1; ///< full names
    int givenName = -1; ///< with the surname, instead of full names
    int surname = -1;
    int secondSurname = -1;
    int middleName = -1; ///< between givenName and surname
    int socialName = -1;
    int status = -1; ///< of the enrolment
    int role = -1; ///< says who is a student and who is a teacher
    int group = -1; ///< the class
    int titleRow = -1; ///< index of the row with the titles: the rows above are skipped

    bool hasNames() const { return name >= 0 || givenName >= 0 || surname >= 0 || socialName >= 0; }
    bool operator==(const RosterColumns &) const = default;
};

/// A column that may be meant.
struct ColumnCandidate {
    int column = -1;
    QString title; ///< empty if the table has none
    QStringList firstValues;

    bool operator==(const ColumnCandidate &) const = default;
};

/// A question about a column, which the user must answer before anything is taken.
struct ColumnQuestion {
    enum class Kind {
        SeveralStudent, ///< several columns would do equally as student IDs
        NoStudent, ///< no column certainly has student IDs
        SeveralName, ///< several columns would do equally as names
    };

    Kind kind = Kind::NoStudent;
    QList<ColumnCandidate> candidates;

    bool operator==(const ColumnQuestion &) const = default;
};

struct FoundColumns {
    RosterColumns columns;
    QList<ColumnQuestion> questions;
    bool isMeeting = false; ///< the table is the report of a video meeting
};

FoundColumns findColumns(const QList<TextRow> &rows);

} // namespace chamada
