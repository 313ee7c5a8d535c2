// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/config/serveroptions.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_serveroptions {

using namespace server;

namespace {

std::variant<ServerOptions, UsageExit> parse(const QStringList &arguments)
{
    return parseOptions(QStringList{u"chamada-server"_s} + arguments);
}

using Check = std::function<bool(const ServerOptions &)>;

} // namespace

/// Tests parsing the command line, and the errors for invalid ones.
class TstServerOptions : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void defaults();
    void read_data();
    void read();
    void refused_data();
    void refused();
    void helpNamesEveryOption();
    void version();
};

void TstServerOptions::defaults()
{
    const auto options = std::get<ServerOptions>(parse({}));
    QVERIFY(options.listen.isEmpty());
    QCOMPARE(options.port, quint16{5050});
    QVERIFY(!options.dataDirectory.isEmpty());
    QCOMPARE(options.database, u"sqlite:"_s);
    QVERIFY(!options.name.isEmpty());
    QVERIFY(!options.open && !options.requireTls && options.discovery);
    QVERIFY(options.certificateFile.isEmpty() && options.keyFile.isEmpty());
    QCOMPARE(options.idleTimeout, 10min);
    QCOMPARE(options.rateLimit, 1000.0);
    QCOMPARE(options.maxPerAddress, 1000);
    QVERIFY(options.balancers.isEmpty());
    QCOMPARE(options.keepReports, std::chrono::days(30));
    QCOMPARE(options.endAfter, 12h);
    QVERIFY(options.command.isEmpty());
}

void TstServerOptions::read_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Check>("check");
    const auto row = [](const QStringList &arguments, const Check &check) {
        QTest::newRow(qPrintable(arguments.join(u' '))) << arguments << check;
    };
    row({u"--port"_s, u"0"_s}, [](const auto &o) { return o.port == 0; });
    row({u"--port"_s, u"65535"_s}, [](const auto &o) { return o.port == 65535; });
    row({u"--port=5051"_s}, [](const auto &o) { return o.port == 5051; });
    row({u"--listen"_s, u"127.0.0.1"_s, u"--listen"_s, u"::1"_s}, [](const auto &o) {
        return o.listen == QList{QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)};
    });
    row({u"--listen"_s, u"localhost"_s}, [](const auto &o) { return o.listen.at(0).isLoopback(); });
    row({u"--data"_s, u"/d"_s}, [](const auto &o) { return o.dataDirectory == u"/d"_s; });
    row({u"--database"_s, u"sqlite:/f.db"_s}, [](const auto &o) { return o.database == u"sqlite:/f.db"_s; });
    row({u"--name"_s, u"Laboratório 3"_s}, [](const auto &o) { return o.name == u"Laboratório 3"_s; });
    row({u"--name"_s, QString(128, u'ã')}, [](const auto &o) { return o.name.size() == 128; });
    row({u"--open"_s, u"--require-tls"_s, u"--no-discovery"_s},
        [](const auto &o) { return o.open && o.requireTls && !o.discovery; });
    row({u"--certificate"_s, u"/c"_s, u"--key"_s, u"/k"_s},
        [](const auto &o) { return o.certificateFile == u"/c"_s && o.keyFile == u"/k"_s; });
    row({u"--idle-timeout"_s, u"0.5"_s}, [](const auto &o) { return o.idleTimeout == 500ms; });
    row({u"--rate-limit"_s, u"0"_s}, [](const auto &o) { return o.rateLimit == 0; });
    row({u"--max-connections"_s, u"7"_s}, [](const auto &o) { return o.maxConnections == 7; });
    row({u"--max-per-address"_s, u"3"_s}, [](const auto &o) { return o.maxPerAddress == 3; });
    row({u"--proxy-protocol"_s, u"10.0.0.5, 10.0.1.0/24"_s}, [](const auto &o) {
        return o.balancers.contains(QHostAddress(u"10.0.1.9"_s)) && !o.balancers.contains(QHostAddress(u"10.0.0.6"_s));
    });
    row({u"--keep-reports"_s, u"0.5"_s}, [](const auto &o) { return o.keepReports == 12h; });
    row({u"--end-after"_s, u"0.001"_s}, [](const auto &o) { return o.endAfter == 3600ms; });
    row({u"teacher"_s, u"add"_s, u"ana"_s}, [](const auto &o) { return o.command.size() == 3; });
    row({u"call"_s, u"--data"_s, u"/d"_s, u"end"_s, u"101"_s}, [](const auto &o) {
        return o.dataDirectory == u"/d"_s && o.command == QStringList{u"call"_s, u"end"_s, u"101"_s};
    });
}

