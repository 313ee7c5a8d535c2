// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/core/livecall.h"

#include "teacher-gui/client/teacherclient.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace chamada::teacher {

LiveCall::LiveCall(TeacherClient &client, OwnCall call, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_call(std::move(call))
    , m_elapsedBefore(std::max<qint64>(0, client.link().serverNow().msecs - m_call.started.msecs))
{
    m_clock.start();
    m_endTimer.setSingleShot(true);
    m_endTimer.setInterval(EndDelay);
    connect(&m_endTimer, &QTimer::timeout, this, &LiveCall::endNow);
    connect(&m_students, &QAbstractItemModel::rowsInserted, this, &LiveCall::countChanged);
    connect(&m_students, &QAbstractItemModel::rowsRemoved, this, &LiveCall::countChanged);
}

std::chrono::seconds LiveCall::elapsed() const
{
    return std::chrono::duration_cast<std::chrono::seconds>(
        m_elapsedBefore + std::chrono::milliseconds(m_clock.elapsed()));
}

std::chrono::milliseconds LiveCall::codeLeft() const
{
    return std::max(0ms, m_codeLasts - std::chrono::milliseconds(m_codeClock.isValid() ? m_codeClock.elapsed() : 0));
}

void LiveCall::setTitle(const QString &title)
{
    if (m_call.title == title)
        return;
    m_call.title = title;
    emit titleChanged();
}

void LiveCall::setPhase(Phase phase)
{
    if (m_phase == phase)
        return;
    m_phase = phase;
    emit phaseChanged();
}

void LiveCall::end()
{
    if (m_phase != Phase::Taking)
        return;
    m_endTimer.start();
    setPhase(Phase::AboutToEnd);
}

void LiveCall::undoEnd()
{
    if (m_phase != Phase::AboutToEnd)
        return;
    m_endTimer.stop();
    setPhase(Phase::Taking);
}

void LiveCall::endNow()
{
    if (m_phase == Phase::Ending)
        return;
    m_endTimer.stop();
    setPhase(Phase::Ending);
    sendEnd();
}

void LiveCall::sendEnd()
{
    if (m_client.isOpen())
        m_client.link().send(
            EndCallRequest{classId()}, this, [this](const Outcome<EndReply> &outcome) { endAnswered(outcome); });
}

void LiveCall::endAnswered(const Outcome<EndReply> &outcome)
{
    if (const auto *reply = std::get_if<EndReply>(&outcome)) {
        emit ended(reply->report);
        return;
    }
    const auto &failure = std::get<Failure>(outcome);
    if (failure.code == ErrorCode::ConnectionLost)
        return; // `resume` asks again
    if (failure.code == ErrorCode::NoOpenCall || failure.code == ErrorCode::StorageUnavailable)
        emit endUncertain();
    else
        setPhase(Phase::Taking);
    if (failure.code != ErrorCode::NoOpenCall)
        emit refused(failure);
}

void LiveCall::resume()
{
    watch();
    if (m_phase == Phase::Ending)
        sendEnd();
}

void LiveCall::watch()
{
    m_client.link().send(WatchCallRequest{classId(), true}, this, [this](const Outcome<WatchReply> &outcome) {
        const auto *reply = std::get_if<WatchReply>(&outcome);
        if (reply && reply->call == id())
            m_students.setEntries(reply->entries);
        else if (!reply && std::get<Failure>(outcome).code != ErrorCode::ConnectionLost)
            emit endUncertain();
    });
}

void LiveCall::apply(const PresentEvent &event)
{
    m_students.apply(event.added, event.removed);
}

void LiveCall::apply(const CodeEvent &event)
{
    m_code = event.code;
    m_codeLasts = std::chrono::milliseconds(event.expires.msecs - m_client.link().serverNow().msecs);
    m_codeClock.start();
    emit codeChanged();
}

} // namespace chamada::teacher
