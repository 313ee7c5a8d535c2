// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/sqlite/sqlitestore.h"
#include "tests/server/serverfixture.h"
#include "tests/support/accountnames.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_rostersession {

using namespace server;

namespace {

QJsonObject line(const QString &student, const QString &name)
{
    return {{u"student"_s, student}, {u"name"_s, name}};
}

QJsonObject addition(int classNumber, const QJsonArray &lines)
{
    return request(u"roster-add"_s, classNumber, {{u"students"_s, lines}});
}

QJsonObject removal(int classNumber, const QJsonArray &students)
{
    return request(u"roster-remove"_s, classNumber, {{u"students"_s, students}});
}

const QJsonArray anaAndBia{line(u"1"_s, u"Ana"_s), line(u"2"_s, u"Bia"_s)};

} // namespace

/// Tests rosters over the wire, and their effect on a roll call.
class TstRosterSession : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void addRemoveListFind();
    void studentsAsTheyAreWritten();
    void wrongLists_data();
    void wrongLists();
    void allTeachersShareThem();
    void guestsMayNot();
    void theNamelessOwnerMay();
    void namesAndFlags();
    void namesAreNotToldToStrangers();
    void absentInTheReport();
    void watchersSeeTheRosterChange();
    void whatIsNotStoredIsTakenBack();
    void theyOutliveTheServer();
    void aHundredThousand();
};

void TstRosterSession::addRemoveListFind()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    QCOMPARE(ana->ask(request(u"roster-list"_s, 101))["students"_L1].toArray(), QJsonArray());
    for (int i = 0; i < 2; ++i)
        QCOMPARE(ana->ask(addition(101, {line(u"2"_s, u"Bia"_s), line(u"1"_s, u"Ana"_s)}))["count"_L1], QJsonValue(2));
    QCOMPARE(ana->ask(request(u"roster-list"_s, 101))["students"_L1].toArray(), anaAndBia);
    QCOMPARE(ana->ask(addition(7, {line(u"1"_s, u"Ana Souza"_s)}))["count"_L1], QJsonValue(1));
    const QJsonArray found{QJsonObject{{u"class"_s, 7}, {u"student"_s, u"1"_s}, {u"name"_s, u"Ana Souza"_s}},
        QJsonObject{{u"class"_s, 101}, {u"student"_s, u"1"_s}, {u"name"_s, u"Ana"_s}}};
    QCOMPARE(ana->ask(request(u"roster-find"_s, {{u"student"_s, 1}}))["found"_L1].toArray(), found);
    QCOMPARE(ana->ask(request(u"roster-find"_s, {{u"student"_s, 12}}))["found"_L1].toArray(), QJsonArray());
    for (int i = 0; i < 2; ++i)
        QCOMPARE(ana->ask(removal(101, {u"2"_s}))["count"_L1], QJsonValue(1));
    QCOMPARE(ana->ask(removal(101, {u"1"_s}))["count"_L1], QJsonValue(0));
    QCOMPARE(ana->ask(request(u"roster-list"_s, 101))["students"_L1].toArray(), QJsonArray());
}

void TstRosterSession::studentsAsTheyAreWritten()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    const QString longName(128, u'é');
    const QByteArray added = R"({"op":"roster-add","class":5.0,"students":[{"student":2023001.0,"name":"A"},)"
                             R"({"student":" ab-1 ","name":")"
        + longName.toUtf8() + R"(","more":1},{"student":"007","name":""}]})";
    QCOMPARE(ana->ask(added)["count"_L1], QJsonValue(3));
    const QJsonArray expected{line(u"007"_s, {}), line(u"2023001"_s, u"A"_s), line(u"AB-1"_s, longName)};
    QCOMPARE(ana->ask(request(u"roster-list"_s, 5))["students"_L1].toArray(), expected);
    QCOMPARE(ana->ask(removal(5, {2023001, u" ab-1"_s}))["count"_L1], QJsonValue(1));
}

void TstRosterSession::wrongLists_data()
{
    QTest::addColumn<QJsonObject>("sent");
    QTest::newRow("add, empty") << addition(101, {});
    QTest::newRow("add, no list") << request(u"roster-add"_s, 101, {{u"students"_s, u"1"_s}});
    QTest::newRow("add, missing") << request(u"roster-add"_s, 101);
    QTest::newRow("add, no name") << addition(101, {QJsonObject{{u"student"_s, u"3"_s}}});
    QTest::newRow("add, name too long") << addition(101, {line(u"3"_s, QString(129, u'a'))});
    QTest::newRow("add, one of many") << addition(101, {line(u"3"_s, u"C"_s), line(u"3 4"_s, u"D"_s)});
    QTest::newRow("remove, empty") << removal(101, {});
    QTest::newRow("remove, missing") << request(u"roster-remove"_s, 101);
    QTest::newRow("remove, lines") << removal(101, {line(u"1"_s, u"Ana"_s)});
    QTest::newRow("remove, one of many") << removal(101, {u"1"_s, QJsonValue::Null});
}

