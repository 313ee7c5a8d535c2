// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/presence.h"

#include "common/protocol/calljson.h"
#include "common/protocol/jsonwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

std::optional<ListCallsReply> ListCallsReply::fromJson(FieldReader &in)
{
    const auto calls = listFrom(in, "calls"_L1, &openCallFromJson);
    if (!in.ok())
        return std::nullopt;
    return ListCallsReply{*calls};
}

QJsonObject ListCallsReply::toJson() const
{
    return {{u"calls"_s, listToJson(calls)}};
}

std::optional<ListCallsRequest> ListCallsRequest::fromJson(FieldReader &in)
{
    const auto follow = in.boolean("follow"_L1, Need::Optional);
    if (!in.ok())
        return std::nullopt;
    return ListCallsRequest{follow};
}

QJsonObject ListCallsRequest::toJson() const
{
    return follow ? QJsonObject{{u"follow"_s, *follow}} : QJsonObject();
}

std::optional<CallsEvent> CallsEvent::fromJson(FieldReader &in)
{
    const auto opened = listFrom(in, "opened"_L1, &openCallFromJson);
    QList<ClassId> closed;
    const QJsonArray numbers = in.array("closed"_L1).value_or(QJsonArray());
    for (const auto &value : numbers) {
        if (const auto id = ClassId::fromNumber(value.toInteger()))
            closed.append(*id);
        else
            in.refuse("closed"_L1);
    }
    if (!in.ok())
        return std::nullopt;
    return CallsEvent{*opened, closed};
}

QJsonObject CallsEvent::toJson() const
{
    QJsonArray numbers;
    for (const ClassId id : closed)
        numbers.append(id.number());
    return {{u"opened"_s, listToJson(opened)}, {u"closed"_s, numbers}};
}

QList<OpenCall> CallsEvent::appliedTo(QList<OpenCall> calls) const
{
    calls.removeIf(
        [this](const OpenCall &call) { return closed.contains(call.classId) || openCallOf(opened, call.classId); });
    calls.append(opened);
    return sortedByClass(calls);
}

QList<OpenCall> sortedByClass(QList<OpenCall> calls)
{
    std::sort(calls.begin(), calls.end(), [](const OpenCall &a, const OpenCall &b) { return a.classId < b.classId; });
    return calls;
}

const OpenCall *openCallOf(const QList<OpenCall> &calls, ClassId classId)
{
    const auto call =
        std::find_if(calls.cbegin(), calls.cend(), [classId](const OpenCall &open) { return open.classId == classId; });
    return call == calls.cend() ? nullptr : &*call;
}

std::optional<CheckInReply> CheckInReply::fromJson(FieldReader &in)
{
    const auto classId = in.classId("class"_L1);
    const auto student = in.student("student"_L1);
    const auto time = in.time("time"_L1);
    const auto repeated = in.boolean("repeated"_L1);
    const auto flags = in.array("flags"_L1);
    const auto name = in.text("name"_L1, textrule::anyLength, Need::Optional);
    const auto receipt = in.text("receipt"_L1, textrule::anyLength, Need::Optional);
    if (!in.ok())
        return std::nullopt;
    return CheckInReply{*classId, *student, *time, *repeated, flagsFromJson(*flags), name.value_or(QString()),
        receipt.value_or(QString())};
}

QJsonObject CheckInReply::toJson() const
{
    QJsonObject json{{u"class"_s, classId.number()}, {u"student"_s, student.text()}, {u"time"_s, time.toText()},
        {u"repeated"_s, repeated}, {u"flags"_s, chamada::toJson(flags)}};
    if (!name.isEmpty())
        json.insert("name"_L1, name);
    if (!receipt.isEmpty())
        json.insert("receipt"_L1, receipt);
    return json;
}

void CheckInReply::writeTo(JsonWriter &out) const
{
    out.add("class"_L1, classId.number()).add("flags"_L1, chamada::toJson(flags));
    if (!name.isEmpty())
        out.add("name"_L1, name);
    if (!receipt.isEmpty())
        out.addReplaceable("receipt"_L1, receipt);
    out.addValue("repeated"_L1, repeated).add("student"_L1, student.text()).add("time"_L1, time.toText());
}

std::optional<CheckInRequest> CheckInRequest::fromJson(FieldReader &in)
{
    const auto classId = in.classId("class"_L1);
    const auto student = in.student("student"_L1);
    const auto code = in.text("code"_L1, textrule::shortText, Need::Optional);
    const auto device = in.text("device"_L1, textrule::shortText, Need::Optional);
    const auto place = in.text("place"_L1, textrule::shortText, Need::Optional);
    if (!in.ok())
        return std::nullopt;
    return CheckInRequest{*classId, *student, code, device.value_or(QString()), place.value_or(QString())};
}

QJsonObject CheckInRequest::toJson() const
{
    QJsonObject json{{u"class"_s, classId.number()}, {u"student"_s, student.text()}};
    if (code)
        json.insert("code"_L1, *code);
    if (!device.isEmpty())
        json.insert("device"_L1, device);
    if (!place.isEmpty())
        json.insert("place"_L1, place);
    return json;
}

} // namespace chamada
