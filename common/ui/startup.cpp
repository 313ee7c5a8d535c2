// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/startup.h"

#include "common/ui/enterkey.h"
#include "common/ui/translation.h"

#include <QApplication>
#include <QFile>
#include <QIcon>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

/// Returns the name of the program's desktop entry and icon.
QString programId(WindowKind kind)
{
    return kind == WindowKind::Student ? u"br.app.chamada.Student"_s : u"br.app.chamada.Teacher"_s;
}

int stopped(const OptionsExit &stop, WindowKind kind)
{
    const int status = exitStatus(stop);
    QFile out;
    if (out.open(status == 0 ? stdout : stderr, QIODevice::WriteOnly))
        out.write(toText(stop, kind).toLocal8Bit());
    return status;
}

/// Returns whether an unknown option may be Qt's own (-platform …), which Qt removes only when the application object
/// is created.
bool mayBeQts(const OptionsExit &stop, const QStringList &arguments)
{
    return stop.reason == OptionsExit::Reason::Unknown && !stop.what.startsWith("--"_L1)
        && !arguments.contains("--text"_L1);
}

} // namespace

int startWindow(int &argc, char **argv, WindowKind kind, const ProgramForm &window, const ProgramForm &terminal)
{
    QStringList early;
    for (int i = 0; i < argc; ++i)
        early.append(QString::fromLocal8Bit(argv[i]));
    auto parsed = parseWindowOptions(kind, early);
    const auto *stop = std::get_if<OptionsExit>(&parsed);
    const bool isText = terminal && !stop && std::get<WindowOptions>(parsed).text;
    if (isText || (stop && !mayBeQts(*stop, early))) {
        QCoreApplication application(argc, argv);
        QCoreApplication::setApplicationVersion(u"" CHAMADA_VERSION ""_s);
        installTranslations(application, windowLocale(wantedLocale(early), QLocale::system()));
        return isText ? terminal(std::get<WindowOptions>(parsed)) : stopped(*stop, kind);
    }

    QApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(u"" CHAMADA_VERSION ""_s);
    QGuiApplication::setDesktopFileName(programId(kind));
    QGuiApplication::setApplicationDisplayName(u"Chamada"_s);
    parsed = parseWindowOptions(kind, QCoreApplication::arguments());
    installTranslations(application, windowLocale(wantedLocale(early), QLocale::system()));
    stop = std::get_if<OptionsExit>(&parsed);
    if (stop)
        return stopped(*stop, kind);
    const auto &options = std::get<WindowOptions>(parsed);
    applyTheme(application, options.appearance);
    letEnterPress(application);
    QGuiApplication::setWindowIcon(QIcon(u":/icons/program/"_s + programId(kind) + u".svg"_s));
    return window(options);
}

QString userConfigFile(QStringView name)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/chamada/"_s + name;
}

} // namespace chamada
