// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/text/terminalsession.h"

#include "common/terminal/console.h"
#include "teacher-gui/text/calltext.h"
#include "teacher-gui/text/command.h"

using namespace Qt::StringLiterals;

namespace chamada {

TerminalSession::TerminalSession(
    TeacherServices &services, CallTaker &taker, Console &console, std::optional<ClassId> classId, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_taker(taker)
    , m_console(console)
    , m_class(classId)
{
}

void TerminalSession::begin()
{
    connect(&m_taker, &CallTaker::done, this, &TerminalSession::ask);
    connect(&m_taker, &CallTaker::notDone, this, &TerminalSession::ask);
    m_console.say(m_services.client.link().server().name);
    for (const LiveCall *call : m_services.board.calls())
        m_console.say(openSinceLine(*call));
    m_console.say(commandHelp());
    ask();
}

void TerminalSession::ask()
{
    m_console.ask(tr("Command:"), [this](const std::optional<QString> &line) {
        if (!line) {
            emit left();
        } else if (line->trimmed().isEmpty()) {
            ask();
        } else if (const auto command = Command::fromText(*line)) {
            obey(*command);
        } else {
            m_console.complain(tr("“%1” is not a command. “help” shows the list.").arg(line->trimmed()));
            ask();
        }
    });
}

std::optional<ClassId> TerminalSession::classOf(const Command &command) const
{
    if (command.classId)
        return command.classId;
    const QList<LiveCall *> &calls = m_services.board.calls();
    return !m_class && calls.size() == 1 ? calls.constFirst()->classId() : m_class;
}

void TerminalSession::obey(const Command &command)
{
    const auto classId = classOf(command);
    if (command.verb == Verb::Quit) {
        emit left();
    } else if (command.verb == Verb::Help) {
        m_console.say(commandHelp());
        ask();
    } else if (!classId) {
        m_console.complain(tr("Which class? Type its number behind the word."));
        ask();
    } else if (command.verb == Verb::Start) {
        m_taker.start(*classId, command.title);
    } else if (command.verb == Verb::End) {
        m_taker.end(*classId);
    } else {
        m_taker.list(*classId);
    }
}

} // namespace chamada
