// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/talk.h"

#include "common/protocol/fieldreader.h"

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

/// Reads a room. Returns nothing for the lobby, and if the field is missing or invalid, which `in` records.
std::optional<ClassId> roomFrom(FieldReader &in, Need need)
{
    return ClassId::fromNumber(in.integer("class"_L1, 0, ClassId::Max, need).value_or(0));
}

qint32 roomNumber(std::optional<ClassId> classId)
{
    return classId ? classId->number() : 0;
}

std::optional<QStringList> textsOf(const QJsonArray &array)
{
    QStringList texts;
    for (const auto &value : array) {
        if (!value.isString())
            return std::nullopt;
        texts.append(value.toString());
    }
    return texts;
}

} // namespace

std::optional<RegisterReply> RegisterReply::fromJson(FieldReader &in)
{
    const auto users = textsOf(in.array("users"_L1).value_or(QJsonArray()));
    if (!users)
        in.refuse("users"_L1);
    return in.ok() ? std::optional(RegisterReply{*users}) : std::nullopt;
}

QJsonObject RegisterReply::toJson() const
{
    return {{u"users"_s, QJsonArray::fromStringList(users)}};
}

std::optional<JoinRoomRequest> JoinRoomRequest::fromJson(FieldReader &in)
{
    const auto user = in.text("user"_L1, textrule::user, Need::Optional);
    const auto classId = roomFrom(in, Need::Optional);
    const auto device = in.text("device"_L1, textrule::shortText, Need::Optional);
    if (!in.ok())
        return std::nullopt;
    return JoinRoomRequest{user.value_or(QString()), classId, device.value_or(QString())};
}

QJsonObject JoinRoomRequest::toJson() const
{
    QJsonObject json;
    if (!user.isEmpty())
        json.insert("user"_L1, user);
    if (classId)
        json.insert("class"_L1, classId->number());
    if (!device.isEmpty())
        json.insert("device"_L1, device);
    return json;
}

std::optional<MessageReply> MessageReply::fromJson(FieldReader &in)
{
    const auto delivered = in.count("delivered"_L1);
    return delivered ? std::optional(MessageReply{*delivered}) : std::nullopt;
}

QJsonObject MessageReply::toJson() const
{
    return {{u"delivered"_s, delivered}};
}

std::optional<SendMessageRequest> SendMessageRequest::fromJson(FieldReader &in)
{
    const auto data = in.text("data"_L1, textrule::data);
    const auto subject = in.text("subject"_L1, textrule::title, Need::Optional);
    const auto to = in.text("to"_L1, textrule::user, Need::Optional);
    if (data && data->toUtf8().size() > MaxBytes)
        in.refuse("data"_L1);
    if (!in.ok())
        return std::nullopt;
    return SendMessageRequest{*data, subject.value_or(QString()), to};
}

QJsonObject SendMessageRequest::toJson() const
{
    QJsonObject json{{u"data"_s, data}};
    if (!subject.isEmpty())
        json.insert("subject"_L1, subject);
    if (to)
        json.insert("to"_L1, *to);
    return json;
}

std::optional<SetRoomOpenRequest> SetRoomOpenRequest::fromJson(FieldReader &in)
{
    const auto classId = in.classId("class"_L1);
    const auto open = in.boolean("open"_L1);
    if (!in.ok())
        return std::nullopt;
    return SetRoomOpenRequest{*classId, *open};
}

QJsonObject SetRoomOpenRequest::toJson() const
{
    return {{u"class"_s, classId.number()}, {u"open"_s, open}};
}

std::optional<MessageEvent> MessageEvent::fromJson(FieldReader &in)
{
    const auto user = in.text("user"_L1, textrule::anyLength);
    const auto teacher = in.boolean("teacher"_L1);
    const auto classId = roomFrom(in, Need::Required);
    const auto subject = in.text("subject"_L1, textrule::anyLength, Need::Optional);
    const auto data = in.text("data"_L1, textrule::anyLines);
    const auto time = in.time("time"_L1);
    if (!in.ok())
        return std::nullopt;
    return MessageEvent{*user, *teacher, classId, subject.value_or(QString()), *data, *time};
}

QJsonObject MessageEvent::toJson() const
{
    QJsonObject json{{u"user"_s, user}, {u"teacher"_s, teacher}, {u"class"_s, roomNumber(classId)}, {u"data"_s, data},
        {u"time"_s, time.toText()}};
    if (!subject.isEmpty())
        json.insert("subject"_L1, subject);
    return json;
}

} // namespace chamada
