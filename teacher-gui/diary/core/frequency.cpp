// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/core/frequency.h"

#include <algorithm>

namespace chamada::teacher {

namespace {

constexpr int Hundred = 100;
constexpr int NearParts = 4; // Risk::Near begins when 1/NearParts of the allowed absences is left

bool isThere(AttendanceStatus standing)
{
    return standing == AttendanceStatus::Present || standing == AttendanceStatus::Late;
}

} // namespace

Frequency::Frequency(const StudentAttendance &student, const QList<Meeting> &meetings, const ClassSettings &settings)
{
    for (qsizetype i = 0; i < meetings.size(); ++i)
        if (const auto standing = student.standings.value(i))
            count(*standing, meetings[i].lessons);
    // Once more lessons are held than planned, the plan no longer counts.
    const int total = std::max(settings.plannedLessons.value_or(0), held());
    m_allowed = total * (Hundred - settings.leastFrequency) / Hundred;
}

void Frequency::count(AttendanceStatus standing, int lessons)
{
    (isThere(standing) ? m_present : m_absent) += lessons;
    if (standing == AttendanceStatus::Late)
        m_late += lessons;
    if (standing == AttendanceStatus::Justified)
        m_justified += lessons;
}

std::optional<double> Frequency::percent() const
{
    if (held() == 0)
        return std::nullopt;
    return static_cast<double>(Hundred) * m_present / held();
}

Frequency::Risk Frequency::risk() const
{
    if (left() < 0)
        return Risk::Exceeded;
    return m_absent > 0 && left() * NearParts <= m_allowed ? Risk::Near : Risk::None;
}

void AttendanceCounts::count(const std::optional<AttendanceStatus> &standing)
{
    if (!standing)
        return;
    ++expected;
    present += isThere(*standing) ? 1 : 0;
}

int AttendanceCounts::percent() const
{
    return expected == 0 ? 0 : Hundred * present / expected;
}

AttendanceCounts attendanceOf(const ClassAttendance &record, qsizetype meeting)
{
    AttendanceCounts attendance;
    const QSet<StudentId> &guests = record.meetings[meeting].guests;
    for (const StudentAttendance &student : record.students) {
        const auto &standing = student.standings[meeting];
        if (!guests.contains(student.student))
            attendance.count(standing);
        else if (standing && isThere(*standing))
            ++attendance.guests;
    }
    return attendance;
}

} // namespace chamada::teacher
