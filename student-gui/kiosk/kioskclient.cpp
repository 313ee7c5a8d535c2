// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/kiosk/kioskclient.h"

#include "student-gui/core/device.h"

namespace chamada::student {

KioskClient::KioskClient(ServerLink &link, Account account, std::optional<ClassId> classId, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_account(std::move(account))
    , m_fixed(classId)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &KioskClient::logIn);
    connect(&link, &ServerLink::stateChanged, this, &KioskClient::onLinkChanged);
    connect(&link, &ServerLink::eventReceived, this, &KioskClient::onEvent);
}

void KioskClient::choose(ClassId classId)
{
    m_chosen = classId;
    emit callsChanged();
}

void KioskClient::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

void KioskClient::onLinkChanged()
{
    m_again.stop();
    if (m_link.isReady())
        logIn();
    else
        setState(State::Offline);
}

void KioskClient::logIn()
{
    setState(State::LoggingIn);
    m_link.send(LoginRequest{m_account.user, m_account.password}, this,
        [this](const Outcome<DoneReply> &outcome) { loggedIn(outcome); });
}

void KioskClient::loggedIn(const Outcome<DoneReply> &outcome)
{
    if (const auto *failure = std::get_if<Failure>(&outcome)) {
        if (failure->code == ErrorCode::ConnectionLost)
            return; // the next connection tries again
        m_refusal = *failure;
        if (const auto wait = failure->loginRetry())
            m_again.start(*wait);
        setState(State::LoginRefused);
        return;
    }
    m_wasOpen = true;
    setState(State::Open);
    followCalls();
}

void KioskClient::followCalls()
{
    m_link.send(ListCallsRequest{true}, this, [this](const Outcome<ListCallsReply> &outcome) {
        if (const auto *reply = std::get_if<ListCallsReply>(&outcome))
            setCalls(sortedByClass(reply->calls));
    });
}

void KioskClient::onEvent(const Event &event)
{
    if (const auto *news = std::get_if<CallsEvent>(&event))
        setCalls(news->appliedTo(m_calls));
}

void KioskClient::setCalls(const QList<OpenCall> &calls)
{
    m_calls = calls;
    if (m_chosen && !openCall(*m_chosen))
        m_chosen.reset();
    if (!m_chosen && m_calls.size() == 1)
        m_chosen = m_calls.constFirst().classId;
    emit callsChanged();
}

void KioskClient::checkIn(ClassId classId, const StudentId &student)
{
    const CheckInAttempt attempt{classId, student, {}};
    if (m_state != State::Open) {
        emit answered(answerTo(attempt, Failure{.code = ErrorCode::ConnectionLost}));
        return;
    }
    m_link.send(CheckInRequest{classId, student, std::nullopt, deviceId(), placeName()}, this,
        [this, attempt](const Outcome<CheckInReply> &outcome) { emit answered(answerTo(attempt, outcome)); });
}

Answer KioskClient::answerTo(const CheckInAttempt &attempt, const Outcome<CheckInReply> &outcome) const
{
    const OpenCall *call = openCall(attempt.classId);
    Answer answer{.state = CheckInState::Refused, .attempt = attempt};
    answer.title = call ? call->title : QString();
    if (const auto *reply = std::get_if<CheckInReply>(&outcome)) {
        answer.state = reply->repeated ? CheckInState::AlreadyPresent : CheckInState::Present;
        answer.name = reply->name;
        answer.time = reply->time;
        answer.flags = reply->flags;
        return answer;
    }
    answer.failure = std::get<Failure>(outcome);
    answer.time = answer.failure.time.value_or(m_link.serverNow());
    if (answer.failure.code == ErrorCode::ConnectionLost)
        answer.state = CheckInState::Waiting;
    return answer;
}

} // namespace chamada::student
