// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "common/ui/tablemodel.h"
#include "teacher-gui/live/core/rowaction.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace chamada::teacher {

struct AttendanceRow {
    Entry entry;
    qint64 order = 0; ///< increases from row to row
};

/// The students in a call, one row each, in order of arrival. It never resets: it changes only the rows concerned, so
/// that a row that the teacher is reading stays in place.
class AttendanceModel : public TableModel<AttendanceRow> {
    Q_OBJECT

public:
    enum Column { Name, Student, Time, How, Remarks, ColumnCount };
    /// The role of a row's RowActions, as an int, shown beside its remarks.
    static constexpr int ActionsRole = Qt::UserRole;

    explicit AttendanceModel(QObject *parent = nullptr);

    /// Applies changes: updates a known student in place and restores a removed one to the old row.
    void apply(const QList<Entry> &added, const QList<StudentId> &removed);
    /// Makes the rows equal to a whole list with the fewest changes.
    void setEntries(const QList<Entry> &list);

    const Entry &entry(int row) const { return m_rows[row].entry; }
    std::optional<int> rowOf(const StudentId &student) const;
    /// Returns whether any student has a name, so that a column for it is worth its width.
    bool hasNames() const { return m_named > 0; }
    /// Returns the number of rows that are on no roster of the class.
    int guests() const { return m_guests; }

    /// Returns the flags that most students share.
    Flags sharedByMost() const;
    /// Sets the flags that no row shows, because they tell nothing about a single student of this call.
    void setMuted(Flags muted);
    /// Sets the students whose shared device or address the teacher has looked at and accepted.
    void setKept(const QSet<StudentId> &students);
    const QSet<StudentId> &kept() const { return m_kept; }
    RowActions actions(int row) const { return actionsFor(m_rows[row].entry); }

signals:
    void hasNamesChanged();

private:
    /// The former position of a removed row, in case the student comes back.
    struct Gone {
        Timestamp time;
        qint64 order = 0;
    };

    QVariant look(const Row &row, int column, int role) const override;
    RowActions actionsFor(const Entry &entry) const;
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

    QHash<StudentId, qint64> m_orders; ///< of the rows
    QHash<StudentId, Gone> m_removed;
    qint64 m_nextOrder = 0;
    int m_named = 0;
    int m_guests = 0;
    Flags m_muted;
    QSet<StudentId> m_kept;
};

} // namespace chamada::teacher
