// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/sessions/teachersession.h"

namespace chamada {

namespace {

Answer<Received> doneUnless(const std::optional<Failure> &failure)
{
    if (failure)
        return *failure;
    return Done{};
}

} // namespace

TeacherSession::TeacherSession(QString name, Desk &desk, const Peer &peer, const Service &service)
    : m_name(std::move(name))
    , m_desk(desk)
    , m_peer(peer)
    , m_service(service)
{
}

Answer<Logout> TeacherSession::handle(const Logout &)
{
    return Granted<Done>{{}, [&desk = m_desk] { desk.becomeGuest(); }};
}

void TeacherSession::handle(const ChangePassword &request, const Later<ChangePassword> &later)
{
    const auto begin = [this, later] {
        const auto failure = m_service.accounts.mayTry(m_name, {m_peer.origin(), {}});
        if (failure)
            m_desk.resumeWith([later, failure] { later(*failure); });
        return !failure;
    };
    const auto work = [hash = m_service.accounts.passwordHash(m_name), request] {
        const bool good = !PasswordHasher::check(hash, request.oldPassword).isEmpty();
        return good ? PasswordHasher::hash(request.newPassword) : QByteArray();
    };
    PasswordHasher::Job job{m_desk.context(), begin, work, [this, later](const QByteArray &newHash) {
                                if (newHash.isEmpty())
                                    m_service.accounts.loginFailed(m_name, {m_peer.origin(), {}});
                                m_desk.resumeWith([this, newHash, later] { finishPassword(newHash, later); });
                            }};
    if (!m_service.hasher.enqueue(std::move(job)))
        later(hasherIsBusy());
}

void TeacherSession::finishPassword(const QByteArray &newHash, const Later<ChangePassword> &later)
{
    if (newHash.isEmpty() || !m_service.accounts.contains(m_name)) {
        later(refusal(ErrorCode::BadLogin));
        return;
    }
    m_service.accounts.loginSucceeded(m_name, {m_peer.origin(), {}});
    m_service.accounts.store(m_name, newHash);
    later(Done{});
}

Answer<Start> TeacherSession::handle(const Start &request)
{
    const auto decision = m_service.calls.start(m_name, request.classId, request.options);
    if (const auto *failure = std::get_if<Failure>(&decision))
        return *failure;
    const auto &started = std::get<Calls::Started>(decision);
    return StartReply{request.classId, started.call.id, started.call.started, started.repeated};
}

Answer<End> TeacherSession::handle(const End &request)
{
    const auto decision = m_service.calls.end(m_name, request.classId);
    if (const auto *failure = std::get_if<Failure>(&decision))
        return *failure;
    return EndReply{std::get<Report>(decision)};
}

Answer<Reports> TeacherSession::handle(const Reports &) const
{
    return ReportsReply{m_service.calls.ended().of(m_name)};
}

Answer<Received> TeacherSession::handle(const Received &request)
{
    return doneUnless(m_service.calls.ended().received(m_name, request.call));
}

Answer<Mine> TeacherSession::handle(const Mine &) const
{
    return MineReply{m_service.calls.mine(m_name)};
}

Answer<Watch> TeacherSession::handle(const Watch &request)
{
    const auto decision = m_service.calls.watch(m_name, request.classId);
    if (const auto *failure = std::get_if<Failure>(&decision))
        return *failure;
    const auto &[call, attendance] = std::get<Calls::Watched>(decision);
    const auto devices = request.sameDevice ? News::Devices::Told : News::Devices::Untold;
    return Granted<WatchReply>{{call.id, call.started, attendance.count(),
                                   request.sameDevice ? attendance.watchedEntries() : attendance.entries()},
        [&news = m_service.news, listener = m_desk.listener(), classId = request.classId, id = call.id, devices] {
            news.watch(listener, classId, id, devices);
        }};
}

Answer<Unwatch> TeacherSession::handle(const Unwatch &request)
{
    m_service.news.unwatch(m_desk.listener(), request.classId);
    return Done{};
}

Answer<Mark> TeacherSession::handle(const Mark &request)
{
    return doneUnless(m_service.calls.mark(m_name, request));
}

Answer<RosterAdd> TeacherSession::handle(const RosterAdd &request)
{
    const RosterCount reply{m_service.rosters.add(request.classId, request.students)};
    m_service.calls.rosterChanged(request.classId);
    return reply;
}

Answer<RosterRemove> TeacherSession::handle(const RosterRemove &request)
{
    const RosterCount reply{m_service.rosters.remove(request.classId, request.students)};
    m_service.calls.rosterChanged(request.classId);
    return reply;
}

Answer<RosterList> TeacherSession::handle(const RosterList &request) const
{
    return RosterListReply{m_service.rosters.list(request.classId)};
}

Answer<RosterFind> TeacherSession::handle(const RosterFind &request) const
{
    return RosterFindReply{m_service.rosters.find(request.student)};
}

Answer<Talk> TeacherSession::handle(const Talk &request)
{
    const auto decision = m_service.calls.watch(m_name, request.classId);
    if (const auto *failure = std::get_if<Failure>(&decision))
        return *failure;
    const Rooms::Door door = request.open ? Rooms::Door::Open : Rooms::Door::Closed;
    return Granted<Done>{{}, [&rooms = m_service.rooms, call = std::get<Calls::Watched>(decision).call.id, door] {
                             rooms.setDoor(call, door);
                         }};
}

} // namespace chamada
