// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/roster/rosterchange.h"

#include <QAbstractTableModel>

namespace chamada {

/// One class's roster as a table that can be edited. An edit only asks for a change: the row shows it once the server
/// has it.
class RosterModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Student, Name, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    /// By student. Rows that stay are not touched.
    void setLines(const QList<RosterLine> &lines);
    const RosterLine &line(int row) const { return m_lines[row]; }
    /// -1 where the student is not on it.
    int rowOf(const StudentId &student) const;

    /// What is wrong with a new student, in words; empty where nothing is.
    QString problemWith(const QString &student, const QString &name) const;
    /// The same of an edited cell.
    QString problemWithEdit(const QModelIndex &index, const QString &text) const;

signals:
    void changeWanted(const chamada::RosterChange &change);
    /// Why an edit is not taken.
    void editRefused(const QString &sentence);

private:
    void removeMissing(const QList<RosterLine> &lines);
    void putLine(int row, const RosterLine &line);

    QList<RosterLine> m_lines;
};

} // namespace chamada