void TstRosterSession::wrongLists()
{
    QFETCH(QJsonObject, sent);
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(addition(101, anaAndBia));
    const QJsonObject reply = ana->ask(sent);
    QCOMPARE(outcomeOf(reply), u"bad-request"_s);
    QCOMPARE(reply["field"_L1].toString(), u"students"_s);
    // A list is stored completely or not at all.
    QCOMPARE(ana->ask(request(u"roster-list"_s, 101))["students"_L1].toArray(), anaAndBia);
}

void TstRosterSession::allTeachersShareThem()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    const auto rui = fixture.teacher(u"rui"_s);
    ana->ask(addition(101, anaAndBia));
    QCOMPARE(rui->ask(request(u"roster-list"_s, 101))["students"_L1].toArray(), anaAndBia);
    QCOMPARE(rui->ask(removal(101, {u"2"_s}))["count"_L1], QJsonValue(1));
    QCOMPARE(ana->ask(request(u"roster-list"_s, 101))["students"_L1].toArray().size(), 1);
}

void TstRosterSession::guestsMayNot()
{
    ServerFixture fixture;
    const auto guest = fixture.connect();
    for (const QJsonObject &sent : {addition(101, anaAndBia), removal(101, {u"1"_s}), request(u"roster-list"_s, 101),
             request(u"roster-find"_s, {{u"student"_s, 1}})})
        QCOMPARE(outcomeOf(guest->ask(sent)), u"login-required"_s);
    QVERIFY(std::get<StoredState>(fixture.memory.open()).rosters.isEmpty());
}

void TstRosterSession::theNamelessOwnerMay()
{
    FixtureSetup setup;
    setup.options.open = true;
    ServerFixture fixture(setup);
    const auto anyone = fixture.connect();
    QCOMPARE(anyone->ask(addition(101, anaAndBia))["count"_L1], QJsonValue(2));
    QCOMPARE(fixture.connect()->ask(request(u"roster-list"_s, 101))["students"_L1].toArray(), anaAndBia);
}

void TstRosterSession::namesAndFlags()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(addition(101, anaAndBia));
    ana->ask(request(u"start"_s, 101));
    const auto student = fixture.connect();
    const QJsonObject known = student->ask(checkIn(101, 1));
    QCOMPARE(known["name"_L1].toString(), u"Ana"_s);
    QCOMPARE(known["flags"_L1].toArray(), QJsonArray());
    const QJsonObject unknown = fixture.connect()->ask(checkIn(101, 9));
    QVERIFY(!unknown.contains("name"_L1));
    QVERIFY(unknown["flags"_L1].toArray().contains(u"not-on-roster"_s));
    QCOMPARE(ana->ask(request(u"watch"_s, 101))["entries"_L1][0]["name"_L1].toString(), u"Ana"_s);
    const QJsonArray entries = ana->ask(request(u"end"_s, 101))["entries"_L1].toArray();
    QCOMPARE(entries[0]["name"_L1].toString(), u"Ana"_s);
    QVERIFY(entries[1]["flags"_L1].toArray().contains(u"not-on-roster"_s));

    ana->ask(request(u"start"_s, 101, {{u"roster_only"_s, true}}));
    const QJsonObject refused = student->ask(checkIn(101, 9));
    QCOMPARE(outcomeOf(refused), u"not-on-roster"_s);
    QCOMPARE(refused["class"_L1], QJsonValue(0));
    QCOMPARE(outcomeOf(student->ask(checkIn(101, 1))), u"ok"_s);
}

void TstRosterSession::namesAreNotToldToStrangers()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(addition(101, anaAndBia));
    ana->ask(request(u"start"_s, 101));
    const auto student = fixture.connect();
    student->ask(checkIn(101, 1, {{u"device"_s, u"d1"_s}}));
    QCOMPARE(student->ask(checkIn(101, 1))["name"_L1].toString(), u"Ana"_s);
    const auto other = fixture.connect();
    QVERIFY(!other->ask(checkIn(101, 1)).contains("name"_L1));
    QCOMPARE(other->ask(checkIn(101, 1, {{u"device"_s, u"d1"_s}}))["name"_L1].toString(), u"Ana"_s);
}

