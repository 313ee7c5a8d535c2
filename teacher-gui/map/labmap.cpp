// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/map/labmap.h"

#include "teacher-gui/live/core/attendancemodel.h"
#include "teacher-gui/map/lablayout.h"
#include "teacher-gui/map/machinename.h"

#include <algorithm>

namespace chamada::teacher {

namespace {

constexpr int Sideways = 3; // the cost of a sideways step, in forward steps

QPoint within(QPoint cell)
{
    return {std::clamp(cell.x(), 0, LabLayoutStore::MaxSide - 1), std::clamp(cell.y(), 0, LabLayoutStore::MaxSide - 1)};
}

} // namespace

LabMap::LabMap(const AttendanceModel &students, const LabLayoutStore &memory, QObject *parent)
    : QObject(parent)
    , m_students(students)
    , m_memory(memory)
{
    connect(&students, &QAbstractItemModel::rowsInserted, this, &LabMap::takeOver);
    connect(&students, &QAbstractItemModel::rowsRemoved, this, &LabMap::takeOver);
    connect(&students, &QAbstractItemModel::dataChanged, this, &LabMap::takeOver);
    takeOver();
}

void LabMap::takeOver()
{
    const qsizetype before = m_machines.size();
    arrange(sitting());
    if (m_machines.size() != before) {
        if (isArranged())
            m_machines = pinned();
        remember();
    }
    emit changed();
}

/// Returns the students at each machine, and counts those without one.
QHash<QString, QList<Entry>> LabMap::sitting()
{
    QHash<QString, QList<Entry>> sitting;
    m_elsewhere = 0;
    for (int row = 0; row < m_students.rowCount(); ++row) {
        const Entry &entry = m_students.entry(row);
        const QString key = machineKey(entry.place);
        if (entry.by != By::Student || key.isEmpty()) {
            ++m_elsewhere;
            continue;
        }
        meet(key, entry.place);
        sitting[key].append(entry);
    }
    return sitting;
}

void LabMap::meet(const QString &key, const QString &place)
{
    const QString stem = labStem(key);
    if (!m_stems.contains(stem)) {
        m_stems.append(stem);
        for (const Machine &machine : m_memory.machines(stem))
            m_machines.insert(machineKey(machine.name), machine);
    }
    if (!m_machines.contains(key))
        m_machines.insert(key, {machineName(place)});
}

void LabMap::arrange(const QHash<QString, QList<Entry>> &sitting)
{
    QStringList keys = m_machines.keys();
    std::sort(keys.begin(), keys.end(), [](const QString &a, const QString &b) { return naturalLess(a, b); });
    QList<Machine> machines;
    for (const QString &key : std::as_const(keys))
        machines.append(m_machines[key]);
    const QList<QPoint> cells = layOut(machines);
    m_seats.clear();
    for (qsizetype i = 0; i < keys.size(); ++i)
        m_seats.append({keys[i], machines[i].name, cells[i], sitting.value(keys[i])});
}

/// Returns whether the teacher has ever moved a machine.
bool LabMap::isArranged() const
{
    return std::any_of(
        m_machines.cbegin(), m_machines.cend(), [](const Machine &machine) { return machine.cell.has_value(); });
}

/// Returns all machines, each with its present cell.
LabMap::Machines LabMap::pinned() const
{
    Machines machines = m_machines;
    for (const Seat &seat : m_seats)
        machines[seat.key].cell = seat.cell;
    return machines;
}

void LabMap::remember() const
{
    QHash<QString, QList<Machine>> labs;
    for (const Seat &seat : m_seats)
        labs[labStem(seat.key)].append(m_machines[seat.key]);
    for (const QString &stem : m_stems)
        m_memory.remember(stem, labs.value(stem));
}

const LabMap::Seat *LabMap::seat(const QString &key) const
{
    const auto found = std::lower_bound(m_seats.begin(), m_seats.end(), key,
        [](const Seat &seat, const QString &wanted) { return naturalLess(seat.key, wanted); });
    return found != m_seats.end() && found->key == key ? &*found : nullptr;
}

const LabMap::Seat *LabMap::seatAt(QPoint cell) const
{
    const auto found =
        std::find_if(m_seats.begin(), m_seats.end(), [cell](const Seat &seat) { return seat.cell == cell; });
    return found == m_seats.end() ? nullptr : &*found;
}

const LabMap::Seat *LabMap::neighbour(const QString &key, QPoint step) const
{
    const Seat *from = seat(key);
    const Seat *nearest = nullptr;
    int least = 0;
    for (const Seat &other : m_seats) {
        const QPoint way = other.cell - (from ? from->cell : QPoint());
        const int ahead = QPoint::dotProduct(way, step);
        const int distance = ahead + Sideways * (way - ahead * step).manhattanLength();
        if (ahead > 0 && (!nearest || distance < least)) {
            nearest = &other;
            least = distance;
        }
    }
    return nearest;
}

QSize LabMap::size() const
{
    QSize size(0, 0);
    for (const Seat &seat : m_seats)
        size = size.expandedTo({seat.cell.x() + 1, seat.cell.y() + 1});
    return size;
}

void LabMap::move(const QString &key, QPoint cell)
{
    const Seat *moved = seat(key);
    const QPoint target = within(cell);
    if (!moved || moved->cell == target)
        return;
    Machines after = pinned();
    if (const Seat *other = seatAt(target))
        after[other->key].cell = moved->cell;
    after[key].cell = target;
    change(after);
}

void LabMap::forget(const QString &key)
{
    const Seat *empty = seat(key);
    if (!empty || !empty->students.isEmpty())
        return;
    Machines after = m_machines;
    after.remove(key);
    change(after);
}

void LabMap::change(const Machines &after)
{
    m_done.append({m_machines, after});
    m_undone.clear();
    replace(m_machines, after);
}

void LabMap::undo()
{
    if (m_done.isEmpty())
        return;
    m_undone.append(m_done.takeLast());
    replace(m_undone.constLast().after, m_undone.constLast().before);
}

void LabMap::redo()
{
    if (m_undone.isEmpty())
        return;
    m_done.append(m_undone.takeLast());
    replace(m_done.constLast().before, m_done.constLast().after);
}

/// Replaces one set of machines. A machine in neither set has arrived since and stays as it is.
void LabMap::replace(const Machines &before, const Machines &after)
{
    const QStringList keys = before.keys();
    for (const QString &key : keys)
        if (!after.contains(key))
            m_machines.remove(key);
    m_machines.insert(after);
    arrange(sitting());
    remember();
    emit changed();
}

} // namespace chamada::teacher
