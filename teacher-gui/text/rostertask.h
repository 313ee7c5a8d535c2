// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/failure.h"
#include "common/ui/windowoptions.h"
#include "teacher-gui/roster/core/rosters.h"

namespace chamada {

class Console;

} // namespace chamada

namespace chamada::teacher {

class TeacherClient;

/// Executes the roster options of the command line and prints the results: removes, adds, finds and lists, in this
/// order. It reports unreadable input before it changes anything.
class RosterTask : public QObject {
    Q_OBJECT

public:
    RosterTask(TeacherClient &client, Rosters &rosters, Console &console, const WindowOptions &options);

    void begin();

signals:
    void done();
    /// Emitted after the reason was printed.
    void notDone();

private:
    enum class Step { Remove, Add, Find, List, Nothing };

    void readLine();
    void next();
    void find();
    void onChanged(ClassId classId);
    void refuse(const Failure &failure);

    TeacherClient &m_client;
    Rosters &m_rosters;
    Console &m_console;
    RosterArguments m_wanted;
    std::optional<ClassId> m_class;
    Step m_step = Step::Nothing;
    int m_lineNumber = 0;
};

} // namespace chamada::teacher
