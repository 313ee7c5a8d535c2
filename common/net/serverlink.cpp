// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/serverlink.h"

#include "common/net/fingerprint.h"

#include <QRandomGenerator>
#include <QScopedValueRollback>
#include <QSslConfiguration>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada {

namespace {

constexpr qsizetype MaxReply = 256 * 1024 * 1024; // bytes; reports may be long, but not endless
constexpr auto ConnectLimit = 10s; // to connect, encrypt and greet
constexpr auto AnswerLimit = 15s; // maximum wait for a reply while nothing is received
constexpr auto PingAfter = 60s; // of silence (the server closes idle connections after 10 minutes)
constexpr auto FirstRetry = 500ms;
constexpr auto LongestRetry = 15s;

RawReply lost()
{
    return {.id = std::nullopt, .ok = false, .json = Failure{.code = ErrorCode::ConnectionLost}.toJson()};
}

/// Doubles from the first to the longest delay, then subtracts a random part so that clients do not reconnect at once.
std::chrono::milliseconds backOff(int failures)
{
    const auto full = std::min<std::chrono::milliseconds>(FirstRetry * (1 << std::min(failures, 10)), LongestRetry);
    return full / 2
        + std::chrono::milliseconds(QRandomGenerator::global()->bounded(static_cast<int>(full.count()) / 2 + 1));
}

} // namespace

ServerLink::ServerLink(KnownServers &known, QObject *parent)
    : QObject(parent)
    , m_known(known)
{
    m_retry.setSingleShot(true);
    m_connectLimit.setSingleShot(true);
    m_pulse.setInterval(1s);
    connect(&m_retry, &QTimer::timeout, this, &ServerLink::connectNow);
    connect(&m_connectLimit, &QTimer::timeout, this, [this] { fail(LinkProblem::TimedOut); });
    connect(&m_pulse, &QTimer::timeout, this, &ServerLink::keepAlive);
}

ServerLink::~ServerLink() = default;

void ServerLink::open(const ServerAddress &address)
{
    openMoved(address, {});
}

void ServerLink::openMoved(const ServerAddress &address, const QByteArray &fingerprint)
{
    dropChannel();
    m_address = address;
    m_moved = fingerprint;
    m_failures = 0;
    // The intermediate state is not signalled: a window would briefly show another page.
    m_state = State::Closed;
    m_problem = LinkProblem::None;
    connectNow();
    failPending();
}

void ServerLink::close()
{
    m_retry.stop();
    dropChannel();
    setState(State::Closed);
    failPending();
}

void ServerLink::retryNow()
{
    if (m_state == State::Waiting || m_state == State::Stopped)
        connectNow();
}

void ServerLink::trustShownCertificate()
{
    if (m_problem != LinkProblem::CertificateChanged)
        return;
    m_moved.clear();
    m_known.remember({m_address, m_server.name, m_shownFingerprint});
    connectNow();
}

QByteArray ServerLink::expectedFingerprint() const
{
    return m_moved.isEmpty() ? m_known.fingerprint(m_address) : m_moved;
}

void ServerLink::setState(State state, LinkProblem problem)
{
    if (m_state == state && m_problem == problem)
        return;
    m_state = state;
    m_problem = problem;
    emit stateChanged();
}

void ServerLink::connectNow()
{
    m_retry.stop();
    auto socket = std::make_unique<QSslSocket>();
    QSslSocket *ssl = socket.get();
    QSslConfiguration configuration = ssl->sslConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    // onEncrypted checks the pinned fingerprint; no CA signs a lab server's certificate.
    configuration.setPeerVerifyMode(QSslSocket::QueryPeer);
    ssl->setSslConfiguration(configuration);
    m_channel = std::make_unique<MessageChannel>(std::move(socket), MaxReply);
    connect(ssl, &QSslSocket::encrypted, this, &ServerLink::onEncrypted);
    connect(ssl, &QSslSocket::errorOccurred, this, &ServerLink::onSocketError);
    connect(m_channel.get(), &MessageChannel::closed, this,
        [this] { fail(isReady() ? LinkProblem::Lost : LinkProblem::NotChamada); });
    connect(m_channel.get(), &MessageChannel::readable, this, &ServerLink::readLines);
    setState(State::Connecting, m_problem);
    m_connectLimit.start(ConnectLimit);
    ssl->connectToHostEncrypted(m_address.host, m_address.port);
}

void ServerLink::onEncrypted()
{
    const auto &socket = static_cast<const QSslSocket &>(m_channel->socket());
    m_shownFingerprint = fingerprintOf(socket.peerCertificate());
    const QByteArray pinned = expectedFingerprint();
    if (m_shownFingerprint.isEmpty() || (!pinned.isEmpty() && pinned != m_shownFingerprint)) {
        fail(LinkProblem::CertificateChanged);
        return;
    }
    m_lastHeard.start();
    m_pulse.start();
    send(HelloRequest{u"chamada/" CHAMADA_VERSION ""_s}, this,
        [this](const Outcome<HelloReply> &reply) { greeted(reply); });
}

