// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/sessions/guestsession.h"

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

/// Returns the account's name in a `setup` or `login`, which was checked as the request was read.
template <class R> AccountName nameIn(const R &request)
{
    return *AccountName::fromText(request.user);
}

} // namespace

GuestSession::GuestSession(SessionContext &context, const Peer &peer, const SessionServices &service)
    : m_context(context)
    , m_peer(peer)
    , m_peerKey(peer.key().toLatin1())
    , m_peerOrigin(peer.origin().toLatin1())
    , m_service(service)
{
}

ReplyOrError<HelloRequest> GuestSession::handle(const HelloRequest &) const
{
    return HelloReply{u"chamada/" CHAMADA_VERSION ""_s, ProtocolVersion, m_service.options.name,
        !m_service.options.open, m_service.accounts.isEmpty(), m_service.receiptKey.publicKey};
}

ReplyOrError<PingRequest> GuestSession::handle(const PingRequest &request) const
{
    return PingReply{.pad = request.pad};
}

ReplyOrError<ByeRequest> GuestSession::handle(const ByeRequest &)
{
    m_context.closeAfterAnswers();
    return DoneReply{};
}

ReplyOrError<ListCallsRequest> GuestSession::handle(const ListCallsRequest &request)
{
    const ListCallsReply reply{m_service.calls.open()};
    if (!request.follow)
        return reply;
    EventPublisher &publisher = m_service.publisher;
    const VisitorNumber visitor = m_context.visitor();
    if (*request.follow)
        return ReplyThen<ListCallsReply>{reply, [&publisher, visitor] { publisher.follow(visitor); }};
    return ReplyThen<ListCallsReply>{reply, [&publisher, visitor] { publisher.unfollow(visitor); }};
}

ReplyOrError<CheckInRequest> GuestSession::handle(const CheckInRequest &request)
{
    CheckInSender asker{m_peerKey, m_context.account(), false, m_context.visitor(), m_peerOrigin};
    if (const auto call = m_service.calls.openCallId(request.classId))
        asker.registeredHere = m_registeredHere.contains({*call, request.student});
    const auto decision = m_service.calls.checkIn(request, asker);
    if (const auto *failure = std::get_if<Failure>(&decision))
        return *failure;
    const auto &result = std::get<CheckInResult>(decision);
    if (!result.repeated) {
        m_registeredNow.append({result.call, request.student});
        m_registeredHere.insert(m_registeredNow.constLast());
    }
    if (result.mayHaveReceipt && !asker.kiosk)
        m_lastHere.insert(result.call, request.student);
    CheckInReply reply{
        request.classId, request.student, result.entry.time, result.repeated, result.entry.flags, {}, {}};
    if (result.mayHaveReceipt) {
        reply.name = result.entry.name;
        reply.receipt = QString::fromLatin1(unsignedReceipt(
            {result.call, request.classId, result.entry.student, result.entry.time, m_service.options.name}));
    }
    return reply;
}

void GuestSession::release(bool stored)
{
    const QList<Registration> registeredNow = std::exchange(m_registeredNow, {});
    const bool enteredNow = std::exchange(m_enteredNow, false);
    if (stored)
        return;
    for (const Registration &taken : registeredNow)
        m_registeredHere.remove(taken);
    if (!registeredNow.isEmpty())
        m_lastHere.clear();
    if (enteredNow)
        m_service.rooms.leave(m_context.visitor());
}

std::optional<StudentId> GuestSession::studentWhoAsks(const JoinRoomRequest &request) const
{
    const auto call = request.classId ? m_service.calls.openCallId(*request.classId) : std::nullopt;
    if (!call)
        return std::nullopt;
    if (const auto last = m_lastHere.constFind(*call); last != m_lastHere.constEnd())
        return *last;
    // After a reconnect no new check-in is needed, which would restore a student whom the teacher removed.
    const auto named = StudentId::fromText(request.user);
    return named && m_service.calls.isDeviceOf(*request.classId, *named, request.device) ? named : std::nullopt;
}

