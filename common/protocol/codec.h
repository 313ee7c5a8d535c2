// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/failure.h"
#include "common/protocol/fieldreader.h"
#include "common/protocol/jsonwriter.h"
#include "common/protocol/messages.h"

#include <QByteArray>
#include <QJsonValue>

#include <optional>
#include <variant>

namespace chamada {

/// Parses the JSON object on a line. Returns nothing if there is none.
std::optional<QJsonObject> parseLine(QByteArrayView line);

QByteArray toLine(const QJsonObject &json);

/// Encodes a request as a line. The reply repeats `id`.
template <RequestType R> QByteArray encodeRequest(const R &request, qint64 id)
{
    QJsonObject json = request.toJson();
    json.insert(QLatin1StringView("op"), R::op);
    json.insert(QLatin1StringView("id"), id);
    return toLine(json);
}

/// Encodes a reply as a line; `time` is the reply's own if it has one, else `now`.
/// `id` is left out if it is undefined, `op` is null for a request line without one.
QByteArray encodeReply(const QJsonValue &op, const QJsonValue &id, QJsonObject fields, Timestamp now);
/// A reply as a line, and the place of the text in it that is replaced before the line is sent.
struct EncodedReply {
    QByteArray line;
    std::optional<JsonWriter::Place> place = {};
};
/// Encodes a reply that writes its own JSON, including its own time.
template <class Reply>
    requires requires(const Reply &reply, JsonWriter &out) { reply.writeTo(out); }
EncodedReply encodeReply(const QJsonValue &op, const QJsonValue &id, const Reply &reply)
{
    JsonWriter out;
    if (!id.isUndefined())
        out.addValue(QLatin1StringView("id"), id);
    out.addValue(QLatin1StringView("ok"), true).add(QLatin1StringView("op"), op.toString());
    reply.writeTo(out);
    return {out.finish() + "\r\n", out.place()};
}

QByteArray encodeFailure(const QJsonValue &op, const QJsonValue &id, const Failure &failure, Timestamp now);

template <class E> QByteArray encodeEvent(const E &event)
{
    QJsonObject json = event.toJson();
    json.insert(QLatin1StringView("op"), E::op);
    return toLine(json);
}

/// A server's reply before its fields are read.
struct RawReply {
    std::optional<qint64> id;
    bool ok = false;
    QJsonObject json;
};

/// A line from the server: a reply or an event.
using ServerMessage = std::variant<RawReply, Event>;

/// Decodes a line from the server. Returns nothing if it is invalid or an event unknown to this version.
std::optional<ServerMessage> decodeServerLine(QByteArrayView line);

/// Returns the typed outcome of a raw reply. A reply with a missing field becomes `BadRequest`.
template <RequestType R> Outcome<typename R::Reply> outcomeOf(const RawReply &raw)
{
    if (!raw.ok)
        return Failure::fromJson(raw.json);
    FieldReader in(raw.json);
    if (auto reply = R::Reply::fromJson(in))
        return *reply;
    return Failure{ErrorCode::BadRequest, in.badField()};
}

} // namespace chamada
