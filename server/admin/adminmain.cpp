// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/admin/adminmain.h"

#include "common/domain/text.h"
#include "common/protocol/codec.h"
#include "server/admin/admincommand.h"
#include "server/admin/backup.h"
#include "server/admin/migrate.h"
#include "server/admin/runningserver.h"
#include "server/admin/showfingerprint.h"
#include "server/admin/status.h"
#include "server/admin/verifyreceipt.h"
#include "server/config/datadirectory.h"
#include "server/config/storage.h"
#include "server/engine/servercore.h"
#include "server/os/system.h"
#include "server/security/passwordhasher.h"

#include <QEventLoop>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

int fail(const QString &why, int status)
{
    QTextStream(stderr) << "chamada-server: " << why << '\n';
    return status;
}

AdminResult inATurn(ServerCore &core, const AdminCommand &command)
{
    AdminResult result;
    QEventLoop loop;
    QObject::connect(&core.turn(), &Turn::finished, &loop, [&](bool stored, const auto &, const QString &error) {
        if (!stored)
            result = {{}, u"it could not be stored: %1"_s.arg(error)};
        loop.quit();
    });
    core.turn().post([&] { result = runCommand(core, command); });
    loop.exec();
    return result;
}

AdminResult runOnData(const ServerOptions &options, const AdminCommand &command)
{
    auto directory = DataDirectory::open(options.dataDirectory);
    if (const auto *error = std::get_if<QString>(&directory))
        return {{}, *error};
    Storage storage(options);
    const SystemClock clock;
    ServerCore core(options, storage.store(), clock, {});
    if (const auto error = core.load())
        return {{}, error->text};
    return inATurn(core, command);
}

AdminResult statusFor(const ServerOptions &options, AdminResult answer)
{
    if (answer.isDone() && !options.json)
        answer.lines = statusInWords(parseLine(answer.lines.first().toUtf8()).value_or(QJsonObject()));
    return answer;
}

AdminResult result(const ServerOptions &options, const AdminCommand &command)
{
    if (command.words.first() == "backup"_L1)
        return backUp(options, command.words.last());
    const auto answer = askRunningServer(options, command);
    if (command.words.first() == "status"_L1)
        return answer ? statusFor(options, *answer)
                      : AdminResult{{}, u"no server runs on %1"_s.arg(options.dataDirectory)};
    return answer ? *answer : runOnData(options, command);
}

int show(const AdminResult &result)
{
    if (!result.isDone())
        return fail(result.error, 1);
    QTextStream out(stdout);
    for (const QString &line : result.lines)
        out << line << '\n';
    return 0;
}

} // namespace

int runAdmin(const ServerOptions &options)
{
    os::keepFilesPrivate();
    if (options.command.size() == 2 && options.command.first() == "verify"_L1)
        return verifyReceipt(options, options.command.last());
    if (options.command == QStringList{u"fingerprint"_s})
        return showFingerprint(options);
    if (options.command == QStringList{u"migrate"_s})
        return show(migrate(options));
    AdminCommand command{options.command, {}};
    if (const QString error = usageError(command.words); !error.isEmpty())
        return fail(error, 2);
    if (takesPassword(command.words)) {
        const QString password = os::readSecretLine(u"Password for %1: "_s.arg(command.words.last()));
        if (!isValid(password, textrule::newPassword))
            return fail(u"a password has 10 to 128 characters"_s, 1);
        command.passwordHash = PasswordHasher::hash(password);
    }
    return show(result(options, command));
}

} // namespace chamada::server
