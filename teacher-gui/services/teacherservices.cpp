// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/services/teacherservices.h"

#include "common/files/privatefile.h"
#include "common/ui/startup.h"

#include <QRandomGenerator>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

/// Returns the random ID of this installation, generated once. Only this user and the servers know it.
QString deviceOf(QSettings &settings)
{
    const QString key = u"login/device"_s;
    if (!settings.contains(key)) {
        QByteArray drawn(24, Qt::Uninitialized);
        for (char &byte : drawn)
            byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
        settings.setValue(key, QString::fromLatin1(drawn.toBase64()));
    }
    return settings.value(key).toString();
}

} // namespace

DeskPlaces DeskPlaces::usual()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return {userConfigFile(u"servers.json"), userConfigFile(u"teacher.ini"), data + u"/chamada/diary.sqlite"_s,
        {data + u"/chamada-server"_s, data + u"/chamada/local-server.txt"_s, LocalServer::usualPrograms()},
        DiscoveryPort};
}

TeacherServices::TeacherServices(const DeskPlaces &places)
    : settings(madePrivate(places.settings), QSettings::IniFormat)
    , known(places.knownServers)
    , client(known)
    , shelf(places.diary, settings)
    , keeper(client, shelf)
    , board(client)
    , rosters(client)
    , excuses(settings)
    , acceptedOrigins(settings, u"looked-at"_s)
    , recent(settings)
    , localServer(places.localServer)
    , search(client.link(), known, ServerFinder::Reach::AllNetworks, places.discovery)
{
    QObject::connect(&board, &OpenCalls::reportReceived, &keeper, &ReportKeeper::keep);
    client.setDevice(deviceOf(settings));
    excuses.deliverTo(shelf, keeper);
    QObject::connect(&keeper, &ReportKeeper::kept, &keeper,
        [this](const DiaryEntry &entry) { acceptedOrigins.set(entry.report.call, {}); });
    shelf.open();
}

} // namespace chamada
