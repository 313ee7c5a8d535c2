// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/core/opencalls.h"

#include "teacher-gui/client/teacherclient.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace chamada::teacher {

namespace {

constexpr auto CallsRetry = 2s;

} // namespace

OpenCalls::OpenCalls(TeacherClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    m_again.setSingleShot(true);
    m_again.setInterval(CallsRetry);
    connect(&m_again, &QTimer::timeout, this, &OpenCalls::resync);
    connect(&client, &TeacherClient::opened, this, &OpenCalls::resync);
    connect(&client.link(), &ServerLink::eventReceived, this, &OpenCalls::onEvent);
}

LiveCall *OpenCalls::callOf(ClassId classId) const
{
    const auto found = std::find_if(
        m_calls.begin(), m_calls.end(), [classId](const LiveCall *call) { return call->classId() == classId; });
    return found == m_calls.end() ? nullptr : *found;
}

LiveCall *OpenCalls::callById(const CallId &id) const
{
    const auto found =
        std::find_if(m_calls.begin(), m_calls.end(), [&id](const LiveCall *call) { return call->id() == id; });
    return found == m_calls.end() ? nullptr : *found;
}

void OpenCalls::start(ClassId classId, const CallOptions &options)
{
    m_client.link().send(StartCallRequest{classId, options}, this, [=, this](const Outcome<StartReply> &outcome) {
        if (const auto *reply = std::get_if<StartReply>(&outcome))
            onStarted(*reply, options.title);
        else
            emit startRefused(classId, std::get<Failure>(outcome));
    });
}

void OpenCalls::onStarted(const StartReply &reply, const QString &title)
{
    LiveCall *call = callById(reply.call);
    if (!call) {
        // A repeated start found the call open, perhaps in another window; `mine` returns its real title.
        call = add({reply.call, reply.classId, reply.repeated ? QString() : title, reply.time, 0});
        if (reply.repeated)
            resync();
        else
            call->watch();
    }
    emit started(call);
}

void OpenCalls::resync()
{
    if (!m_client.isOpen())
        return;
    m_client.link().send(ListOwnCallsRequest{}, this, [this](const Outcome<MineReply> &outcome) {
        if (const auto *reply = std::get_if<MineReply>(&outcome))
            onMine(*reply);
        else
            tryAgainLater(std::get<Failure>(outcome));
    });
    askForReports();
}

void OpenCalls::onMine(const MineReply &reply)
{
    const QList<LiveCall *> before = m_calls;
    for (LiveCall *call : before) {
        const bool open = std::any_of(
            reply.calls.begin(), reply.calls.end(), [call](const OwnCall &own) { return own.call == call->id(); });
        if (!open && !m_over.contains(call->id()))
            m_over.append(call->id());
    }
    for (const OwnCall &own : reply.calls) {
        LiveCall *call = callById(own.call);
        if (!call)
            call = add(own);
        call->setTitle(own.title);
        call->resume();
    }
}

void OpenCalls::askForReports()
{
    m_client.link().send(ListReportsRequest{}, this, [this](const Outcome<ReportsReply> &outcome) {
        if (const auto *reply = std::get_if<ReportsReply>(&outcome))
            onReports(*reply);
        else
            tryAgainLater(std::get<Failure>(outcome));
    });
}

void OpenCalls::onReports(const ReportsReply &reply)
{
    for (const Report &report : reply.reports)
        handOn(report);
    const QList<CallId> without = std::exchange(m_over, {});
    for (const CallId &id : without) {
        LiveCall *call = callById(id);
        if (!call)
            continue;
        const ClassId classId = call->classId();
        remove(call);
        emit endedElsewhere(classId);
    }
}

void OpenCalls::handOn(const Report &report)
{
    m_over.removeAll(report.call);
    emit reportReceived(report);
    if (LiveCall *call = callById(report.call))
        remove(call);
}

void OpenCalls::tryAgainLater(const Failure &failure)
{
    if (failure.code != ErrorCode::ConnectionLost)
        m_again.start();
}

LiveCall *OpenCalls::add(const OwnCall &own)
{
    auto *call = new LiveCall(m_client, own, this);
    m_calls.append(call);
    connect(call, &LiveCall::ended, this, &OpenCalls::handOn);
    connect(call, &LiveCall::endUncertain, &m_again, qOverload<>(&QTimer::start));
    emit callAdded(call);
    return call;
}

void OpenCalls::remove(LiveCall *call)
{
    m_calls.removeOne(call);
    emit callRemoved(call);
    call->deleteLater();
}

void OpenCalls::clear()
{
    m_again.stop();
    m_over.clear();
    while (!m_calls.isEmpty())
        remove(m_calls.constLast());
}

void OpenCalls::onEvent(const Event &event)
{
    if (const auto *present = std::get_if<PresentEvent>(&event)) {
        if (LiveCall *call = callById(present->call))
            call->apply(*present);
    } else if (const auto *code = std::get_if<CodeEvent>(&event)) {
        if (LiveCall *call = callOf(code->classId))
            call->apply(*code);
    } else if (const auto *ended = std::get_if<EndedEvent>(&event)) {
        const LiveCall *call = callById(ended->call);
        // A call that this window ends itself gets its report in the reply.
        if (call && call->phase() != LiveCall::Phase::Ending) {
            m_over.append(ended->call);
            askForReports();
        }
    }
}

} // namespace chamada::teacher
