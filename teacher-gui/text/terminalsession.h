// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/text/terminalcall.h"

namespace chamada::teacher {

/// The command loop: reads a command, executes it, and reads the next, until the teacher leaves.
class TerminalSession : public QObject {
    Q_OBJECT

public:
    struct Command; ///< one parsed line

    TerminalSession(TeacherServices &services, TerminalCall &taker, Console &console, std::optional<ClassId> classId);

    void begin();

signals:
    void left();

private:
    void ask();
    void obey(const Command &command);
    std::optional<ClassId> classOf(const Command &command) const;

    TeacherServices &m_services;
    TerminalCall &m_taker;
    Console &m_console;
    std::optional<ClassId> m_class; ///< the class of a command that names none
};

} // namespace chamada::teacher
