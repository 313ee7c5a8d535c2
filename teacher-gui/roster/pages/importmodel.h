// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/roster/rostercomparison.h"
#include "common/ui/tablemodel.h"
#include "teacher-gui/roster/core/rosterchange.h"

#include <QSet>

namespace chamada::teacher {

/// A row of the preview: a row of the table, or a student who is on the roster and not in the table.
struct ImportRow {
    enum class Kind {
        Wrong, ///< cannot be taken
        Doubtful, ///< taken only if the user marks it
        Gone, ///< not in the table; taken off the roster only if the user marks it
        Sure,
    };

    int line = 0; ///< 0: not in the table
    QString student;
    QString name;
    QString fate; ///< what happens unless the row is marked
    Kind kind = Kind::Sure;
    std::optional<RosterLine> offered = {}; ///< of a row that can be marked

    QString lineText() const { return line > 0 ? QString::number(line) : QString(); }
};

/// Previews the import of a roster row by row: first what is wrong, doubtful or gone, then all other students. The user
/// can mark doubtful and gone ones.
class ImportModel : public TableModel<ImportRow> {
    Q_OBJECT

public:
    enum Column { Line, Student, Name, Fate, ColumnCount };

    struct Counts {
        int added = 0;
        int renamed = 0;
        int same = 0;
        int wrong = 0;
        int doubtful = 0;
        int gone = 0; ///< on the roster and not in the table

        bool operator==(const Counts &) const = default;
    };

    explicit ImportModel(QObject *parent = nullptr);

    /// Compares the table with `now`, the current roster. The marks of students stay.
    void set(const RosterReading &reading, const QList<RosterLine> &now);
    const Counts &counts() const { return m_counts; }
    /// Returns the students to add or rename, and those to take off.
    RosterChange change() const;

    bool isMarked(const Row &row) const { return row.offered && m_marked.contains(row.offered->student); }
    void setMarked(int row, bool marked);
    /// Marks all students who are not in the table, or none.
    void setGoneMarked(bool marked);
    bool isAllGoneMarked() const;
    void clearMarks() { m_marked.clear(); }

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void marksChanged();

private:
    QVariant look(const Row &row, int column, int role) const override;
    QString fateOf(const Row &row) const;
    Row rowOf(const ComparedStudent &compared);
    Row rowOf(const RosterProblem &problem);

    QList<RosterLine> m_put; ///< of rows that need no mark
    QSet<StudentId> m_marked;
    Counts m_counts;
};

} // namespace chamada::teacher
