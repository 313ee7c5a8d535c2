// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/taking.h"

#include "common/protocol/calljson.h"

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

template <class T> std::optional<T> onlyClass(FieldReader &in)
{
    const auto classId = in.classId("class"_L1);
    return classId ? std::optional(T{*classId}) : std::nullopt;
}

QJsonObject onlyClass(ClassId classId)
{
    return {{u"class"_s, classId.number()}};
}

CallOptions optionsFromJson(FieldReader &in)
{
    CallOptions options;
    options.title = in.text("title"_L1, textrule::title, Need::Optional).value_or(QString());
    options.code = in.boolean("code"_L1, Need::Optional).value_or(false);
    options.rosterOnly = in.boolean("roster_only"_L1, Need::Optional).value_or(false);
    options.lateAfter = in.number("late_after"_L1, 0, CallOptions::MaxLateAfter, Need::Optional);
    options.endsAfter = in.number("ends_after"_L1, 0, CallOptions::MaxEndsAfter, Need::Optional);
    if (options.endsAfter && *options.endsAfter <= 0)
        in.refuse("ends_after"_L1);
    return options;
}

} // namespace

std::optional<StartReply> StartReply::fromJson(FieldReader &in)
{
    const auto classId = in.classId("class"_L1);
    const auto call = in.callId("call"_L1);
    const auto time = in.time("time"_L1);
    const auto repeated = in.boolean("repeated"_L1);
    if (!in.ok())
        return std::nullopt;
    return StartReply{*classId, *call, *time, *repeated};
}

QJsonObject StartReply::toJson() const
{
    return {{u"class"_s, classId.number()}, {u"call"_s, call.text()}, {u"time"_s, time.toText()},
        {u"repeated"_s, repeated}};
}

std::optional<StartCallRequest> StartCallRequest::fromJson(FieldReader &in)
{
    const auto classId = in.classId("class"_L1);
    const CallOptions options = optionsFromJson(in);
    if (!in.ok())
        return std::nullopt;
    return StartCallRequest{*classId, options};
}

QJsonObject StartCallRequest::toJson() const
{
    QJsonObject json = onlyClass(classId);
    if (!options.title.isEmpty())
        json.insert("title"_L1, options.title);
    if (options.code)
        json.insert("code"_L1, true);
    if (options.rosterOnly)
        json.insert("roster_only"_L1, true);
    if (options.lateAfter)
        json.insert("late_after"_L1, *options.lateAfter);
    if (options.endsAfter)
        json.insert("ends_after"_L1, *options.endsAfter);
    return json;
}

std::optional<EndReply> EndReply::fromJson(FieldReader &in)
{
    auto report = reportFromJson(in);
    return report ? std::optional(EndReply{std::move(*report)}) : std::nullopt;
}

QJsonObject EndReply::toJson() const
{
    return chamada::toJson(report);
}

std::optional<EndCallRequest> EndCallRequest::fromJson(FieldReader &in)
{
    return onlyClass<EndCallRequest>(in);
}

QJsonObject EndCallRequest::toJson() const
{
    return onlyClass(classId);
}

std::optional<ReportsReply> ReportsReply::fromJson(FieldReader &in)
{
    auto reports = listFrom(in, "reports"_L1, &reportFromJson);
    return in.ok() ? std::optional(ReportsReply{std::move(*reports)}) : std::nullopt;
}

QJsonObject ReportsReply::toJson() const
{
    return {{u"reports"_s, listToJson(reports)}};
}

std::optional<ConfirmReportRequest> ConfirmReportRequest::fromJson(FieldReader &in)
{
    const auto text = in.text("call"_L1, textrule::anyLength);
    if (!text)
        return std::nullopt;
    // No call has an empty id. It is as unknown as this one, and an unknown report may be confirmed, too.
    return ConfirmReportRequest{CallId::fromText(*text).value_or(*CallId::fromText(u"-"_s))};
}

QJsonObject ConfirmReportRequest::toJson() const
{
    return {{u"call"_s, call.text()}};
}

std::optional<MineReply> MineReply::fromJson(FieldReader &in)
{
    auto calls = listFrom(in, "calls"_L1, &ownCallFromJson);
    return in.ok() ? std::optional(MineReply{std::move(*calls)}) : std::nullopt;
}

QJsonObject MineReply::toJson() const
{
    return {{u"calls"_s, listToJson(calls)}};
}

