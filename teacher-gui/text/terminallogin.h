// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/serverresolver.h"
#include "common/ui/windowoptions.h"
#include "teacher-gui/client/teacherclient.h"

namespace chamada {

class Console;

} // namespace chamada

namespace chamada::teacher {

/// Logs a teacher in from the terminal: the server, the account, and a password that is not echoed. It tries once.
class TerminalLogin : public QObject {
    Q_OBJECT

public:
    TerminalLogin(TeacherClient &client, ServerSelection &search, const KnownServers &known, Console &console,
        const WindowOptions &options);

    void begin();

signals:
    void entered();
    void failed(const QString &reason);

private:
    void onClientChanged();
    void askUser();
    void askPassword(const QString &user);
    void logIn(const QString &user, const QString &password);
    void succeed();
    void fail(const QString &reason);

    TeacherClient &m_client;
    ServerResolver m_discovery;
    const KnownServers &m_known;
    Console &m_console;
    WindowOptions m_options;
    bool m_tried = false;
};

} // namespace chamada::teacher
