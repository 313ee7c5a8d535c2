// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/timestamp.h"
#include "common/net/serveraddress.h"
#include "common/protocol/failure.h"
#include "tests/support/testcertificates.h"

#include <QJsonObject>
#include <QList>
#include <QTcpServer>

#include <functional>
#include <optional>

namespace chamada {
class MessageChannel;
}

namespace chamada::test {

/// A server whose replies a test writes: TLS on a free port of 127.0.0.1, listening from the start. A request gets the
/// first reply queued for its op, else the handler's, else (`hello`, `ping`) a default one, else `unknown-op`. A
/// missing `id`, `op`, `ok` or `time` of a reply is filled in.
class ScriptedPeer : public QTcpServer {
    Q_OBJECT

public:
    /// Returns the reply, or nullopt for none.
    using Handler = std::function<std::optional<QJsonObject>(const QJsonObject &request)>;

    explicit ScriptedPeer(QObject *parent = nullptr);
    ~ScriptedPeer() override;

    ServerAddress address() const;
    /// Returns the time of its clock, which stands still: 2026-11-22T08:00:00.000-03:00.
    static Timestamp now() { return {1'795'345'200'000}; }

    /// Queues one reply for the next request of this op. `ok` is true unless `fields` sets it.
    void reply(const QString &op, const QJsonObject &fields = {});
    void refuse(const QString &op, const Failure &failure);
    /// Leaves the next request of this op unanswered.
    void ignore(const QString &op);
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    /// Returns the reply to `hello`; tests change single fields of it.
    QJsonObject &hello() { return m_hello; }

    /// Sends the event on every connection.
    void push(const QJsonObject &event) { sendBytes(toBytes(event)); }
    void sendBytes(const QByteArray &bytes);

    /// Closes every connection at once, without a message; new ones are still accepted.
    void dropConnections();
    /// Closes all connections and accepts no more, until `resume` listens again on the same port.
    void stop();
    bool resume();
    /// Sets the certificate for new connections.
    void setIdentity(const TestIdentity &identity) { m_identity = identity; }

    qsizetype connectionCount() const { return m_channels.size(); }
    /// Returns all requests so far, over all connections; with an op, only those of it.
    const QList<QJsonObject> &received() const { return m_received; }
    QList<QJsonObject> received(const QString &op) const;

signals:
    void requestReceived(const QJsonObject &request);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    static QByteArray toBytes(const QJsonObject &json);
    void readLines(MessageChannel *channel);
    void answer(MessageChannel *channel, const QJsonObject &request);
    std::optional<QJsonObject> replyTo(const QJsonObject &request);

    TestIdentity m_identity;
    QJsonObject m_hello;
    quint16 m_port = 0;
    Handler m_handler;
    QHash<QString, QList<std::optional<QJsonObject>>> m_queued;
    QList<MessageChannel *> m_channels;
    QList<QJsonObject> m_received;
};

} // namespace chamada::test
