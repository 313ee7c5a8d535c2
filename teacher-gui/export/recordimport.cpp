// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/recordimport.h"

#include "teacher-gui/export/diaryrecords.h"
#include "teacher-gui/export/records/recordreader.h"

#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

QSet<CallId> idsOf(const QList<DiaryLine> &lines)
{
    QSet<CallId> ids;
    for (const DiaryLine &line : lines)
        ids.insert(line.call);
    return ids;
}

/// Collects the calls in a temporary diary, so that the merge adds all of them or none.
std::optional<DiaryError> store(const QList<RecordedCall> &calls, Diary &diary)
{
    const QTemporaryDir folder;
    Diary gathered(folder.filePath(u"import.sqlite"_s));
    if (const auto failed = gathered.open(Diary::IfMissing::Create))
        return failed;
    if (const auto failed = storeCalls(calls, gathered))
        return failed;
    return diary.merge(gathered);
}

} // namespace

ImportResult importInto(Diary &diary, const QString &path)
{
    const RecordsRead read = recordsFromFile(path);
    if (const auto *problems = std::get_if<QList<RecordProblem>>(&read))
        return *problems;
    const auto lines = diary.lines();
    if (const auto *error = std::get_if<DiaryError>(&lines))
        return *error;
    const QSet<CallId> known = idsOf(std::get<QList<DiaryLine>>(lines));
    const auto &calls = std::get<QList<RecordedCall>>(read);
    QList<RecordedCall> added = calls;
    added.removeIf([&](const RecordedCall &call) { return known.contains(call.entry.report.call); });
    if (const auto failed = added.isEmpty() ? std::nullopt : store(added, diary))
        return *failed;
    return CallImportResult{static_cast<int>(added.size()), static_cast<int>(calls.size() - added.size())};
}

} // namespace chamada::teacher
