// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/codec.h"

#include "common/protocol/strictjson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

template <class E> bool readEvent(const QString &op, const QJsonObject &json, std::optional<Event> &event)
{
    if (op != E::op)
        return false;
    FieldReader in(json);
    if (auto decoded = E::fromJson(in))
        event = std::move(*decoded);
    return true;
}

template <class... Es> std::optional<Event> decodeEvent(const QJsonObject &json, std::variant<Es...> *)
{
    const QString op = json.value("op"_L1).toString();
    std::optional<Event> event;
    (readEvent<Es>(op, json, event) || ...);
    return event;
}

QByteArray finish(const QJsonValue &op, const QJsonValue &id, QJsonObject &&fields, Timestamp now)
{
    fields.insert("op"_L1, op);
    if (!id.isUndefined())
        fields.insert("id"_L1, id);
    if (!fields.contains("time"_L1))
        fields.insert("time"_L1, now.toText());
    return toLine(fields);
}

} // namespace

std::optional<QJsonObject> parseLine(QByteArrayView line)
{
    if (!isStrictJson(line))
        return std::nullopt;
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(withEscapedMarks(line), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return std::nullopt;
    return document.object();
}

QByteArray toLine(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + "\r\n";
}

QByteArray encodeReply(const QJsonValue &op, const QJsonValue &id, QJsonObject fields, Timestamp now)
{
    fields.insert("ok"_L1, true);
    return finish(op, id, std::move(fields), now);
}

QByteArray encodeFailure(const QJsonValue &op, const QJsonValue &id, const Failure &failure, Timestamp now)
{
    QJsonObject fields = failure.toJson();
    fields.insert("ok"_L1, false);
    if (op.toString() == CheckInRequest::op)
        fields.insert("class"_L1, 0);
    return finish(op, id, std::move(fields), now);
}

std::optional<ServerMessage> decodeServerLine(QByteArrayView line)
{
    const auto json = parseLine(line);
    if (!json)
        return std::nullopt;
    const QJsonValue ok = json->value("ok"_L1);
    if (!ok.isBool()) {
        auto event = decodeEvent(*json, static_cast<Event *>(nullptr));
        return event ? std::optional<ServerMessage>(std::move(*event)) : std::nullopt;
    }
    RawReply reply{.id = std::nullopt, .ok = ok.toBool(), .json = *json};
    if (const QJsonValue id = json->value("id"_L1); id.isDouble())
        reply.id = id.toInteger();
    return reply;
}

} // namespace chamada
