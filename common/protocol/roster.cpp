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

std::optional<RosterAdd> RosterAdd::fromJson(FieldReader &in)
{
    const auto classId = in.classId("class"_L1);
    const auto students = listFrom(in, "students"_L1, &rosterLineFromJson);
    if (students && students->isEmpty())
        in.refuse("students"_L1);
    if (!in.ok())
        return std::nullopt;
    return RosterAdd{*classId, *students};
}

QJsonObject RosterAdd::toJson() const
{
    return {{u"class"_s, classId.number()}, {u"students"_s, listToJson(students)}};
}

std::optional<RosterRemove> RosterRemove::fromJson(FieldReader &in)
{
    const auto classId = in.classId("class"_L1);
    const auto students = in.students("students"_L1);
    if (students && students->isEmpty())
        in.refuse("students"_L1);
    if (!in.ok())
        return std::nullopt;
    return RosterRemove{*classId, *students};
}

QJsonObject RosterRemove::toJson() const
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

std::optional<RosterList> RosterList::fromJson(FieldReader &in)
{
    const auto classId = in.classId("class"_L1);
    return classId ? std::optional(RosterList{*classId}) : std::nullopt;
}

QJsonObject RosterList::toJson() const
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

std::optional<RosterFind> RosterFind::fromJson(FieldReader &in)
{
    const auto student = in.student("student"_L1);
    return student ? std::optional(RosterFind{*student}) : std::nullopt;
}

QJsonObject RosterFind::toJson() const
{
    return {{u"student"_s, student.text()}};
}

} // namespace chamada
