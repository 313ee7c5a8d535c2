// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/serverresolver.h"
#include "common/ui/windowoptions.h"
#include "student-gui/core/formcheck.h"
#include "student-gui/core/studentclient.h"

namespace chamada {

class Console;

} // namespace chamada

namespace chamada::student {

/// Checks students in from a terminal: the one of the command line, or one after another until the input ends. It asks
/// and shows; the client decides.
class StudentTerminal : public QObject {
    Q_OBJECT

public:
    enum ExitStatus { Done = 0, NotDone = 1 };

    /// The client must not be connected yet.
    StudentTerminal(StudentClient &client, ServerSelection &search, Console &console, const WindowOptions &options);

    void begin();

signals:
    void finished(int status);

private:
    void onLinkChanged();
    void onClientChanged();
    void greet();
    /// Asks for a line and passes it on. The end of the input ends the program.
    void ask(const QString &prompt, void (StudentTerminal::*then)(const QString &));
    void askClass();
    void classTyped(const QString &line);
    void askStudent();
    void studentTyped(const QString &line);
    void askCode();
    void codeTyped(const QString &line);
    void checkIn(const QString &code);
    void show(const Answer &answer);
    void goOn(const Answer &answer);
    std::optional<ClassId> onlyOpenClass() const;
    void finish();
    void fail(const QString &reason);

    StudentClient &m_client;
    ServerLink &m_link;
    ServerResolver m_discovery;
    Console &m_console;
    WindowOptions m_options;
    std::optional<ClassId> m_class;
    std::optional<StudentId> m_student;
    int m_present = 0;
    int m_refused = 0;
    bool m_finished = false;
};

} // namespace chamada::student
