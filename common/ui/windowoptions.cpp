// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/windowoptions.h"

#include "common/net/classlink.h"
#include "common/ui/optiontable.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

using Reason = OptionsStop::Reason;

const Option *find(QStringView name, WindowKind kind)
{
    const auto options = optionTable();
    const auto at = std::find_if(options.begin(), options.end(),
        [&](const Option &option) { return option.name == name && belongs(option, kind); });
    return at == options.end() ? nullptr : &*at;
}

std::optional<OptionsStop> asked(QStringView argument)
{
    if (argument == "--help"_L1 || argument == "-h"_L1)
        return OptionsStop{Reason::Help, {}, {}};
    if (argument == "--version"_L1 || argument == "-v"_L1)
        return OptionsStop{Reason::Version, {}, {}};
    return std::nullopt;
}

bool takeLink(WindowKind kind, WindowOptions &options, const QString &argument)
{
    const bool taken = kind == WindowKind::Student && options.link.isEmpty() && ClassLink::isMeant(argument);
    if (taken)
        options.link = argument;
    return taken;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Options", text);
}

QString helpText(WindowKind kind)
{
    const auto program = kind == WindowKind::Student ? "chamada-student"_L1 : "chamada-teacher"_L1;
    const QString usage = kind == WindowKind::Student
        ? QCoreApplication::translate("Options", "Usage: %1 [options] [chamada://HOST:PORT/CLASS]")
        : QCoreApplication::translate("Options", "Usage: %1 [options]");
    QString text = usage.arg(program) + u"\n\n"_s;
    const auto line = [&text](const QString &left, const QString &right) {
        text += u"  "_s + left.leftJustified(32) + right + u'\n';
    };
    for (const Option &option : optionTable())
        if (belongs(option, kind))
            line(QString(u"--"_s + option.name + u' ' + option.value).trimmed(), translated(option.help));
    line(u"-h, --help"_s, QCoreApplication::translate("Options", "show this help"));
    line(u"-v, --version"_s, QCoreApplication::translate("Options", "show the version"));
    return text;
}

/// Returns the option that `argument` names, or why there is none. A trailing `=VALUE` is the option's value.
std::variant<const Option *, OptionsStop> optionOf(const QString &argument, const QString &name, WindowKind kind)
{
    if (!argument.startsWith("--"_L1))
        return OptionsStop{argument.startsWith(u'-') ? Reason::Unknown : Reason::Unexpected, argument, {}};
    const Option *option = find(QStringView(name).sliced(2), kind);
    if (!option)
        return OptionsStop{Reason::Unknown, name, {}};
    if (option->value.isEmpty() && name.size() < argument.size())
        return OptionsStop{Reason::Unexpected, argument, {}};
    return option;
}

/// Parses the argument at `i`, and the next one if it is the value. Returns why parsing stops, or nothing.
std::optional<OptionsStop> take(const QStringList &arguments, qsizetype &i, WindowKind kind, WindowOptions &result)
{
    const QString argument = arguments[i];
    if (auto stop = asked(argument))
        return stop;
    if (takeLink(kind, result, argument))
        return std::nullopt;
    const qsizetype equals = argument.indexOf(u'=');
    const QString name = equals < 0 ? argument : argument.first(equals);
    const auto found = optionOf(argument, name, kind);
    if (const auto *stop = std::get_if<OptionsStop>(&found))
        return *stop;
    const Option &option = *std::get<const Option *>(found);
    const bool separate = !option.value.isEmpty() && equals < 0;
    if (separate && i + 1 == arguments.size())
        return OptionsStop{Reason::MissingValue, name, {}};
    const QString value = separate ? arguments[++i] : argument.sliced(equals + 1);
    if (!option.take(result, value))
        return OptionsStop{Reason::BadValue, name, value};
    return std::nullopt;
}

} // namespace

std::variant<WindowOptions, OptionsStop> parseWindowOptions(WindowKind kind, const QStringList &arguments)
{
    WindowOptions result;
    for (qsizetype i = 1; i < arguments.size(); ++i)
        if (const auto stop = take(arguments, i, kind, result))
            return *stop;
    // Neither the kiosk, which the teacher runs, nor the terminal mode, which follows its options, accepts a link.
    if (!result.link.isEmpty() && (result.kiosk || result.text))
        return OptionsStop{Reason::Unexpected, result.link, {}};
    if (const auto clash = findClash(kind, result))
        return OptionsStop{clash->reason, u"--"_s + clash->option, u"--"_s + clash->other};
    return result;
}

bool joinsFirstWindow(const WindowOptions &options)
{
    return !options.server && !options.classId && !options.student && options.user.isEmpty()
        && options.passwordFile.isEmpty();
}

QString toText(const OptionsStop &stop, WindowKind kind)
{
    switch (stop.reason) {
    case Reason::Help:
        return helpText(kind);
    case Reason::Version:
        return u"chamada " CHAMADA_VERSION "\n"_s;
    case Reason::BadValue:
        return QCoreApplication::translate("Options", "“%1” is not a value for %2. See --help.\n")
            .arg(stop.value, stop.what);
    case Reason::MissingValue:
        return QCoreApplication::translate("Options", "%1 wants a value. See --help.\n").arg(stop.what);
    case Reason::Unknown:
        return QCoreApplication::translate("Options", "There is no option %1. See --help.\n").arg(stop.what);
    case Reason::Needs:
        return QCoreApplication::translate("Options", "%1 wants %2 too. See --help.\n").arg(stop.what, stop.value);
    case Reason::Excludes:
        return QCoreApplication::translate("Options", "%1 and %2 do not go together. See --help.\n")
            .arg(stop.what, stop.value);
    case Reason::Unexpected:
        break;
    }
    return QCoreApplication::translate("Options", "“%1” was not expected. See --help.\n").arg(stop.what);
}

int exitStatus(const OptionsStop &stop)
{
    const bool asFor = stop.reason == Reason::Help || stop.reason == Reason::Version;
    return asFor ? 0 : 2;
}

} // namespace chamada
