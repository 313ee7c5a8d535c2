// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/text/terminalsession.h"

#include "common/terminal/console.h"
#include "teacher-gui/text/calltext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

/// A parsed line.
struct TerminalSession::Command {
    enum class Verb { Start, End, List, Help, Quit };

    Verb verb = Verb::Help;
    std::optional<ClassId> classId;
    QString title; ///< the text after the number

    /// Returns nothing if the word is none in English or the user's language, or if the class is invalid.
    static std::optional<Command> fromText(const QString &line);
};

namespace {

using Verb = TerminalSession::Command::Verb;

/// A command word, with its usage and its explanation for the help.
struct Row {
    Verb verb;
    const char *word;
    const char *usage;
    const char *help;
};

constexpr std::array rows{
    Row{Verb::Start, QT_TRANSLATE_NOOP("Command", "start"), QT_TRANSLATE_NOOP("Command", "start [CLASS [TITLE]]"),
        QT_TRANSLATE_NOOP("Command", "starts a roll call, and shows who arrives")},
    Row{Verb::End, QT_TRANSLATE_NOOP("Command", "end"), QT_TRANSLATE_NOOP("Command", "end [CLASS]"),
        QT_TRANSLATE_NOOP("Command", "ends it, shows the list and stores it in the diary")},
    Row{Verb::List, QT_TRANSLATE_NOOP("Command", "list"), QT_TRANSLATE_NOOP("Command", "list [CLASS]"),
        QT_TRANSLATE_NOOP("Command", "shows who is present so far")},
    Row{Verb::Help, QT_TRANSLATE_NOOP("Command", "help"), QT_TRANSLATE_NOOP("Command", "help"),
        QT_TRANSLATE_NOOP("Command", "shows this list")},
    Row{Verb::Quit, QT_TRANSLATE_NOOP("Command", "quit"), QT_TRANSLATE_NOOP("Command", "quit"),
        QT_TRANSLATE_NOOP("Command", "leaves; roll calls that are open stay open")},
};

QString commandText(const char *text)
{
    return QCoreApplication::translate("Command", text);
}

bool isWord(const Row &row, const QString &typed)
{
    return typed.compare(QLatin1StringView(row.word), Qt::CaseInsensitive) == 0
        || typed.compare(commandText(row.word), Qt::CaseInsensitive) == 0;
}

/// Returns every command and what it does, one per line.
QString commandHelp()
{
    QStringList lines;
    for (const Row &row : rows)
        lines.append(u"  "_s + commandText(row.usage).leftJustified(28) + commandText(row.help));
    return lines.join(u'\n');
}

} // namespace

std::optional<TerminalSession::Command> TerminalSession::Command::fromText(const QString &line)
{
    const QString text = line.simplified();
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const Row &r) { return isWord(r, text.section(u' ', 0, 0)); });
    if (row == rows.end())
        return std::nullopt;
    Command command{row->verb, std::nullopt, text.section(u' ', 2)};
    const QString number = text.section(u' ', 1, 1);
    if (number.isEmpty())
        return command;
    command.classId = ClassId::fromText(number);
    return command.classId ? std::optional(command) : std::nullopt;
}

TerminalSession::TerminalSession(
    TeacherServices &services, TerminalCall &taker, Console &console, std::optional<ClassId> classId)
    : m_services(services)
    , m_taker(taker)
    , m_console(console)
    , m_class(classId)
{
}

void TerminalSession::begin()
{
    connect(&m_taker, &TerminalCall::done, this, &TerminalSession::ask);
    connect(&m_taker, &TerminalCall::notDone, this, &TerminalSession::ask);
    m_console.say(m_services.client.link().server().name);
    for (const LiveCall *call : m_services.openCalls.calls())
        m_console.say(startedLine(*call, StartedBy::Before));
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
    const QList<LiveCall *> &calls = m_services.openCalls.calls();
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

} // namespace chamada::teacher
