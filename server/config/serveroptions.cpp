// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/config/serveroptions.h"

#include "common/domain/text.h"
#include "server/store/postgres/postgresaddress.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QSysInfo>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::server {

namespace {

const QList<QCommandLineOption> &knownOptions()
{
    static const QList<QCommandLineOption> options{
        {u"listen"_s, u"Listen on this address; may be given more than once (default: all)."_s, u"ADDRESS"_s},
        {u"port"_s, u"Listen on this port; 0 takes a free one (default: 5050)."_s, u"N"_s},
        {u"data"_s, u"Keep everything in this directory (default: the user's data location)."_s, u"DIR"_s},
        {u"database"_s,
            u"Where calls are kept: sqlite:, sqlite:FILE, or postgresql://USER@HOST[:PORT][,HOST…]/NAME, which several "
            "servers share (default: a file in the data directory)."_s,
            u"URL"_s},
        {u"name"_s, u"What this server calls itself (default: the machine's name)."_s, u"TEXT"_s},
        {u"open"_s, u"No login needed: for a closed lab or a demonstration."_s},
        {u"require-tls"_s, u"Refuse every request on a plain connection."_s},
        {u"no-discovery"_s, u"Answer nobody who looks for servers by UDP."_s},
        {u"certificate"_s, u"Use this PEM certificate instead of the server's own (with --key)."_s, u"FILE"_s},
        {u"key"_s, u"The PEM private key of --certificate."_s, u"FILE"_s},
        {u"idle-timeout"_s, u"Close a connection that sends nothing for so many seconds (default: 600)."_s, u"S"_s},
        {u"rate-limit"_s, u"Lines a second that a connection may send for long; 0: no limit (default: 1000)."_s,
            u"N"_s},
        {u"max-connections"_s, u"Connections at once; 0: as many as the system gives (default: 0)."_s, u"N"_s},
        {u"max-per-address"_s, u"Connections at once from one address, loopback exempt (default: 1000)."_s, u"N"_s},
        {u"proxy-protocol"_s,
            u"Only balancers at these addresses and networks connect, and say for whom (PROXY protocol v2)."_s,
            u"LIST"_s},
        {u"keep-reports"_s, u"Erase reports that nobody fetched after so many days (default: 30)."_s, u"DAYS"_s},
        {u"archive"_s, u"Also write each ended call into this directory, as JSON and as CSV (default: no)."_s,
            u"DIR"_s},
        {u"end-after"_s, u"End a call that nobody ends after so many hours (default: 12)."_s, u"HOURS"_s},
    };
    return options;
}

/// Returns the options that only the command line takes.
QList<QCommandLineOption> spokenOptions()
{
    return {
        {u"config"_s,
            u"Read settings from this file; an empty name: from none (default: %1)."_s.arg(usualSettingsFile()),
            u"FILE"_s},
        {u"from"_s, u"The database that migrate moves everything from, as --database says it."_s, u"URL"_s},
        {u"to"_s, u"The database that migrate moves everything to; it is empty, or as migrate has left it."_s,
            u"URL"_s},
        {u"json"_s, u"Answer with one JSON object on a line (status)."_s},
    };
}

QStringList namesOfSettings()
{
    QStringList names;
    for (const QCommandLineOption &option : knownOptions())
        names.append(option.names().constFirst());
    return names;
}

/// Appends the options that the arguments do not set, from the environment or else from the settings file. Returns the
/// error, or an empty string.
QString addWeaker(
    QStringList &arguments, const QCommandLineParser &parser, const Settings &environment, const Settings &file)
{
    for (const QCommandLineOption &option : knownOptions()) {
        const QString name = option.names().constFirst();
        if (parser.isSet(name))
            continue;
        const QStringList values = environment.contains(name) ? environment[name] : file.value(name);
        for (const QString &value : values) {
            const bool isSwitch = option.valueName().isEmpty();
            if (!isSwitch)
                arguments.append(u"--%1=%2"_s.arg(name, value));
            else if (value == "yes"_L1)
                arguments.append(u"--"_s + name);
            else if (value != "no"_L1)
                return u"%1: \"%2\" is neither yes nor no"_s.arg(name, value.simplified());
        }
    }
    return {};
}

/// Reads option values and remembers the first invalid one.
class Values {
public:
    explicit Values(const QCommandLineParser &parser)
        : m_parser(parser)
    {
    }

