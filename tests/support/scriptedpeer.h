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

/// A server whose answers a test writes itself: TLS on a free port of 127.0.0.1, listening from the start.
/// A request gets the first reply queued for its op, else the handler's, else (`hello`, `ping`) a plain good one,
/// else `unknown-op`. Where a reply lacks `id`, `op`, `ok` or `time`, they are filled in.
class ScriptedPeer : public QTcpServer {
    Q_OBJECT

public:
    /// The reply, or nothing for no answer at all.
    using Handler = std::function<std::optional<QJsonObject>(const QJsonObject &request)>;

    explicit ScriptedPeer(QObject *parent = nullptr);
    ~ScriptedPeer() override;

    ServerAddress address() const;
    /// Its clock, which stands still: 2026-11-22T08:00:00.000-03:00.
    static Timestamp now() { return {1'795'345'200'000}; }

    /// Queues one reply for the next request of this op. `ok` is true where `fields` says nothing else.
    void reply(const QString &op, const QJsonObject &fields = {});
    void refuse(const QString &op, const Failure &failure);
    /// The next request of this op gets no answer.
    void ignore(const QString &op);
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    /// What `hello` gets; tests change single fields of it.
    QJsonObject &hello() { return m_hello; }

    /// To every connection.
    void push(const QJsonObject &event) { sendBytes(toBytes(event)); }
    void sendBytes(const QByteArray &bytes);

    /// Closes every connection at once, without a word; new ones are still taken.
    void dropConnections();
    /// Drops the connections and takes no more, until `resume` does so again on the same port.
    void stop();
    bool resume();
    /// The certificate that connections from now on are shown.
    void setIdentity(const TestIdentity &identity) { m_identity = identity; }

    qsizetype connectionCount() const { return m_channels.size(); }
    /// Every request there was, over all connections; the ones of one op.
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
