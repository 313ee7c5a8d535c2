// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/netcheck/networkcheck.h"
#include "common/netcheck/networkwords.h"
#include "common/terminal/console.h"
#include "common/ui/sentences.h"
#include "common/ui/translation.h"
#include "tools/netcheck/netcheckoptions.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace chamada;

namespace {

enum ExitStatus { Done = 0, NotReached = 1 };

/// Runs one check: prints progress, then the table and the verdict or one JSON object. Returns the exit status.
int run(const NetCheckOptions &options)
{
    Console console(options.json ? Console::Format::Json : Console::Format::Words);
    NetworkCheck check;
    QObject::connect(
        &check, &NetworkCheck::progressed, &check, [&](int asked, int all) { console.showProgress(asked, all); });
    QObject::connect(&check, &NetworkCheck::finished, &check, [&](const NetworkResult &result) {
        QJsonObject json = toJson(result);
        json.insert("verdict"_L1, verdictOf(result));
        console.answer(resultText(result), json);
        QCoreApplication::exit(Done);
    });
    QObject::connect(&check, &NetworkCheck::failed, &check, [&](LinkProblem problem) {
        console.complain(explain(problem, options.server));
        QCoreApplication::exit(NotReached);
    });
    // Queued: a failure before the event loop runs could not end it.
    QMetaObject::invokeMethod(&check, [&] { check.start(options.server, options.plan); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    installTranslations(application, windowLocale(wantedLocale(arguments), QLocale::system()));
    const auto parsed = parseNetCheckOptions(arguments);
    if (const auto *exit = std::get_if<NetCheckExit>(&parsed)) {
        QTextStream(exit->status == 0 ? stdout : stderr) << exit->text << '\n';
        return exit->status;
    }
    return run(std::get<NetCheckOptions>(parsed));
}
