// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/sessions/sessionhost.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

Envelope envelopeOf(const QJsonObject &json)
{
    Envelope request;
    if (const QJsonValue op = json.value("op"_L1); op.isString())
        request.op = op;
    if (const QJsonValue id = json.value("id"_L1); id.isString() || id.isDouble())
        request.id = id;
    return request;
}

} // namespace

SessionHost::SessionHost(const Peer &peer, const SessionServices &service, SessionClient &client)
    : m_peer(peer)
    , m_service(service)
    , m_client(client)
    , m_visitor(service.publisher.enter(client))
    , m_guest(*this, m_peer, service)
{
    becomeGuest();
}

void SessionHost::leave()
{
    m_service.turn.forget(&m_client);
    m_service.publisher.leave(m_visitor);
}

std::optional<AccountName> SessionHost::account() const
{
    return m_teacher ? m_teacher->owner() : std::nullopt;
}

void SessionHost::endRole()
{
    m_service.publisher.unwatchAll(m_visitor);
    m_service.rooms.leave(m_visitor);
}

void SessionHost::becomeTeacher(const AccountName &name)
{
    endRole();
    m_teacher.emplace(name, *this, m_peer, m_service);
}

void SessionHost::becomeGuest()
{
    endRole();
    m_teacher.reset();
    if (m_service.options.open)
        m_teacher.emplace(Owner(), *this, m_peer, m_service);
}

void SessionHost::process(const Line &json)
{
    const Envelope request = envelopeOf(json.value_or(QJsonObject()));
    if (!json)
        refuse(request, refusal(ErrorCode::BadJson));
    else if (!request.op.isString())
        refuse(request, Failure{.code = ErrorCode::BadRequest, .field = u"op"_s});
    else
        route(request, *json);
}

/// A request type with the requirements that are checked before its fields are decoded.
struct SessionHost::Route {
    QLatin1StringView op;
    Role role;
    Secrecy secrecy;
    Touches touches;
    void (SessionHost::*serve)(const Envelope &, const QJsonObject &);

    template <class... Rs> static constexpr std::array<Route, sizeof...(Rs)> all(std::variant<Rs...> *)
    {
        return {Route{Rs::op, Rs::role, Rs::secrecy, Rs::touches, &SessionHost::serve<Rs>}...};
    }
};

const SessionHost::Route *SessionHost::routeOf(const QJsonValue &value)
{
    static constexpr auto routes = Route::all(static_cast<Request *>(nullptr));
    const QString op = value.toString();
    const auto route = std::find_if(routes.begin(), routes.end(), [&op](const Route &r) { return op == r.op; });
    return route == routes.end() ? nullptr : &*route;
}

void SessionHost::addLocks(const Line &line, LockSet &locks)
{
    const Route *route = line ? routeOf(line->value("op"_L1)) : nullptr;
    if (!route || route->touches == Touches::Nothing)
        return;
    if (route->touches == Touches::General)
        locks.addGeneral();
    else if (const auto classId = FieldReader(*line).classId("class"_L1))
        locks.add(*classId);
}

void SessionHost::addLocks(LockSet &locks) const
{
    // Only requests about accounts go to a worker.
    if (m_job)
        locks.addGeneral();
}

void SessionHost::route(const Envelope &request, const QJsonObject &json)
{
    const Route *route = routeOf(request.op);
    if (!route) {
        refuse(request, refusal(ErrorCode::UnknownOp));
        return;
    }
    const bool secret = route->secrecy == Secrecy::TlsOnly && !m_peer.isLocal();
    const QJsonValue id = json.value("id"_L1);
    if (!m_peer.encrypted && (secret || m_service.options.requireTls))
        refuse(request, refusal(ErrorCode::TlsRequired));
    else if ((route->role != Role::Anyone && !m_teacher) || (route->role == Role::Account && !account()))
        refuse(request, refusal(ErrorCode::LoginRequired));
    else if (!id.isUndefined() && request.id.isUndefined())
        refuse(request, Failure{.code = ErrorCode::BadRequest, .field = u"id"_s});
    else
        (this->*route->serve)(request, json);
}

template <RequestType R> void SessionHost::serve(const Envelope &request, const QJsonObject &json)
{
    FieldReader in(json);
    const auto decoded = R::fromJson(in);
    if (!decoded)
        refuse(request, Failure{.code = ErrorCode::BadRequest, .field = in.badField()});
    else if constexpr (R::role != Role::Anyone)
        ask(*m_teacher, request, *decoded);
    else
        ask(m_guest, request, *decoded);
}

template <class Session, RequestType R>
void SessionHost::ask(Session &session, const Envelope &request, const R &decoded)
{
    if constexpr (requires { session.handle(decoded, ReplyCallback<R>()); }) {
        static_assert(R::touches != Touches::Class, "what returns from a worker locks no class: see addLocks");
        m_busy = true;
        session.handle(decoded, ReplyCallback<R>([this, request](const ReplyOrError<R> &later) {
            m_busy = false;
            answer(request, toPendingReply<R>(request, later, m_service.clock.now()));
        }));
    } else {
        answer(request, toPendingReply<R>(request, session.handle(decoded), m_service.clock.now()));
    }
}

void SessionHost::refuse(const Envelope &request, const Failure &failure)
{
    answer(request, {{encodeFailure(request.op, request.id, failure, m_service.clock.now())}, DependsOn::Nothing, {}});
}

void SessionHost::refuseLine(ErrorCode code, const Line &line)
{
    refuse(envelopeOf(line.value_or(QJsonObject())), refusal(code));
}

void SessionHost::answer(const Envelope &request, PendingReply held)
{
    m_settling = m_settling || held.then;
    const auto &[line, place] = held.reply;
    m_heldBack += line.size();
    const size_t receipt = place ? m_service.signer.add(line.mid(place->begin, place->size)) : 0;
    m_waiting.push_back({request, std::move(held), receipt});
}

void SessionHost::resumeWith(std::function<void()> job)
{
    m_job = std::move(job);
    m_service.turn.enqueue(&m_client);
}

void SessionHost::resume()
{
    if (const auto job = std::exchange(m_job, {}))
        job();
}

SessionHost::Released SessionHost::release(bool stored)
{
    m_guest.release(stored);
    Released released{{}, {}, std::exchange(m_settling, false), m_isOver};
    QByteArray &lines = released.lines;
    lines.reserve(m_heldBack);
    for (Waiting &waiting : m_waiting) {
        const bool isTrue = stored || waiting.held.dependsOn == DependsOn::Nothing;
        if (!isTrue)
            lines += encodeFailure(
                waiting.request.op, waiting.request.id, refusal(ErrorCode::StorageUnavailable), m_service.clock.now());
        else
            append(lines, waiting);
        if (isTrue && waiting.held.then)
            released.then.push_back(std::move(waiting.held.then));
    }
    m_waiting.clear();
    m_heldBack = 0;
    return released;
}

void SessionHost::append(QByteArray &lines, const Waiting &waiting)
{
    const auto &[line, place] = waiting.held.reply;
    if (!place) {
        lines += line;
        return;
    }
    lines.append(QByteArrayView(line).first(place->begin))
        .append(m_service.signer.signedText(waiting.receipt))
        .append(QByteArrayView(line).sliced(place->begin + place->size));
}

} // namespace chamada::server
