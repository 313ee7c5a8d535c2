// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/admin/adminmain.h"
#include "server/app/application.h"
#ifdef Q_OS_LINUX
#include "server/os/epolldispatcher.h"
#endif

#include <QCoreApplication>
#include <QTextStream>

int main(int argc, char *argv[])
{
    // Qt's own event loop scans the descriptors faster than GLib's; the epoll loop scans none.
    qputenv("QT_NO_GLIB", "1");
#ifdef Q_OS_LINUX
    QCoreApplication::setEventDispatcher(new chamada::server::EpollDispatcher);
#endif
    const QCoreApplication app(argc, argv);
    const auto parsed = chamada::server::readOptions(QCoreApplication::arguments());
    if (const auto *exit = std::get_if<chamada::server::UsageExit>(&parsed)) {
        QTextStream(exit->status == 0 ? stdout : stderr) << exit->text << '\n';
        return exit->status;
    }
    const auto &options = std::get<chamada::server::ServerOptions>(parsed);
    return options.command.isEmpty() ? chamada::server::serve(options) : chamada::server::runAdmin(options);
}