void ServerLink::greeted(const Outcome<HelloReply> &outcome)
{
    const auto *hello = std::get_if<HelloReply>(&outcome);
    if (!hello) {
        if (std::get<Failure>(outcome).code != ErrorCode::ConnectionLost)
            fail(LinkProblem::NotChamada);
        return;
    }
    if (hello->protocol != ProtocolVersion) {
        fail(LinkProblem::VersionTooOld);
        return;
    }
    m_server = *hello;
    if (m_server.time)
        m_clock.set(*m_server.time);
    const KnownServers::Server met{m_address, m_server.name, m_shownFingerprint, m_server.receiptKey};
    if (std::exchange(m_moved, {}).isEmpty())
        m_known.remember(met);
    else
        m_known.move(met);
    m_connectLimit.stop();
    m_failures = 0;
    setState(State::Ready);
}

void ServerLink::onSocketError(QAbstractSocket::SocketError error)
{
    fail(problemOf(error, isReady() ? LinkPhase::Ready : LinkPhase::Greeting));
}

void ServerLink::readLines()
{
    m_lastHeard.start();
    if (m_reading)
        return; // reentered from a handler that sent a request; the outer loop reads the rest
    const QScopedValueRollback reading(m_reading, true);
    // A handler may close the link or open another: the remaining lines are then dropped.
    const MessageChannel *channel = m_channel.get();
    while (m_channel && m_channel.get() == channel) {
        const auto line = m_channel->nextLine();
        if (!line)
            break;
        if (const auto message = decodeServerLine(*line))
            dispatch(*message);
        else if (!isReady())
            fail(LinkProblem::NotChamada);
    }
    if (m_channel && m_channel.get() == channel && m_channel->overlong())
        fail(LinkProblem::NotChamada);
}

void ServerLink::dispatch(const ServerMessage &message)
{
    if (const auto *event = std::get_if<Event>(&message)) {
        onEvent(*event);
        return;
    }
    const auto &reply = std::get<RawReply>(message);
    const Pending pending = reply.id ? m_pending.take(*reply.id) : Pending{};
    if (pending.context && pending.then)
        pending.then(reply);
}

void ServerLink::onEvent(const Event &event)
{
    if (const auto *bye = std::get_if<ByeEvent>(&event)) {
        const bool removed = bye->reason == "account-removed"_L1;
        const bool stopping = bye->reason == "shutting-down"_L1;
        fail(removed ? LinkProblem::AccountRemoved : stopping ? LinkProblem::ShuttingDown : LinkProblem::Lost);
        return;
    }
    emit eventReceived(event);
}

void ServerLink::fail(LinkProblem problem)
{
    if (m_state == State::Closed || !m_channel)
        return;
    dropChannel();
    if (needsPerson(problem)) {
        setState(State::Stopped, problem);
    } else {
        m_retry.start(backOff(m_failures++));
        setState(State::Waiting, problem);
    }
    failPending();
}

void ServerLink::dropChannel()
{
    m_connectLimit.stop();
    m_pulse.stop();
    if (!m_channel)
        return;
    m_channel->disconnect(this);
    m_channel->socket().disconnect(this);
    if (m_state == State::Ready)
        m_channel->close();
    // The channel may be emitting the signal that called this function.
    m_channel.release()->deleteLater();
}

void ServerLink::failPending()
{
    const auto pending = std::exchange(m_pending, {});
    for (const Pending &request : pending)
        if (request.context && request.then)
            request.then(lost());
}

void ServerLink::keepAlive()
{
    const auto silence = std::chrono::milliseconds(m_lastHeard.elapsed());
    const auto sinceSent = std::chrono::milliseconds(m_lastSent.elapsed());
    if (!m_pending.isEmpty() && silence > AnswerLimit && sinceSent > AnswerLimit)
        fail(LinkProblem::Lost);
    else if (m_pending.isEmpty() && silence > PingAfter)
        ping();
}

void ServerLink::ping()
{
    send(PingRequest{}, this, [this](const Outcome<PingReply> &outcome) {
        const auto *reply = std::get_if<PingReply>(&outcome);
        if (reply && reply->time)
            m_clock.set(*reply->time); // the server's clock may have been adjusted meanwhile
    });
}

void ServerLink::transmit(const QByteArray &line, qint64 id, Pending pending)
{
    if (!m_channel || !static_cast<QSslSocket &>(m_channel->socket()).isEncrypted()) {
        QMetaObject::invokeMethod(
            this,
            [pending = std::move(pending)] {
                if (pending.context)
                    pending.then(lost());
            },
            Qt::QueuedConnection);
        return;
    }
    m_pending.insert(id, pending);
    m_lastSent.start();
    m_channel->send(line);
    m_channel->flush();
}

} // namespace chamada
