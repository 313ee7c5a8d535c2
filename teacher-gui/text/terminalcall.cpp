// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/text/terminalcall.h"

#include "common/terminal/console.h"
#include "common/ui/linkwords.h"
#include "common/ui/sentences.h"
#include "teacher-gui/text/calltext.h"

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::teacher {

namespace {

constexpr auto Patience = 30s; // how long to wait for a lost connection

} // namespace

TerminalCall::TerminalCall(TeacherServices &services, Console &console, Arrivals arrivals)
    : m_services(services)
    , m_console(console)
    , m_arrivals(arrivals)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { giveUp(whyNotConnected(m_services.client.link())); });
    connect(&services.receiver, &ReportReceiver::kept, this, &TerminalCall::onKept);
    connect(&services.receiver, &ReportReceiver::notKept, this, &TerminalCall::onNotKept);
    connect(&services.openCalls, &OpenCalls::callAdded, this, &TerminalCall::onCallAdded);
}

void TerminalCall::begin()
{
    m_since = m_services.client.link().serverNow();
    watchDesk();
    // OpenCalls has requested the open calls before; it requests their lists when it knows the calls.
    m_services.client.link().send(PingRequest{}, this, [this](const Outcome<PingReply> &) {
        m_services.client.link().send(PingRequest{}, this, [this](const Outcome<PingReply> &) { emit ready(); });
    });
}

void TerminalCall::watchDesk()
{
    connect(&m_services.openCalls, &OpenCalls::started, this, &TerminalCall::onStarted);
    connect(&m_services.openCalls, &OpenCalls::startRefused, this,
        [this](ClassId, const Failure &failure) { refuse(failure); });
    connect(&m_services.openCalls, &OpenCalls::endedElsewhere, this, &TerminalCall::onEndedElsewhere);
    connect(&m_services.client.link(), &ServerLink::stateChanged, this, &TerminalCall::onLinkChanged);
    connect(&m_services.client, &TeacherClient::opened, this, [this] {
        m_patience.stop();
        m_console.say(tr("Connected again."));
    });
    connect(&m_services.client, &TeacherClient::loginRefused, this,
        [this](const Failure &failure) { giveUp(explain(failure)); });
}

void TerminalCall::onLinkChanged()
{
    const ServerLink &link = m_services.client.link();
    if (link.state() == ServerLink::State::Stopped) {
        giveUp(whyNotConnected(link));
    } else if (link.state() == ServerLink::State::Waiting && !m_patience.isActive()) {
        m_console.complain(explain(link.problem(), link.address()));
        m_patience.start();
    }
}

void TerminalCall::onCallAdded(LiveCall *call)
{
    connect(call, &LiveCall::refused, this, &TerminalCall::refuse);
    if (m_arrivals == Arrivals::Shown)
        connect(&call->students(), &QAbstractItemModel::rowsInserted, this,
            [this, call](const QModelIndex &, int first, int last) { showArrivals(call, first, last); });
}

void TerminalCall::showArrivals(LiveCall *call, int first, int last)
{
    const QString which = m_services.openCalls.calls().size() > 1 ? call->classId().toText() + u"  "_s : QString();
    for (int row = first; row <= last; ++row) {
        const Entry &entry = call->students().entry(row);
        if (entry.time >= m_since)
            m_console.answer(which + entryLine(entry), presentJson(*call, entry));
    }
}

void TerminalCall::start(ClassId classId, const QString &title)
{
    m_wasOpen = m_services.openCalls.callOf(classId) != nullptr;
    CallOptions options;
    options.title = title;
    m_services.openCalls.start(classId, options);
}

void TerminalCall::onStarted(LiveCall *call)
{
    const StartedBy when = m_wasOpen ? StartedBy::Before : StartedBy::Now;
    m_console.answer(startedLine(*call, when), startedJson(*call, when));
    emit done();
}

void TerminalCall::end(ClassId classId)
{
    m_ending = classId;
    if (LiveCall *call = m_services.openCalls.callOf(classId)) {
        call->endNow();
        return;
    }
    // If this teacher has no such call, the server says whether there is one at all.
    m_services.client.link().send(EndCallRequest{classId}, this, [this](const Outcome<EndReply> &outcome) {
        if (const auto *reply = std::get_if<EndReply>(&outcome))
            m_services.receiver.keep(reply->report);
        else
            refuse(std::get<Failure>(outcome));
    });
}

bool TerminalCall::hasEnded(ClassId classId)
{
    const bool isAwaited = m_ending == classId;
    if (isAwaited)
        m_ending.reset();
    return isAwaited;
}

void TerminalCall::onKept(const DiaryEntry &entry)
{
    const Report &report = entry.report;
    m_console.answer(reportText(report) + u'\n' + tr("Stored in your diary at %1").arg(m_services.location.path()),
        reportJson(report, InDiary::Yes));
    if (hasEnded(report.classId))
        emit done();
}

void TerminalCall::onNotKept(const DiaryEntry &entry, const DiaryError &error)
{
    m_console.answer(reportText(entry.report), reportJson(entry.report, InDiary::No));
    m_console.complain(explain(error) + u' ' + tr("The server keeps the report until the diary has it."));
    if (hasEnded(entry.report.classId))
        emit notDone();
}

void TerminalCall::onEndedElsewhere(ClassId classId)
{
    const QString words = tr("The roll call of class %1 was ended elsewhere, and its report went there.");
    m_console.complain(words.arg(classId.toText()));
    if (hasEnded(classId))
        emit notDone();
}

void TerminalCall::list(ClassId classId)
{
    const LiveCall *call = m_services.openCalls.callOf(classId);
    if (!call) {
        refuse({.code = ErrorCode::NoOpenCall});
        return;
    }
    m_console.answer(listText(*call), listJson(*call));
    emit done();
}

void TerminalCall::refuse(const Failure &failure)
{
    m_ending.reset();
    m_console.complain(explain(failure), refusalJson(failure));
    emit notDone();
}

void TerminalCall::giveUp(const QString &reason)
{
    m_console.complain(reason);
    emit lost();
}

void TerminalCall::settle()
{
    // Replies come in the order of the requests. Without a connection there is no reply to wait for.
    m_services.client.link().send(PingRequest{}, this, [this](const Outcome<PingReply> &) { emit settled(); });
}

} // namespace chamada::teacher