    template <class Number> Number number(const QString &option, Number otherwise, double min, double max)
    {
        if (!m_parser.isSet(option))
            return otherwise;
        bool ok = false;
        const double value = m_parser.value(option).toDouble(&ok);
        const bool inRange = ok && value >= min && value <= max; // false for "nan"
        if (!inRange || (std::is_integral_v<Number> && std::trunc(value) != value)) {
            refuse(option);
            return otherwise;
        }
        return static_cast<Number>(value);
    }

    /// Reads a number of units of time.
    std::chrono::milliseconds time(const QString &option, std::chrono::milliseconds otherwise,
        std::chrono::milliseconds unit, double min, double max)
    {
        const auto size = static_cast<double>(unit.count());
        return std::chrono::milliseconds(
            std::llround(number(option, static_cast<double>(otherwise.count()) / size, min, max) * size));
    }

    void refuse(const QString &option) { refuse(option, m_parser.value(option).simplified()); }
    void refuse(const QString &option, const QString &shown)
    {
        if (m_error.isEmpty())
            m_error = u"--%1: \"%2\" is not a value it can take"_s.arg(option, shown);
    }

    const QString &error() const { return m_error; }

private:
    const QCommandLineParser &m_parser;
    QString m_error;
};

QString usage(const QCommandLineParser &parser)
{
    return parser.helpText()
        + u"\nCommands (they work beside a running server and without one):\n"
          "  teacher add|remove|password NAME, teacher list   the teachers' accounts; a password is read from\n"
          "                                                   the terminal, or a line of standard input\n"
          "  teacher invite NAME                              prints a code, good once and for a week, with which the\n"
          "                                                   teacher makes the account and chooses the password\n"
          "  call list, call end CLASS                        the open calls\n"
          "  setup-code                                       the code that makes the first account\n"
          "  fingerprint                                      of the certificate, to compare with what a window shows\n"
          "  verify RECEIPT|-                                 prints what a genuine receipt says\n"
          "  forget STUDENT                                   erases what the server keeps of a student\n"
          "  migrate --from URL --to URL                      moves everything from one database to another that is\n"
          "                                                   empty; no server may run on either\n"
          "  backup FILE                                      copies the database into a new file\n"
          "  status                                           of the running server, for people or with --json\n"
          "\nSettings come from the command line, else from the environment (CHAMADA_PORT=5051), else from the file.\n"_s;
}

QList<QHostAddress> addresses(const QCommandLineParser &parser, Values &values)
{
    QList<QHostAddress> list;
    for (const QString &text : parser.values(u"listen"_s)) {
        QHostAddress address;
        if (text == u"localhost"_s)
            address = QHostAddress(QHostAddress::LocalHost);
        else if (!address.setAddress(text))
            values.refuse(u"listen"_s);
        list.append(address);
    }
    return list;
}

Networks balancers(const QCommandLineParser &parser, Values &values)
{
    if (!parser.isSet(u"proxy-protocol"_s))
        return {};
    const auto networks = Networks::fromText(parser.value(u"proxy-protocol"_s));
    if (!networks)
        values.refuse(u"proxy-protocol"_s);
    return networks.value_or(Networks());
}

QString databaseUrl(const QString &option, const QCommandLineParser &parser, Values &values)
{
    QString url = parser.isSet(option) ? parser.value(option) : u"sqlite:"_s;
    if (isPostgres(url) && !PostgresAddress::fromUrl(url))
        values.refuse(option, u"postgresql://…"_s); // the URL may contain a password
    else if (!isPostgres(url) && !url.startsWith("sqlite:"_L1))
        values.refuse(option);
    return url;
}

ServerOptions read(const QCommandLineParser &parser, Values &values)
{
    ServerOptions options;
    options.listen = addresses(parser, values);
    options.port = values.number<quint16>(u"port"_s, options.port, 0, 65535);
    options.dataDirectory = parser.isSet(u"data"_s)
        ? parser.value(u"data"_s)
        : QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)).filePath(u"chamada-server"_s);
    if (options.dataDirectory.isEmpty())
        values.refuse(u"data"_s);
    options.database = databaseUrl(u"database"_s, parser, values);
    options.from = databaseUrl(u"from"_s, parser, values);
    options.to = databaseUrl(u"to"_s, parser, values);
    options.name = parser.isSet(u"name"_s) ? parser.value(u"name"_s) : QSysInfo::machineHostName();
    if (!isValid(options.name, textrule::name) || options.name.trimmed().isEmpty())
        values.refuse(u"name"_s);
    options.certificateFile = parser.value(u"certificate"_s);
    options.keyFile = parser.value(u"key"_s);
    options.balancers = balancers(parser, values);
    options.open = parser.isSet(u"open"_s);
    options.requireTls = parser.isSet(u"require-tls"_s);
    options.discovery = !parser.isSet(u"no-discovery"_s);
    options.idleTimeout = values.time(u"idle-timeout"_s, options.idleTimeout, 1s, 0.05, 1e7);
    options.rateLimit = values.number(u"rate-limit"_s, options.rateLimit, 0, 1e9);
    options.maxConnections = values.number(u"max-connections"_s, options.maxConnections, 0, 1e9);
    options.maxPerAddress = values.number(u"max-per-address"_s, options.maxPerAddress, 1, 1e9);
    options.keepReports = values.time(u"keep-reports"_s, options.keepReports, std::chrono::days(1), 0, 36'500);
    options.endAfter = values.time(u"end-after"_s, options.endAfter, 1h, 1e-6, 24 * 365);
    options.archiveDirectory = parser.value(u"archive"_s);
    if (parser.isSet(u"archive"_s) && options.archiveDirectory.isEmpty())
        values.refuse(u"archive"_s);
    options.json = parser.isSet(u"json"_s);
    options.command = parser.positionalArguments();
    return options;
}

