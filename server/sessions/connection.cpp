// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/sessions/connection.h"

#include "server/nativesocket.h"

#include <QSslSocket>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr qsizetype MaxRequest = 64 * 1024; // bytes of a line without its ending
constexpr int Share = 64; // lines of one connection in one turn
constexpr qint64 ReadNoMoreAbove = 256 * 1024; // bytes that the peer has not taken
constexpr qint64 MaxEventsWaiting = 4 * 1024 * 1024; // bytes
constexpr qint64 UnfinishedLimit = 30'000; // ms; a line or a handshake
constexpr qint64 StuckLimit = 30'000; // ms without taking a byte while replies wait
constexpr qint64 ClosingLimit = 5'000; // ms to take the last bytes
constexpr qint64 DrainQuiet = 500; // ms without input, after which the last answer has surely arrived

} // namespace

Connection::Connection(std::unique_ptr<QTcpSocket> socket, Peer peer, const Service &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_peer(std::move(peer))
    , m_channel(std::move(socket), MaxRequest)
    , m_guest(*this, m_peer, service)
    , m_rate(service.options.rateLimit, service.clock.monotonic())
    , m_lastHeard(service.clock.monotonic())
    , m_lastTaken(m_lastHeard)
{
    becomeGuest();
    m_channel.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(&m_channel, &MessageChannel::readable, this, &Connection::onReadable);
    connect(&m_channel, &MessageChannel::written, this, &Connection::onWritten);
    connect(&m_channel, &MessageChannel::closed, this, &Connection::onClosed);
}

Connection::~Connection()
{
    m_service.turn.forget(this);
    m_service.news.forget(this);
}

void Connection::startTls(const QSslConfiguration &configuration)
{
    auto &socket = static_cast<QSslSocket &>(m_channel.socket());
    m_peer.encrypted = true;
    m_unfinishedSince = m_service.clock.monotonic();
    connect(&socket, &QSslSocket::encrypted, this, [this] { m_unfinishedSince = -1; });
    socket.setSslConfiguration(configuration);
    socket.startServerEncryption();
}

std::optional<QString> Connection::account() const
{
    if (!m_teacher || m_teacher->name().isEmpty())
        return std::nullopt;
    return m_teacher->name();
}

void Connection::becomeTeacher(const QString &name)
{
    m_service.news.unwatchAll(this);
    m_teacher.emplace(name, *this, m_peer, m_service);
}

void Connection::becomeGuest()
{
    m_service.news.unwatchAll(this);
    m_teacher.reset();
    if (m_service.options.open)
        m_teacher.emplace(QString(), *this, m_peer, m_service);
}

bool Connection::mayRead() const
{
    return m_phase == Phase::Open && !m_busy && !m_settling && m_channel.unsent() < ReadNoMoreAbove;
}

bool Connection::isShakingHands() const
{
    return m_peer.encrypted && !static_cast<const QSslSocket &>(m_channel.socket()).isEncrypted();
}

void Connection::onReadable()
{
    m_lastHeard = m_service.clock.monotonic();
    if (m_phase == Phase::Draining)
        m_channel.discardInput();
    else if (mayRead())
        m_service.turn.enqueue(this);
}

void Connection::onWritten()
{
    m_lastTaken = m_service.clock.monotonic();
    m_repliesWaiting = std::min(m_repliesWaiting, m_channel.unsent());
    m_eventsWaiting = std::min(m_eventsWaiting, m_channel.unsent());
    if (m_phase == Phase::Draining && m_channel.unsent() == 0 && !m_peer.encrypted)
        native::shutdownWriting(m_channel.socket().socketDescriptor());
    else if (mayRead())
        m_service.turn.enqueue(this);
}

void Connection::onClosed()
{
    m_phase = Phase::Closing;
    m_service.turn.forget(this);
    m_service.news.forget(this);
    emit closed();
}

bool Connection::takePart()
{
    if (const auto job = std::exchange(m_job, {}))
        job();
    bool more = true;
    int taken = 0;
    while (more && taken < Share && mayRead()) {
        const auto line = m_channel.nextLine();
        more = line.has_value();
        if (more) {
            ++taken;
            takeLine(*line);
        }
    }
    if (m_channel.overlong() && m_phase == Phase::Open)
        refuseLine(ErrorCode::TooLarge);
    if (taken > 0 || !m_channel.midLine())
        m_unfinishedSince = -1;
    if (m_channel.midLine() && m_unfinishedSince < 0)
        m_unfinishedSince = m_service.clock.monotonic();
    return more && mayRead();
}

void Connection::takeLine(QByteArrayView line)
{
    if (m_isTurnedAway || !m_rate.allow(m_service.clock.monotonic())) {
        refuseLine(ErrorCode::TooManyRequests);
        return;
    }
    const auto json = parseLine(line);
    Envelope request;
    if (!json) {
        refuse(request, refusal(ErrorCode::BadJson));
        return;
    }
    const QJsonValue id = json->value("id"_L1);
    if (id.isString() || id.isDouble())
        request.id = id;
    const QJsonValue op = json->value("op"_L1);
    if (!op.isString()) {
        refuse(request, Failure{.code = ErrorCode::BadRequest, .field = u"op"_s});
        return;
    }
    request.op = op;
    route(request, *json);
}

template <RequestType R> void Connection::serve(const Envelope &request, const QJsonObject &json)
{
    FieldReader in(json);
    const auto decoded = R::fromJson(in);
    if (!decoded) {
        refuse(request, Failure{.code = ErrorCode::BadRequest, .field = in.badField()});
        return;
    }
    if constexpr (R::role == Role::Teacher)
        ask(*m_teacher, request, *decoded);
    else
        ask(m_guest, request, *decoded);
}

template <class Session, RequestType R>
void Connection::ask(Session &session, const Envelope &request, const R &decoded)
{
    if constexpr (requires { session.handle(decoded, Later<R>()); }) {
        m_busy = true;
        session.handle(decoded, Later<R>([this, request](const Answer<R> &later) {
            m_busy = false;
            answer(request, toHeld<R>(request, later, m_service.clock.now()));
        }));
    } else {
        answer(request, toHeld<R>(request, session.handle(decoded), m_service.clock.now()));
    }
}

/// A message of the protocol, with what is checked before its fields are looked at.
struct Connection::Route {
    QLatin1StringView op;
    Role role;
    Secrecy secrecy;
    void (Connection::*serve)(const Envelope &, const QJsonObject &);

    template <class... Rs> static constexpr std::array<Route, sizeof...(Rs)> all(std::variant<Rs...> *)
    {
        return {Route{Rs::op, Rs::role, Rs::secrecy, &Connection::serve<Rs>}...};
    }
};

void Connection::route(const Envelope &request, const QJsonObject &json)
{
    static constexpr auto routes = Route::all(static_cast<Request *>(nullptr));
    const QString op = request.op.toString();
    const auto route = std::find_if(routes.begin(), routes.end(), [&op](const Route &r) { return op == r.op; });
    if (route == routes.end()) {
        refuse(request, refusal(ErrorCode::UnknownOp));
        return;
    }
    const bool secret = route->secrecy == Secrecy::TlsOnly && !m_peer.isLocal();
    const QJsonValue id = json.value("id"_L1);
    if (!m_peer.encrypted && (secret || m_service.options.requireTls))
        refuse(request, refusal(ErrorCode::TlsRequired));
    else if (route->role == Role::Teacher && !m_teacher)
        refuse(request, refusal(ErrorCode::LoginRequired));
    else if (!id.isUndefined() && request.id.isUndefined())
        refuse(request, Failure{.code = ErrorCode::BadRequest, .field = u"id"_s});
    else
        (this->*route->serve)(request, json);
}

void Connection::refuse(const Envelope &request, const Failure &failure)
{
    answer(request, {encodeFailure(request.op, request.id, failure, m_service.clock.now()), false, {}});
}

void Connection::refuseLine(ErrorCode code)
{
    refuse({}, refusal(code));
    m_phase = Phase::Refusing;
}

void Connection::refuseNow()
{
    refuseLine(ErrorCode::TooManyRequests);
    m_service.turn.enqueue(this);
}

void Connection::answer(const Envelope &request, Held held)
{
    m_settling = m_settling || held.then;
    m_waiting.push_back({request, std::move(held)});
}

void Connection::resumeWith(std::function<void()> job)
{
    m_job = std::move(job);
    m_service.turn.enqueue(this);
}

void Connection::closeAfterAnswers()
{
    m_phase = Phase::Closing;
    m_closingSince = m_service.clock.monotonic();
}

void Connection::release(bool stored)
{
    const auto waiting = std::exchange(m_waiting, {});
    if (!stored)
        m_guest.forgetRegistrations();
    for (const auto &[request, held] : waiting) {
        const bool isTrue = stored || !held.tellsStored;
        const QByteArray line = isTrue
            ? held.line
            : encodeFailure(request.op, request.id, refusal(ErrorCode::StorageUnavailable), m_service.clock.now());
        sendReply(line);
        if (isTrue && held.then)
            held.then();
    }
    m_channel.flush();
    const bool settled = std::exchange(m_settling, false);
    if (m_phase == Phase::Closing)
        close();
    else if (m_phase == Phase::Refusing)
        startDraining();
    else if (settled)
        m_service.turn.enqueue(this);
}

void Connection::sendReply(const QByteArray &line)
{
    if (m_repliesWaiting == 0)
        m_lastTaken = m_service.clock.monotonic();
    m_repliesWaiting += line.size();
    m_channel.send(line);
}

void Connection::tell(const QByteArray &line)
{
    if (m_phase != Phase::Open)
        return;
    m_eventsWaiting += line.size();
    m_channel.send(line);
    m_channel.flush();
    if (m_eventsWaiting > MaxEventsWaiting)
        drop();
}

void Connection::dismiss(const QString &reason)
{
    if (m_phase != Phase::Open || (isShakingHands())) {
        drop();
        return;
    }
    m_channel.send(encodeEvent(ByeEvent{reason}));
    close();
}

void Connection::close()
{
    m_phase = Phase::Closing;
    m_closingSince = m_service.clock.monotonic();
    m_service.news.forget(this);
    m_channel.close();
}

void Connection::drop()
{
    m_phase = Phase::Closing;
    m_channel.abort();
}

void Connection::startDraining()
{
    // Closing with input unread would reset the connection, and the peer might lose the answer.
    m_phase = Phase::Draining;
    m_closingSince = m_service.clock.monotonic();
    m_service.news.forget(this);
    m_channel.discardInput();
    if (m_channel.unsent() == 0)
        onWritten();
}

void Connection::checkDeadlines()
{
    const qint64 now = m_service.clock.monotonic();
    const qint64 idle = m_service.options.idleTimeout.count();
    if (m_phase == Phase::Closing || m_phase == Phase::Draining) {
        const bool quiet = m_phase == Phase::Draining && m_channel.unsent() == 0 && now - m_lastHeard > DrainQuiet;
        if (quiet)
            close();
        else if (now - m_closingSince > ClosingLimit)
            drop();
    } else if (m_repliesWaiting > 0 && now - m_lastTaken > StuckLimit) {
        drop();
    } else if (m_unfinishedSince >= 0 && now - m_unfinishedSince > UnfinishedLimit) {
        dismiss(u"too-slow"_s);
    } else if (!m_busy && now - m_lastHeard > idle) {
        dismiss(u"idle"_s);
    }
}

} // namespace chamada
