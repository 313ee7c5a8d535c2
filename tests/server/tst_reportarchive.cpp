// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/program.h"
#include "tests/server/serverfixture.h"
#include "tests/server/storesamples.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_reportarchive {

using namespace server;

namespace {

QByteArray contents(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

StoredCall endedCall(const CallId &id, int classNumber)
{
    StoredCall stored{callRecord(id, classNumber), {entryRecord(1, 1)}};
    stored.call.ended = Timestamp{9'000'000};
    return stored;
}

} // namespace

/// Tests `--archive DIR`: it holds every ended call despite failures in between, and ending a call never waits for it.
class TstReportArchive : public QObject {
    Q_OBJECT

private slots:
    void init();
    void anEndedCallIsWritten();
    void howeverItEnded();
    void noCellIsAFormula();
    void whatACrashLeftOut();
    void whatIsThereAlreadyStays();
    void anEndDoesNotWaitForTheArchive();
    void nothingIsErasedBeforeItIsThere();
    void anEndThatWasNotStoredIsNotWritten();
    void withoutAnArchive();
    void theProgramRefuses_data();
    void theProgramRefuses();
    void theProgramWritesForItsOwnerAlone();

private:
    QString directory() const { return m_folder->filePath(u"archive"_s); }
    QStringList files(const QString &pattern = u"*"_s) const
    {
        return QDir(directory()).entryList({pattern}, QDir::Files | QDir::Hidden, QDir::Name);
    }
    QByteArray only(const QString &pattern) const;
    FixtureSetup setup() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstReportArchive::init()
{
    failOnQtWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(directory()));
}

QByteArray TstReportArchive::only(const QString &pattern) const
{
    return files(pattern).size() == 1 ? contents(QDir(directory()).filePath(files(pattern).first())) : QByteArray();
}

FixtureSetup TstReportArchive::setup() const
{
    FixtureSetup setup;
    setup.options.archiveDirectory = directory();
    return setup;
}

void TstReportArchive::anEndedCallIsWritten()
{
    ServerFixture fixture(setup());
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101, {{u"title"_s, u"Redes, turma \"A\""_s}}));
    fixture.connect()->ask(checkIn(101, 1, {{u"place"_s, u"lab-07"_s}}));
    fixture.connect()->ask(checkIn(101, 2));
    QVERIFY(files().isEmpty());
    const QJsonObject report = ana->ask(request(u"end"_s, 101));
    QTRY_COMPARE(files().size(), 2);
    QJsonObject json = QJsonDocument::fromJson(only(u"*.json"_s)).object();
    QCOMPARE(json.take(u"teacher"_s).toString(), u"ana"_s);
    for (const auto &key : {u"call"_s, u"class"_s, u"title"_s, u"started"_s, u"time"_s, u"students"_s, u"entries"_s})
        QCOMPARE(json[key], report[key]);
    const QList<QByteArray> lines = only(u"*.csv"_s).split('\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], "call,class,title,teacher,started,ended,student,name,present,time,by,flags,place,note\r");
    QVERIFY(lines[1].contains(",101,\"Redes, turma \"\"A\"\"\",ana,"));
    QVERIFY(lines[1].contains(",1,,yes,") && lines[1].endsWith(",student,,lab-07,\r"));
    QVERIFY(lines[2].contains(",2,,yes,") && lines[2].contains(",student,same-address,,"));
    QVERIFY(files().first().contains(u"class-101_"_s + report["call"_L1].toString()));
}

void TstReportArchive::howeverItEnded()
{
    ServerFixture fixture(setup());
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101, {{u"ends_after"_s, 0.01}}));
    ana->ask(request(u"start"_s, 102));
    fixture.core.turn().post([&fixture] { fixture.core.calls().endAnyway(*ClassId::fromNumber(102)); });
    QTRY_COMPARE(files(u"*class-102_*"_s).size(), 2);
    fixture.clock.advance(1s);
    QTRY_COMPARE(files(u"*class-101_*"_s).size(), 2);
}

void TstReportArchive::noCellIsAFormula()
{
    ServerFixture fixture(setup());
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101, {{u"title"_s, u"=1+1"_s}}));
    ana->ask(request(u"checkin"_s, 101, {{u"student"_s, u"-1"_s}, {u"place"_s, u"@cmd"_s}}));
    ana->ask(request(u"end"_s, 101));
    QTRY_COMPARE(files().size(), 2);
    const QByteArray csv = only(u"*.csv"_s);
    QVERIFY(csv.contains(R"(,"=""=1+1""",)") && csv.contains(R"(,"=""-1""",)") && csv.contains(R"(,"=""@cmd""",)"));
}

void TstReportArchive::whatACrashLeftOut()
{
    FixtureSetup before = setup();
    before.state.calls = {endedCall(u"a"_callId, 101), endedCall(u"b"_callId, 102)};
    const ServerFixture fixture(before);
    QCOMPARE(files(u"*.json"_s).size(), 2);
    QCOMPARE(files(u"*.csv"_s).size(), 2);
}

