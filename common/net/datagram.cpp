// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/datagram.h"

#include "common/net/fingerprint.h"
#include "common/protocol/codec.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray discoverRequest()
{
    QJsonObject json{{u"op"_s, u"discover"_s}, {u"pad"_s, u""_s}};
    const qsizetype missing = MinDiscoverSize - compact(json).size();
    json.insert("pad"_L1, QString(missing, u' '));
    return compact(json);
}

QByteArray encodeAnnouncement(const Announcement &announcement, qsizetype maxSize)
{
    QString name = announcement.name;
    QJsonObject json{{u"op"_s, u"discover"_s}, {u"name"_s, name}, {u"port"_s, announcement.port},
        {u"protocol"_s, announcement.protocol},
        {u"fingerprint"_s, QString::fromLatin1(announcement.fingerprint.toHex())}};
    QByteArray datagram = compact(json);
    while (datagram.size() > maxSize && !name.isEmpty()) {
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
        json.insert("name"_L1, name);
        datagram = compact(json);
    }
    return datagram;
}

std::optional<Announcement> decodeAnnouncement(const QByteArray &datagram)
{
    const QJsonObject json = parseLine(datagram).value_or(QJsonObject());
    FieldReader in(json);
    const auto op = in.text("op"_L1, textrule::anyLength);
    const auto name = in.text("name"_L1, textrule::name);
    const auto port = in.integer("port"_L1, 1, 65535);
    const auto protocol = in.integer("protocol"_L1, 1, 1'000'000);
    const auto fingerprint = in.text("fingerprint"_L1, textrule::anyLength);
    if (!in.ok() || op != "discover"_L1)
        return std::nullopt;
    const QByteArray bytes = QByteArray::fromHex(fingerprint->toLatin1());
    if (bytes.size() != FingerprintSize)
        return std::nullopt;
    return Announcement{*name, static_cast<quint16>(*port), static_cast<int>(*protocol), bytes};
}

DatagramKind kindOf(const QByteArray &datagram)
{
    const QJsonObject json = parseLine(datagram).value_or(QJsonObject());
    const QString op = json.value("op"_L1).toString();
    if (op == "discover"_L1 && datagram.size() >= MinDiscoverSize)
        return DatagramKind::Discover;
    if (op == "echo"_L1 && json.value("seq"_L1).isDouble())
        return DatagramKind::Echo;
    return DatagramKind::Other;
}

QByteArray echoRequest(int number, qsizetype size)
{
    QJsonObject json{{u"op"_s, u"echo"_s}, {u"seq"_s, number}, {u"pad"_s, u""_s}};
    const qsizetype missing = size - compact(json).size();
    json.insert("pad"_L1, QString(std::max<qsizetype>(0, missing), u'.'));
    return compact(json);
}

std::optional<int> echoedNumber(const QByteArray &datagram)
{
    const QJsonObject json = parseLine(datagram).value_or(QJsonObject());
    FieldReader in(json);
    const auto op = in.text("op"_L1, textrule::anyLength);
    const auto number = in.integer("seq"_L1, 0, std::numeric_limits<int>::max());
    if (!in.ok() || op != "echo"_L1)
        return std::nullopt;
    return static_cast<int>(*number);
}

} // namespace chamada
