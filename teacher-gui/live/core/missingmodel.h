// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <QAbstractTableModel>
#include <QSet>

namespace chamada {

class AttendanceModel;
class Rosters;

/// The students on the roster of a call's class who are not in the call, by matrícula. It follows changes of both.
class MissingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Student, Remarks, ColumnCount };

    MissingModel(const AttendanceModel &present, const Rosters &rosters, ClassId classId, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    const RosterLine &line(int row) const { return m_lines[row]; }
    /// Returns the size of the roster; 0 if there is none or it has not arrived yet.
    int rosterSize() const;

    void setExcused(const QSet<StudentId> &students);
    bool isExcused(int row) const { return m_excused.contains(m_lines[row].student); }

signals:
    void countChanged();

private:
    void compare();
    void fill(const QList<RosterLine> &wanted);
    void align(const QList<RosterLine> &wanted);
    void onArrived(int first, int last);
    void onLeaving(int first, int last);
    int placeOf(const StudentId &student) const;
    void insert(int row, const RosterLine &line);
    void remove(int row);

    const AttendanceModel &m_present;
    const Rosters &m_rosters;
    ClassId m_classId;
    QList<RosterLine> m_lines;
    QSet<StudentId> m_excused;
};

} // namespace chamada
