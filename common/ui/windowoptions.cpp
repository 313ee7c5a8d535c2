// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/windowoptions.h"

#include "common/domain/rostertext.h"
#include "common/net/classlink.h"
#include "common/ui/translation.h"
#include "common/ui/windowoptiontable.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

using Reason = OptionsExit::Reason;
using Stop = std::optional<OptionsExit>;
using Option = WindowOption;
using Rule = WindowOptionRule;

QString translated(const char *text)
{
    return QCoreApplication::translate("Options", text);
}

void addOptions(QCommandLineParser &parser, WindowKind kind)
{
    for (const Option &option : windowOptionTable)
        if (option.window.value_or(kind) == kind)
            parser.addOption({option.name, translated(option.help), option.value});
    parser.addOption({{u"h"_s, u"help"_s}, translated(QT_TRANSLATE_NOOP("Options", "show this help"))});
    parser.addOption({{u"v"_s, u"version"_s}, translated(QT_TRANSLATE_NOOP("Options", "show the version"))});
    if (kind == WindowKind::Student)
        parser.addPositionalArgument(u"link"_s,
            translated(QT_TRANSLATE_NOOP("Options", "a link that opens the window on a class")),
            translated(QT_TRANSLATE_NOOP("Options", "[chamada://HOST:PORT/CLASS]")));
}

/// Parses one argument more at a time until one is wrong, or asks for help or the version.
Stop firstStop(QCommandLineParser &parser, const QStringList &arguments)
{
    for (qsizetype count = 1; count <= arguments.size(); ++count) {
        const QStringList parsed = arguments.first(count);
        const QString &last = parsed.constLast();
        const bool isWhole = parser.parse(parsed);
        if (!parser.unknownOptionNames().isEmpty())
            return OptionsExit{Reason::Unknown, last.section(u'=', 0, 0), {}};
        if (!isWhole && !parser.parse(parsed + QStringList{QString()})) // it has a value, but takes none
            return OptionsExit{Reason::Unexpected, last, {}};
        if (!isWhole && count == arguments.size())
            return OptionsExit{Reason::MissingValue, last, {}};
        if (parser.isSet(u"help"_s))
            return OptionsExit{Reason::Help, {}, {}};
        if (parser.isSet(u"version"_s))
            return OptionsExit{Reason::Version, {}, {}};
    }
    return std::nullopt;
}

/// Finds an argument that is no option, nor the one link that the student's window takes.
Stop findUnexpected(const QCommandLineParser &parser, WindowKind kind)
{
    const QStringList stray = parser.positionalArguments();
    const QStringList given = parser.optionNames();
    // Neither the kiosk, which the teacher runs, nor the terminal mode, which follows its options, accepts a link.
    const bool takesLink = kind == WindowKind::Student && !given.contains("kiosk"_L1) && !given.contains("text"_L1);
    const qsizetype taken = takesLink && ClassLink::isMeant(stray.value(0)) ? 1 : 0;
    return stray.size() > taken ? Stop({Reason::Unexpected, stray[taken], {}}) : std::nullopt;
}

/// Finds the first violated rule between options.
Stop findClash(const QStringList &given, WindowKind kind)
{
    for (const Rule &rule : windowOptionRules)
        for (const QLatin1StringView option : rule.options)
            for (const QLatin1StringView other : rule.others)
                if (rule.window.value_or(kind) == kind && given.contains(option) && !other.isEmpty()
                    && given.contains(other) == (rule.reason == Reason::Excludes))
                    return OptionsExit{rule.reason, u"--"_s + option, u"--"_s + other};
    return std::nullopt;
}

std::optional<Appearance> appearanceFromText(const QString &text)
{
    static constexpr std::array words{"system"_L1, "light"_L1, "dark"_L1};
    const auto word = std::find(words.begin(), words.end(), text);
    return word == words.end() ? std::nullopt : std::optional(static_cast<Appearance>(word - words.begin()));
}

/// Reads the values of options, and remembers an invalid one. An option that the window does not have is not set.
class Values {
public:
    explicit Values(const QCommandLineParser &parser)
        : m_parser(parser)
        , m_given(parser.optionNames())
    {
    }

    bool isSet(QLatin1StringView option) const { return m_given.contains(option); }
    QStringList texts(QLatin1StringView option) const
    {
        return isSet(option) ? m_parser.values(option) : QStringList();
    }

