// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/tablemodel.h"
#include "teacher-gui/roster/core/rosterchange.h"

namespace chamada::teacher {

/// One class's roster as an editable table. An edit only requests a change: the row shows it once the server has stored
/// it.
class RosterModel : public TableModel<RosterLine> {
    Q_OBJECT

public:
    enum Column { Student, Name, ColumnCount };

    explicit RosterModel(QObject *parent = nullptr);

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    /// Sets the roster, sorted by student. Unchanged rows are not touched.
    void setLines(const QList<RosterLine> &lines);
    const RosterLine &line(int row) const { return m_rows[row]; }
    /// Returns the student's row; -1 if the student is not on the roster.
    int rowOf(const StudentId &student) const;

    /// Returns what is wrong with a new student, in words; empty if nothing is.
    QString problemWith(const QString &student, const QString &name) const;
    /// Returns the same for an edited cell.
    QString problemWithEdit(const QModelIndex &index, const QString &text) const;

signals:
    void changeWanted(const chamada::teacher::RosterChange &change);
    /// The edit was refused; `sentence` says why.
    void editRefused(const QString &sentence);

private:
    QVariant look(const RosterLine &line, int column, int role) const override;
};

} // namespace chamada::teacher
