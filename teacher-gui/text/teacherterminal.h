// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/text/importtask.h"
#include "teacher-gui/text/rostertask.h"
#include "teacher-gui/text/terminalcall.h"
#include "teacher-gui/text/terminallogin.h"
#include "teacher-gui/text/terminalsession.h"

#include <memory>

namespace chamada::teacher {

/// The teacher's program without a window: logs in, executes the command line or asks for commands, and reports by the
/// exit status whether it succeeded.
class TeacherTerminal : public QObject {
    Q_OBJECT

public:
    enum ExitStatus { Done = 0, NotDone = 1 };

    TeacherTerminal(TeacherServices &services, Console &console, const WindowOptions &options);

    void begin() { m_login.begin(); }

signals:
    void finished(int status);

private:
    void onReady();
    void beginRosters();
    void onDone();
    void finish(ExitStatus status);

    Console &m_console;
    WindowOptions m_options;
    TerminalLogin m_login;
    TerminalCall m_call;
    TerminalSession m_prompt;
    RosterTask m_rosters;
    std::unique_ptr<ImportTask> m_import; ///< null unless the command line wants an import
    bool m_started = false;
};

} // namespace chamada::teacher
