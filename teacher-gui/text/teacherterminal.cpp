// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/text/teacherterminal.h"

#include "common/terminal/console.h"

namespace chamada::teacher {

namespace {

/// Hides arrivals if the script only starts or only ends a call, or edits rosters: it wants just the result.
TerminalCall::Arrivals arrivals(const WindowOptions &options)
{
    return options.start != options.end || options.roster.any() ? TerminalCall::Arrivals::Hidden
                                                                : TerminalCall::Arrivals::Shown;
}

} // namespace

TeacherTerminal::TeacherTerminal(TeacherServices &services, Console &console, const WindowOptions &options)
    : m_console(console)
    , m_options(options)
    , m_login(services.client, services.search, services.known, console, options)
    , m_call(services, console, arrivals(options))
    , m_prompt(services, m_call, console, options.classId)
    , m_rosters(services.client, services.rosters, console, options)
{
    if (const RosterImportArguments &import = options.roster.import; !import.file.isEmpty())
        m_import = std::make_unique<ImportTask>(services.rosters, console, import, *options.classId);
    connect(&m_login, &TerminalLogin::entered, &m_call, &TerminalCall::begin);
    connect(&m_login, &TerminalLogin::failed, this, [this](const QString &reason) {
        m_console.complain(reason);
        emit finished(NotDone);
    });
    connect(&m_call, &TerminalCall::ready, this, &TeacherTerminal::onReady);
    connect(&m_call, &TerminalCall::lost, this, [this] { emit finished(NotDone); });
    connect(&m_rosters, &RosterTask::done, this, [this] { finish(Done); });
    connect(&m_rosters, &RosterTask::notDone, this, [this] { finish(NotDone); });
    connect(&m_prompt, &TerminalSession::left, this, [this] { finish(Done); });
}

void TeacherTerminal::onReady()
{
    if (m_options.roster.any()) {
        beginRosters();
        return;
    }
    if (!m_options.start && !m_options.end) {
        m_prompt.begin();
        return;
    }
    connect(&m_call, &TerminalCall::done, this, &TeacherTerminal::onDone);
    connect(&m_call, &TerminalCall::notDone, this, [this] { finish(NotDone); });
    if (m_options.start)
        m_call.start(*m_options.classId, m_options.title);
    else
        m_call.end(*m_options.classId);
}

/// Imports first, so that what is found and listed is the roster after it.
void TeacherTerminal::beginRosters()
{
    if (!m_import) {
        m_rosters.begin();
        return;
    }
    connect(m_import.get(), &ImportTask::done, &m_rosters, &RosterTask::begin);
    connect(m_import.get(), &ImportTask::notDone, this, [this] { finish(NotDone); });
    m_import->begin();
}

void TeacherTerminal::onDone()
{
    const bool justStarted = m_options.start && !m_started;
    m_started = true;
    if (!justStarted || !m_options.end) {
        finish(Done);
        return;
    }
    // The end of the input counts as Enter, so that a script may simply close it.
    m_console.ask(tr("Press Enter to end the roll call."),
        [this](const std::optional<QString> &) { m_call.end(*m_options.classId); });
}

void TeacherTerminal::finish(ExitStatus status)
{
    connect(&m_call, &TerminalCall::settled, this, [this, status] { emit finished(status); });
    m_call.settle();
}

} // namespace chamada::teacher