void addTo(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"The server of Chamada, the roll call for classrooms and labs."_s);
    parser.addOptions(knownOptions());
    parser.addOptions(spokenOptions());
    parser.addPositionalArgument(u"command"_s, u"What to do instead of serving; see below."_s, u"[command]"_s);
}

/// Returns the settings file that the arguments or the environment name, else the usual one if it is readable.
QString settingsFile(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QCommandLineParser parser;
    addTo(parser);
    parser.parse(arguments);
    if (parser.isSet(u"config"_s))
        return parser.value(u"config"_s);
    if (environment.contains(u"CHAMADA_CONFIG"_s))
        return environment.value(u"CHAMADA_CONFIG"_s);
    return QFileInfo(usualSettingsFile()).isReadable() ? usualSettingsFile() : QString();
}

} // namespace

std::variant<ServerOptions, UsageExit> parseOptions(
    const QStringList &arguments, const Settings &environment, const Settings &file)
{
    QCommandLineParser parser;
    addTo(parser);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(arguments))
        return UsageExit{parser.errorText()};
    if (parser.isSet(help))
        return UsageExit{usage(parser), 0};
    if (parser.isSet(version))
        return UsageExit{u"chamada-server " CHAMADA_VERSION ""_s, 0};
    QStringList all = arguments;
    if (const QString error = addWeaker(all, parser, environment, file); !error.isEmpty())
        return UsageExit{error};
    parser.parse(all);
    Values values(parser);
    const ServerOptions options = read(parser, values);
    if (!values.error().isEmpty())
        return UsageExit{values.error()};
    if (options.certificateFile.isEmpty() != options.keyFile.isEmpty())
        return UsageExit{u"--certificate and --key are given together"_s};
    return options;
}

std::variant<ServerOptions, UsageExit> readOptions(const QStringList &arguments)
{
    const auto environment = QProcessEnvironment::systemEnvironment();
    const QString file = settingsFile(arguments, environment);
    std::variant<Settings, QString> settings;
    if (!file.isEmpty())
        settings = readSettings(file, namesOfSettings());
    if (const auto *error = std::get_if<QString>(&settings))
        return UsageExit{u"chamada-server: "_s + *error};
    return parseOptions(arguments, settingsOf(environment, namesOfSettings()), std::get<Settings>(settings));
}

} // namespace chamada::server
