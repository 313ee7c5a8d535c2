// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/sessions/teachersession.h"

namespace chamada {

namespace {

ReplyOrError<Received> doneUnless(const std::optional<Failure> &failure)
{
    if (failure)
        return *failure;
    return Done{};
}

} // namespace

TeacherSession::TeacherSession(QString name, SessionContext &context, const Peer &peer, const SessionServices &service)
    : m_name(std::move(name))
    , m_context(context)
    , m_peer(peer)
    , m_service(service)
{
}

ReplyOrError<Logout> TeacherSession::handle(const Logout &)
{
    return ReplyThen<Done>{{}, [&context = m_context] { context.becomeGuest(); }};
}

void TeacherSession::handle(const ChangePassword &request, const ReplyCallback<ChangePassword> &later)
{
    const auto begin = [this, later] {
        const auto failure = m_service.accounts.mayTry(m_name, {m_peer.origin(), {}});
        if (failure)
            m_context.resumeWith([later, failure] { later(*failure); });
        return !failure;
    };
    const auto work = [hash = m_service.accounts.passwordHash(m_name), request] {
        const bool good = !PasswordHasher::check(hash, request.oldPassword).isEmpty();
        return good ? PasswordHasher::hash(request.newPassword) : QByteArray();
    };
    PasswordHasher::Job job{m_context.context(), begin, work, [this, later](const QByteArray &newHash) {
                                if (newHash.isEmpty())
                                    m_service.accounts.loginFailed(m_name, {m_peer.origin(), {}});
                                m_context.resumeWith([this, newHash, later] { finishPassword(newHash, later); });
                            }};
    if (!m_service.hasher.enqueue(std::move(job)))
        later(hasherIsBusy());
}

void TeacherSession::finishPassword(const QByteArray &newHash, const ReplyCallback<ChangePassword> &later)
{
    if (newHash.isEmpty() || !m_service.accounts.contains(m_name)) {
        later(refusal(ErrorCode::BadLogin));
        return;
    }
    m_service.accounts.loginSucceeded(m_name, {m_peer.origin(), {}});
    m_service.accounts.store(m_name, newHash);
    later(Done{});
}

ReplyOrError<Start> TeacherSession::handle(const Start &request)
{
    const auto decision = m_service.calls.start(m_name, request.classId, request.options);
    if (const auto *failure = std::get_if<Failure>(&decision))
        return *failure;
    const auto &started = std::get<Calls::Started>(decision);
    return StartReply{request.classId, started.call.id, started.call.started, started.repeated};
}

ReplyOrError<End> TeacherSession::handle(const End &request)
{
    const auto decision = m_service.calls.end(m_name, request.classId);
    if (const auto *failure = std::get_if<Failure>(&decision))
        return *failure;
    return EndReply{std::get<Report>(decision)};
}

ReplyOrError<Reports> TeacherSession::handle(const Reports &) const
{
    return ReportsReply{m_service.calls.ended().of(m_name)};
}

ReplyOrError<Received> TeacherSession::handle(const Received &request)
{
    return doneUnless(m_service.calls.ended().received(m_name, request.call));
}

ReplyOrError<Mine> TeacherSession::handle(const Mine &) const
{
    return MineReply{m_service.calls.mine(m_name)};
}

ReplyOrError<Watch> TeacherSession::handle(const Watch &request)
{
    const auto decision = m_service.calls.watch(m_name, request.classId);
    if (const auto *failure = std::get_if<Failure>(&decision))
        return *failure;
    const auto &[call, attendance] = std::get<Calls::Watched>(decision);
    const auto devices = request.sameDevice ? EventPublisher::Devices::Told : EventPublisher::Devices::Untold;
    return ReplyThen<WatchReply>{{call.id, call.started, attendance.count(),
                                     request.sameDevice ? attendance.watchedEntries() : attendance.entries()},
        [&publisher = m_service.publisher, visitor = m_context.visitor(), classId = request.classId, id = call.id,
            devices] { publisher.watch(visitor, classId, id, devices); }};
}

ReplyOrError<Unwatch> TeacherSession::handle(const Unwatch &request)
{
    m_service.publisher.unwatch(m_context.visitor(), request.classId);
    return Done{};
}

ReplyOrError<Mark> TeacherSession::handle(const Mark &request)
{
    return doneUnless(m_service.calls.mark(m_name, request));
}

ReplyOrError<RosterAdd> TeacherSession::handle(const RosterAdd &request)
{
    const RosterCount reply{m_service.rosters.add(request.classId, request.students)};
    m_service.calls.rosterChanged(request.classId);
    return reply;
}

ReplyOrError<RosterRemove> TeacherSession::handle(const RosterRemove &request)
{
    const RosterCount reply{m_service.rosters.remove(request.classId, request.students)};
    m_service.calls.rosterChanged(request.classId);
    return reply;
}

ReplyOrError<RosterList> TeacherSession::handle(const RosterList &request) const
{
    return RosterListReply{m_service.rosters.list(request.classId)};
}

ReplyOrError<RosterFind> TeacherSession::handle(const RosterFind &request) const
{
    return RosterFindReply{m_service.rosters.find(request.student)};
}

ReplyOrError<Talk> TeacherSession::handle(const Talk &request)
{
    const auto decision = m_service.calls.watch(m_name, request.classId);
    if (const auto *failure = std::get_if<Failure>(&decision))
        return *failure;
    const Rooms::Door door = request.open ? Rooms::Door::Open : Rooms::Door::Closed;
    return ReplyThen<Done>{{}, [&rooms = m_service.rooms, call = std::get<Calls::Watched>(decision).call.id, door] {
                               rooms.setDoor(call, door);
                           }};
}

} // namespace chamada
