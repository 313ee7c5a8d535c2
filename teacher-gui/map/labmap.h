// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "teacher-gui/map/lablayoutstore.h"

#include <QMap>
#include <QObject>
#include <QSize>

namespace chamada::teacher {

class AttendanceModel;

/// The lab as reported by the students' clients: a seat for each machine that ever sent a check-in, and its students
/// now. The seats are in natural order until the teacher moves one; from then on each keeps its cell, and a new machine
/// takes the next free one. It shows nothing.
class LabMap : public QObject {
    Q_OBJECT

public:
    struct Seat {
        QString key; ///< key of the machine
        QString machine; ///< its host name
        QPoint cell; ///< column and row
        QList<Entry> students; ///< normally one, or none

        bool operator==(const Seat &) const = default;
    };

    LabMap(const AttendanceModel &students, const LabLayoutStore &memory, QObject *parent = nullptr);

    /// Returns the seats in natural order of their machines.
    const QList<Seat> &seats() const { return m_seats; }
    const Seat *seat(const QString &key) const;
    const Seat *seatAt(QPoint cell) const;
    /// Returns the nearest seat on this side (of one step up, down, left or right); null at the edge.
    const Seat *neighbour(const QString &key, QPoint step) const;
    /// Returns the columns and rows, up to the last one used.
    QSize size() const;
    /// Returns the number of students without a machine: added by hand, from a kiosk, or whose client sent no name.
    int studentsElsewhere() const { return m_elsewhere; }

    /// Moves a machine to a cell; a machine that stands there takes the old cell.
    void move(const QString &key, QPoint cell);
    /// Removes a machine that is no longer in the lab. A machine with a student stays.
    void forget(const QString &key);
    /// Undoes and redoes the last `move` or `forget`.
    void undo();
    void redo();

signals:
    void changed();

private:
    using Machines = QMap<QString, Machine>;
    struct Change {
        Machines before;
        Machines after;
    };

    void takeOver();
    QHash<QString, QList<Entry>> sitting();
    void meet(const QString &key, const QString &place);
    void arrange(const QHash<QString, QList<Entry>> &sitting);
    bool isArranged() const;
    Machines pinned() const;
    void remember() const;
    void change(const Machines &after);
    void replace(const Machines &before, const Machines &after);

    const AttendanceModel &m_students;
    LabLayoutStore m_memory;
    Machines m_machines;
    QStringList m_stems;
    QList<Seat> m_seats;
    QList<Change> m_done;
    QList<Change> m_undone;
    int m_elsewhere = 0;
};

} // namespace chamada::teacher
