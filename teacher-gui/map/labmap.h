// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "teacher-gui/map/labmemory.h"

#include <QMap>
#include <QObject>
#include <QSize>

namespace chamada {

class AttendanceModel;

/// The lab as the students' windows tell it: a seat for each machine that was ever answered from, and who sits there
/// now. The seats are in natural order until the teacher moves one; from then on each stays where it stands, and a new
/// machine takes the next free place. It shows nothing.
class LabMap : public QObject {
    Q_OBJECT

public:
    struct Seat {
        QString key; ///< the machine's
        QString machine; ///< its name, as it calls itself
        QPoint cell; ///< column and row
        QList<Entry> students; ///< one where all is well

        bool operator==(const Seat &) const = default;
    };

    LabMap(const AttendanceModel &students, const LabMemory &memory, QObject *parent = nullptr);

    /// In natural order of the machines.
    const QList<Seat> &seats() const { return m_seats; }
    const Seat *seat(const QString &key) const;
    const Seat *seatAt(QPoint cell) const;
    /// The nearest seat on this side (of one step up, down, left or right); null at the edge.
    const Seat *neighbour(const QString &key, QPoint step) const;
    /// Columns and rows, up to the last that is used.
    QSize size() const;
    /// How many students are here without a machine: added by hand, come by the door, or their window told none.
    int studentsElsewhere() const { return m_elsewhere; }

    /// Puts a machine into a cell; one that stands there goes to where this one was.
    void move(const QString &key, QPoint cell);
    /// Takes a machine that is in the lab no more off the map. One at which somebody sits stays.
    void forget(const QString &key);
    /// Takes the last `move` or `forget` back, and does it again.
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
    LabMemory m_memory;
    Machines m_machines;
    QStringList m_stems;
    QList<Seat> m_seats;
    QList<Change> m_done;
    QList<Change> m_undone;
    int m_elsewhere = 0;
};

} // namespace chamada
