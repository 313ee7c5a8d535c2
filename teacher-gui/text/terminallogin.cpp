// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/text/terminallogin.h"

#include "common/terminal/console.h"
#include "common/terminal/passwordfile.h"
#include "common/ui/linkwords.h"
#include "common/ui/sentences.h"

namespace chamada {

TerminalLogin::TerminalLogin(
    TeacherClient &client, const KnownServers &known, Console &console, const WindowOptions &options, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_known(known)
    , m_console(console)
    , m_options(options)
{
    connect(&client.link(), &ServerLink::stateChanged, this, &TerminalLogin::onLinkChanged);
    connect(&client, &TeacherClient::stateChanged, this, &TerminalLogin::onClientChanged);
    connect(&client, &TeacherClient::opened, this, &TerminalLogin::succeed);
    connect(&client, &TeacherClient::loginRefused, this, [this](const Failure &failure) { fail(explain(failure)); });
}

void TerminalLogin::begin()
{
    const QList<KnownServers::Server> &met = m_known.servers();
    if (!m_options.server && met.isEmpty()) {
        fail(noServerKnown());
        return;
    }
    if (!m_options.passwordFile.isEmpty()) {
        const auto password = readPasswordFile(m_options.passwordFile);
        if (!password) {
            fail(cannotReadPassword(m_options.passwordFile));
            return;
        }
        if (!m_options.user.isEmpty())
            logIn(m_options.user, *password);
    }
    m_client.connectTo(m_options.server ? *m_options.server : met.constFirst().address);
}

void TerminalLogin::onLinkChanged()
{
    const ServerLink::State state = m_client.link().state();
    if (state == ServerLink::State::Waiting || state == ServerLink::State::Stopped)
        fail(whyNotConnected(m_client.link()));
}

void TerminalLogin::onClientChanged()
{
    if (m_client.state() == TeacherClient::State::NeedsAccount)
        fail(tr("This server has no teacher yet. Create the first account in the program's window, or on the server's "
                "computer with: chamada-server teacher add NAME"));
    else if (m_client.state() == TeacherClient::State::NeedsLogin && !m_tried)
        askUser();
}

void TerminalLogin::askUser()
{
    if (!m_options.user.isEmpty()) {
        askPassword(m_options.user);
        return;
    }
    m_console.ask(tr("User:"), [this](const std::optional<QString> &line) {
        if (!line)
            fail(tr("This server wants a user name and a password."));
        else if (line->trimmed().isEmpty())
            askUser();
        else
            askPassword(line->trimmed());
    });
}

void TerminalLogin::askPassword(const QString &user)
{
    const auto password = m_options.passwordFile.isEmpty() ? m_console.askSecret(tr("Password:"))
                                                           : readPasswordFile(m_options.passwordFile);
    if (password)
        logIn(user, *password);
    else
        fail(tr("This server wants a user name and a password."));
}

void TerminalLogin::logIn(const QString &user, const QString &password)
{
    m_tried = true;
    m_client.logIn(user, password);
}

void TerminalLogin::succeed()
{
    disconnect(&m_client, nullptr, this, nullptr);
    disconnect(&m_client.link(), nullptr, this, nullptr);
    emit entered();
}

void TerminalLogin::fail(const QString &reason)
{
    disconnect(&m_client, nullptr, this, nullptr);
    disconnect(&m_client.link(), nullptr, this, nullptr);
    emit failed(reason);
}

} // namespace chamada
