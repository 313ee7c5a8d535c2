// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/config/serveroptions.h"
#include "tests/server/program.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_settings {

using namespace server;

namespace {

const QStringList known{u"port"_s, u"name"_s, u"listen"_s, u"open"_s};

std::variant<ServerOptions, UsageExit> parse(
    const QStringList &arguments, const Settings &environment, const Settings &file)
{
    return parseOptions(QStringList{u"chamada-server"_s} + arguments, environment, file);
}

} // namespace

/// Tests the precedence of settings: the command line over the environment, and that over the file.
class TstSettings : public QObject {
    Q_OBJECT

private slots:
    void init();
    void theCommandLineIsStrongest();
    void aStrongerListTakesThePlaceOfAWeakerOne();
    void switches_data();
    void switches();
    void badValuesAreRefusedWhereverTheyAre();
    void ofTheEnvironment();
    void ofAFile();
    void badFiles_data();
    void badFiles();
    void theProgramTakesThem();
    void theFileThatComesWithIt();

private:
    QString written(const QByteArray &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstSettings::init()
{
    failOnQtWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TstSettings::written(const QByteArray &text) const
{
    QFile file(m_folder->filePath(u"server.conf"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
    return file.fileName();
}

void TstSettings::theCommandLineIsStrongest()
{
    const Settings environment{{u"port"_s, {u"2"_s}}, {u"name"_s, {u"environment"_s}}};
    const Settings file{{u"port"_s, {u"3"_s}}, {u"name"_s, {u"file"_s}}, {u"end-after"_s, {u"3"_s}}};
    const auto options = std::get<ServerOptions>(parse({u"--port"_s, u"1"_s}, environment, file));
    QCOMPARE(options.port, quint16{1});
    QCOMPARE(options.name, u"environment"_s);
    QCOMPARE(options.endAfter, std::chrono::hours(3));
}

void TstSettings::aStrongerListTakesThePlaceOfAWeakerOne()
{
    const Settings file{{u"listen"_s, {u"192.0.2.1"_s, u"192.0.2.2"_s}}};
    QCOMPARE(std::get<ServerOptions>(parse({}, {}, file)).listen.size(), 2);
    const auto options = std::get<ServerOptions>(parse({u"--listen"_s, u"127.0.0.1"_s}, {}, file));
    QCOMPARE(options.listen, QList{QHostAddress(QHostAddress::LocalHost)});
}

void TstSettings::switches_data()
{
    QTest::addColumn<Settings>("environment");
    QTest::addColumn<Settings>("file");
    QTest::addColumn<bool>("open");
    const Settings yes{{u"open"_s, {u"yes"_s}}};
    const Settings no{{u"open"_s, {u"no"_s}}};
    QTest::newRow("nowhere") << Settings() << Settings() << false;
    QTest::newRow("in the file") << Settings() << yes << true;
    QTest::newRow("taken back by the environment") << no << yes << false;
    QTest::newRow("in the environment") << yes << no << true;
}

void TstSettings::switches()
{
    QFETCH(Settings, environment);
    QFETCH(Settings, file);
    QTEST(std::get<ServerOptions>(parse({}, environment, file)).open, "open");
}

void TstSettings::badValuesAreRefusedWhereverTheyAre()
{
    QCOMPARE(std::get<UsageExit>(parse({}, {}, {{u"port"_s, {u"many"_s}}})).status, 2);
    const auto exit = std::get<UsageExit>(parse({}, {{u"open"_s, {u"maybe"_s}}}, {}));
    QVERIFY2(exit.text.contains("maybe"_L1), qPrintable(exit.text));
}

void TstSettings::ofTheEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(u"CHAMADA_REQUIRE_TLS"_s, u"yes"_s);
    environment.insert(u"CHAMADA_PICTURES"_s, u"/somewhere"_s);
    environment.insert(u"PORT"_s, u"1"_s);
    const Settings settings = settingsOf(environment, {u"port"_s, u"require-tls"_s});
    QCOMPARE(settings, (Settings{{u"require-tls"_s, {u"yes"_s}}}));
}

void TstSettings::ofAFile()
{
    const QString file = written("# what is said here = not read\n\nport = 5051\n\n"
                                 "name = Laborat\xc3\xb3rio 3, bloco B\nlisten = 127.0.0.1, ::1\nopen=no\n");
    const auto settings = std::get<Settings>(readSettings(file, known));
    QCOMPARE(settings[u"port"_s], QStringList{u"5051"_s});
    QCOMPARE(settings[u"name"_s], QStringList{u"Laboratório 3, bloco B"_s});
    QCOMPARE(settings[u"listen"_s], (QStringList{u"127.0.0.1"_s, u"::1"_s}));
    QCOMPARE(settings[u"open"_s], QStringList{u"no"_s});
    QCOMPARE(settings.size(), 4);
}

void TstSettings::badFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("a setting that there is not") << QByteArray("prot = 5051\n") << u"\"prot\""_s;
    QTest::newRow("a section") << QByteArray("\n[server]\nport = 5051\n") << u"line 2: a setting is"_s;
    QTest::newRow("no line of a setting") << QByteArray("port 5051\n") << u"option = value"_s;
    QTest::newRow("the same one again") << QByteArray("port = 1\nopen = no\nport = 2\n") << u"line 3"_s;
}

void TstSettings::badFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, said);
    const auto settings = readSettings(written(text), known);
    const auto *error = std::get_if<QString>(&settings);
    QVERIFY(error);
    QVERIFY2(error->contains(said), qPrintable(*error));
    QVERIFY(error->contains(m_folder->path()));
}

void TstSettings::theProgramTakesThem()
{
    Program program;
    const QString file = written("require-tls = yes\nname = de um arquivo\n");
    QVERIFY(program.serve({u"--config"_s, file}));
    const Finished status = program.run({u"status"_s, u"--json"_s});
    QVERIFY2(status.out.contains("de um arquivo"_L1), qPrintable(status.out + status.err));
    const Finished gone = program.run({u"--config"_s, file + u"x"_s});
    QCOMPARE(gone.status, 2);
    QVERIFY2(gone.err.contains(u"cannot read "_s + file + u'x'), qPrintable(gone.err));
}

void TstSettings::theFileThatComesWithIt()
{
    // The file lists every setting as a comment with its default, and is valid without the comment signs.
    QFile example(QStringLiteral(CHAMADA_EXAMPLE_SETTINGS));
    QVERIFY(example.open(QIODevice::ReadOnly));
    QByteArray uncommented;
    for (const QByteArray &line : example.readAll().split('\n'))
        uncommented += (line.startsWith('#') && !line.startsWith("# ") ? line.mid(1) : line) + '\n';
    const auto help = std::get<UsageExit>(parse({u"--help"_s}, {}, {})).text;
    QStringList options;
    for (const QString &line : help.section(u"Commands"_s, 0, 0).split(u'\n'))
        if (const QString option = line.trimmed().section(u' ', 0, 0); option.startsWith("--"_L1))
            options.append(option.mid(2));
    for (const QString &spoken : {u"config"_s, u"from"_s, u"json"_s, u"to"_s, u"help-all"_s})
        options.removeOne(spoken);
    QVERIFY(options.size() > 15);
    const auto settings = readSettings(written(uncommented), options);
    const auto *error = std::get_if<QString>(&settings);
    QVERIFY2(!error, error ? qPrintable(*error) : "");
    for (const QString &option : options)
        QVERIFY2(std::get<Settings>(settings).contains(option), qPrintable(option));
}

CHAMADA_TEST(TstSettings)

} // namespace chamada::test::tst_settings

#include "tst_settings.moc"
