// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/startup.h"
#include "teacher-gui/desk.h"
#include "teacher-gui/teacherwindow.h"

#include <QApplication>
#include <QFile>

namespace {

/// The first line of the file; empty where there is none.
QString readPassword(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    QByteArray line = file.readLine();
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

int run(const chamada::WindowOptions &options)
{
    chamada::Desk desk(chamada::DeskPlaces::usual());
    chamada::TeacherWindow window(desk);
    window.begin(options, readPassword(options.passwordFile));
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    return chamada::startWindow(argc, argv, chamada::WindowKind::Teacher, &run);
}
