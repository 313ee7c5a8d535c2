// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/program.h"
#include "tests/server/serverfixture.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSslKey>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_program {

using namespace server;

namespace {

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile out(folder.filePath(name));
    if (out.open(QIODevice::WriteOnly))
        out.write(bytes);
    return out.fileName();
}

} // namespace

/// Tests that the real program starts, prints its addresses, protects its files, and stops.
class TstProgram : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void saysWhereItIs();
    void anOpenServerPrintsNoCode();
    void itsLogSaysNothingOfPeople();
    void keepsItsFilesToItself_data();
    void keepsItsFilesToItself();
    void stopsWhenAsked_data();
    void stopsWhenAsked();
    void isAloneOnItsData();
    void isAloneOnItsPort();
    void keepsItsCertificate();
    void takesAnothersCertificate();
    void refusesToStart_data();
    void refusesToStart();
};

void TstProgram::saysWhereItIs()
{
    Program program;
    QVERIFY(program.serve());
    QTRY_COMPARE(program.lines().size(), 2);
    QCOMPARE(program.lines().at(0), u"listening on 127.0.0.1:%1"_s.arg(program.port()));
    static const QRegularExpression code(u"^setup code: [0-9A-Z]{4}-[0-9A-Z]{4}$"_s);
    QVERIFY2(code.match(program.lines().at(1)).hasMatch(), qPrintable(program.lines().at(1)));
    const QString first = program.lines().at(1);
    program.kill();
    QVERIFY(program.serve());
    QTRY_COMPARE(program.lines().value(1), first); // the code written down earlier stays valid
}

void TstProgram::anOpenServerPrintsNoCode()
{
    Program program;
    QVERIFY(program.serve({u"--open"_s}));
    LineClient client(program.port());
    QCOMPARE(outcomeOf(client.ask(request(u"start"_s, 101))), u"ok"_s);
    QCOMPARE(program.lines().size(), 1);
}

void TstProgram::itsLogSaysNothingOfPeople()
{
    // Qt's own messages are included.
    qputenv("QT_LOGGING_RULES", "*.debug=true");
    Program program;
    const bool served = program.serve();
    qunsetenv("QT_LOGGING_RULES");
    QVERIFY(served);
    QTRY_COMPARE(program.lines().size(), 2);
    const QString setupCode = program.lines().at(1).section(u' ', -1);
    LineClient teacher(program.port(), LineClient::Transport::Tls);
    teacher.ask(request(u"setup"_s,
        {{u"setup_code"_s, setupCode}, {u"user"_s, u"maria-teresa"_s}, {u"password"_s, u"a passphrase of hers"_s}}));
    QCOMPARE(outcomeOf(teacher.ask(request(u"start"_s, 101, {{u"code"_s, true}}))), u"ok"_s);
    teacher.ask(request(u"watch"_s, 101));
    const QString code = teacher.event(u"code"_s)["code"_L1].toString();
    LineClient student(program.port());
    student.ask(request(u"login"_s, {{u"user"_s, u"maria\x07\x1b[2J"_s}, {u"password"_s, u"a guess at it"_s}}));
    student.ask(request(u"login"_s, {{u"user"_s, u"maria-teresa"_s}, {u"password"_s, u"another guess"_s}}));
    student.ask(
        checkIn(101, 2023001, {{u"code"_s, code}, {u"device"_s, u"apparatus-of-eva"_s}, {u"place"_s, u"pc-07"_s}}));
    student.ask("\x1b]0;title\x07 no message {\r\n");
    LineClient(program.port()).write("\x16\x03\x01garbage\x1b[2J");
    const Finished result = program.stop();
    QCOMPARE(result.status, 0);
    QVERIFY(!result.err.isEmpty()); // proves that there is a log
    for (const QString &secret : {setupCode, code, u"maria"_s, u"passphrase"_s, u"guess"_s, u"2023001"_s,
             u"apparatus"_s, u"pc-07"_s, u"garbage"_s, u"\x1b"_s, u"\x07"_s})
        QVERIFY2(!result.err.contains(secret), qPrintable(result.err));
}

void TstProgram::keepsItsFilesToItself_data()
{
    QTest::addColumn<bool>("served");
    QTest::newRow("a server") << true;
    QTest::newRow("a command without a server") << false;
}