std::optional<ClassesReply> ClassesReply::fromJson(FieldReader &in)
{
    auto classes = listFrom(in, "classes"_L1, &taughtClassFromJson);
    return in.ok() ? std::optional(ClassesReply{std::move(*classes)}) : std::nullopt;
}

QJsonObject ClassesReply::toJson() const
{
    return {{u"classes"_s, listToJson(classes)}};
}

std::optional<WatchReply> WatchReply::fromJson(FieldReader &in)
{
    const auto call = in.callId("call"_L1);
    const auto started = in.time("started"_L1);
    const auto count = in.count("count"_L1);
    const auto entries = listFrom(in, "entries"_L1, &entryFromJson);
    if (!in.ok())
        return std::nullopt;
    return WatchReply{*call, *started, *count, *entries};
}

QJsonObject WatchReply::toJson() const
{
    return {{u"call"_s, call.text()}, {u"started"_s, started.toText()}, {u"count"_s, count},
        {u"entries"_s, listToJson(entries)}};
}

std::optional<WatchCallRequest> WatchCallRequest::fromJson(FieldReader &in)
{
    const auto classId = in.classId("class"_L1);
    const auto sameDevice = in.boolean("same_device"_L1, Need::Optional);
    if (!in.ok())
        return std::nullopt;
    return WatchCallRequest{*classId, sameDevice.value_or(false)};
}

QJsonObject WatchCallRequest::toJson() const
{
    QJsonObject json = onlyClass(classId);
    if (sameDevice)
        json.insert("same_device"_L1, true);
    return json;
}

std::optional<UnwatchCallRequest> UnwatchCallRequest::fromJson(FieldReader &in)
{
    return onlyClass<UnwatchCallRequest>(in);
}

QJsonObject UnwatchCallRequest::toJson() const
{
    return onlyClass(classId);
}

std::optional<MarkStudentRequest> MarkStudentRequest::fromJson(FieldReader &in)
{
    const auto classId = in.classId("class"_L1);
    const auto student = in.student("student"_L1);
    const auto present = in.boolean("present"_L1);
    const auto late = in.boolean("late"_L1, Need::Optional);
    const auto note = in.text("note"_L1, textrule::note, Need::Optional);
    if (!in.ok())
        return std::nullopt;
    return MarkStudentRequest{*classId, *student, *present, late, note};
}

QJsonObject MarkStudentRequest::toJson() const
{
    QJsonObject json{{u"class"_s, classId.number()}, {u"student"_s, student.text()}, {u"present"_s, present}};
    if (late)
        json.insert("late"_L1, *late);
    if (note)
        json.insert("note"_L1, *note);
    return json;
}

std::optional<PresentEvent> PresentEvent::fromJson(FieldReader &in)
{
    const auto classId = in.classId("class"_L1);
    const auto call = in.callId("call"_L1);
    const auto count = in.count("count"_L1);
    const auto added = listFrom(in, "added"_L1, &entryFromJson);
    const auto removed = in.students("removed"_L1);
    if (!in.ok())
        return std::nullopt;
    return PresentEvent{*classId, *call, *count, *added, *removed};
}

QJsonObject PresentEvent::toJson() const
{
    QJsonArray students;
    for (const StudentId &student : removed)
        students.append(student.text());
    return {{u"class"_s, classId.number()}, {u"call"_s, call.text()}, {u"count"_s, count},
        {u"added"_s, listToJson(added)}, {u"removed"_s, students}};
}

std::optional<CodeEvent> CodeEvent::fromJson(FieldReader &in)
{
    const auto classId = in.classId("class"_L1);
    const auto code = in.text("code"_L1, textrule::shortText);
    const auto expires = in.time("expires"_L1);
    if (!in.ok())
        return std::nullopt;
    return CodeEvent{*classId, *code, *expires};
}

QJsonObject CodeEvent::toJson() const
{
    return {{u"class"_s, classId.number()}, {u"code"_s, code}, {u"expires"_s, expires.toText()}};
}

std::optional<EndedEvent> EndedEvent::fromJson(FieldReader &in)
{
    const auto classId = in.classId("class"_L1);
    const auto call = in.callId("call"_L1);
    const auto time = in.time("time"_L1);
    if (!in.ok())
        return std::nullopt;
    return EndedEvent{*classId, *call, *time};
}

QJsonObject EndedEvent::toJson() const
{
    return {{u"class"_s, classId.number()}, {u"call"_s, call.text()}, {u"time"_s, time.toText()}};
}

} // namespace chamada
