// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/roster/rostercomparison.h"
#include "common/ui/tablemodel.h"
#include "teacher-gui/roster/core/rosterchange.h"

namespace chamada {

struct ImportRow {
    int line = 0;
    QString student;
    QString name;
    QString fate;
    bool isWrong = false;
};

/// Previews the import of a roster row by row: invalid rows first, then every student.
class ImportModel : public TableModel<ImportRow> {
    Q_OBJECT

public:
    enum Column { Line, Student, Name, Fate, ColumnCount };

    struct Counts {
        int added = 0;
        int renamed = 0;
        int same = 0;
        int wrong = 0;
        int gone = 0; ///< on the roster and not in the table

        bool operator==(const Counts &) const = default;
    };

    explicit ImportModel(QObject *parent = nullptr);

    /// Compares the table with `now`, the current roster.
    void set(const RosterReading &reading, const QList<RosterLine> &now);
    const Counts &counts() const { return m_counts; }
    /// Returns the students to add or rename.
    RosterChange change() const;

private:
    QVariant look(const Row &row, int column, int role) const override;
    Row rowOf(const ComparedStudent &compared);
    static Row rowOf(const RosterProblem &problem);

    QList<RosterLine> m_put;
    Counts m_counts;
};

} // namespace chamada
