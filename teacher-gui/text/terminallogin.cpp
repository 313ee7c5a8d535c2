// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/text/terminallogin.h"

#include "common/terminal/console.h"
#include "common/terminal/passwordfile.h"
#include "common/ui/linkwords.h"
#include "common/ui/sentences.h"

namespace chamada::teacher {

TerminalLogin::TerminalLogin(TeacherClient &client, ServerSelection &search, const KnownServers &known,
    Console &console, const WindowOptions &options)
    : m_client(client)
    , m_discovery(search)
    , m_known(known)
    , m_console(console)
    , m_options(options)
{
    connect(&m_discovery, &ServerResolver::failed, this, &TerminalLogin::fail);
    connect(&client, &TeacherClient::stateChanged, this, &TerminalLogin::onClientChanged);
    connect(&client, &TeacherClient::opened, this, &TerminalLogin::succeed);
    connect(&client, &TeacherClient::loginRefused, this, [this](const Failure &failure) { fail(explain(failure)); });
}

void TerminalLogin::begin()
{
    if (!m_options.passwordFile.isEmpty()) {
        const auto password = readPasswordFile(m_options.passwordFile);
        if (!password) {
            fail(cannotReadPassword(m_options.passwordFile));
            return;
        }
        if (!m_options.user.isEmpty())
            logIn(m_options.user, *password);
    }
    const QList<KnownServers::Server> &met = m_known.servers();
    // A password given beforehand is sent to no server that the user has not seen.
    m_discovery.begin(m_options.server, met.isEmpty() ? std::nullopt : std::optional(met.constFirst().address),
        m_options.passwordFile.isEmpty() ? ServerSelection::FirstUse::Trust : ServerSelection::FirstUse::Ask);
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
    m_console.say(m_client.link().server().name);
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
    m_client.disconnect(this);
    m_discovery.disconnect(this);
    emit entered();
}

void TerminalLogin::fail(const QString &reason)
{
    m_client.disconnect(this);
    m_discovery.disconnect(this);
    emit failed(reason);
}

} // namespace chamada::teacher
