// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/netcheck/netcheckoptions.h"

#include "common/ui/translation.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("NetCheck", text);
}

QList<QCommandLineOption> knownOptions()
{
    return {
        {u"count"_s, translated(QT_TRANSLATE_NOOP("NetCheck", "Questions over each protocol (default: 200).")), u"N"_s},
        {u"size"_s,
            translated(QT_TRANSLATE_NOOP("NetCheck", "Bytes of a question, 64 of them at least (default: 200).")),
            u"BYTES"_s},
        {u"rate"_s,
            translated(QT_TRANSLATE_NOOP(
                "NetCheck", "Questions a second, 1000 of them at most, which servers answer (default: 100).")),
            u"N"_s},
        {u"protocol"_s, translated(QT_TRANSLATE_NOOP("NetCheck", "What to ask over (default: both).")),
            u"tcp|udp|both"_s},
        {u"json"_s, translated(QT_TRANSLATE_NOOP("NetCheck", "Answer with one JSON object on a line."))},
        {u"lang"_s, translated(QT_TRANSLATE_NOOP("NetCheck", "The language, as in pt_BR or en.")), u"LOCALE"_s},
    };
}

/// Reads the option values and remembers the first invalid one.
class Values {
public:
    explicit Values(const QCommandLineParser &parser)
        : m_parser(parser)
    {
    }

    /// Returns a whole number from 1 to `max`, or `otherwise` if the option is not set.
    int number(const QString &option, int otherwise, int max)
    {
        if (!m_parser.isSet(option))
            return otherwise;
        bool ok = false;
        const int value = m_parser.value(option).toInt(&ok);
        if (!ok || value < 1 || value > max)
            refuse(u"--"_s + option, m_parser.value(option));
        return value;
    }

    ProbePlan::Protocols protocols()
    {
        const QString word = m_parser.value(u"protocol"_s);
        if (!m_parser.isSet(u"protocol"_s) || word == "both"_L1)
            return ProbePlan::Protocols::Both;
        if (word != "tcp"_L1 && word != "udp"_L1)
            refuse(u"--protocol"_s, word);
        return word == "tcp"_L1 ? ProbePlan::Protocols::Tcp : ProbePlan::Protocols::Udp;
    }

    ServerAddress server()
    {
        const QStringList places = m_parser.positionalArguments();
        const auto address = ServerAddress::fromText(places.value(0));
        if (!address)
            refuse(u"HOST[:PORT]"_s, places.value(0));
        if (places.size() > 1)
            refuse(u"HOST[:PORT]"_s, places[1]);
        return address.value_or(ServerAddress());
    }

    void checkLocale()
    {
        const QString locale = m_parser.value(u"lang"_s);
        if (m_parser.isSet(u"lang"_s) && !isLocaleName(locale))
            refuse(u"--lang"_s, locale);
    }

    const QString &error() const { return m_error; }

private:
    void refuse(const QString &what, const QString &value)
    {
        if (m_error.isEmpty())
            m_error = translated(QT_TRANSLATE_NOOP("NetCheck", "“%1” is not a value for %2. See --help."))
                          .arg(value.simplified(), what);
    }

    const QCommandLineParser &m_parser;
    QString m_error;
};

NetCheckOptions read(Values &values, const QCommandLineParser &parser)
{
    NetCheckOptions options;
    options.server = values.server();
    options.plan.count = values.number(u"count"_s, options.plan.count, ProbePlan::MaxCount);
    options.plan.size = std::max(ProbePlan::MinSize, values.number(u"size"_s, options.plan.size, ProbePlan::MaxSize));
    options.plan.rate =
        std::min(ProbePlan::MaxRate, values.number(u"rate"_s, options.plan.rate, std::numeric_limits<int>::max()));
    options.plan.protocols = values.protocols();
    options.json = parser.isSet(u"json"_s);
    values.checkLocale();
    return options;
}

} // namespace

std::variant<NetCheckOptions, NetCheckExit> parseNetCheckOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        translated(QT_TRANSLATE_NOOP("NetCheck", "Tries the network between this computer and a Chamada server.")));
    parser.addOptions(knownOptions());
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addPositionalArgument(u"server"_s,
        translated(QT_TRANSLATE_NOOP("NetCheck", "The server, and its port where that is not 5050.")),
        u"HOST[:PORT]"_s);
    if (!parser.parse(arguments))
        return NetCheckExit{parser.errorText()};
    if (parser.isSet(help))
        return NetCheckExit{parser.helpText().trimmed(), 0};
    if (parser.isSet(version))
        return NetCheckExit{u"chamada-netcheck " CHAMADA_VERSION ""_s, 0};
    if (parser.positionalArguments().isEmpty())
        return NetCheckExit{translated(QT_TRANSLATE_NOOP("NetCheck", "Which server? See --help."))};
    Values values(parser);
    const NetCheckOptions options = read(values, parser);
    if (!values.error().isEmpty())
        return NetCheckExit{values.error()};
    return options;
}

} // namespace chamada
