// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/records/recordjson.h"

#include "common/protocol/calljson.h"
#include "common/protocol/strictjson.h"
#include "teacher-gui/export/records/recordwords.h"

#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

using Kind = RecordProblem::Kind;

constexpr auto Format = "chamada-calls"_L1;
constexpr int Version = 1;

QJsonArray correctionsToJson(const RecordedCall &call)
{
    QJsonArray array;
    for (auto it = call.corrected.begin(); it != call.corrected.end(); ++it)
        array.append(QJsonObject{{u"student"_s, it.key().text()},
            {u"standing"_s, wordFor(it->standing, FileLanguage::English)}, {u"note"_s, it->note}});
    return array;
}

QJsonObject callToJson(RecordedCall call)
{
    call.entry.setRosterTime(call.entry.rosterTime());
    QJsonObject json = toJson(call.entry.report);
    json.insert("server"_L1, call.entry.server);
    json.insert("teacher"_L1, call.entry.teacher);
    if (call.entry.rosterCameLater)
        json.insert("roster_later"_L1, true);
    json.insert("lessons"_L1, call.lessons);
    json.insert("corrections"_L1, correctionsToJson(call));
    return json;
}

void readCorrections(FieldReader &in, RecordedCall &call)
{
    const auto reported = standingsOf(call);
    const QJsonArray array = in.array("corrections"_L1, Need::Optional).value_or(QJsonArray());
    for (const auto &value : array) {
        const QJsonObject object = value.toObject();
        FieldReader correction(object);
        const auto student = correction.student("student"_L1);
        const auto standing = standingFrom(correction.text("standing"_L1, textrule::name).value_or(QString()));
        const auto note = correction.text("note"_L1, textrule::anyLines);
        if (!correction.ok() || !standing) {
            in.refuse("corrections"_L1);
            return;
        }
        if (*standing != reported.value(*student) || !note->isEmpty())
            call.corrected.insert(*student, {*standing, *note});
    }
}

/// Returns whether no student is in the report twice.
bool isSound(const Report &report)
{
    QSet<StudentId> students;
    for (const Entry &entry : report.entries)
        students.insert(entry.student);
    for (const RosterLine &line : report.absent)
        students.insert(line.student);
    return students.size() == report.entries.size() + report.absent.size();
}

std::optional<RecordedCall> callFromJson(FieldReader &in)
{
    const auto report = reportFromJson(in);
    const QString server = in.text("server"_L1, textrule::anyLength, Need::Optional).value_or(QString());
    const QString teacher = in.text("teacher"_L1, textrule::anyLength, Need::Optional).value_or(QString());
    const bool isLater = in.boolean("roster_later"_L1, Need::Optional).value_or(false);
    const auto lessons = in.integer("lessons"_L1, 0, RecordedCall::MaxLessons, Need::Optional);
    if (!report)
        return std::nullopt;
    if (!isSound(*report))
        in.refuse("students"_L1);
    RecordedCall call{{*report, server, teacher, isLater}, static_cast<int>(lessons.value_or(1)), {}};
    call.entry.setRosterTime(call.entry.rosterTime());
    readCorrections(in, call);
    return in.ok() ? std::optional(call) : std::nullopt;
}

RecordsRead callsFromJson(const QJsonArray &array)
{
    QList<RecordedCall> calls;
    QSet<CallId> known;
    QList<RecordProblem> problems;
    for (int i = 0; i < array.size(); ++i) {
        const QJsonObject object = array[i].toObject();
        FieldReader in(object);
        const auto call = callFromJson(in);
        const bool isNew = call && !known.contains(call->entry.report.call);
        if (!call)
            problems.append({Kind::BadCall, i + 1, in.badField(), {}});
        else if (!isNew)
            problems.append({Kind::BadCall, i + 1, u"call"_s, {}});
        if (!isNew)
            continue;
        known.insert(call->entry.report.call);
        calls.append(*call);
    }
    if (problems.isEmpty())
        return calls;
    return problems;
}

} // namespace

QByteArray recordsToJson(const QList<RecordedCall> &calls)
{
    QJsonArray array;
    for (const RecordedCall &call : calls)
        array.append(callToJson(call));
    return QJsonDocument({{u"format"_s, Format}, {u"version"_s, Version}, {u"calls"_s, array}}).toJson();
}

RecordsRead recordsFromJson(const QByteArray &json)
{
    const QJsonDocument document =
        isStrictJson(json) ? QJsonDocument::fromJson(withEscapedMarks(json)) : QJsonDocument();
    if (!document.isObject())
        return failedWith(Kind::BadJson);
    const QJsonObject object = document.object();
    if (object.value("format"_L1).toString() != Format || !object.value("calls"_L1).isArray())
        return failedWith(Kind::Unknown);
    if (object.value("version"_L1).toInt() > Version)
        return failedWith(Kind::Newer);
    return callsFromJson(object.value("calls"_L1).toArray());
}

} // namespace chamada::teacher
