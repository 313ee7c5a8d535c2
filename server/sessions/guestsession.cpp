// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/sessions/guestsession.h"

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

QString registration(const QString &call, const StudentId &student)
{
    return call + u' ' + student.text();
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

ReplyOrError<Hello> GuestSession::handle(const Hello &) const
{
    return HelloReply{u"chamada/" CHAMADA_VERSION ""_s, ProtocolVersion, m_service.options.name,
        !m_service.options.open, m_service.accounts.isEmpty(), m_service.receiptKey.publicKey};
}

ReplyOrError<Ping> GuestSession::handle(const Ping &request) const
{
    return PingReply{.pad = request.pad};
}

ReplyOrError<Bye> GuestSession::handle(const Bye &)
{
    m_context.closeAfterAnswers();
    return Done{};
}

ReplyOrError<ListCalls> GuestSession::handle(const ListCalls &request)
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

ReplyOrError<CheckIn> GuestSession::handle(const CheckIn &request)
{
    CheckInSender asker{m_peerKey, m_context.account(), false, m_context.visitor(), m_peerOrigin};
    if (const auto call = m_service.calls.openCallId(request.classId))
        asker.registeredHere = m_registeredHere.contains(registration(*call, request.student));
    const auto decision = m_service.calls.checkIn(request, asker);
    if (const auto *failure = std::get_if<Failure>(&decision))
        return *failure;
    const auto &result = std::get<CheckInResult>(decision);
    if (!result.repeated) {
        m_registeredNow.append(registration(result.call, request.student));
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
    const QStringList registeredNow = std::exchange(m_registeredNow, {});
    const bool enteredNow = std::exchange(m_enteredNow, false);
    if (stored)
        return;
    for (const QString &taken : registeredNow)
        m_registeredHere.remove(taken);
    if (!registeredNow.isEmpty())
        m_lastHere.clear();
    if (enteredNow)
        m_service.rooms.leave(m_context.visitor());
}

std::optional<StudentId> GuestSession::studentWhoAsks(const Register &request) const
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

ReplyOrError<Register> GuestSession::handle(const Register &request)
{
    const RoomVisitor visitor{m_context.visitor(), m_context.account(), studentWhoAsks(request)};
    const auto decision = m_service.rooms.enter(visitor, request);
    if (const auto *failure = std::get_if<Failure>(&decision))
        return *failure;
    m_enteredNow = true;
    return RegisterReply{std::get<QStringList>(decision)};
}

ReplyOrError<Message> GuestSession::handle(const Message &request)
{
    const auto decision = m_service.rooms.message(m_context.visitor(), request);
    if (const auto *failure = std::get_if<Failure>(&decision))
        return *failure;
    const auto &message = std::get<RoomMessage>(decision);
    return ReplyThen<MessageReply>{{static_cast<qint64>(message.to.size())},
        [&publisher = m_service.publisher, message] { publisher.deliver(message); }};
}

ReplyOrError<ClearRegister> GuestSession::handle(const ClearRegister &)
{
    m_service.rooms.leave(m_context.visitor());
    return Done{};
}

void GuestSession::handle(const Setup &request, const ReplyCallback<Setup> &later)
{
    if (const auto failure = m_service.accounts.checkCode(request.user, request.setupCode, m_peer.origin())) {
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

void GuestSession::finishSetup(const Setup &request, const QByteArray &passwordHash, const ReplyCallback<Setup> &later)
{
    // Another client may have used the code while the password was hashed.
    if (const auto failure = m_service.accounts.checkCode(request.user, request.setupCode, m_peer.origin())) {
        later(*failure);
        return;
    }
    m_service.accounts.store(request.user, passwordHash);
    later(ReplyThen<Done>{{}, [this, user = request.user] { m_context.becomeTeacher(user); }});
}

void GuestSession::handle(const Login &request, const ReplyCallback<Login> &later)
{
    // The limit is checked when the worker takes the job, so that simultaneous guesses are counted one by one.
    const Accounts::Guesser guesser{m_peer.origin(), request.device};
    const auto begin = [this, request, guesser, later] {
        const auto failure = m_service.accounts.mayTry(request.user, guesser);
        if (failure)
            m_context.resumeWith([later, failure] { later(*failure); });
        return !failure;
    };
    const QByteArray hash = m_service.accounts.passwordHash(request.user);
    PasswordHasher::Job job{m_context.context(), begin,
        [hash, password = request.password] { return PasswordHasher::check(hash, password); },
        [this, request, guesser, later](const QByteArray &checked) {
            // A failure counts at once, because the worker starts the next guess before this one is answered.
            if (checked.isEmpty())
                m_service.accounts.loginFailed(request.user, guesser);
            m_context.resumeWith([this, request, later, checked] { finishLogin(request, checked, later); });
        }};
    if (!m_service.hasher.enqueue(std::move(job)))
        later(hasherIsBusy());
}

void GuestSession::finishLogin(const Login &request, const QByteArray &checked, const ReplyCallback<Login> &later)
{
    // The account may have been removed while the password was checked.
    if (checked.isEmpty() || !m_service.accounts.contains(request.user)) {
        later(refusal(ErrorCode::BadLogin));
        return;
    }
    m_service.accounts.loginSucceeded(request.user, {m_peer.origin(), request.device});
    later(ReplyThen<Done>{{}, [this, user = request.user] { m_context.becomeTeacher(user); }});
}

} // namespace chamada
