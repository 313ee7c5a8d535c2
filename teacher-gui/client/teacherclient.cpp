// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/client/teacherclient.h"

namespace chamada::teacher {

TeacherClient::TeacherClient(KnownServers &known, QObject *parent)
    : QObject(parent)
    , m_link(known)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &TeacherClient::authenticate);
    connect(&m_link, &ServerLink::stateChanged, this, &TeacherClient::onLinkChanged);
}

void TeacherClient::connectTo(const ServerAddress &address)
{
    m_link.open(address);
}

void TeacherClient::logIn(const QString &user, const QString &password)
{
    m_credentials = {.user = user, .password = password, .setupCode = {}, .server = {}, .unanswered = false};
    authenticate();
}

void TeacherClient::createAccount(const QString &setupCode, const QString &user, const QString &password)
{
    m_credentials = {.user = user, .password = password, .setupCode = setupCode, .server = {}, .unanswered = false};
    authenticate();
}

void TeacherClient::logOut()
{
    m_again.stop();
    m_credentials = {};
    m_entered = false;
    if (!m_link.isReady()) {
        setState(State::Offline);
        return;
    }
    m_link.send(LogoutRequest{}, this, [](const Outcome<DoneReply> &) { });
    waitForPerson();
}

void TeacherClient::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

void TeacherClient::waitForPerson()
{
    setState(m_needsAccount ? State::NeedsAccount : State::NeedsLogin);
}

void TeacherClient::onLinkChanged()
{
    if (m_link.isReady()) {
        onReady();
        return;
    }
    m_again.stop();
    if (m_link.problem() == LinkProblem::AccountRemoved) {
        m_credentials = {};
        m_entered = false;
    }
    setState(State::Offline);
}

void TeacherClient::onReady()
{
    m_needsAccount = m_link.server().setup;
    if (!m_credentials.server.isEmpty() && m_credentials.server != m_link.shownFingerprint()) {
        m_credentials = {};
        m_entered = false;
    }
    if (!m_credentials.user.isEmpty())
        authenticate();
    else if (!m_link.server().login)
        enter();
    else
        waitForPerson();
}

void TeacherClient::authenticate()
{
    if (!m_link.isReady())
        return;
    m_credentials.server = m_link.shownFingerprint();
    setState(State::LoggingIn);
    const auto then = [this](const Outcome<DoneReply> &outcome) { authenticated(outcome); };
    if (m_credentials.setupCode.isEmpty())
        m_link.send(LoginRequest{m_credentials.user, m_credentials.password, m_device}, this, then);
    else
        m_link.send(SetupRequest{m_credentials.setupCode, m_credentials.user, m_credentials.password}, this, then);
}

void TeacherClient::authenticated(const Outcome<DoneReply> &outcome)
{
    if (const auto *failure = std::get_if<Failure>(&outcome)) {
        refused(*failure);
        return;
    }
    m_credentials.setupCode.clear();
    m_needsAccount = false;
    enter();
}

void TeacherClient::refused(const Failure &failure)
{
    if (failure.code == ErrorCode::ConnectionLost) {
        m_credentials.unanswered = true;
        return; // the next connection tries again
    }
    if (m_credentials.unanswered && !m_credentials.setupCode.isEmpty()) {
        // The earlier request may have created the account: log in instead.
        m_credentials.setupCode.clear();
        authenticate();
        return;
    }
    if (const auto wait = failure.loginRetry(); wait && m_entered) {
        m_again.start(*wait);
        return;
    }
    m_credentials = {};
    m_entered = false;
    waitForPerson();
    emit loginRefused(failure);
}

void TeacherClient::enter()
{
    m_entered = true;
    setState(State::Open);
    emit opened();
}

} // namespace chamada::teacher
