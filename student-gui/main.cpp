// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/terminal/console.h"
#include "common/ui/startup.h"
#include "student-gui/studentwindow.h"
#include "student-gui/text/studentterminal.h"

#include <QApplication>

namespace {

int showWindow(const chamada::WindowOptions &options)
{
    chamada::KnownServers known(chamada::userConfigFile(u"servers.json"));
    chamada::StudentSettings settings(chamada::userConfigFile(u"student.ini"));
    chamada::ServerLink link(known);
    chamada::StudentClient client(link, settings);
    chamada::StudentWindow window(client, link, known);
    window.fillIn(options, settings);
    client.start(options.server);
    window.show();
    return QApplication::exec();
}

int runTerminal(const chamada::WindowOptions &options)
{
    using chamada::Console;
    chamada::KnownServers known(chamada::userConfigFile(u"servers.json"));
    chamada::StudentSettings settings(chamada::userConfigFile(u"student.ini"));
    chamada::ServerLink link(known);
    chamada::StudentClient client(link, settings);
    Console console(options.json ? Console::Format::Json : Console::Format::Words);
    chamada::StudentTerminal terminal(client, link, console, options);
    QObject::connect(
        &terminal, &chamada::StudentTerminal::finished, qApp, &QCoreApplication::exit, Qt::QueuedConnection);
    terminal.begin();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    return chamada::startWindow(argc, argv, chamada::WindowKind::Student, &showWindow, &runTerminal);
}
