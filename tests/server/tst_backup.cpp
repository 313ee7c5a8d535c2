// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/program.h"
#include "tests/server/serverfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_backup {

using namespace server;

/// Tests `chamada-server backup FILE`, with a running server and without one.
class TstBackup : public QObject {
    Q_OBJECT

private slots:
    void init();
    void startsOnTheCopy_data() { withAndWithout(); }
    void startsOnTheCopy();
    void holdsWhatWasAnsweredBefore();
    void asksTheServerForItsFile();
    void refusals_data();
    void refusals();
    void whatCannotBeCopiedLeavesNothing();

private:
    QString copy() const { return m_folder->filePath(u"copy of today.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstBackup::init()
{
    failOnQtWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TstBackup::startsOnTheCopy()
{
    QFETCH(bool, running);
    Program program;
    QVERIFY(program.serve({u"--open"_s}));
    LineClient client(program.port());
    for (const int classNumber : {101, 102})
        client.ask(request(u"start"_s, classNumber));
    const QJsonObject first = client.ask(checkIn(101, 1));
    client.ask(checkIn(102, 2));
    const QJsonObject report = client.ask(request(u"end"_s, 102));
    if (!running)
        program.kill();
    const Finished result = program.run({u"backup"_s, copy()});
    QCOMPARE(result.err, QString());
    QCOMPARE(result.status, 0);
    QVERIFY(!QFile::permissions(copy()).testAnyFlags(
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);

    Program another;
    QVERIFY(QDir().mkpath(another.dataDirectory()));
    const QDir data(another.dataDirectory());
    QVERIFY(QFile::copy(copy(), data.filePath(u"chamada.sqlite"_s)));
    for (const auto &name : {u"server.crt"_s, u"server.key"_s, u"receipt.key"_s})
        QVERIFY(QFile::copy(QDir(program.dataDirectory()).filePath(name), data.filePath(name)));
    QVERIFY(another.serve({u"--open"_s}));
    LineClient again(another.port());
    QCOMPARE(again.ask(request(u"reports"_s))["reports"_L1][0]["entries"_L1], report["entries"_L1]);
    QCOMPARE(again.ask(checkIn(101, 1))["time"_L1], first["time"_L1]);
    QCOMPARE(another.run({u"verify"_s, first["receipt"_L1].toString()}).status, 0);
}

void TstBackup::holdsWhatWasAnsweredBefore()
{
    Program program;
    QVERIFY(program.serve({u"--open"_s}));
    LineClient client(program.port());
    client.ask(request(u"start"_s, 101));
    int present = 0;
    for (; present < 300; ++present)
        QCOMPARE(outcomeOf(client.ask(checkIn(101, present + 1))), u"ok"_s);
    for (int i = 0; i < 600; ++i)
        client.send(checkIn(101, present + i + 1)); // these arrive while the copy is made
    QCOMPARE(program.run({u"backup"_s, copy()}).status, 0);
    QVERIFY(client.waitForReplies(600));
    Program another;
    QVERIFY(another.serve({u"--open"_s, u"--database"_s, u"sqlite:"_s + copy()}));
    const QStringList students = studentsIn(LineClient(another.port()).ask(request(u"end"_s, 101)));
    QVERIFY(students.size() >= present);
    for (int i = 0; i < students.size(); ++i)
        QCOMPARE(students[i], QString::number(i + 1)); // a consistent snapshot without gaps
}

void TstBackup::asksTheServerForItsFile()
{
    const QTemporaryDir remote;
    Program program;
    QVERIFY(program.serve({u"--open"_s, u"--database"_s, u"sqlite:"_s + remote.filePath(u"other.sqlite"_s)}));
    LineClient(program.port()).ask(request(u"start"_s, 101));
    const Finished result = program.run({u"backup"_s, copy()});
    QCOMPARE(result.status, 0);
    QVERIFY(result.out.contains(u"other.sqlite"_s));
}

void TstBackup::refusals_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("running");
    for (const bool running : {false, true}) {
        QTest::addRow("a file that is there, %d", running) << u"there"_s << running;
        QTest::addRow("no such directory, %d", running) << u"no/such/copy"_s << running;
        QTest::addRow("a directory, %d", running) << u"."_s << running;
        QTest::addRow("the data directory, %d", running) << u"data"_s << running;
    }
}

void TstBackup::refusals()
{
    QFETCH(QString, to);
    QFETCH(bool, running);
    Program program;
    QVERIFY(program.serve());
    if (!running)
        program.kill();
    QFile there(m_folder->filePath(u"there"_s));
    QVERIFY(there.open(QIODevice::ReadWrite) && there.write("mine") == 4 && there.flush());
    const QString file = to == u"data"_s ? QDir(program.dataDirectory()).filePath(u"copy"_s) : m_folder->filePath(to);
    const Finished result = program.run({u"backup"_s, file});
    QCOMPARE(result.status, 1);
    QVERIFY2(isOneLine(result.err), qPrintable(result.err));
    QVERIFY(result.out.isEmpty());
    QVERIFY(there.seek(0));
    QCOMPARE(there.readAll(), QByteArray("mine"));
    QVERIFY(!QFile::exists(QDir(program.dataDirectory()).filePath(u"copy"_s)));
}

void TstBackup::whatCannotBeCopiedLeavesNothing()
{
    const Program none;
    const Finished missing = none.run({u"backup"_s, copy()});
    QCOMPARE(missing.status, 1);
    QVERIFY2(isOneLine(missing.err), qPrintable(missing.err));
    QVERIFY(QDir(none.dataDirectory()).isEmpty());

    Program damaged;
    QVERIFY(damaged.serve());
    damaged.stop();
    QFile database(QDir(damaged.dataDirectory()).filePath(u"chamada.sqlite"_s));
    QVERIFY(database.open(QIODevice::ReadWrite) && database.write(QByteArray(4096, 'x')) == 4096);
    database.close();
    const Finished result = damaged.run({u"backup"_s, copy()});
    QCOMPARE(result.status, 1);
    QVERIFY2(isOneLine(result.err), qPrintable(result.err));
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

CHAMADA_TEST(TstBackup)

} // namespace chamada::test::tst_backup

#include "tst_backup.moc"
