// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/probedserver.h"
#include "tests/support/testprogram.h"
#include "tests/support/waitlimit.h"
#include "tests/support/warnings.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_netcheckprogram {

/// Tests chamada-netcheck as a process against a server with known losses.
class TstNetCheckProgram : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void saysItInJson();
    void saysItInWords();
    void speaksPortuguese();
    void withoutAServerItIsOneLine();
    void wrongUsage();

private:
    struct Answer {
        int status = -1;
        QString said;
        QString errors;
    };
    static Answer run(const QStringList &arguments);
};

namespace {

QStringList few(const ServerAddress &address, const QStringList &more)
{
    return QStringList{address.toText(), u"--count"_s, u"20"_s, u"--rate"_s, u"1000"_s} + more;
}

} // namespace

TstNetCheckProgram::Answer TstNetCheckProgram::run(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(CHAMADA_NETCHECK), arguments);
    // The event loop must run, because the server is in this process.
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, WaitLimit))
        process.kill();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

void TstNetCheckProgram::saysItInJson()
{
    ProbedServer server;
    server.setCopies([](int number) { return number == 4 ? 0 : number == 6 ? 2 : 1; });
    const Answer answer = run(few(server.address(), {u"--json"_s, u"--lang"_s, u"en"_s}));
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.errors, QString());
    QCOMPARE(answer.said.count(u'\n'), 1);
    const QJsonObject json = QJsonDocument::fromJson(answer.said.toUtf8()).object();
    for (const auto &protocol : {"tcp"_L1, "udp"_L1}) {
        const QJsonObject figures = json.value(protocol).toObject();
        QCOMPARE(figures.value("sent"_L1), QJsonValue(20));
        for (const auto &key : {"min"_L1, "median"_L1, "p99"_L1, "max"_L1, "jitter"_L1})
            QVERIFY2(figures.value("rtt_ms"_L1).toObject().value(key).isDouble(), key.data());
        QVERIFY(figures.value("seconds"_L1).isDouble());
    }
    QCOMPARE(json.value("tcp"_L1)["lost"_L1], QJsonValue(0));
    QCOMPARE(json.value("udp"_L1)["lost"_L1], QJsonValue(1));
    QCOMPARE(json.value("udp"_L1)["duplicated"_L1], QJsonValue(1));
    QVERIFY(json.value("verdict"_L1).toString().startsWith("This network loses 5"_L1));
}

void TstNetCheckProgram::saysItInWords()
{
    const ProbedServer server;
    const Answer answer = run(few(server.address(), {u"--lang"_s, u"en"_s}));
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.said.contains("20 questions of 200 bytes"_L1));
    QVERIFY(answer.said.contains("Out of order"_L1));
    QVERIFY(answer.said.contains("This network loses nothing."_L1));
    QCOMPARE(answer.errors, QString()); // no progress bar without a terminal
}

void TstNetCheckProgram::speaksPortuguese()
{
    const ProbedServer server;
    const Answer answer = run(few(server.address(), {u"--lang"_s, u"pt_BR"_s}));
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.said.contains("Fora de ordem"_L1));
    QVERIFY2(answer.said.contains(u"Esta rede não perde nada."_s), qPrintable(answer.said));
}

void TstNetCheckProgram::withoutAServerItIsOneLine()
{
    auto server = std::make_unique<ProbedServer>();
    const ServerAddress address = server->address();
    server.reset();
    for (const QString &format : {u"--protocol=both"_s, u"--protocol=udp"_s, u"--json"_s}) {
        const Answer answer = run(few(address, {format}));
        QCOMPARE(answer.status, 1);
        QCOMPARE(answer.said, QString());
        QCOMPARE(answer.errors.count(u'\n'), 1);
        QVERIFY(answer.errors.contains(address.toText()));
    }
}

void TstNetCheckProgram::wrongUsage()
{
    const Answer answer = run({u"--lang"_s, u"en"_s});
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.said, QString());
    QCOMPARE(answer.errors, u"Which server? See --help.\n"_s);
}

CHAMADA_TEST(TstNetCheckProgram)

} // namespace chamada::test::tst_netcheckprogram

#include "tst_netcheckprogram.moc"