    template <class FromText> auto list(QLatin1StringView option, const QStringList &texts, FromText fromText)
    {
        QList<typename std::invoke_result_t<FromText, const QString &>::value_type> list;
        for (const QString &text : texts) {
            if (const auto value = fromText(text))
                list.append(*value);
            else
                stop = OptionsExit{Reason::BadValue, u"--"_s + option, text};
        }
        return list;
    }

    /// Returns the value that was given last; nothing if there is none.
    template <class FromText> auto last(QLatin1StringView option, FromText fromText)
    {
        const auto all = list(option, texts(option), fromText);
        return all.isEmpty() ? std::nullopt : std::optional(all.constLast());
    }

    /// Returns the text that was given last and `isValid` accepts; empty if there is none.
    QString text(QLatin1StringView option, bool (*isValid)(const QString &))
    {
        const auto accepted = [isValid](
                                  const QString &text) { return isValid(text) ? std::optional(text) : std::nullopt; };
        return last(option, accepted).value_or(QString());
    }

    Stop stop;

private:
    const QCommandLineParser &m_parser;
    QStringList m_given;
};

bool isNotEmpty(const QString &text)
{
    return !text.isEmpty();
}

RosterImportArguments readImport(Values &values)
{
    RosterImportArguments import;
    import.file = values.text("roster-import"_L1, &isNotEmpty);
    import.sheet = values.text("sheet"_L1, &isNotEmpty);
    import.studentColumn = values.text("id-column"_L1, &isNotEmpty);
    import.nameColumn = values.text("name-column"_L1, &isNotEmpty);
    import.onlyClass = values.text("only-class"_L1, &isNotEmpty);
    import.takesDoubtful = values.isSet("take-doubtful"_L1);
    import.removesGone = values.isSet("remove-gone"_L1);
    import.isDryRun = values.isSet("dry-run"_L1);
    return import;
}

WindowOptions read(Values &values)
{
    WindowOptions options;
    options.server = values.last("server"_L1, &ServerAddress::fromText);
    options.locale = values.text("lang"_L1, &isLocaleName);
    options.classId = values.last("class"_L1, &ClassId::fromText);
    options.appearance = values.last("appearance"_L1, &appearanceFromText).value_or(Appearance::System);
    options.student = values.last("student"_L1, &StudentId::fromText);
    options.user = values.text("user"_L1, &isNotEmpty);
    options.passwordFile = values.text("password-file"_L1, &isNotEmpty);
    options.kiosk = values.isSet("kiosk"_L1);
    options.text = values.isSet("text"_L1);
    options.json = values.isSet("json"_L1);
    options.code = values.text("code"_L1, &isNotEmpty);
    options.start = values.isSet("start"_L1);
    options.end = values.isSet("end"_L1);
    options.title = values.text("title"_L1, &isNotEmpty);
    options.roster.remove = values.list("roster-remove"_L1, values.texts("roster-remove"_L1), &StudentId::fromText);
    QStringList added = values.texts("roster-add"_L1);
    options.roster.addInput = added.removeAll(u"-"_s) > 0;
    options.roster.add = values.list("roster-add"_L1, added, &rosterLineFromText);
    options.roster.find = values.last("roster-find"_L1, &StudentId::fromText);
    options.roster.list = values.isSet("roster-list"_L1);
    options.roster.import = readImport(values);
    return options;
}

} // namespace

std::variant<WindowOptions, OptionsExit> parseWindowOptions(WindowKind kind, const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser, kind);
    if (const Stop stop = firstStop(parser, arguments))
        return *stop;
    if (const Stop stop = findUnexpected(parser, kind))
        return *stop;
    Values values(parser);
    WindowOptions options = read(values);
    options.link = parser.positionalArguments().value(0);
    if (values.stop)
        return *values.stop;
    if (const Stop stop = findClash(parser.optionNames(), kind))
        return *stop;
    return options;
}

bool joinsFirstWindow(const WindowOptions &options)
{
    return !options.server && !options.classId && !options.student && options.user.isEmpty()
        && options.passwordFile.isEmpty();
}

QString toText(const OptionsExit &stop, WindowKind kind)
{
    QCommandLineParser parser;
    switch (stop.reason) {
    case Reason::Help:
        addOptions(parser, kind);
        return parser.helpText();
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

int exitStatus(const OptionsExit &stop)
{
    const bool asFor = stop.reason == Reason::Help || stop.reason == Reason::Version;
    return asFor ? 0 : 2;
}

} // namespace chamada
