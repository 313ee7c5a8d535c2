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

/// The JSON object on a line, or nothing.
std::optional<QJsonObject> parseLine(QByteArrayView line);

QByteArray toLine(const QJsonObject &json);

/// The line of a request. `id` comes back in its reply.
template <RequestType R> QByteArray encodeRequest(const R &request, qint64 id)
{
    QJsonObject json = request.toJson();
    json.insert(QLatin1StringView("op"), R::op);
    json.insert(QLatin1StringView("id"), id);
    return toLine(json);
}

/// The line of a reply; `time` is the reply's own where it has one, else `now`.
/// `id` is left out where it is undefined, `op` is null for a line that held none.
QByteArray encodeReply(const QJsonValue &op, const QJsonValue &id, QJsonObject fields, Timestamp now);
/// The same for one that writes itself, and has a time of its own.
template <class Reply>
    requires requires(const Reply &reply, JsonWriter &out) { reply.writeTo(out); }
QByteArray encodeReply(const QJsonValue &op, const QJsonValue &id, const Reply &reply)
{
    JsonWriter out;
    if (!id.isUndefined())
        out.addValue(QLatin1StringView("id"), id);
    out.addValue(QLatin1StringView("ok"), true).add(QLatin1StringView("op"), op.toString());
    reply.writeTo(out);
    return out.finish() + "\r\n";
}

QByteArray encodeFailure(const QJsonValue &op, const QJsonValue &id, const Failure &failure, Timestamp now);

template <class E> QByteArray encodeEvent(const E &event)
{
    QJsonObject json = event.toJson();
    json.insert(QLatin1StringView("op"), E::op);
    return toLine(json);
}

/// A server's answer before its fields are looked at.
struct RawReply {
    std::optional<qint64> id;
    bool ok = false;
    QJsonObject json;
};

/// What a server may send: an answer, or an event.
using ServerMessage = std::variant<RawReply, Event>;

/// Nothing for what is neither, or for an event that this version does not know.
std::optional<ServerMessage> decodeServerLine(QByteArrayView line);

/// The typed outcome of a request from the raw answer to it. An answer that lacks a field is a `BadRequest`.
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
