// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/roster.h"

#include "common/protocol/calljson.h"

using namespace Qt::StringLiterals;

namespace chamada {

std::optional<RosterCount> RosterCount::fromJson(FieldReader &in)
{
    const auto count = in.count("count"_L1);
    return count ? std::optional(RosterCount{*count}) : std::nullopt;
}

QJsonObject RosterCount::toJson() const
{
    return {{u"count"_s, count}};
}

std::optional<RosterAddRequest> RosterAddRequest::fromJson(FieldReader &in)
{
    const auto classId = in.classId("class"_L1);
    const auto students = listFrom(in, "students"_L1, &rosterLineFromJson);
    if (students && students->isEmpty())
        in.refuse("students"_L1);
    if (!in.ok())
        return std::nullopt;
    return RosterAddRequest{*classId, *students};
}

QJsonObject RosterAddRequest::toJson() const
{
    return {{u"class"_s, classId.number()}, {u"students"_s, listToJson(students)}};
}

std::optional<RosterRemoveRequest> RosterRemoveRequest::fromJson(FieldReader &in)
{
    const auto classId = in.classId("class"_L1);
    const auto students = in.students("students"_L1);
    if (students && students->isEmpty())
        in.refuse("students"_L1);
    if (!in.ok())
        return std::nullopt;
    return RosterRemoveRequest{*classId, *students};
}

QJsonObject RosterRemoveRequest::toJson() const
{
    QJsonArray array;
    for (const StudentId &student : students)
        array.append(student.text());
    return {{u"class"_s, classId.number()}, {u"students"_s, array}};
}

std::optional<RosterListReply> RosterListReply::fromJson(FieldReader &in)
{
    const auto students = listFrom(in, "students"_L1, &rosterLineFromJson);
    return in.ok() ? std::optional(RosterListReply{*students}) : std::nullopt;
}

QJsonObject RosterListReply::toJson() const
{
    return {{u"students"_s, listToJson(students)}};
}

std::optional<RosterListRequest> RosterListRequest::fromJson(FieldReader &in)
{
    const auto classId = in.classId("class"_L1);
    return classId ? std::optional(RosterListRequest{*classId}) : std::nullopt;
}

QJsonObject RosterListRequest::toJson() const
{
    return {{u"class"_s, classId.number()}};
}

std::optional<RosterFindReply> RosterFindReply::fromJson(FieldReader &in)
{
    const auto found = listFrom(in, "found"_L1, &rosterPlaceFromJson);
    return in.ok() ? std::optional(RosterFindReply{*found}) : std::nullopt;
}

QJsonObject RosterFindReply::toJson() const
{
    return {{u"found"_s, listToJson(found)}};
}

std::optional<RosterFindRequest> RosterFindRequest::fromJson(FieldReader &in)
{
    const auto student = in.student("student"_L1);
    return student ? std::optional(RosterFindRequest{*student}) : std::nullopt;
}

QJsonObject RosterFindRequest::toJson() const
{
    return {{u"student"_s, student.text()}};
}

} // namespace chamada
