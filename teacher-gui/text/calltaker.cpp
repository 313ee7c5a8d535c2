// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/text/calltaker.h"

#include "common/terminal/console.h"
#include "common/ui/linkwords.h"
#include "common/ui/sentences.h"
#include "teacher-gui/text/calltext.h"

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada {

namespace {

constexpr auto Patience = 30s; // how long to wait for a lost connection

} // namespace

CallTaker::CallTaker(TeacherServices &services, Console &console, Arrivals arrivals, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_console(console)
    , m_arrivals(arrivals)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { giveUp(whyNotConnected(m_services.client.link())); });
    connect(&services.keeper, &ReportKeeper::kept, this, &CallTaker::onKept);
    connect(&services.keeper, &ReportKeeper::notKept, this, &CallTaker::onNotKept);
    connect(&services.board, &OpenCalls::callAdded, this, &CallTaker::onCallAdded);
}

void CallTaker::begin()
{
    m_since = m_services.client.link().serverNow();
    watchDesk();
    // The board has requested the open calls before; it requests their lists when it knows the calls.
    m_services.client.link().send(Ping{}, this, [this](const Outcome<PingReply> &) {
        m_services.client.link().send(Ping{}, this, [this](const Outcome<PingReply> &) { emit ready(); });
    });
}

void CallTaker::watchDesk()
{
    connect(&m_services.board, &OpenCalls::started, this, &CallTaker::onStarted);
    connect(&m_services.board, &OpenCalls::startRefused, this,
        [this](ClassId, const Failure &failure) { refuse(failure); });
    connect(&m_services.board, &OpenCalls::endedElsewhere, this, &CallTaker::onEndedElsewhere);
    connect(&m_services.client.link(), &ServerLink::stateChanged, this, &CallTaker::onLinkChanged);
    connect(&m_services.client, &TeacherClient::opened, this, [this] {
        m_patience.stop();
        m_console.say(tr("Connected again."));
    });
    connect(&m_services.client, &TeacherClient::loginRefused, this,
        [this](const Failure &failure) { giveUp(explain(failure)); });
}

void CallTaker::onLinkChanged()
{
    const ServerLink &link = m_services.client.link();
    if (link.state() == ServerLink::State::Stopped) {
        giveUp(whyNotConnected(link));
    } else if (link.state() == ServerLink::State::Waiting && !m_patience.isActive()) {
        m_console.complain(explain(link.problem(), link.address()));
        m_patience.start();
    }
}

void CallTaker::onCallAdded(LiveCall *call)
{
    connect(call, &LiveCall::refused, this, &CallTaker::refuse);
    if (m_arrivals == Arrivals::Shown)
        connect(&call->students(), &QAbstractItemModel::rowsInserted, this,
            [this, call](const QModelIndex &, int first, int last) { showArrivals(call, first, last); });
}

void CallTaker::showArrivals(LiveCall *call, int first, int last)
{
    const QString which = m_services.board.calls().size() > 1 ? call->classId().toText() + u"  "_s : QString();
    for (int row = first; row <= last; ++row) {
        const Entry &entry = call->students().entry(row);
        if (entry.time >= m_since)
            m_console.answer(which + entryLine(entry), presentJson(*call, entry));
    }
}

void CallTaker::start(ClassId classId, const QString &title)
{
    m_wasOpen = m_services.board.callOf(classId) != nullptr;
    CallOptions options;
    options.title = title;
    m_services.board.start(classId, options);
}

void CallTaker::onStarted(LiveCall *call)
{
    m_console.answer(m_wasOpen ? openSinceLine(*call) : startedLine(*call),
        startedJson(*call, m_wasOpen ? StartedBy::Before : StartedBy::Now));
    emit done();
}

void CallTaker::end(ClassId classId)
{
    m_ending = classId;
    if (LiveCall *call = m_services.board.callOf(classId)) {
        call->endNow();
        return;
    }
    // If this teacher has no such call, the server says whether there is one at all.
    m_services.client.link().send(End{classId}, this, [this](const Outcome<EndReply> &outcome) {
        if (const auto *reply = std::get_if<EndReply>(&outcome))
            m_services.keeper.keep(reply->report);
        else
            refuse(std::get<Failure>(outcome));
    });
}

bool CallTaker::hasEnded(ClassId classId)
{
    const bool isAwaited = m_ending == classId;
    if (isAwaited)
        m_ending.reset();
    return isAwaited;
}

void CallTaker::onKept(const DiaryEntry &entry)
{
    const Report &report = entry.report;
    m_console.answer(reportText(report) + u'\n' + tr("Stored in your diary at %1").arg(m_services.shelf.path()),
        reportJson(report, InDiary::Yes));
    if (hasEnded(report.classId))
        emit done();
}

void CallTaker::onNotKept(const DiaryEntry &entry, const DiaryError &error)
{
    m_console.answer(reportText(entry.report), reportJson(entry.report, InDiary::No));
    m_console.complain(explain(error) + u' ' + tr("The server keeps the report until the diary has it."));
    if (hasEnded(entry.report.classId))
        emit notDone();
}

void CallTaker::onEndedElsewhere(ClassId classId)
{
    const QString words = tr("The roll call of class %1 was ended elsewhere, and its report went there.");
    m_console.complain(words.arg(classId.toText()));
    if (hasEnded(classId))
        emit notDone();
}

void CallTaker::list(ClassId classId)
{
    const LiveCall *call = m_services.board.callOf(classId);
    if (!call) {
        refuse({.code = ErrorCode::NoOpenCall});
        return;
    }
    m_console.answer(listText(*call), listJson(*call));
    emit done();
}

void CallTaker::refuse(const Failure &failure)
{
    m_ending.reset();
    m_console.complain(explain(failure), refusalJson(failure));
    emit notDone();
}

void CallTaker::giveUp(const QString &reason)
{
    m_console.complain(reason);
    emit lost();
}

void CallTaker::settle()
{
    // Replies come in the order of the requests. Without a connection there is no reply to wait for.
    m_services.client.link().send(Ping{}, this, [this](const Outcome<PingReply> &) { emit settled(); });
}

} // namespace chamada