void TstServerOptions::read()
{
    QFETCH(QStringList, arguments);
    QFETCH(Check, check);
    const auto parsed = parse(arguments);
    const auto *exit = std::get_if<UsageExit>(&parsed);
    QVERIFY2(!exit, exit ? qPrintable(exit->text) : "");
    QVERIFY(check(std::get<ServerOptions>(parsed)));
}

void TstServerOptions::refused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    const auto row = [](const QStringList &arguments, const QString &named) {
        QTest::newRow(qPrintable(arguments.join(u' '))) << arguments << named;
    };
    row({u"--dance"_s}, u"dance"_s);
    row({u"--lang"_s, u"en"_s}, u"lang"_s); // the windows' option
    row({u"--port"_s}, u"port"_s);
    for (const QString &port : {u"-1"_s, u"65536"_s, u"5050.5"_s, u"http"_s, u""_s, u"nan"_s, u"inf"_s, u"1e999"_s})
        row({u"--port"_s, port}, u"port"_s);
    for (const QString &address : {u""_s, u"nowhere"_s, u"300.0.0.1"_s, u"127.0.0.1:5050"_s})
        row({u"--listen"_s, address}, u"listen"_s);
    for (const QString &url : {u""_s, u"sqlite"_s, u"mysql:x"_s, u"/f.db"_s})
        row({u"--database"_s, url}, u"database"_s);
    for (const QString &list : {u""_s, u"balancer"_s, u"10.0.0.5,"_s, u"10.0.0.0/33"_s})
        row({u"--proxy-protocol"_s, list}, u"proxy-protocol"_s);
    row({u"--name"_s, QString(129, u'x')}, u"name"_s);
    row({u"--name"_s, u"a\nb"_s}, u"name"_s);
    row({u"--certificate"_s, u"/c"_s}, u"--key"_s);
    row({u"--key"_s, u"/k"_s}, u"--certificate"_s);
    for (const char *option : {"idle-timeout", "rate-limit", "max-connections", "keep-reports", "end-after"})
        for (const char *value : {"-1", "x", "", "nan", "inf", "-inf", "1e300"})
            row({u"--"_s + QLatin1StringView(option), QString::fromLatin1(value)}, QString::fromLatin1(option));
    for (const char *option : {"idle-timeout", "end-after", "max-per-address"})
        row({u"--"_s + QLatin1StringView(option), u"0"_s}, QString::fromLatin1(option));
    row({u"--max-connections"_s, u"1.5"_s}, u"max-connections"_s);
}

void TstServerOptions::refused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const auto parsed = parse(arguments);
    const auto *exit = std::get_if<UsageExit>(&parsed);
    QVERIFY(exit);
    QCOMPARE(exit->status, 2);
    QVERIFY2(exit->text.contains(named), qPrintable(exit->text));
    QVERIFY2(!exit->text.trimmed().contains(u'\n'), qPrintable(exit->text));
}

void TstServerOptions::helpNamesEveryOption()
{
    const auto exit = std::get<UsageExit>(parse({u"--help"_s}));
    QCOMPARE(exit.status, 0);
    for (const char *word : {"--listen", "--port", "--data", "--database", "--name", "--open", "--require-tls",
             "--certificate", "--key", "--idle-timeout", "--rate-limit", "--max-connections", "--max-per-address",
             "--keep-reports", "--end-after", "--no-discovery", "--proxy-protocol", "teacher", "call", "setup-code"})
        QVERIFY2(exit.text.contains(QLatin1StringView(word)), word);
}

void TstServerOptions::version()
{
    const auto exit = std::get<UsageExit>(parse({u"--version"_s}));
    QCOMPARE(exit.status, 0);
    QCOMPARE(exit.text, u"chamada-server " CHAMADA_VERSION ""_s);
}

CHAMADA_TEST(TstServerOptions)

} // namespace chamada::test::tst_serveroptions

#include "tst_serveroptions.moc"
