// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/fingerprint.h"
#include "tests/server/adminfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_admin {

using namespace server;

/// Tests the subcommands of the real program but those about accounts, with a running server and without one.
class TstAdmin : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void usage_data();
    void usage();
    void refusals_data();
    void refusals();
    void fingerprint();
    void calls();
    void forgets_data() { withAndWithout(); }
    void forgets();
    void status();
    void afterTheServerWasKilled();
};

void TstAdmin::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *line : {"dance", "teacher", "teacher add", "teacher add a b", "teacher dance ana",
             "teacher list x", "call", "call end", "call end 1 2", "call end 0", "call end x", "call list 1",
             "setup-code x", "backup", "backup a b", "--dance", "--port x", "teacher add -x"})
        QTest::newRow(line) << QString::fromLatin1(line).split(u' ');
}

void TstAdmin::usage()
{
    QFETCH(QStringList, arguments);
    const Finished result = Program().run(arguments, Password);
    QCOMPARE(result.status, 2);
    QVERIFY(result.out.isEmpty());
    QVERIFY(!result.err.isEmpty());
}

void TstAdmin::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("running");
    for (const bool running : {false, true}) {
        const char *state = running ? "beside a server" : "without a server";
        for (const char *line : {"teacher remove nobody", "teacher password nobody", "call end 101"})
            QTest::addRow("%s, %s", line, state) << QString::fromLatin1(line).split(u' ') << running;
        QTest::addRow("a name of blanks, %s", state) << QStringList{u"teacher"_s, u"add"_s, u"  "_s} << running;
        QTest::addRow("an empty name, %s", state) << QStringList{u"teacher"_s, u"add"_s, QString()} << running;
        QTest::addRow("a long name, %s", state) << QStringList{u"teacher"_s, u"add"_s, QString(129, u'x')} << running;
        QTest::addRow("two lines, %s", state) << QStringList{u"teacher"_s, u"add"_s, u"a\nb"_s} << running;
    }
}

void TstAdmin::refusals()
{
    QFETCH(QStringList, arguments);
    const auto server = programOfRow();
    const Finished result = server->run(arguments, Password);
    QCOMPARE(result.status, 1);
    QVERIFY(result.out.isEmpty());
    QVERIFY2(isOneLine(result.err), qPrintable(result.err));
}

void TstAdmin::fingerprint()
{
    Program program;
    const Finished none = program.run({u"fingerprint"_s});
    QCOMPARE(none.status, 1);
    QVERIFY2(isOneLine(none.err), qPrintable(none.err));
    QVERIFY(program.serve());
    LineClient client(program.port(), LineClient::Transport::Tls);
    QCOMPARE(outcomeOf(client.ask(request(u"ping"_s))), u"ok"_s);
    QCOMPARE(program.run({u"fingerprint"_s}).out.trimmed(),
        readableFingerprint(fingerprintOf(client.socket().peerCertificate())));
}

void TstAdmin::calls()
{
    Program program;
    program.run({u"teacher"_s, u"add"_s, u"ana"_s}, Password);
    QVERIFY(program.serve());
    LineClient ana(program.port());
    loginOutcome(ana, u"ana"_s, Password);
    QCOMPARE(program.run({u"call"_s, u"list"_s}).out, QString());
    ana.ask(request(u"start"_s, 101, {{u"title"_s, u"Redes"_s}}));
    ana.ask(request(u"start"_s, 102));
    ana.ask(request(u"watch"_s, 101));
    ana.ask(checkIn(101, 7));
    const QStringList lines = program.run({u"call"_s, u"list"_s}).out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].startsWith("101\t"_L1) && lines[0].endsWith("\tana\tRedes"_L1), qPrintable(lines[0]));
    QVERIFY2(lines[0].contains("\t1\t"_L1), qPrintable(lines[0]));

    QCOMPARE(program.run({u"call"_s, u"end"_s, u"101"_s}).status, 0);
    QVERIFY(!ana.event(u"ended"_s).isEmpty());
    QCOMPARE(program.run({u"call"_s, u"end"_s, u"101"_s}).status, 1);
    QCOMPARE(studentsIn(ana.ask(request(u"reports"_s))["reports"_L1][0].toObject()), QStringList{u"7"_s});
    QCOMPARE(program.stop().status, 0);
    QCOMPARE(program.run({u"call"_s, u"end"_s, u"102"_s}).status, 0); // without a server, directly on the data
    QVERIFY(program.serve());
    LineClient again(program.port());
    loginOutcome(again, u"ana"_s, Password);
    QCOMPARE(again.ask(request(u"reports"_s))["reports"_L1].toArray().size(), 2);
}