void TstProgram::keepsItsFilesToItself()
{
    QFETCH(bool, served);
    Program program;
    if (served) {
        QVERIFY(program.serve({u"--open"_s}));
        LineClient(program.port(), LineClient::Transport::Tls).ask(request(u"start"_s, 101));
    } else {
        QCOMPARE(program.run({u"setup-code"_s}).status, 0);
    }
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!QFile::permissions(program.dataDirectory()).testAnyFlags(others));
    QDirIterator files(program.dataDirectory(), QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    int count = 0;
    for (; files.hasNext(); ++count) {
        const QString name = files.next();
        QVERIFY2(!QFile::permissions(name).testAnyFlags(others), qPrintable(name));
    }
    QVERIFY(count > 0);
}

void TstProgram::stopsWhenAsked_data()
{
    addTransports();
}

void TstProgram::stopsWhenAsked()
{
    QFETCH(LineClient::Transport, transport);
    Program program;
    QVERIFY(program.serve({u"--open"_s}));
    LineClient client(program.port(), transport);
    client.ask(request(u"start"_s, 101));
    const Finished result = program.stop();
    QCOMPARE(result.status, 0);
    QCOMPARE(result.err, QString());
    QCOMPARE(client.event(u"bye"_s)["reason"_L1].toString(), u"shutting-down"_s);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(program.serve({u"--open"_s}));
    LineClient again(program.port());
    QCOMPARE(outcomeOf(again.ask(request(u"end"_s, 101))), u"ok"_s);
}

void TstProgram::isAloneOnItsData()
{
    Program program;
    QVERIFY(program.serve());
    const Finished second = program.run({u"--port"_s, u"0"_s, u"--listen"_s, u"127.0.0.1"_s});
    QCOMPARE(second.status, 1);
    QVERIFY2(isOneLine(second.err), qPrintable(second.err));
    QVERIFY(second.out.isEmpty());
    QCOMPARE(outcomeOf(LineClient(program.port()).ask(request(u"ping"_s))), u"ok"_s);
}

void TstProgram::isAloneOnItsPort()
{
    Program first;
    QVERIFY(first.serve());
    const QString port = QString::number(first.port());
    const Finished second = Program().run({u"--port"_s, port, u"--listen"_s, u"127.0.0.1"_s});
    QCOMPARE(second.status, 1);
    QVERIFY2(isOneLine(second.err) && second.err.contains(port), qPrintable(second.err));
    QVERIFY(second.out.isEmpty());
}

void TstProgram::keepsItsCertificate()
{
    Program program;
    QVERIFY(program.serve());
    const QSslCertificate first = LineClient(program.port(), LineClient::Transport::Tls).socket().peerCertificate();
    QVERIFY(!first.isNull());
    program.kill();
    QVERIFY(program.serve());
    QCOMPARE(LineClient(program.port(), LineClient::Transport::Tls).socket().peerCertificate(), first);
}

void TstProgram::takesAnothersCertificate()
{
    QTemporaryDir folder;
    const QString certificate = written(folder, u"c.pem"_s, firstIdentity().certificate.toPem());
    const QString key = written(folder, u"k.pem"_s, firstIdentity().key.toPem());
    Program program;
    QVERIFY(program.serve({u"--certificate"_s, certificate, u"--key"_s, key}));
    LineClient client(program.port(), LineClient::Transport::Tls);
    QCOMPARE(client.socket().peerCertificate(), firstIdentity().certificate);
}

void TstProgram::refusesToStart_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no such certificate") << QStringList{u"--certificate"_s, u"/no/c.pem"_s, u"--key"_s, u"/no/k.pem"_s};
    QTest::newRow("no such address") << QStringList{u"--listen"_s, u"203.0.113.5"_s};
    QTest::newRow("no place for the database") << QStringList{u"--database"_s, u"sqlite:/no/such/place/x.sqlite"_s};
}

void TstProgram::refusesToStart()
{
    QFETCH(QStringList, arguments);
    const Finished result = Program().run(arguments + QStringList{u"--port"_s, u"0"_s});
    QCOMPARE(result.status, 1);
    QVERIFY2(isOneLine(result.err), qPrintable(result.err));
    QVERIFY(result.out.isEmpty());
}

CHAMADA_TEST(TstProgram)

} // namespace chamada::test::tst_program

#include "tst_program.moc"