void TstRosterSession::absentInTheReport()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(addition(101, anaAndBia));
    for (const int classNumber : {101, 102})
        ana->ask(request(u"start"_s, classNumber));
    fixture.connect()->ask(checkIn(101, 2));
    QVERIFY(!ana->ask(request(u"end"_s, 102)).contains("absent"_L1));
    QCOMPARE(ana->ask(request(u"end"_s, 101))["absent"_L1].toArray(), QJsonArray{line(u"1"_s, u"Ana"_s)});

    ana->ask(request(u"start"_s, 101));
    for (const int student : {1, 2})
        fixture.connect()->ask(checkIn(101, student));
    const QJsonObject report = ana->ask(request(u"end"_s, 101));
    QVERIFY(report.contains("absent"_L1));
    QCOMPARE(report["absent"_L1].toArray(), QJsonArray());
}

void TstRosterSession::watchersSeeTheRosterChange()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101));
    fixture.connect()->ask(checkIn(101, 1));
    ana->ask(request(u"watch"_s, 101));
    fixture.teacher(u"rui"_s)->ask(addition(101, anaAndBia));
    const QJsonObject event = ana->event(u"present"_s);
    QCOMPARE(event["count"_L1], QJsonValue(1));
    QCOMPARE(event["added"_L1][0]["name"_L1].toString(), u"Ana"_s);
}

void TstRosterSession::whatIsNotStoredIsTakenBack()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(addition(101, anaAndBia));
    fixture.memory.setDisk(MemoryStore::Disk::Full);
    QCOMPARE(outcomeOf(ana->ask(addition(101, {line(u"3"_s, u"Caio"_s)}))), u"storage-unavailable"_s);
    QCOMPARE(outcomeOf(ana->ask(removal(101, {u"1"_s}))), u"storage-unavailable"_s);
    fixture.memory.setDisk(MemoryStore::Disk::Works);
    QCOMPARE(ana->ask(request(u"roster-list"_s, 101))["students"_L1].toArray(), anaAndBia);
}

void TstRosterSession::theyOutliveTheServer()
{
    QTemporaryDir folder;
    QJsonObject report;
    for (const bool first : {true, false}) {
        SqliteStore store(folder.filePath(u"chamada.sqlite"_s));
        FixtureSetup setup;
        setup.store = &store;
        ServerFixture fixture(setup);
        fixture.core.accounts().store(u"ana"_account, ServerFixture::passwordHash());
        const auto ana = fixture.teacher(u"ana"_s);
        if (first) {
            ana->ask(addition(101, anaAndBia));
            ana->ask(request(u"start"_s, 101));
            fixture.connect()->ask(checkIn(101, 2));
            report = ana->ask(request(u"end"_s, 101));
            continue;
        }
        QCOMPARE(ana->ask(request(u"roster-list"_s, 101))["students"_L1].toArray(), anaAndBia);
        const QJsonObject kept = ana->ask(request(u"reports"_s))["reports"_L1][0].toObject();
        QCOMPARE(kept["absent"_L1].toArray(), QJsonArray{line(u"1"_s, u"Ana"_s)});
        QCOMPARE(kept["entries"_L1], report["entries"_L1]);
    }
}

void TstRosterSession::aHundredThousand()
{
    constexpr int Students = 100'000;
    constexpr int Part = 1000; // lines with such names that fit into 64 KiB
    QTemporaryDir folder;
    SqliteStore store(folder.filePath(u"chamada.sqlite"_s));
    FixtureSetup setup;
    setup.store = &store;
    ServerFixture fixture(setup);
    fixture.core.accounts().store(u"ana"_account, ServerFixture::passwordHash());
    const auto ana = fixture.teacher(u"ana"_s);
    for (int first = 0; first < Students; first += Part) {
        QJsonArray lines;
        for (int i = first; i < first + Part; ++i)
            lines.append(line(QString::number(i), u"Someone Who Studies"_s));
        ana->send(addition(101, lines));
    }
    QVERIFY(ana->waitForReplies(Students / Part));
    for (int i = 1; i <= Students / Part; ++i)
        QCOMPARE(ana->reply()["count"_L1], QJsonValue(i * Part));
    QCOMPARE(ana->ask(request(u"roster-list"_s, 101))["students"_L1].toArray().size(), Students);
    ana->ask(request(u"start"_s, 101));
    fixture.connect()->ask(checkIn(101, 77'777));
    QCOMPARE(ana->ask(request(u"end"_s, 101))["absent"_L1].toArray().size(), Students - 1);
}

CHAMADA_TEST(TstRosterSession)

} // namespace chamada::test::tst_rostersession

#include "tst_rostersession.moc"
