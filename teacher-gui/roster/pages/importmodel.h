// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/rostertable.h"
#include "teacher-gui/roster/core/rosterchange.h"

#include <QAbstractTableModel>
#include <QHash>

namespace chamada {

/// Previews the import of a roster row by row: invalid rows first, then every student.
class ImportModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Line, Student, Name, Fate, ColumnCount };

    struct Counts {
        int added = 0;
        int renamed = 0;
        int same = 0;
        int wrong = 0;

        bool operator==(const Counts &) const = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Compares the table with `now`, the current roster.
    void set(const RosterReading &reading, const QList<RosterLine> &now);
    const Counts &counts() const { return m_counts; }
    /// Returns the students to add or rename.
    RosterChange change() const;

private:
    struct Row {
        int line = 0;
        QString student;
        QString name;
        QString fate;
        bool isWrong = false;
    };

    Row rowOf(const RosterRow &read, const QHash<StudentId, QString> &names);
    static Row rowOf(const RosterProblem &problem);

    QList<Row> m_rows;
    QList<RosterLine> m_put;
    Counts m_counts;
};

} // namespace chamada