ReplyOrError<JoinRoomRequest> GuestSession::handle(const JoinRoomRequest &request)
{
    const RoomVisitor visitor{m_context.visitor(), m_context.account(), studentWhoAsks(request)};
    const auto decision = m_service.rooms.enter(visitor, request);
    if (const auto *failure = std::get_if<Failure>(&decision))
        return *failure;
    m_enteredNow = true;
    return RegisterReply{std::get<QStringList>(decision)};
}

ReplyOrError<SendMessageRequest> GuestSession::handle(const SendMessageRequest &request)
{
    const auto decision = m_service.rooms.message(m_context.visitor(), request);
    if (const auto *failure = std::get_if<Failure>(&decision))
        return *failure;
    const auto &message = std::get<RoomMessage>(decision);
    return ReplyThen<MessageReply>{{static_cast<qint64>(message.to.size())},
        [&publisher = m_service.publisher, message] { publisher.deliver(message); }};
}

ReplyOrError<LeaveRoomRequest> GuestSession::handle(const LeaveRoomRequest &)
{
    m_service.rooms.leave(m_context.visitor());
    return DoneReply{};
}

void GuestSession::handle(const SetupRequest &request, const ReplyCallback<SetupRequest> &later)
{
    if (const auto failure = m_service.accounts.checkCode(nameIn(request), request.setupCode, m_peer.origin())) {
        later(*failure);
        return;
    }
    PasswordHasher::Job job{m_context.context(), [] { return true; },
        [password = request.password] { return PasswordHasher::hash(password); },
        [this, request, later](const QByteArray &hash) {
            m_context.resumeWith([this, request, later, hash] { finishSetup(request, hash, later); });
        }};
    if (!m_service.hasher.enqueue(std::move(job)))
        later(hasherIsBusy());
}

void GuestSession::finishSetup(
    const SetupRequest &request, const QByteArray &passwordHash, const ReplyCallback<SetupRequest> &later)
{
    // Another client may have used the code while the password was hashed.
    if (const auto failure = m_service.accounts.checkCode(nameIn(request), request.setupCode, m_peer.origin())) {
        later(*failure);
        return;
    }
    m_service.accounts.store(nameIn(request), passwordHash);
    later(ReplyThen<DoneReply>{{}, [this, name = nameIn(request)] { m_context.becomeTeacher(name); }});
}

void GuestSession::handle(const LoginRequest &request, const ReplyCallback<LoginRequest> &later)
{
    // The limit is checked when the worker takes the job, so that simultaneous guesses are counted one by one.
    const Accounts::Guesser guesser{m_peer.origin(), request.device};
    const auto begin = [this, request, guesser, later] {
        const auto failure = m_service.accounts.mayTry(nameIn(request), guesser);
        if (failure)
            m_context.resumeWith([later, failure] { later(*failure); });
        return !failure;
    };
    const QByteArray hash = m_service.accounts.passwordHash(nameIn(request));
    PasswordHasher::Job job{m_context.context(), begin,
        [hash, password = request.password] { return PasswordHasher::check(hash, password); },
        [this, request, guesser, later](const QByteArray &checked) {
            // A failure counts at once, because the worker starts the next guess before this one is answered.
            if (checked.isEmpty())
                m_service.accounts.loginFailed(nameIn(request), guesser);
            m_context.resumeWith([this, request, later, checked] { finishLogin(request, checked, later); });
        }};
    if (!m_service.hasher.enqueue(std::move(job)))
        later(hasherIsBusy());
}

void GuestSession::finishLogin(
    const LoginRequest &request, const QByteArray &checked, const ReplyCallback<LoginRequest> &later)
{
    // The account may have been removed while the password was checked.
    if (checked.isEmpty() || !m_service.accounts.contains(nameIn(request))) {
        later(refusal(ErrorCode::BadLogin));
        return;
    }
    m_service.accounts.loginSucceeded(nameIn(request), {m_peer.origin(), request.device});
    later(ReplyThen<DoneReply>{{}, [this, name = nameIn(request)] { m_context.becomeTeacher(name); }});
}

} // namespace chamada::server
