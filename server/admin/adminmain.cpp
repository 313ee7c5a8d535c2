// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/admin/adminmain.h"

#include "common/domain/text.h"
#include "common/protocol/codec.h"
#include "server/admin/admincommand.h"
#include "server/admin/backup.h"
#include "server/admin/runningserver.h"
#include "server/admin/showfingerprint.h"
#include "server/admin/status.h"
#include "server/admin/verifyreceipt.h"
#include "server/core.h"
#include "server/datadirectory.h"
#include "server/security/passwordhasher.h"
#include "server/store/sqlitestore.h"
#include "server/system.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

int fail(const QString &why, int status)
{
    QTextStream(stderr) << "chamada-server: " << why << '\n';
    return status;
}

AdminResult runOnData(const ServerOptions &options, const AdminCommand &command)
{
    auto directory = DataDirectory::open(options.dataDirectory);
    if (const auto *error = std::get_if<QString>(&directory))
        return {{}, *error};
    SqliteStore store(databaseFile(options));
    const SystemClock clock;
    Core core(options, store, clock, {});
    if (const auto error = core.load())
        return {{}, error->text};
    AdminResult result = runCommand(core, command);
    QObject::connect(&store, &Store::committed, &core, [&result](bool stored, const QString &error) {
        if (!stored)
            result = {{}, u"it could not be stored: %1"_s.arg(error)};
    });
    store.disconnect(&core.turn()); // there is no turn: what was changed is written here
    if (const auto changes = core.log().takeChanges(); !changes.empty())
        store.commit(changes);
    return result;
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

} // namespace chamada
