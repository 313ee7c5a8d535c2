// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/windowoptions.h"

#include "common/ui/translation.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

enum class For { Both, Student, Teacher };

/// One option: who has it, how help shows it, and how its value is taken over (false: the value is bad).
struct Option {
    QLatin1StringView name;
    QLatin1StringView value;
    For window;
    bool (*take)(WindowOptions &, const QString &);
    const char *help;
};

template <class T> bool keep(std::optional<T> &place, std::optional<T> value)
{
    place = std::move(value);
    return place.has_value();
}

bool takeAppearance(WindowOptions &o, const QString &text)
{
    static constexpr std::array words{"system"_L1, "light"_L1, "dark"_L1};
    const auto word = std::find(words.begin(), words.end(), text);
    if (word == words.end())
        return false;
    o.appearance = static_cast<Appearance>(word - words.begin());
    return true;
}

bool takeLocale(WindowOptions &o, const QString &text)
{
    o.locale = text;
    return isLocaleName(text);
}

bool takeText(QString &place, const QString &text)
{
    place = text;
    return !text.isEmpty();
}

constexpr std::array options{
    Option{"server"_L1, "HOST[:PORT]"_L1, For::Both,
        [](WindowOptions &o, const QString &v) { return keep(o.server, ServerAddress::fromText(v)); },
        QT_TRANSLATE_NOOP("Options", "the server to connect to")},
    Option{"class"_L1, "N"_L1, For::Both,
        [](WindowOptions &o, const QString &v) { return keep(o.classId, ClassId::fromText(v)); },
        QT_TRANSLATE_NOOP("Options", "the number of the class")},
    Option{"student"_L1, "ID"_L1, For::Student,
        [](WindowOptions &o, const QString &v) { return keep(o.student, StudentId::fromText(v)); },
        QT_TRANSLATE_NOOP("Options", "the student ID to fill in")},
    Option{"user"_L1, "NAME"_L1, For::Teacher, [](WindowOptions &o, const QString &v) { return takeText(o.user, v); },
        QT_TRANSLATE_NOOP("Options", "the teacher's user name")},
    Option{"password-file"_L1, "FILE"_L1, For::Teacher,
        [](WindowOptions &o, const QString &v) { return takeText(o.passwordFile, v); },
        QT_TRANSLATE_NOOP("Options", "a file whose first line is the password")},
    Option{"lang"_L1, "LOCALE"_L1, For::Both, &takeLocale,
        QT_TRANSLATE_NOOP("Options", "the language of the window, as in pt_BR or en")},
    Option{"appearance"_L1, "light|dark|system"_L1, For::Both, &takeAppearance,
        QT_TRANSLATE_NOOP("Options", "the colours of the window")},
};

bool belongs(const Option &option, WindowKind kind)
{
    return option.window == For::Both || (option.window == For::Student) == (kind == WindowKind::Student);
}

const Option *find(QStringView name, WindowKind kind)
{
    const auto at = std::find_if(options.begin(), options.end(),
        [&](const Option &option) { return option.name == name && belongs(option, kind); });
    return at == options.end() ? nullptr : at;
}

std::optional<OptionsStop> asked(QStringView argument)
{
    if (argument == "--help"_L1 || argument == "-h"_L1)
        return OptionsStop{OptionsStop::Reason::Help, {}, {}};
    if (argument == "--version"_L1 || argument == "-v"_L1)
        return OptionsStop{OptionsStop::Reason::Version, {}, {}};
    return std::nullopt;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Options", text);
}

QString helpText(WindowKind kind)
{
    const auto program = kind == WindowKind::Student ? "chamada-student"_L1 : "chamada-teacher"_L1;
    QString text = QCoreApplication::translate("Options", "Usage: %1 [options]").arg(program) + u"\n\n"_s;
    const auto line = [&text](const QString &left, const QString &right) {
        text += u"  "_s + left.leftJustified(32) + right + u'\n';
    };
    for (const Option &option : options)
        if (belongs(option, kind))
            line(u"--"_s + option.name + u' ' + option.value, translated(option.help));
    line(u"-h, --help"_s, QCoreApplication::translate("Options", "show this help"));
    line(u"-v, --version"_s, QCoreApplication::translate("Options", "show the version"));
    return text;
}

} // namespace

std::variant<WindowOptions, OptionsStop> parseWindowOptions(WindowKind kind, const QStringList &arguments)
{
    using Reason = OptionsStop::Reason;
    WindowOptions result;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (const auto stop = asked(argument))
            return *stop;
        if (!argument.startsWith("--"_L1))
            return OptionsStop{argument.startsWith(u'-') ? Reason::Unknown : Reason::Unexpected, argument, {}};
        const qsizetype equals = argument.indexOf(u'=');
        const QString shown = equals < 0 ? argument : argument.first(equals);
        const Option *option = find(QStringView(shown).sliced(2), kind);
        if (!option)
            return OptionsStop{Reason::Unknown, shown, {}};
        if (equals < 0 && i + 1 == arguments.size())
            return OptionsStop{Reason::MissingValue, shown, {}};
        const QString value = equals < 0 ? arguments[++i] : argument.sliced(equals + 1);
        if (!option->take(result, value))
            return OptionsStop{Reason::BadValue, shown, value};
    }
    return result;
}

QString toText(const OptionsStop &stop, WindowKind kind)
{
    switch (stop.reason) {
    case OptionsStop::Reason::Help:
        return helpText(kind);
    case OptionsStop::Reason::Version:
        return u"chamada " CHAMADA_VERSION "\n"_s;
    case OptionsStop::Reason::BadValue:
        return QCoreApplication::translate("Options", "“%1” is not a value for %2. See --help.\n")
            .arg(stop.value, stop.what);
    case OptionsStop::Reason::MissingValue:
        return QCoreApplication::translate("Options", "%1 wants a value. See --help.\n").arg(stop.what);
    case OptionsStop::Reason::Unknown:
        return QCoreApplication::translate("Options", "There is no option %1. See --help.\n").arg(stop.what);
    case OptionsStop::Reason::Unexpected:
        break;
    }
    return QCoreApplication::translate("Options", "“%1” was not expected. See --help.\n").arg(stop.what);
}

int exitStatus(const OptionsStop &stop)
{
    const bool asFor = stop.reason == OptionsStop::Reason::Help || stop.reason == OptionsStop::Reason::Version;
    return asFor ? 0 : 2;
}

} // namespace chamada
