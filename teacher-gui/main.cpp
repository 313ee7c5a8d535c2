// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/terminal/console.h"
#include "common/terminal/passwordfile.h"
#include "common/ui/singleinstance.h"
#include "common/ui/startup.h"
#include "teacher-gui/app/teacherwindow.h"
#include "teacher-gui/services/teacherservices.h"
#include "teacher-gui/text/teacherterminal.h"

#include <QApplication>

#include <cstdlib>

namespace {

int showWindow(const chamada::WindowOptions &options)
{
    chamada::SingleInstance instance(chamada::SingleInstance::usualSocket(chamada::WindowKind::Teacher));
    if (chamada::joinsFirstWindow(options) && instance.handOver({}))
        return EXIT_SUCCESS;
    chamada::teacher::TeacherServices services(chamada::teacher::TeacherPaths::usual());
    chamada::teacher::TeacherWindow window(services);
    QObject::connect(
        &instance, &chamada::SingleInstance::startedAgain, &window, [&window] { chamada::bringForward(window); });
    instance.listen();
    window.begin(options, chamada::readPasswordFile(options.passwordFile).value_or(QString()));
    window.show();
    return QApplication::exec();
}

int runTerminal(const chamada::WindowOptions &options)
{
    using chamada::Console;
    chamada::teacher::TeacherServices services(chamada::teacher::TeacherPaths::usual());
    Console console(options.json ? Console::Format::Json : Console::Format::Words);
    chamada::teacher::TeacherTerminal terminal(services, console, options);
    QObject::connect(&terminal, &chamada::teacher::TeacherTerminal::finished, QCoreApplication::instance(),
        &QCoreApplication::exit, Qt::QueuedConnection);
    terminal.begin();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    return chamada::startWindow(argc, argv, chamada::WindowKind::Teacher, &showWindow, &runTerminal);
}
