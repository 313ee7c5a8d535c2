// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "teacher-gui/live/rowaction.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <optional>

namespace chamada {

/// Who is in a call, one row each, in order of arrival. Changes arrive as small as they are: never a reset, and a row
/// that the teacher is reading stays where it is.
class AttendanceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Student, Time, How, Remarks, ColumnCount };
    /// What a row offers, as an int, beside its remarks.
    static constexpr int ActionsRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// News: a student who is there already is changed in place, one who was removed comes back to the old place.
    void apply(const QList<Entry> &added, const QList<StudentId> &removed);
    /// Makes the rows equal to a whole list with as few changes as that takes.
    void setEntries(const QList<Entry> &list);

    const Entry &entry(int row) const { return m_rows[row].entry; }
    std::optional<int> rowOf(const StudentId &student) const;
    /// Whether any student has a name, so that a column for it is worth its width.
    bool hasNames() const { return m_named > 0; }
    /// How many of the rows are on no roster of the class.
    int guests() const { return m_guests; }

    /// Flags that no row points out: they tell nothing about a single student of this call.
    void setMuted(Flags muted);
    /// Students whose shared device or address the teacher has looked at, and found to be in order.
    void setKept(const QSet<StudentId> &students);
    const QSet<StudentId> &kept() const { return m_kept; }
    RowActions actions(int row) const;

signals:
    void hasNamesChanged();

private:
    struct Row {
        Entry entry;
        qint64 order = 0; ///< grows downwards
    };
    /// Where a removed row was, for the case that it comes back.
    struct Gone {
        Timestamp time;
        qint64 order = 0;
    };

    void add(const Entry &entry);
    void change(int row, const Entry &entry);
    void remove(const StudentId &student);
    void removeMissing(const QList<Entry> &entries);
    void align(int row, const QList<Entry> &entries);
    void insertRun(int row, const QList<Entry> &run);
    void renumber();
    void count(const QList<Entry> &gone, const QList<Entry> &come);
    Flags shownFlags(const Entry &entry) const;
    QString remarks(const Entry &entry) const;
    QString nameOfOther(const Entry &entry) const;
    void tellRemarksChanged();

    QList<Row> m_rows;
    QHash<StudentId, qint64> m_orders; ///< of the rows
    QHash<StudentId, Gone> m_removed;
    qint64 m_nextOrder = 0;
    int m_named = 0;
    int m_guests = 0;
    Flags m_muted;
    QSet<StudentId> m_kept;
};

} // namespace chamada
