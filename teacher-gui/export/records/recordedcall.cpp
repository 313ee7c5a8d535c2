// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/records/recordedcall.h"

#include <algorithm>

namespace chamada::teacher {

namespace {

QMap<StudentId, QString> namesOf(const Report &report)
{
    QMap<StudentId, QString> names;
    for (const RosterLine &line : report.absent)
        names.insert(line.student, line.name);
    for (const Entry &entry : report.entries)
        names.insert(entry.student, entry.name);
    return names;
}

Meeting meetingOf(const RecordedCall &call)
{
    const Report &report = call.entry.report;
    return {report.call, report.classId, report.title, report.started, report.ended, call.lessons};
}

using Rows = QMap<StudentId, StudentAttendance>;

void addTo(Rows &rows, const RecordedCall &call, qsizetype position, qsizetype meetings)
{
    const auto names = namesOf(call.entry.report);
    const auto standings = standingsOf(call);
    for (auto it = standings.begin(); it != standings.end(); ++it) {
        auto row = rows.find(it.key());
        if (row == rows.end())
            row = rows.insert(it.key(), {it.key(), {}, QList<std::optional<AttendanceStatus>>(meetings)});
        row->standings[position] = it.value();
        if (const QString name = names.value(it.key()); !name.isEmpty())
            row->name = name;
    }
}

/// Calls of a class that never had a roster list no absent students: students who are only in other calls become
/// absent.
void fillIn(Rows &rows, const QList<RecordedCall> &calls)
{
    for (qsizetype i = 0; i < calls.size(); ++i) {
        if (calls[i].entry.rosterTime() != RosterTime::Never)
            continue;
        for (StudentAttendance &row : rows)
            if (!row.standings[i] && row.standings.count(std::nullopt) < calls.size())
                row.standings[i] = AttendanceStatus::Absent;
    }
}

/// Orders by name; students without a name come last.
bool byName(const StudentAttendance &a, const StudentAttendance &b)
{
    if (a.name.isEmpty() != b.name.isEmpty())
        return b.name.isEmpty();
    const int order = QString::localeAwareCompare(a.name, b.name);
    return order == 0 ? a.student < b.student : order < 0;
}

} // namespace

AttendanceStatus standingOf(const Entry &entry)
{
    return entry.flags.testFlag(Flag::Late) ? AttendanceStatus::Late : AttendanceStatus::Present;
}

QMap<StudentId, std::optional<AttendanceStatus>> standingsOf(const RecordedCall &call)
{
    QMap<StudentId, std::optional<AttendanceStatus>> standings;
    for (const RosterLine &line : call.entry.report.absent)
        standings.insert(line.student, AttendanceStatus::Absent);
    for (const Entry &entry : call.entry.report.entries)
        standings.insert(entry.student, standingOf(entry));
    for (auto it = call.corrected.begin(); it != call.corrected.end(); ++it)
        standings.insert(it.key(), it->standing);
    return standings;
}

ClassAttendance sideBySide(const QList<RecordedCall> &calls)
{
    QList<RecordedCall> sorted = calls;
    std::stable_sort(sorted.begin(), sorted.end(),
        [](const RecordedCall &a, const RecordedCall &b) { return a.entry.report.started < b.entry.report.started; });
    ClassAttendance record{sorted.first().entry.report.classId, {}, {}, {}};
    Rows rows;
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        const Meeting meeting = meetingOf(sorted[i]);
        record.meetings.append(meeting);
        if (!meeting.title.isEmpty())
            record.title = meeting.title;
        addTo(rows, sorted[i], i, sorted.size());
    }
    fillIn(rows, sorted);
    record.students = rows.values();
    std::sort(record.students.begin(), record.students.end(), &byName);
    return record;
}

} // namespace chamada::teacher