void TstReportArchive::whatIsThereAlreadyStays()
{
    FixtureSetup before = setup();
    before.state.calls = {endedCall(u"a"_callId, 101)};
    const auto first = std::make_unique<ServerFixture>(before);
    const QString json = QDir(directory()).filePath(files(u"*.json"_s).value(0));
    QFile file(json);
    QVERIFY(file.open(QIODevice::Append) && file.write("annotated") > 0);
    file.close();
    QVERIFY(QFile::remove(QDir(directory()).filePath(files(u"*.csv"_s).value(0))));
    const ServerFixture second(before);
    QVERIFY(contents(json).endsWith("annotated"));
    QCOMPARE(files().size(), 2);
}

void TstReportArchive::anEndDoesNotWaitForTheArchive()
{
    ServerFixture fixture(setup());
    const auto ana = fixture.teacher(u"ana"_s);
    for (const int classNumber : {101, 102, 103})
        ana->ask(request(u"start"_s, classNumber));
    QVERIFY(QDir().rename(directory(), m_folder->filePath(u"away"_s)));
    QTest::ignoreMessage(
        QtWarningMsg, QRegularExpression(u"^cannot write the archive .*archive; it is tried again$"_s));
    for (const int classNumber : {101, 102, 103}) // one warning for all three
        QCOMPARE(outcomeOf(ana->ask(request(u"end"_s, classNumber))), u"ok"_s);
    ana->ask(request(u"ping"_s));
    QVERIFY(!QDir(directory()).exists());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^the archive .*archive is written again$"_s));
    QVERIFY(QDir().rename(m_folder->filePath(u"away"_s), directory()));
    QTRY_COMPARE(files().size(), 6);
    fixture.letOthersPass(1);
}

void TstReportArchive::nothingIsErasedBeforeItIsThere()
{
    ServerFixture fixture(setup());
    const auto ana = fixture.teacher(u"ana"_s);
    const QJsonValue call = ana->ask(request(u"start"_s, 101))["call"_L1];
    const QJsonObject received = request(u"received"_s, {{u"call"_s, call}});
    // The confirmation arrives with the `end`, before the archive can have the call.
    ana->write("{\"op\":\"end\",\"class\":101}\n" + QJsonDocument(received).toJson(QJsonDocument::Compact) + "\n");
    QCOMPARE(outcomeOf(ana->reply()), u"ok"_s);
    QCOMPARE(outcomeOf(ana->reply()), u"storage-unavailable"_s);
    QTRY_COMPARE(files().size(), 2);
    QCOMPARE(outcomeOf(ana->ask(received)), u"ok"_s);
    QVERIFY(ana->ask(request(u"reports"_s))["reports"_L1].toArray().isEmpty());
}

void TstReportArchive::anEndThatWasNotStoredIsNotWritten()
{
    ServerFixture fixture(setup());
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101));
    fixture.memory.setDisk(MemoryStore::Disk::Full);
    QCOMPARE(outcomeOf(ana->ask(request(u"end"_s, 101))), u"storage-unavailable"_s);
    fixture.memory.setDisk(MemoryStore::Disk::Works);
    fixture.connect()->ask(checkIn(101, 1));
    QVERIFY(files().isEmpty());
    ana->ask(request(u"end"_s, 101));
    QTRY_COMPARE(files().size(), 2);
    QVERIFY(only(u"*.csv"_s).contains(",1,,yes,"));
}

void TstReportArchive::withoutAnArchive()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    const QJsonValue call = ana->ask(request(u"start"_s, 101))["call"_L1];
    ana->ask(request(u"end"_s, 101));
    QCOMPARE(outcomeOf(ana->ask(request(u"received"_s, {{u"call"_s, call}}))), u"ok"_s);
    QVERIFY(files().isEmpty());
}

void TstReportArchive::theProgramRefuses_data()
{
    QTest::addColumn<QString>("where");
    QTest::newRow("in the data directory") << u"data/archive"_s;
    QTest::newRow("the data directory itself") << u"data"_s;
    QTest::newRow("where a file is") << u"file"_s;
}

void TstReportArchive::theProgramRefuses()
{
    QFETCH(QString, where);
    const Program program;
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString path = where.startsWith(u"data"_s) ? program.dataDirectory() + where.sliced(4) : file.fileName();
    const Finished result = program.run({u"--port"_s, u"0"_s, u"--listen"_s, u"127.0.0.1"_s, u"--archive"_s, path});
    QCOMPARE(result.status, 1);
    QVERIFY2(isOneLine(result.err), qPrintable(result.err));
    QVERIFY(result.out.isEmpty());
}

void TstReportArchive::theProgramWritesForItsOwnerAlone()
{
    Program program;
    const QString made = m_folder->filePath(u"made/on start"_s);
    QVERIFY(program.serve({u"--open"_s, u"--archive"_s, made}));
    LineClient client(program.port());
    client.ask(request(u"start"_s, 101));
    client.ask(request(u"end"_s, 101));
    const auto written = [&made] { return QDir(made).entryInfoList(QDir::Files); };
    QTRY_COMPARE(written().size(), 2);
    for (const QFileInfo &info : written())
        QVERIFY(!info.permission(QFile::ReadGroup) && !info.permission(QFile::ReadOther));
}

CHAMADA_TEST(TstReportArchive)

} // namespace chamada::test::tst_reportarchive

#include "tst_reportarchive.moc"
