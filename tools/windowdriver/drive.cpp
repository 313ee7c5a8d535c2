// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/windowdriver/driverclient.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

/// drive SOCKET COMMAND [WORD]...: runs one command in the window behind the socket and prints the answer.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    if (arguments.size() < 2) {
        QTextStream(stderr) << "usage: drive SOCKET COMMAND [WORD]...\n";
        return 2;
    }
    chamada::DriverClient client(arguments.first());
    const auto answer = client.run(arguments.sliced(1));
    if (!answer) {
        QTextStream(stderr) << arguments.sliced(1).join(u' ') << ": " << client.problem() << Qt::endl;
        return 1;
    }
    if (!answer->isEmpty())
        QTextStream(stdout) << *answer << Qt::endl;
    return 0;
}
