// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/core/unreportedexcuses.h"

#include "teacher-gui/diary/core/diarylocation.h"
#include "teacher-gui/diary/core/reportreceiver.h"

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

/// Returns a correction for each excused student who did not come after all; a student on no roster was present before.
QList<Correction> correctionsOf(const Report &report, QSet<StudentId> excused)
{
    for (const Entry &entry : report.entries)
        excused.remove(entry.student);
    QList<Correction> corrections;
    for (const StudentId &student : std::as_const(excused))
        corrections.append({student, AttendanceStatus::Justified, {}});
    return corrections;
}

} // namespace

UnreportedExcuses::UnreportedExcuses(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_excused(settings, u"excused"_s)
{
}

void UnreportedExcuses::excuse(const CallId &call, const StudentId &student)
{
    QSet<StudentId> students = of(call);
    students.insert(student);
    write(call, students);
}

void UnreportedExcuses::withdraw(const CallId &call, const StudentId &student)
{
    QSet<StudentId> students = of(call);
    students.remove(student);
    write(call, students);
}

void UnreportedExcuses::deliverTo(DiaryLocation &location, ReportReceiver &reports)
{
    connect(&reports, &ReportReceiver::kept, this, [this, &location] { deliver(location); });
    connect(&location, &DiaryLocation::changed, this, [this, &location] { deliver(location); });
}

void UnreportedExcuses::deliver(DiaryLocation &location)
{
    Diary *diary = location.diary();
    if (!diary)
        return;
    const QList<CallId> waiting = m_excused.calls();
    for (const CallId &call : waiting) {
        const auto found = diary->entry(call);
        const auto *entry = std::get_if<DiaryEntry>(&found);
        if (!entry)
            continue; // not over yet
        const QList<Correction> corrections = correctionsOf(entry->report, of(call));
        if (corrections.isEmpty() || !diary->correct(call, corrections, entry->teacher))
            write(call, {});
    }
}

void UnreportedExcuses::write(const CallId &call, const QSet<StudentId> &students)
{
    m_excused.set(call, students);
    emit changed(call);
}

} // namespace chamada::teacher
