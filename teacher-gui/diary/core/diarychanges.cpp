// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/core/diary.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;

// Reads the current state and appends changes. Storing, merging and reading reports is in diary.cpp.
namespace chamada::teacher {

namespace {

Change valueOf(Change::Kind kind, const ChangeSubject &subject, int value, const QString &by)
{
    return {kind, subject, {}, {}, value, {}, {}, by};
}

} // namespace

std::variant<ClassAttendance, DiaryError> Diary::record(ClassId classId, const TimeSpan &span) const
{
    return readClassAttendance(m_file, classId, span);
}

std::variant<ClassSettings, DiaryError> Diary::settings(ClassId classId) const
{
    const auto found = m_history.of(classId);
    if (const auto *error = std::get_if<DiaryError>(&found))
        return *error;
    ClassSettings settings;
    for (const Change &change : std::get<QList<Change>>(found)) { // oldest first; the last change wins
        if (change.kind == Change::Kind::PlannedLessons)
            settings.plannedLessons = change.after;
        else if (change.kind == Change::Kind::LeastFrequency)
            settings.leastFrequency = change.after.value_or(ClassSettings::UsualLeastFrequency);
        else if (change.kind == Change::Kind::LessonsPerMeeting)
            settings.lessonsPerMeeting = change.after.value_or(1);
    }
    return settings;
}

std::optional<DiaryError> Diary::correct(const CallId &call, const StudentId &student,
    std::optional<AttendanceStatus> standing, const QString &note, const QString &by)
{
    return correct(call, {{student, standing, note}}, by);
}

std::optional<DiaryError> Diary::correct(const CallId &call, const QList<Correction> &corrections, const QString &by)
{
    QList<Change> changes;
    for (const Correction &correction : corrections) {
        const auto value = correction.standing ? std::optional(static_cast<int>(*correction.standing)) : std::nullopt;
        changes.append({Change::Kind::Status, call, correction.student, {}, value, correction.note, {}, by});
    }
    return m_history.append(changes);
}

std::optional<DiaryError> Diary::moveTo(const CallId &call, ClassId classId, const QString &by)
{
    return m_history.append({valueOf(Change::Kind::Class, call, classId.number(), by)});
}

std::optional<DiaryError> Diary::setLessons(const CallId &call, int lessons, const QString &by)
{
    return m_history.append({valueOf(Change::Kind::Lessons, call, lessons, by)});
}

std::optional<DiaryError> Diary::discard(const CallId &call, const QString &by)
{
    return m_history.append({valueOf(Change::Kind::Discarded, call, 1, by)});
}

std::optional<DiaryError> Diary::restore(const CallId &call, const QString &by)
{
    return m_history.append({valueOf(Change::Kind::Discarded, call, 0, by)});
}

std::optional<DiaryError> Diary::setSettings(ClassId classId, const ClassSettings &settings, const QString &by)
{
    return m_history.append({Change{Change::Kind::PlannedLessons, classId, {}, {}, settings.plannedLessons, {}, {}, by},
        valueOf(Change::Kind::LeastFrequency, classId, settings.leastFrequency, by),
        valueOf(Change::Kind::LessonsPerMeeting, classId, settings.lessonsPerMeeting, by)});
}

} // namespace chamada::teacher
