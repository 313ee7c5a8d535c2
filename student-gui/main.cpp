// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/startup.h"
#include "student-gui/studentwindow.h"

#include <QApplication>

namespace {

int run(const chamada::WindowOptions &options)
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

} // namespace

int main(int argc, char **argv)
{
    return chamada::startWindow(argc, argv, chamada::WindowKind::Student, &run);
}
