// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/serverselection.h"
#include "common/terminal/console.h"
#include "common/terminal/passwordfile.h"
#include "common/ui/linkwords.h"
#include "common/ui/singleinstance.h"
#include "common/ui/startup.h"
#include "student-gui/kiosk/kioskwindow.h"
#include "student-gui/pages/studentwindow.h"
#include "student-gui/presences/presencefile.h"
#include "student-gui/text/studentterminal.h"

#include <QApplication>

#include <cstdlib>

namespace {

int showWindow(const chamada::WindowOptions &options)
{
    chamada::SingleInstance instance(chamada::SingleInstance::usualSocket(chamada::WindowKind::Student));
    if (chamada::joinsFirstWindow(options) && instance.handOver(options.link))
        return EXIT_SUCCESS;
    chamada::KnownServers known(chamada::userConfigFile(u"servers.json"));
    chamada::student::StudentSettings settings(chamada::userConfigFile(u"student.ini"));
    chamada::ServerLink link(known);
    chamada::ServerSelection search(link, known, chamada::ServerDiscovery::Reach::AllNetworks, chamada::DiscoveryPort);
    chamada::student::PresenceFile book(chamada::student::PresenceFile::usualFile());
    chamada::student::StudentClient client(link, settings, chamada::student::Outbox::usualFile());
    QObject::connect(
        &client, &chamada::student::StudentClient::registered, &book, &chamada::student::PresenceFile::keep);
    chamada::student::StudentWindow window(client, search, known, book);
    window.fillIn(options, settings);
    QObject::connect(
        &instance, &chamada::SingleInstance::startedAgain, &window, &chamada::student::StudentWindow::startAgain);
    instance.listen();
    client.start(options.server);
    if (!options.server)
        search.begin();
    window.show();
    if (!options.link.isEmpty())
        window.followLink(options.link);
    return QApplication::exec();
}

int complain(const QString &why)
{
    chamada::Console(chamada::Console::Format::Words).complain(why);
    return EXIT_FAILURE;
}

int showKiosk(const chamada::WindowOptions &options)
{
    chamada::KnownServers known(chamada::userConfigFile(u"servers.json"));
    chamada::ServerLink link(known);
    const auto password = chamada::readPasswordFile(options.passwordFile);
    if (!password)
        return complain(chamada::cannotReadPassword(options.passwordFile));
    if (!options.server && known.servers().isEmpty())
        return complain(chamada::noServerKnown());
    chamada::student::KioskClient client(link, {options.user, *password}, options.classId);
    chamada::student::KioskWindow window(client);
    chamada::ServerSelection search(link, known, chamada::ServerDiscovery::Reach::AllNetworks, chamada::DiscoveryPort);
    if (options.server)
        link.open(*options.server);
    else
        search.begin(chamada::ServerSelection::FirstUse::Ask);
    window.showFullScreen();
    return QApplication::exec();
}

int showEither(const chamada::WindowOptions &options)
{
    return options.kiosk ? showKiosk(options) : showWindow(options);
}

int runTerminal(const chamada::WindowOptions &options)
{
    using chamada::Console;
    chamada::KnownServers known(chamada::userConfigFile(u"servers.json"));
    chamada::student::StudentSettings settings(chamada::userConfigFile(u"student.ini"));
    chamada::ServerLink link(known);
    chamada::ServerSelection search(link, known, chamada::ServerDiscovery::Reach::AllNetworks, chamada::DiscoveryPort);
    chamada::student::PresenceFile book(chamada::student::PresenceFile::usualFile());
    chamada::student::StudentClient client(link, settings);
    QObject::connect(
        &client, &chamada::student::StudentClient::registered, &book, &chamada::student::PresenceFile::keep);
    Console console(options.json ? Console::Format::Json : Console::Format::Words);
    chamada::student::StudentTerminal terminal(client, search, console, options);
    QObject::connect(&terminal, &chamada::student::StudentTerminal::finished, QCoreApplication::instance(),
        &QCoreApplication::exit, Qt::QueuedConnection);
    terminal.begin();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    return chamada::startWindow(argc, argv, chamada::WindowKind::Student, &showEither, &runTerminal);
}
