// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/application.h"

#include "server/admin/adminsocket.h"
#include "server/app/servicemanager.h"
#include "server/config/datadirectory.h"
#include "server/config/storage.h"
#include "server/engine/servercore.h"
#include "server/net/callserver.h"
#include "server/os/log.h"
#include "server/os/system.h"
#include "server/security/ownerfile.h"
#include "server/store/postgres/postgresaddress.h"
#include "server/store/sqlite/damage.h"

#include <QCoreApplication>
#include <QDir>
#include <QTextStream>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::server {

namespace {

constexpr auto SetupCodeRetry = 1s;

int fail(const QString &why)
{
    QTextStream(stderr) << "chamada-server: " << why << '\n';
    return 1;
}

void print(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

/// Returns why the archive cannot be used, or an empty string.
QString prepareArchive(const ServerOptions &options)
{
    const QString &archive = options.archiveDirectory;
    if (archive.isEmpty())
        return {};
    // The directory is created only here: later it might hide a disk that is not mounted.
    if (!makeDirectory(archive))
        return u"cannot use the archive %1"_s.arg(archive);
    if (isInDataDirectory(options, QDir(archive).filePath(u"report"_s)))
        return u"the archive %1 is in the data directory, where nothing may outlive what is erased"_s.arg(archive);
    return {};
}

/// Logs once that the store fails, and once that it works again.
void reportStorage(Turn &turn)
{
    QObject::connect(&turn, &Turn::finished, &turn,
        [failing = false](bool stored, const std::vector<Change> &changes, const QString &error) mutable {
            if (!stored && !failing)
                qCWarning(logStorage, "cannot store what changes: %s", qPrintable(error));
            else if (stored && failing && !changes.empty())
                qCInfo(logStorage, "what changes is stored again");
            failing = !stored || (failing && changes.empty());
        });
}

void dismissRemovedTeachers(ServerCore &core, CallServer &server)
{
    const auto dismiss = [&server](const std::vector<Change> &changes) {
        for (const Change &change : changes)
            if (const auto *removed = std::get_if<AccountRemoved>(&change))
                server.dismissAccount(removed->name);
    };
    QObject::connect(&core, &ServerCore::heard, &server, dismiss);
    QObject::connect(
        &core.turn(), &Turn::finished, &server, [dismiss](bool stored, const std::vector<Change> &changes) {
            if (stored)
                dismiss(changes);
        });
}

/// Prints the setup code if one is needed, once it is stored so that it survives a crash. No other is ever valid.
void announceSetupCode(ServerCore &core)
{
    if (core.options().open || !core.accounts().isEmpty())
        return;
    core.turn().post([&core] { core.accounts().setupCode(); });
    QObject::connect(
        &core.turn(), &Turn::finished, &core,
        [&core](bool stored) {
            if (!stored)
                QTimer::singleShot(SetupCodeRetry, &core, [&core] { announceSetupCode(core); });
            else if (const QString code = core.accounts().setupCode(); !code.isEmpty())
                print(u"setup code: %1"_s.arg(code));
        },
        Qt::SingleShotConnection);
}

void warnOfDamaged(const ServerOptions &options)
{
    if (isPostgres(options.database))
        return;
    for (const QString &damaged : setAsideFrom(databaseFile(options)))
        qCWarning(logStorage, "the damaged %s is still there: erase it, for it may hold what must be erased",
            qPrintable(damaged));
}

int run(ServerCore &core, const Certificate &certificate)
{
    CallServer server(core.service(), certificate);
    AdminSocket admin(core);
    if (const auto error = server.listen())
        return fail(*error);
    if (const auto error = admin.listen())
        return fail(*error);
    core.statistics().countConnectionsBy([&server] { return server.connectionCount(); });
    reportStorage(core.turn());
    dismissRemovedTeachers(core, server);
    core.keepTime();
    ServiceManager manager;
    os::onStopRequest(&server, [&] {
        manager.tellStopping();
        server.stop();
    });
    QObject::connect(&server, &CallServer::stopped, qApp, &QCoreApplication::quit);
    for (const QString &address : server.addresses())
        print(u"listening on %1"_s.arg(address));
    announceSetupCode(core);
    manager.tellReady(u"listening on "_s + server.addresses().join(u", "_s));
    return QCoreApplication::exec();
}

} // namespace

int serve(const ServerOptions &options)
{
    beginLog();
    os::keepFilesPrivate();
    os::raiseDescriptorLimit();
    os::surviveFileLimit();
    const auto directory = DataDirectory::open(options.dataDirectory);
    if (const auto *error = std::get_if<QString>(&directory))
        return fail(*error);
    Storage storage(options);
    const auto identity = storage.identity();
    if (const auto *error = std::get_if<QString>(&identity))
        return fail(*error);
    const auto &[certificate, receiptKey] = std::get<Identity>(identity);
    if (const QString error = prepareArchive(options); !error.isEmpty())
        return fail(error);
    const auto ahead = storage.clockAhead();
    if (const auto *error = std::get_if<QString>(&ahead))
        return fail(*error);
    SystemClock clock;
    clock.follow(std::get<qint64>(ahead));
    ServerCore core(options, storage.store(), clock, receiptKey);
    if (const auto error = core.load())
        return fail(error->text);
    warnOfDamaged(options);
    return run(core, certificate);
}

} // namespace chamada::server
