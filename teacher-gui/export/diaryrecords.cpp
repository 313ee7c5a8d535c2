// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/diaryrecords.h"

#include <algorithm>

namespace chamada {

namespace {

/// Applies what was changed, in the order of the changes.
void apply(const QList<Change> &changes, RecordedCall &call)
{
    Report &report = call.entry.report;
    const auto reported = standingsOf({call.entry, 1, {}});
    for (const Change &change : changes) {
        if (change.kind == Change::Kind::Class && change.after) {
            if (const auto classId = ClassId::fromNumber(*change.after); classId && *classId != report.classId) {
                // Who of the other class was missing says nothing about this one.
                report.classId = *classId;
                report.absent.clear();
                report.hasRoster = false;
            }
        } else if (change.kind == Change::Kind::Standing && change.student) {
            const auto standing = change.after ? standingFromNumber(*change.after) : std::nullopt;
            call.corrected.insert(*change.student, {standing, change.note});
        }
    }
    // What was taken back again is as it was.
    for (auto it = call.corrected.begin(); it != call.corrected.end();)
        it = it->note.isEmpty() && reported.value(it.key()) == it->standing ? call.corrected.erase(it) : ++it;
}

std::variant<QList<RecordedCall>, DiaryError> readEach(const Diary &diary, const QList<QString> &calls)
{
    QList<RecordedCall> read;
    for (const QString &call : calls) {
        auto found = recordedCall(diary, call);
        if (const auto *error = std::get_if<DiaryError>(&found))
            return *error;
        read.append(std::get<RecordedCall>(std::move(found)));
    }
    return read;
}

} // namespace

std::variant<RecordedCall, DiaryError> recordedCall(const Diary &diary, const QString &call)
{
    const auto entry = diary.entry(call);
    if (const auto *error = std::get_if<DiaryError>(&entry))
        return *error;
    const auto history = diary.history(call);
    if (const auto *error = std::get_if<DiaryError>(&history))
        return *error;
    RecordedCall recorded{std::get<DiaryEntry>(entry), 1, {}};
    apply(std::get<QList<Change>>(history), recorded);
    const Timestamp started = recorded.entry.report.started;
    const auto record = diary.record(recorded.entry.report.classId, {started, {started.msecs + 1}});
    if (const auto *error = std::get_if<DiaryError>(&record))
        return *error;
    for (const Meeting &meeting : std::get<ClassRecord>(record).meetings)
        if (meeting.call == call)
            recorded.lessons = meeting.lessons;
    return recorded;
}

std::variant<QList<RecordedCall>, DiaryError> recordedCalls(const Diary &diary, const Span &span)
{
    const auto lines = diary.lines();
    if (const auto *error = std::get_if<DiaryError>(&lines))
        return *error;
    QList<QString> calls;
    for (const DiaryLine &line : std::get<QList<DiaryLine>>(lines))
        if (!line.discarded && span.contains(line.started))
            calls.prepend(line.call);
    return readEach(diary, calls);
}

std::variant<QList<RecordedCall>, DiaryError> recordedCalls(const Diary &diary, ClassId classId, const Span &span)
{
    const auto record = diary.record(classId, span);
    if (const auto *error = std::get_if<DiaryError>(&record))
        return *error;
    QList<QString> calls;
    for (const Meeting &meeting : std::get<ClassRecord>(record).meetings)
        calls.append(meeting.call);
    return readEach(diary, calls);
}

std::optional<DiaryError> storeCalls(const QList<RecordedCall> &calls, Diary &diary)
{
    for (const RecordedCall &call : calls) {
        const QString &id = call.entry.report.call;
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

} // namespace chamada
