// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/core/attendancemodel.h"

#include "common/ui/sentences.h"
#include "teacher-gui/words/entrywords.h"
#include "teacher-gui/words/sharedorigin.h"

#include <algorithm>
#include <utility>

namespace chamada::teacher {

namespace {

/// Returns the first entry of each student, in case a server sends several.
QList<Entry> withoutRepeats(const QList<Entry> &entries)
{
    QSet<StudentId> seen;
    QList<Entry> once;
    for (const Entry &entry : entries) {
        if (seen.contains(entry.student))
            continue;
        seen.insert(entry.student);
        once.append(entry);
    }
    return once;
}

} // namespace

AttendanceModel::AttendanceModel(QObject *parent)
    : TableModel(
          {
              {tr("Name"), [](const Row &row) { return row.entry.name; }},
              {tr("Student ID"), [](const Row &row) { return row.entry.student.text(); }},
              {tr("Time"), [](const Row &row) { return timeText(row.entry.time); }},
              {tr("How"), [](const Row &row) { return inWords(row.entry.by); }},
              {tr("Remarks"), [this](const Row &row) { return remarks(row.entry); }},
          },
          parent)
{
}

QVariant AttendanceModel::look(const Row &row, int column, int role) const
{
    if (column != Remarks)
        return {};
    if (role == Qt::ToolTipRole)
        return remarksInFull(row.entry, nameOfOther(row.entry));
    return role == ActionsRole ? QVariant(actionsFor(row.entry).toInt()) : QVariant();
}

Flags AttendanceModel::shownFlags(const Entry &entry) const
{
    const Flags kept = m_kept.contains(entry.student) ? Flag::SameDevice | Flag::SameAddress : Flags();
    return entry.flags & ~(m_muted | kept);
}

QString AttendanceModel::remarks(const Entry &entry) const
{
    Entry shown = entry;
    shown.flags = shownFlags(entry);
    return remarksInWords(shown, nameOfOther(entry));
}

QString AttendanceModel::nameOfOther(const Entry &entry) const
{
    const auto row = entry.sameDeviceAs ? rowOf(*entry.sameDeviceAs) : std::nullopt;
    return row ? m_rows[*row].entry.name : QString();
}

RowActions AttendanceModel::actionsFor(const Entry &entry) const
{
    const Flags flags = shownFlags(entry);
    RowActions offered;
    if (flags.testFlag(Flag::SameDevice))
        offered |= RowAction::Keep | RowAction::Remove;
    if (flags.testFlag(Flag::NotOnRoster))
        offered |= RowAction::PutOnList;
    return offered;
}

Flags AttendanceModel::sharedByMost() const
{
    SharedOrigin origin;
    for (const Row &row : m_rows)
        origin.add(row.entry);
    return origin.ofMost();
}

void AttendanceModel::setMuted(Flags muted)
{
    if (m_muted == muted)
        return;
    m_muted = muted;
    tellChanged(0, rowCount() - 1, Remarks);
}

void AttendanceModel::setKept(const QSet<StudentId> &students)
{
    if (m_kept == students)
        return;
    m_kept = students;
    tellChanged(0, rowCount() - 1, Remarks);
}

std::optional<int> AttendanceModel::rowOf(const StudentId &student) const
{
    const auto order = m_orders.constFind(student);
    if (order == m_orders.cend())
        return std::nullopt;
    const auto row = std::lower_bound(
        m_rows.cbegin(), m_rows.cend(), *order, [](const Row &r, qint64 wanted) { return r.order < wanted; });
    return static_cast<int>(row - m_rows.cbegin());
}

void AttendanceModel::apply(const QList<Entry> &added, const QList<StudentId> &removed)
{
    for (const StudentId &student : removed)
        remove(student);
    QList<Entry> arrivals;
    for (const Entry &entry : added) {
        if (const auto row = rowOf(entry.student))
            change(*row, entry);
        else if (m_removed.contains(entry.student))
            add(entry);
        else
            arrivals.append(entry);
    }
    insertRun(rowCount(), withoutRepeats(arrivals));
}

void AttendanceModel::add(const Entry &entry)
{
    const Gone before = m_removed.take(entry.student);
    if (before.time != entry.time) { // the teacher removed the student, who checked in again
        insertRun(rowCount(), {entry});
        return;
    }
    const auto place = std::lower_bound(
        m_rows.cbegin(), m_rows.cend(), before.order, [](const Row &r, qint64 wanted) { return r.order < wanted; });
    const auto row = static_cast<int>(place - m_rows.cbegin());
    beginInsertRows({}, row, row);
    m_rows.insert(row, {entry, before.order});
    m_orders.insert(entry.student, before.order);
    count({}, {entry});
    endInsertRows();
}

void AttendanceModel::change(int row, const Entry &entry)
{
    Entry &shown = m_rows[row].entry;
    if (shown == entry)
        return;
    count({std::exchange(shown, entry)}, {entry});
    tellChanged(row, row);
}

void AttendanceModel::remove(const StudentId &student)
{
    const auto row = rowOf(student);
    if (!row)
        return;
    beginRemoveRows({}, *row, *row);
    const Row gone = m_rows.takeAt(*row);
    m_orders.remove(student);
    m_removed.insert(student, {gone.entry.time, gone.order});
    count({gone.entry}, {});
    endRemoveRows();
}

void AttendanceModel::setEntries(const QList<Entry> &list)
{
    const QList<Entry> entries = withoutRepeats(list);
    removeMissing(entries);
    for (int row = 0; row < entries.size(); ++row)
        align(row, entries);
    // The server's order replaces the positions remembered from before.
    m_removed.clear();
    renumber();
}

void AttendanceModel::removeMissing(const QList<Entry> &entries)
{
    QSet<StudentId> wanted;
    for (const Entry &entry : entries)
        wanted.insert(entry.student);
    for (int row = rowCount() - 1; row >= 0; --row)
        if (!wanted.contains(m_rows[row].entry.student))
            remove(StudentId(m_rows[row].entry.student));
}

/// Corrects `row` and inserts the new rows that follow it. The rows above must be correct already.
void AttendanceModel::align(int row, const QList<Entry> &entries)
{
    const Entry &wanted = entries[row];
    if (row < rowCount() && m_rows[row].entry.student == wanted.student) {
        change(row, wanted);
        return;
    }
    if (const auto from = rowOf(wanted.student)) {
        beginMoveRows({}, *from, *from, {}, row);
        m_rows.move(*from, row);
        endMoveRows();
        renumber();
        change(row, wanted);
        return;
    }
    QList<Entry> run;
    for (qsizetype i = row; i < entries.size() && !m_orders.contains(entries[i].student); ++i)
        run.append(entries[i]);
    insertRun(row, run);
}

void AttendanceModel::insertRun(int row, const QList<Entry> &run)
{
    if (run.isEmpty())
        return;
    const bool atEnd = row == rowCount();
    beginInsertRows({}, row, row + static_cast<int>(run.size()) - 1);
    for (const Entry &entry : run) {
        m_rows.insert(row++, {entry, m_nextOrder});
        m_orders.insert(entry.student, m_nextOrder++);
    }
    if (!atEnd)
        renumber();
    count({}, run);
    endInsertRows();
}

void AttendanceModel::renumber()
{
    m_nextOrder = 0;
    for (Row &row : m_rows) {
        row.order = m_nextOrder++;
        m_orders.insert(row.entry.student, row.order);
    }
}

void AttendanceModel::count(const QList<Entry> &gone, const QList<Entry> &come)
{
    const bool before = hasNames();
    const auto add = [this](const QList<Entry> &entries, int sign) {
        for (const Entry &entry : entries) {
            m_named += entry.name.isEmpty() ? 0 : sign;
            m_guests += entry.flags.testFlag(Flag::NotOnRoster) ? sign : 0;
        }
    };
    add(gone, -1);
    add(come, 1);
    if (before != hasNames())
        emit hasNamesChanged();
}

} // namespace chamada::teacher
