// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/core/studentclient.h"

#include "student-gui/core/device.h"

#include <chrono>

using namespace std::chrono_literals;

namespace chamada::student {

StudentClient::StudentClient(ServerLink &link, StudentSettings &settings, const QString &outbox, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_settings(settings)
    , m_outbox(outbox)
{
    if (!m_outbox.waiting().isEmpty())
        showWaiting(m_outbox.waiting().last());
    m_tick.setInterval(1s);
    connect(&link, &ServerLink::stateChanged, this, &StudentClient::onLinkChanged);
    connect(&link, &ServerLink::eventReceived, this, &StudentClient::onEvent);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_nextTry.hasExpired())
            m_tick.stop();
        emit stateChanged();
    });
}

void StudentClient::start(const std::optional<ServerAddress> &server)
{
    if (const auto address = server ? server : usualServer())
        m_link.open(*address);
}

CheckInState StudentClient::state() const
{
    const bool answered = m_answer && m_answer->state != CheckInState::Waiting;
    if (answered)
        return m_answer->state;
    switch (m_link.state()) {
    case ServerLink::State::Stopped:
        if (m_link.problem() == LinkProblem::CertificateChanged)
            return CheckInState::CertificateChanged;
        break;
    case ServerLink::State::Closed:
        return CheckInState::NoServer;
    case ServerLink::State::Ready:
        if (!m_answer)
            return m_restarted ? CheckInState::ServerRestarted : CheckInState::Ready;
        break;
    case ServerLink::State::Connecting:
    case ServerLink::State::Waiting:
        break;
    }
    return m_answer ? CheckInState::Waiting : CheckInState::Looking;
}

bool StudentClient::wantsCode(ClassId classId) const
{
    const OpenCall *call = openCall(classId);
    return (call && call->code) || m_codeWanted.contains(classId);
}

int StudentClient::secondsLeft() const
{
    const auto left = std::chrono::milliseconds(m_nextTry.remainingTime());
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
}

void StudentClient::checkIn(const CheckInAttempt &attempt)
{
    if (m_answer && m_answer->state == CheckInState::Sending)
        return;
    m_restarted = false;
    const PendingCheckIn waiting = waitingOn(m_link, attempt, openCall(attempt.classId));
    m_outbox.add(waiting);
    showWaiting(waiting);
    if (m_link.isReady()) {
        m_answer->state = CheckInState::Sending;
        send(attempt, Sent::AtOnce);
    }
    emit stateChanged();
}

void StudentClient::showWaiting(const PendingCheckIn &waiting)
{
    const OpenCall *call = openCall(waiting.attempt.classId);
    m_answer = Answer{.state = CheckInState::Waiting,
        .attempt = waiting.attempt,
        .title = call ? call->title : QString(),
        .time = waiting.pressed,
        .server = waiting.server};
}

void StudentClient::discard()
{
    if (m_answer)
        m_outbox.remove(m_answer->attempt);
    dismiss();
}

void StudentClient::dismiss()
{
    m_answer.reset();
    m_tick.stop();
    emit stateChanged();
}

void StudentClient::onLinkChanged()
{
    if (m_link.problem() == LinkProblem::ShuttingDown)
        m_sawShutdown = true;
    if (m_link.isReady()) {
        m_restarted = std::exchange(m_sawShutdown, false);
        m_settings.setServer(m_link.address());
        m_codeWanted.clear();
        forgetOtherServer();
        followCalls();
    }
    emit stateChanged();
}

void StudentClient::forgetOtherServer()
{
    const QByteArray server = m_link.shownFingerprint();
    if (std::exchange(m_callsOf, server) == server)
        return;
    m_calls.clear();
    m_ended.clear();
}

void StudentClient::followCalls()
{
    m_link.send(ListCallsRequest{true}, this, [this](const Outcome<ListCallsReply> &outcome) {
        if (const auto *reply = std::get_if<ListCallsReply>(&outcome))
            setCalls(sortedByClass(reply->calls));
        if (m_link.isReady())
            sendWaiting();
    });
}

void StudentClient::sendWaiting()
{
    const QList<PendingCheckIn> list = m_outbox.waiting();
    for (const PendingCheckIn &waiting : list) {
        // A check-in made before the list of calls arrived has been sent already.
        if (m_unanswered.contains(waiting.attempt) || !isMeantFor(waiting, m_link))
            continue;
        if (isForAnEarlierCall(waiting, openCall(waiting.attempt.classId)))
            received(waiting.attempt, Sent::AfterWaiting, Failure{.code = ErrorCode::NoOpenCall});
        else
            send(waiting.attempt, Sent::AfterWaiting);
    }
}

