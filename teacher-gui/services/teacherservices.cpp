// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/services/teacherservices.h"

#include "common/files/privatefile.h"
#include "common/ui/startup.h"

#include <QRandomGenerator>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

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

TeacherPaths TeacherPaths::usual()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return {userConfigFile(u"servers.json"), userConfigFile(u"teacher.ini"), data + u"/chamada/diary.sqlite"_s,
        {data + u"/chamada-server"_s, data + u"/chamada/local-server.txt"_s, LocalServer::usualPrograms()},
        DiscoveryPort};
}

TeacherServices::TeacherServices(const TeacherPaths &places)
    : settings(madePrivate(places.settings), QSettings::IniFormat)
    , known(places.knownServers)
    , client(known)
    , location(places.diary, settings)
    , receiver(client, location)
    , openCalls(client)
    , rosters(client)
    , excuses(settings)
    , acceptedOrigins(settings, u"looked-at"_s)
    , recent(settings)
    , localServer(places.localServer)
    , search(client.link(), known, ServerDiscovery::Reach::AllNetworks, places.discovery)
{
    QObject::connect(&openCalls, &OpenCalls::reportReceived, &receiver, &ReportReceiver::keep);
    client.setDevice(deviceOf(settings));
    excuses.deliverTo(location, receiver);
    QObject::connect(&receiver, &ReportReceiver::kept, &receiver, [this](const DiaryEntry &entry) {
        acceptedOrigins.set(entry.report.call, {});
        applyRoster(entry.report.classId);
    });
    QObject::connect(&rosters, &Rosters::classesListed, &recent, &RecentClasses::addMissing);
    QObject::connect(&rosters, &Rosters::changed, &location, [this](ClassId classId) { applyRoster(classId); });
    QObject::connect(&location, &DiaryLocation::changed, &rosters, [this] {
        for (const ClassId classId : rosters.wanted())
            applyRoster(classId);
    });
    location.open();
}

void TeacherServices::applyRoster(ClassId classId)
{
    if (const QList<RosterLine> *roster = rosters.of(classId))
        location.applyRoster(classId, *roster);
}

} // namespace chamada::teacher
