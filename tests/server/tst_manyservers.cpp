// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/program.h"
#include "tests/server/serverfixture.h"
#include "tests/support/postgresserver.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_manyservers {

using namespace server;

namespace {

PostgresServer &postgres()
{
    static PostgresServer server;
    return server;
}

/// Real servers on one database, each with its own data directory.
class Servers {
public:
    bool serve(Program &program, const QStringList &more = {}) const
    {
        return program.serve(QStringList{u"--database"_s, m_database} + more);
    }
    Finished run(const Program &program, const QStringList &command, const QByteArray &input = {}) const
    {
        return program.run(command + QStringList{u"--database"_s, m_database}, input);
    }

    Program a;
    Program b;

private:
    QString m_database = postgres().freshDatabase();
};

} // namespace

/// Tests several real servers on one database.
class TstManyServers : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void areKnownByOneCertificateAndOneKey();
    void haveOneSetupCode();
    void aServerThatDiesTakesNothingWithIt();
    void subcommandsReachAllOfThem();
    void subcommandsNeedNoServer();
    void statusNeedsNoDatabase();
    void theDatabaseIsNotCopied();
    void noDatabase();
    void thePasswordIsNeverShown();
};

void TstManyServers::areKnownByOneCertificateAndOneKey()
{
    Servers servers;
    QVERIFY(servers.serve(servers.a, {u"--open"_s}));
    QVERIFY(servers.serve(servers.b, {u"--open"_s}));
    LineClient a(servers.a.port(), LineClient::Transport::Tls);
    LineClient b(servers.b.port(), LineClient::Transport::Tls);
    a.ask(request(u"start"_s, 101));
    const QString receipt = b.ask(checkIn(101, 1))["receipt"_L1].toString();
    QVERIFY(!a.socket().peerCertificate().isNull());
    QCOMPARE(a.socket().peerCertificate(), b.socket().peerCertificate());
    QCOMPARE(servers.run(servers.a, {u"verify"_s, receipt}).status, 0);
    const Finished one = servers.run(servers.a, {u"fingerprint"_s});
    QCOMPARE(one.status, 0);
    QCOMPARE(one.out, servers.run(servers.b, {u"fingerprint"_s}).out);
}

void TstManyServers::haveOneSetupCode()
{
    Servers servers;
    QVERIFY(servers.serve(servers.a));
    QVERIFY(servers.serve(servers.b));
    const auto codeOf = [](Program &program) {
        for (const QString &line : program.lines())
            if (line.startsWith("setup code: "_L1))
                return line;
        return QString();
    };
    QTRY_VERIFY(!codeOf(servers.a).isEmpty());
    QTRY_COMPARE(codeOf(servers.b), codeOf(servers.a));
}

void TstManyServers::aServerThatDiesTakesNothingWithIt()
{
    Servers servers;
    QVERIFY(servers.serve(servers.a, {u"--open"_s}));
    QVERIFY(servers.serve(servers.b, {u"--open"_s}));
    LineClient a(servers.a.port());
    a.ask(request(u"start"_s, 101));
    QCOMPARE(outcomeOf(a.ask(checkIn(101, 1))), u"ok"_s);
    servers.a.kill();
    LineClient b(servers.b.port());
    QCOMPARE(outcomeOf(b.ask(checkIn(101, 2))), u"ok"_s);
    QCOMPARE(studentsIn(b.ask(request(u"end"_s, 101))), (QStringList{u"1"_s, u"2"_s}));
    QVERIFY(servers.serve(servers.a, {u"--open"_s}));
    QCOMPARE(outcomeOf(LineClient(servers.a.port()).ask(checkIn(101, 3))), u"no-open-call"_s);
    QCOMPARE(servers.a.stop().status, 0);
    QCOMPARE(servers.b.stop().status, 0);
}

void TstManyServers::subcommandsReachAllOfThem()
{
    Servers servers;
    QVERIFY(servers.serve(servers.a));
    QVERIFY(servers.serve(servers.b));
    const QByteArray password = ServerFixture::password().toUtf8() + '\n';
    QCOMPARE(servers.run(servers.a, {u"teacher"_s, u"add"_s, u"ana"_s}, password).status, 0);
    LineClient client(servers.b.port());
    const QJsonObject login = request(u"login"_s, {{u"user"_s, u"ana"_s}, {u"password"_s, ServerFixture::password()}});
    QCOMPARE(outcomeOf(client.ask(login)), u"ok"_s);
    QCOMPARE(servers.run(servers.a, {u"teacher"_s, u"remove"_s, u"ana"_s}).status, 0);
    QTRY_VERIFY(client.isClosed());
}

void TstManyServers::subcommandsNeedNoServer()
{
    Servers servers;
    const QByteArray password = ServerFixture::password().toUtf8() + '\n';
    QCOMPARE(servers.run(servers.a, {u"teacher"_s, u"add"_s, u"ana"_s}, password).status, 0);
    QCOMPARE(servers.run(servers.b, {u"teacher"_s, u"list"_s}).out, u"ana\n"_s);
    QCOMPARE(servers.run(servers.b, {u"teacher"_s, u"add"_s, u"ana"_s}, password).status, 1);
}

void TstManyServers::statusNeedsNoDatabase()
{
    Servers servers;
    QVERIFY(servers.serve(servers.a));
    QCOMPARE(servers.run(servers.a, {u"teacher"_s, u"list"_s}).status, 0);
    postgres().stop();
    QCOMPARE(servers.run(servers.a, {u"status"_s}).status, 0);
    QCOMPARE(servers.run(servers.a, {u"teacher"_s, u"list"_s}).status, 1);
    postgres().start();
}

void TstManyServers::theDatabaseIsNotCopied()
{
    Servers servers;
    const Finished backup = servers.run(servers.a, {u"backup"_s, u"copy"_s});
    QCOMPARE(backup.status, 1);
    QVERIFY(backup.err.contains("pg_dump"_L1));
}

void TstManyServers::noDatabase()
{
    Program program;
    QVERIFY(!program.serve({u"--database"_s, u"postgresql://%2Fnowhere/chamada"_s}));
    QVERIFY(program.complaints().startsWith("chamada-server: cannot open the database chamada at /nowhere"_L1));
}

void TstManyServers::thePasswordIsNeverShown()
{
    Program program;
    for (const QString &database :
        {u"postgresql://ana:segredo@%2Fnowhere/chamada"_s, u"postgresql://ana:segredo@a@b/c"_s}) {
        const Finished finished = program.run({u"teacher"_s, u"list"_s, u"--database"_s, database});
        QVERIFY(finished.status > 0);
        QVERIFY(!finished.err.isEmpty());
        QVERIFY(!finished.err.contains("segredo"_L1));
    }
}

CHAMADA_TEST(TstManyServers)

} // namespace chamada::test::tst_manyservers

#include "tst_manyservers.moc"
