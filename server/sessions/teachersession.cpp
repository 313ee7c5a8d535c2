// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/sessions/teachersession.h"

namespace chamada::server {

namespace {

ReplyOrError<ConfirmReportRequest> doneUnless(const std::optional<Failure> &failure)
{
    if (failure)
        return *failure;
    return DoneReply{};
}

} // namespace

TeacherSession::TeacherSession(Owner owner, SessionContext &context, const Peer &peer, const SessionServices &service)
    : m_owner(std::move(owner))
    , m_context(context)
    , m_peer(peer)
    , m_service(service)
{
}

ReplyOrError<LogoutRequest> TeacherSession::handle(const LogoutRequest &)
{
    return ReplyThen<DoneReply>{{}, [&context = m_context] { context.becomeGuest(); }};
}

void TeacherSession::handle(const ChangePasswordRequest &request, const ReplyCallback<ChangePasswordRequest> &later)
{
    const AccountName name = *m_owner; // the request is refused without an account
    const auto begin = [this, name, later] {
        const auto failure = m_service.accounts.mayTry(name, {m_peer.origin(), {}});
        if (failure)
            m_context.resumeWith([later, failure] { later(*failure); });
        return !failure;
    };
    const auto work = [hash = m_service.accounts.passwordHash(name), request] {
        const bool good = !PasswordHasher::check(hash, request.oldPassword).isEmpty();
        return good ? PasswordHasher::hash(request.newPassword) : QByteArray();
    };
    PasswordHasher::Job job{m_context.context(), begin, work, [this, name, later](const QByteArray &newHash) {
                                if (newHash.isEmpty())
                                    m_service.accounts.loginFailed(name, {m_peer.origin(), {}});
                                m_context.resumeWith(
                                    [this, name, newHash, later] { finishPassword(name, newHash, later); });
                            }};
    if (!m_service.hasher.enqueue(std::move(job)))
        later(hasherIsBusy());
}

void TeacherSession::finishPassword(
    const AccountName &name, const QByteArray &newHash, const ReplyCallback<ChangePasswordRequest> &later)
{
    if (newHash.isEmpty() || !m_service.accounts.contains(name)) {
        later(refusal(ErrorCode::BadLogin));
        return;
    }
    m_service.accounts.loginSucceeded(name, {m_peer.origin(), {}});
    m_service.accounts.store(name, newHash);
    later(DoneReply{});
}

ReplyOrError<StartCallRequest> TeacherSession::handle(const StartCallRequest &request)
{
    const auto decision = m_service.calls.start(m_owner, request.classId, request.options);
    if (const auto *failure = std::get_if<Failure>(&decision))
        return *failure;
    const auto &started = std::get<Calls::Started>(decision);
    m_service.accounts.addClass(m_owner, request.classId, started.call.options.title);
    return StartReply{request.classId, started.call.id, started.call.started, started.repeated};
}

ReplyOrError<EndCallRequest> TeacherSession::handle(const EndCallRequest &request)
{
    const auto decision = m_service.calls.end(m_owner, request.classId);
    if (const auto *failure = std::get_if<Failure>(&decision))
        return *failure;
    return EndReply{std::get<Report>(decision)};
}

ReplyOrError<ListReportsRequest> TeacherSession::handle(const ListReportsRequest &) const
{
    return ReportsReply{m_service.calls.ended().of(m_owner)};
}

ReplyOrError<ConfirmReportRequest> TeacherSession::handle(const ConfirmReportRequest &request)
{
    return doneUnless(m_service.calls.ended().received(m_owner, request.call));
}

ReplyOrError<ListOwnCallsRequest> TeacherSession::handle(const ListOwnCallsRequest &) const
{
    return MineReply{m_service.calls.mine(m_owner)};
}

ReplyOrError<ListOwnClassesRequest> TeacherSession::handle(const ListOwnClassesRequest &) const
{
    return ClassesReply{m_service.accounts.classesOf(m_owner)};
}

ReplyOrError<WatchCallRequest> TeacherSession::handle(const WatchCallRequest &request)
{
    const auto decision = m_service.calls.watch(m_owner, request.classId);
    if (const auto *failure = std::get_if<Failure>(&decision))
        return *failure;
    const auto &[call, attendance] = std::get<Calls::Watched>(decision);
    const auto devices = request.sameDevice ? EventPublisher::Devices::Told : EventPublisher::Devices::Untold;
    return ReplyThen<WatchReply>{{call.id, call.started, attendance.count(),
                                     request.sameDevice ? attendance.watchedEntries() : attendance.entries()},
        [&publisher = m_service.publisher, visitor = m_context.visitor(), classId = request.classId, id = call.id,
            devices] { publisher.watch(visitor, classId, id, devices); }};
}

ReplyOrError<UnwatchCallRequest> TeacherSession::handle(const UnwatchCallRequest &request)
{
    m_service.publisher.unwatch(m_context.visitor(), request.classId);
    return DoneReply{};
}

ReplyOrError<MarkStudentRequest> TeacherSession::handle(const MarkStudentRequest &request)
{
    return doneUnless(m_service.calls.mark(m_owner, request));
}

ReplyOrError<RosterAddRequest> TeacherSession::handle(const RosterAddRequest &request)
{
    const RosterCount reply{m_service.rosters.add(request.classId, request.students)};
    m_service.calls.rosterChanged(request.classId);
    m_service.accounts.addClass(m_owner, request.classId);
    return reply;
}

ReplyOrError<RosterRemoveRequest> TeacherSession::handle(const RosterRemoveRequest &request)
{
    const RosterCount reply{m_service.rosters.remove(request.classId, request.students)};
    m_service.calls.rosterChanged(request.classId);
    return reply;
}

ReplyOrError<RosterListRequest> TeacherSession::handle(const RosterListRequest &request) const
{
    return RosterListReply{m_service.rosters.list(request.classId)};
}

ReplyOrError<RosterFindRequest> TeacherSession::handle(const RosterFindRequest &request) const
{
    return RosterFindReply{m_service.rosters.find(request.student)};
}

ReplyOrError<SetRoomOpenRequest> TeacherSession::handle(const SetRoomOpenRequest &request)
{
    const auto decision = m_service.calls.watch(m_owner, request.classId);
    if (const auto *failure = std::get_if<Failure>(&decision))
        return *failure;
    const Rooms::Door door = request.open ? Rooms::Door::Open : Rooms::Door::Closed;
    return ReplyThen<DoneReply>{
        {}, [&rooms = m_service.rooms, call = std::get<Calls::Watched>(decision).call.id, door] {
            rooms.setDoor(call, door);
        }};
}

} // namespace chamada::server
