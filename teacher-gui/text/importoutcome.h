// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/roster/rostercomparison.h"
#include "teacher-gui/roster/core/rosterchange.h"
#include "teacher-gui/roster/core/rosterimport.h"

/// Decides which rows of a class list an import from the terminal takes.
namespace chamada::teacher {

/// A row of the file that was not taken.
struct LeftOutRow {
    int line = 0;
    QString student; ///< the cell's text; may be empty
    QString name; ///< the cell's text; of a row that is not a student, the row's
    QString why;
};

/// The changes that an import makes to a roster, and the rows that it leaves out.
struct ImportOutcome {
    QList<ComparedStudent> taken; ///< also those that the roster has already
    QList<LeftOutRow> leftOut;
    QList<RosterLine> gone; ///< on the roster, and not in the file

    /// Returns the students to add or rename. It removes nobody.
    RosterChange change() const;
};

/// Compares the import with the roster. Takes doubtful rows only if `takesDoubtful`: students who have left, and those
/// whom the roster has with a similar ID.
ImportOutcome outcomeOf(const RosterImport &import, const QList<RosterLine> &roster, bool takesDoubtful);

} // namespace chamada::teacher
