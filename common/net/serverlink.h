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

/// The client side of a connection: connects over TLS, pins the certificate, sends hello and pings, and reconnects with
/// exponential back-off. It knows nothing of calls, students or windows.
class ServerLink : public QObject {
    Q_OBJECT

public:
    enum class State {
        Closed, ///< no connection is wanted
        Connecting,
        Ready, ///< greeted: requests may be sent
        Waiting, ///< waiting for the next attempt; `problem` says why
        Stopped, ///< `problem` needs a person (changed certificate, old version, removed account)
    };
    Q_ENUM(State)

    explicit ServerLink(KnownServers &known, QObject *parent = nullptr);
    ~ServerLink() override;

    void open(const ServerAddress &address);
    /// Connects to a known server at a new address. Accepts only this certificate there, and moves its pin to the new
    /// address after the greeting.
    void openMoved(const ServerAddress &address, const QByteArray &fingerprint);
    void close();
    /// Reconnects now instead of after the back-off.
    void retryNow();
    /// Pins the shown certificate after a person compared the fingerprints, and connects.
    void trustShownCertificate();

    State state() const { return m_state; }
    bool isReady() const { return m_state == State::Ready; }
    LinkProblem problem() const { return m_problem; }
    const ServerAddress &address() const { return m_address; }
    /// Returns the server's reply to the last hello.
    const HelloReply &server() const { return m_server; }
    /// Returns the server's clock as of the last greeting or ping.
    const ServerClock &clock() const { return m_clock; }
    ServerClock &clock() { return m_clock; }
    Timestamp serverNow() const { return m_clock.now(); }
    /// Returns the SHA-256 of the certificate that the server shows (or showed when the link stopped).
    QByteArray shownFingerprint() const { return m_shownFingerprint; }
    /// Returns the pinned fingerprint; empty if any certificate is accepted.
    QByteArray expectedFingerprint() const;

    /// Sends a request. `then` gets its outcome exactly once while `context` lives, always after this call has
    /// returned. The outcome is `ErrorCode::ConnectionLost` if the link is not ready or breaks before the reply.
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
    /// Drops the connection, fails pending requests, and schedules a retry if that can help.
    void fail(LinkProblem problem);
    void dropChannel();
    void failPending();
    void keepAlive();
    void ping();
    void transmit(const QByteArray &line, qint64 id, Pending pending);

    KnownServers &m_known;
    ServerAddress m_address;
    QByteArray m_moved; ///< certificate expected at this new address; empty if none
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
