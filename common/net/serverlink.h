// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/knownservers.h"
#include "common/net/linkproblem.h"
#include "common/net/messagechannel.h"
#include "common/net/serveraddress.h"
#include "common/net/serverclock.h"
#include "common/protocol/codec.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QSslSocket>
#include <QTimer>

#include <functional>

namespace chamada {

/// The windows' side of a connection: connects over TLS, pins the certificate, says hello, keeps the line alive and
/// comes back by itself with back-off. It knows nothing of calls, students or windows.
class ServerLink : public QObject {
    Q_OBJECT

public:
    enum class State {
        Closed, ///< not wanted
        Connecting,
        Ready, ///< greeted: requests may be sent
        Waiting, ///< for the next attempt; `problem` says why
        Stopped, ///< `problem` needs a person (certificate changed, version too old, account removed)
    };
    Q_ENUM(State)

    explicit ServerLink(KnownServers &known, QObject *parent = nullptr);
    ~ServerLink() override;

    void open(const ServerAddress &address);
    /// The server with this certificate, which is known from another address: no other is greeted there, and once it
    /// is, its pin moves along.
    void openMoved(const ServerAddress &address, const QByteArray &fingerprint);
    void close();
    /// The next attempt now, instead of after the back-off.
    void retryNow();
    /// A person has compared the fingerprints: pins the certificate that was shown and connects.
    void trustShownCertificate();

    State state() const { return m_state; }
    bool isReady() const { return m_state == State::Ready; }
    LinkProblem problem() const { return m_problem; }
    const ServerAddress &address() const { return m_address; }
    /// What the server said at the last greeting.
    const HelloReply &server() const { return m_server; }
    /// As it was told at the last greeting, or ping.
    const ServerClock &clock() const { return m_clock; }
    ServerClock &clock() { return m_clock; }
    Timestamp serverNow() const { return m_clock.now(); }
    /// SHA-256 of the certificate that the server shows (or showed when the link stopped).
    QByteArray shownFingerprint() const { return m_shownFingerprint; }
    /// The one that it has to show; empty where any will do.
    QByteArray expectedFingerprint() const;

    /// Sends a request; `then` gets its outcome while `context` lives, exactly once. Where the link is not ready, or
    /// breaks before the answer, that is `ErrorCode::ConnectionLost`, and always after this call has returned.
    template <RequestType R>
    void send(const R &request, QObject *context, std::function<void(const Outcome<typename R::Reply> &)> then);

signals:
    void stateChanged();
    void eventReceived(const chamada::Event &event);

private:
    struct Pending {
        QPointer<QObject> context;
        std::function<void(const RawReply &)> then;
    };

    void setState(State state, LinkProblem problem = LinkProblem::None);
    void connectNow();
    void onEncrypted();
    void greeted(const Outcome<HelloReply> &outcome);
    void onSocketError(QAbstractSocket::SocketError error);
    void readLines();
    void dispatch(const ServerMessage &message);
    void onEvent(const Event &event);
    /// Drops the connection, fails what was pending, and tries again later where that can help.
    void fail(LinkProblem problem);
    void dropChannel();
    void failPending();
    void keepAlive();
    void ping();
    void transmit(const QByteArray &line, qint64 id, Pending pending);

    KnownServers &m_known;
    ServerAddress m_address;
    QByteArray m_moved; ///< the certificate of the server that is looked for at this new address
    State m_state = State::Closed;
    LinkProblem m_problem = LinkProblem::None;
    std::unique_ptr<MessageChannel> m_channel;
    HelloReply m_server;
    ServerClock m_clock;
    QByteArray m_shownFingerprint;
    qint64 m_lastId = 0;
    QHash<qint64, Pending> m_pending;
    QTimer m_retry;
    QTimer m_connectLimit;
    QTimer m_pulse;
    QElapsedTimer m_lastHeard;
    QElapsedTimer m_lastSent;
    int m_failures = 0;
    bool m_reading = false;
};

template <RequestType R>
void ServerLink::send(const R &request, QObject *context, std::function<void(const Outcome<typename R::Reply> &)> then)
{
    const qint64 id = ++m_lastId;
    transmit(encodeRequest(request, id), id,
        Pending{context, [then = std::move(then)](const RawReply &raw) { then(outcomeOf<R>(raw)); }});
}

} // namespace chamada