void StudentClient::onEvent(const Event &event)
{
    const auto *news = std::get_if<CallsEvent>(&event);
    if (!news)
        return;
    for (const ClassId closed : news->closed)
        m_codeWanted.remove(closed);
    setCalls(news->appliedTo(m_calls));
}

void StudentClient::setCalls(const QList<OpenCall> &calls)
{
    for (const OpenCall &before : std::exchange(m_calls, calls))
        m_ended.insert(before.classId);
    for (const OpenCall &open : calls)
        m_ended.remove(open.classId);
    emit callsChanged();
}

void StudentClient::send(const CheckInAttempt &attempt, Sent sent)
{
    CheckInRequest request{attempt.classId, attempt.student, std::nullopt, deviceId(), placeName()};
    if (!attempt.code.isEmpty())
        request.code = attempt.code;
    m_unanswered.append(attempt);
    m_link.send(request, this,
        [this, attempt, sent](const Outcome<CheckInReply> &outcome) { received(attempt, sent, outcome); });
}

void StudentClient::received(const CheckInAttempt &attempt, Sent sent, const Outcome<CheckInReply> &outcome)
{
    m_unanswered.removeOne(attempt);
    const auto *failure = std::get_if<Failure>(&outcome);
    if (failure && failure->code == ErrorCode::ConnectionLost) {
        keepWaiting(attempt);
        return;
    }
    m_outbox.remove(attempt);
    if (!failure)
        m_settings.setStudent(attempt.student);
    const Answer answer = answerTo(attempt, sent, outcome);
    if (!answer.receipt.isEmpty())
        emit registered(presenceOf(answer));
    if (m_answer && m_answer->attempt == attempt) {
        m_answer = answer;
        emit stateChanged();
    } else {
        emit otherAnswered(answer);
    }
}

void StudentClient::keepWaiting(const CheckInAttempt &attempt)
{
    if (!m_answer || m_answer->attempt != attempt)
        return;
    m_answer->state = CheckInState::Waiting;
    emit stateChanged();
}

Answer StudentClient::answerTo(const CheckInAttempt &attempt, Sent sent, const Outcome<CheckInReply> &outcome)
{
    const OpenCall *call = openCall(attempt.classId);
    Answer answer{.state = CheckInState::Present,
        .attempt = attempt,
        .title = call ? call->title : QString(),
        .name = {},
        .time = {},
        .flags = {},
        .failure = {},
        .receipt = {}};
    if (const auto *reply = std::get_if<CheckInReply>(&outcome)) {
        answer.state = reply->repeated          ? CheckInState::AlreadyPresent
            : reply->flags.testFlag(Flag::Late) ? CheckInState::Late
                                                : CheckInState::Present;
        answer.receipt = reply->receipt;
        answer.name = reply->name;
        answer.time = reply->time;
        answer.flags = reply->flags;
        return answer;
    }
    answer.failure = std::get<Failure>(outcome);
    answer.time = answer.failure.time.value_or(m_link.serverNow());
    answer.state = stateOf(answer.failure, attempt, sent);
    if (answer.state == CheckInState::CodeWanted || answer.state == CheckInState::CodeWrong)
        m_codeWanted.insert(attempt.classId);
    if (answer.state == CheckInState::TooManyAttempts)
        startCountdown(answer.failure.retryAfter.value_or(0));
    return answer;
}

CheckInState StudentClient::stateOf(const Failure &failure, const CheckInAttempt &attempt, Sent sent) const
{
    switch (failure.code) {
    case ErrorCode::CodeRequired:
        return CheckInState::CodeWanted;
    case ErrorCode::WrongCode:
        if (attempt.code.isEmpty())
            return CheckInState::CodeWanted;
        return sent == Sent::AfterWaiting ? CheckInState::CodeChanged : CheckInState::CodeWrong;
    case ErrorCode::TooManyAttempts:
        return failure.retryAfter ? CheckInState::TooManyAttempts : CheckInState::Refused;
    case ErrorCode::NoOpenCall:
        if (hasEnded(attempt.classId))
            return CheckInState::Ended;
        // If a call is open after all, the attempt was meant for an earlier one.
        return sent == Sent::AfterWaiting && openCall(attempt.classId) ? CheckInState::Ended : CheckInState::Refused;
    default:
        return CheckInState::Refused;
    }
}

ConfirmedPresence StudentClient::presenceOf(const Answer &answer) const
{
    return {answer.attempt.classId, answer.title, answer.attempt.student, answer.time, m_link.server().name,
        m_link.shownFingerprint(), answer.receipt};
}

void StudentClient::startCountdown(int seconds)
{
    m_nextTry.setRemainingTime(std::chrono::seconds(seconds));
    m_tick.start();
}

} // namespace chamada::student