void TstAdmin::forgets()
{
    QFETCH(bool, running);
    Program program;
    QVERIFY(program.serve({u"--open"_s}));
    LineClient client(program.port());
    constexpr int Number = 987'650'123;
    const QString student = QString::number(Number);
    for (const int number : {101, 102}) {
        QCOMPARE(outcomeOf(client.ask(request(u"start"_s, number))), u"ok"_s);
        QCOMPARE(outcomeOf(client.ask(checkIn(number, Number))), u"ok"_s);
        QCOMPARE(outcomeOf(client.ask(checkIn(number, 7))), u"ok"_s);
    }
    const QJsonArray lines{QJsonObject{{u"student"_s, student}, {u"name"_s, u"Ana"_s}}};
    QCOMPARE(outcomeOf(client.ask(request(u"roster-add"_s, {{u"class"_s, 101}, {u"students"_s, lines}}))), u"ok"_s);
    QCOMPARE(outcomeOf(client.ask(request(u"end"_s, 102))), u"ok"_s);
    if (!running)
        program.kill();

    const Finished done = program.run({u"forget"_s, student});
    QCOMPARE(done.out, u"forgot %1: 1 open calls, 1 reports, 1 rosters\n"_s.arg(student));
    QCOMPARE(program.run({u"forget"_s, u"a b"_s}).status, 2);
    if (!running)
        QVERIFY(program.serve({u"--open"_s}));
    LineClient after(program.port());
    const QJsonObject report = after.ask(request(u"reports"_s))["reports"_L1].toArray()[0].toObject();
    QCOMPARE(report["students"_L1].toArray(), QJsonArray{u"7"_s});
    QCOMPARE(after.ask(request(u"end"_s, 101))["students"_L1].toArray(), QJsonArray{u"7"_s});
    // No file contains the student any more.
    QDirIterator files(program.dataDirectory(), QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            QVERIFY2(!file.readAll().contains(student.toLatin1()), qPrintable(file.fileName()));
    }
}

void TstAdmin::status()
{
    Program program;
    const Finished without = program.run({u"status"_s});
    QCOMPARE(without.status, 1);
    QVERIFY2(isOneLine(without.err), qPrintable(without.err));
    QVERIFY(program.serve({u"--open"_s}));
    LineClient client(program.port());
    client.ask(request(u"start"_s, 101));
    client.ask(checkIn(101, 2023001));
    const Finished json = program.run({u"status"_s, u"--json"_s});
    QCOMPARE(json.status, 0);
    const QJsonObject said = QJsonDocument::fromJson(json.out.toUtf8()).object();
    QCOMPARE(said["connections"_L1].toInteger(), 1);
    QCOMPARE(said["open_calls"_L1].toInteger(), 1);
    QCOMPARE(said["present"_L1].toInteger(), 1);
    QVERIFY(said["store_ms"_L1]["p99"_L1].toDouble() > 0);
    QVERIFY(said["checkins_per_second"_L1].toDouble() > 0);
    const Finished words = program.run({u"status"_s});
    QVERIFY2(words.out.contains(u"open calls: 1, present in them: 1"_s), qPrintable(words.out));
}

void TstAdmin::afterTheServerWasKilled()
{
    Program program;
    program.run({u"teacher"_s, u"add"_s, u"ana"_s}, Password);
    QVERIFY(program.serve());
    program.kill(); // its lock and its socket remain
    QCOMPARE(program.run({u"teacher"_s, u"list"_s}).out, u"ana\n"_s);
    QVERIFY(program.serve());
    QCOMPARE(program.run({u"teacher"_s, u"list"_s}).out, u"ana\n"_s);
    QCOMPARE(program.stop().status, 0);
}

CHAMADA_TEST(TstAdmin)

} // namespace chamada::test::tst_admin

#include "tst_admin.moc"
