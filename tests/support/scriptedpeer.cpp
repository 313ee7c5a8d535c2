// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/scriptedpeer.h"

#include "common/net/messagechannel.h"
#include "common/protocol/codec.h"

#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace chamada::test {

namespace {

constexpr qsizetype MaxRequest = 64 * 1024;

QJsonObject plainHello()
{
    return HelloReply{.server = u"chamada/1.0.0"_s,
        .protocol = 1,
        .name = u"Laboratório 3"_s,
        .login = true,
        .setup = false,
        .receiptKey = QByteArray(32, 'k')}
        .toJson();
}

void insertMissing(QJsonObject &json, const QString &key, const QJsonValue &value)
{
    if (!json.contains(key) && !value.isUndefined())
        json.insert(key, value);
}

} // namespace

ScriptedPeer::ScriptedPeer(QObject *parent)
    : QTcpServer(parent)
    , m_identity(firstIdentity())
    , m_hello(plainHello())
{
    listen(QHostAddress::LocalHost);
    m_port = serverPort();
}

ScriptedPeer::~ScriptedPeer()
{
    dropConnections();
}

ServerAddress ScriptedPeer::address() const
{
    return {u"127.0.0.1"_s, m_port};
}

void ScriptedPeer::reply(const QString &op, const QJsonObject &fields)
{
    m_queued[op].append(fields);
}

void ScriptedPeer::refuse(const QString &op, const Failure &failure)
{
    QJsonObject fields = failure.toJson();
    fields.insert(u"ok"_s, false);
    if (op == CheckInRequest::op)
        fields.insert(u"class"_s, 0);
    m_queued[op].append(fields);
}

void ScriptedPeer::ignore(const QString &op)
{
    m_queued[op].append(std::nullopt);
}

void ScriptedPeer::sendBytes(const QByteArray &bytes)
{
    for (MessageChannel *channel : std::as_const(m_channels)) {
        channel->send(bytes);
        channel->flush();
    }
}

void ScriptedPeer::dropConnections()
{
    for (MessageChannel *channel : std::exchange(m_channels, {})) {
        channel->disconnect(this);
        channel->abort();
        channel->deleteLater();
    }
}

void ScriptedPeer::stop()
{
    close();
    dropConnections();
}

bool ScriptedPeer::resume()
{
    return listen(QHostAddress::LocalHost, m_port);
}

QList<QJsonObject> ScriptedPeer::received(const QString &op) const
{
    QList<QJsonObject> ofOp;
    for (const QJsonObject &request : m_received)
        if (request.value("op"_L1) == op)
            ofOp.append(request);
    return ofOp;
}

void ScriptedPeer::incomingConnection(qintptr descriptor)
{
    auto socket = std::make_unique<QSslSocket>();
    if (!socket->setSocketDescriptor(descriptor))
        return;
    QSslConfiguration configuration = socket->sslConfiguration();
    configuration.setPrivateKey(m_identity.key);
    configuration.setLocalCertificate(m_identity.certificate);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->setSslConfiguration(configuration);
    socket->startServerEncryption();
    auto *channel = new MessageChannel(std::move(socket), MaxRequest, this);
    m_channels.append(channel);
    connect(channel, &MessageChannel::readable, this, [this, channel] { readLines(channel); });
    connect(channel, &MessageChannel::closed, this, [this, channel] {
        m_channels.removeOne(channel);
        channel->deleteLater();
    });
}

void ScriptedPeer::readLines(MessageChannel *channel)
{
    // A handler may close the connection of its request.
    while (m_channels.contains(channel)) {
        const auto line = channel->nextLine();
        if (!line)
            return;
        if (const auto request = parseLine(*line))
            answer(channel, *request);
    }
}

void ScriptedPeer::answer(MessageChannel *channel, const QJsonObject &request)
{
    m_received.append(request);
    auto json = replyTo(request);
    if (json && m_channels.contains(channel)) {
        insertMissing(*json, u"op"_s, request.value("op"_L1));
        insertMissing(*json, u"id"_s, request.value("id"_L1));
        insertMissing(*json, u"ok"_s, true);
        insertMissing(*json, u"time"_s, now().toText());
        channel->send(toBytes(*json));
        channel->flush();
    }
    emit requestReceived(request);
}

std::optional<QJsonObject> ScriptedPeer::replyTo(const QJsonObject &request)
{
    const QString op = request.value("op"_L1).toString();
    if (auto &queue = m_queued[op]; !queue.isEmpty())
        return queue.takeFirst();
    if (m_handler)
        if (const auto json = m_handler(request))
            return json;
    if (op == HelloRequest::op)
        return m_hello;
    if (op == PingRequest::op)
        return QJsonObject();
    if (m_handler)
        return std::nullopt;
    QJsonObject unknown = Failure{.code = ErrorCode::UnknownOp}.toJson();
    unknown.insert(u"ok"_s, false);
    return unknown;
}

QByteArray ScriptedPeer::toBytes(const QJsonObject &json)
{
    return toLine(json);
}

} // namespace chamada::test
