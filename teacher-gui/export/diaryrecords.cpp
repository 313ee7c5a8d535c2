// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/diaryrecords.h"

#include <algorithm>
#include <set>

namespace chamada::teacher {

namespace {

void moveTo(ClassId classId, DiaryEntry &entry)
{
    Report &report = entry.report;
    if (classId == report.classId)
        return;
    // The absent students of the other class say nothing about this one.
    report.classId = classId;
    report.absent.clear();
    report.hasRoster = false;
    entry.rosterCameLater = false;
}

void apply(const Change &change, RecordedCall &call)
{
    if (change.kind == Change::Kind::Class && change.after) {
        if (const auto classId = ClassId::fromNumber(*change.after))
            moveTo(*classId, call.entry);
    } else if (change.kind == Change::Kind::Status && change.student) {
        const auto standing = change.after ? standingFromNumber(*change.after) : std::nullopt;
        call.corrected.insert(*change.student, {standing, change.note});
    }
}

/// Applies the changes in their order.
void apply(const QList<Change> &changes, RecordedCall &call)
{
    const auto reported = standingsOf({call.entry, 1, {}});
    for (const Change &change : changes)
        apply(change, call);
    // A reverted correction is dropped.
    call.corrected.removeIf([&](auto it) { return it->note.isEmpty() && reported.value(it.key()) == it->standing; });
}

/// Returns the call without its number of lessons, which is in the class record.
std::variant<RecordedCall, DiaryError> read(const Diary &diary, const CallId &call)
{
    auto entry = diary.entry(call);
    if (const auto *error = std::get_if<DiaryError>(&entry))
        return *error;
    const auto history = diary.history(call);
    if (const auto *error = std::get_if<DiaryError>(&history))
        return *error;
    RecordedCall recorded{std::get<DiaryEntry>(std::move(entry)), 1, {}};
    apply(std::get<QList<Change>>(history), recorded);
    return recorded;
}

std::set<ClassId> classesIn(const QList<DiaryLine> &lines, const TimeSpan &span)
{
    std::set<ClassId> classes;
    for (const DiaryLine &line : lines)
        if (!line.discarded && span.contains(line.started))
            classes.insert(line.classId);
    return classes;
}

} // namespace

std::variant<RecordedCall, DiaryError> recordedCall(const Diary &diary, const CallId &call)
{
    auto found = read(diary, call);
    if (const auto *error = std::get_if<DiaryError>(&found))
        return *error;
    auto &recorded = std::get<RecordedCall>(found);
    const Timestamp started = recorded.entry.report.started;
    const auto record = diary.record(recorded.entry.report.classId, {started, {started.msecs + 1}});
    if (const auto *error = std::get_if<DiaryError>(&record))
        return *error;
    for (const Meeting &meeting : std::get<ClassAttendance>(record).meetings)
        if (meeting.call == call)
            recorded.lessons = meeting.lessons;
    return found;
}

std::variant<QList<RecordedCall>, DiaryError> recordedCalls(const Diary &diary, const TimeSpan &span)
{
    const auto lines = diary.lines();
    if (const auto *error = std::get_if<DiaryError>(&lines))
        return *error;
    QList<RecordedCall> all;
    for (const ClassId classId : classesIn(std::get<QList<DiaryLine>>(lines), span)) {
        const auto calls = recordedCalls(diary, classId, span);
        if (const auto *error = std::get_if<DiaryError>(&calls))
            return *error;
        all += std::get<QList<RecordedCall>>(calls);
    }
    std::stable_sort(all.begin(), all.end(),
        [](const RecordedCall &a, const RecordedCall &b) { return a.entry.report.started < b.entry.report.started; });
    return all;
}

std::variant<QList<RecordedCall>, DiaryError> recordedCalls(const Diary &diary, ClassId classId, const TimeSpan &span)
{
    const auto record = diary.record(classId, span);
    if (const auto *error = std::get_if<DiaryError>(&record))
        return *error;
    QList<RecordedCall> calls;
    for (const Meeting &meeting : std::get<ClassAttendance>(record).meetings) {
        auto found = read(diary, meeting.call);
        if (const auto *error = std::get_if<DiaryError>(&found))
            return *error;
        calls.append(std::get<RecordedCall>(std::move(found)));
        calls.last().lessons = meeting.lessons;
    }
    return calls;
}

std::optional<DiaryError> storeCalls(const QList<RecordedCall> &calls, Diary &diary)
{
    for (const RecordedCall &call : calls) {
        const CallId &id = call.entry.report.call;
        const QString &by = call.entry.teacher;
        QList<Correction> corrections;
        for (auto it = call.corrected.begin(); it != call.corrected.end(); ++it)
            corrections.append({it.key(), it->standing, it->note});
        if (const auto failed = diary.store(call.entry))
            return failed;
        if (const auto failed = corrections.isEmpty() ? std::nullopt : diary.correct(id, corrections, by))
            return failed;
        if (const auto failed = call.lessons == 1 ? std::nullopt : diary.setLessons(id, call.lessons, by))
            return failed;
    }
    return std::nullopt;
}

} // namespace chamada::teacher
