// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/desk.h"

#include "common/files/privatefile.h"
#include "common/ui/startup.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace chamada {

DeskPlaces DeskPlaces::usual()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return {userConfigFile(u"servers.json"), userConfigFile(u"teacher.ini"), data + u"/chamada/diary.sqlite"_s,
        {data + u"/chamada-server"_s, data + u"/chamada/local-server.txt"_s, LocalServer::usualPrograms()},
        DiscoveryPort};
}

Desk::Desk(const DeskPlaces &places)
    : settings(madePrivate(places.settings), QSettings::IniFormat)
    , known(places.knownServers)
    , client(known)
    , shelf(places.diary, settings)
    , keeper(client, shelf)
    , board(client)
    , recent(settings)
    , localServer(places.localServer)
    , search(client.link(), known, ServerFinder::Reach::AllNetworks, places.discovery)
{
    QObject::connect(&board, &CallBoard::reportReceived, &keeper, &ReportKeeper::keep);
    shelf.open();
}

} // namespace chamada
