// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/general.h"

#include "common/protocol/fieldreader.h"

using namespace Qt::StringLiterals;

namespace chamada {

std::optional<HelloReply> HelloReply::fromJson(FieldReader &in)
{
    const auto server = in.text("server"_L1, textrule::anyLength);
    const auto protocol = in.integer("protocol"_L1, 0, 1'000'000);
    const auto name = in.text("name"_L1, textrule::anyLength);
    const auto login = in.boolean("login"_L1);
    const auto setup = in.boolean("setup"_L1);
    const auto key = in.text("receipt_key"_L1, textrule::anyLength);
    const auto time = in.time("time"_L1, Need::Optional);
    if (!in.ok())
        return std::nullopt;
    return HelloReply{
        *server, static_cast<int>(*protocol), *name, *login, *setup, QByteArray::fromBase64(key->toLatin1()), time};
}

QJsonObject HelloReply::toJson() const
{
    QJsonObject json{{u"server"_s, server}, {u"protocol"_s, protocol}, {u"name"_s, name}, {u"login"_s, login},
        {u"setup"_s, setup}, {u"receipt_key"_s, QString::fromLatin1(receiptKey.toBase64())}};
    if (time)
        json.insert("time"_L1, time->toText());
    return json;
}

std::optional<HelloRequest> HelloRequest::fromJson(FieldReader &in)
{
    const auto client = in.text("client"_L1, textrule::shortText, Need::Optional);
    if (!in.ok())
        return std::nullopt;
    return HelloRequest{client.value_or(QString())};
}

QJsonObject HelloRequest::toJson() const
{
    return client.isEmpty() ? QJsonObject() : QJsonObject{{u"client"_s, client}};
}

std::optional<PingReply> PingReply::fromJson(FieldReader &in)
{
    const auto pad = in.text("pad"_L1, textrule::anyLength, Need::Optional);
    const auto time = in.time("time"_L1, Need::Optional);
    if (!in.ok())
        return std::nullopt;
    return PingReply{pad, time};
}

QJsonObject PingReply::toJson() const
{
    QJsonObject json;
    if (pad)
        json.insert("pad"_L1, *pad);
    if (time)
        json.insert("time"_L1, time->toText());
    return json;
}

std::optional<PingRequest> PingRequest::fromJson(FieldReader &in)
{
    const auto pad = in.text("pad"_L1, textrule::anyLength, Need::Optional);
    if (!in.ok())
        return std::nullopt;
    return PingRequest{pad};
}

QJsonObject PingRequest::toJson() const
{
    return pad ? QJsonObject{{u"pad"_s, *pad}} : QJsonObject();
}

std::optional<ByeEvent> ByeEvent::fromJson(FieldReader &in)
{
    const auto reason = in.text("reason"_L1, textrule::anyLength);
    if (!in.ok())
        return std::nullopt;
    return ByeEvent{*reason};
}

QJsonObject ByeEvent::toJson() const
{
    return {{u"reason"_s, reason}};
}

} // namespace chamada
