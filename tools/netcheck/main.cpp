// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/translation.h"
#include "tools/netcheck/netcheckrun.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    chamada::installTranslations(
        application, chamada::windowLocale(chamada::wantedLocale(arguments), QLocale::system()));
    const auto parsed = chamada::parseNetCheckOptions(arguments);
    if (const auto *exit = std::get_if<chamada::NetCheckExit>(&parsed)) {
        QTextStream(exit->status == 0 ? stdout : stderr) << exit->text << '\n';
        return exit->status;
    }
    chamada::NetCheckRun run(std::get<chamada::NetCheckOptions>(parsed));
    QObject::connect(
        &run, &chamada::NetCheckRun::finished, &application, &QCoreApplication::exit, Qt::QueuedConnection);
    run.begin();
    return QCoreApplication::exec();
}
