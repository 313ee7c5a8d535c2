// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/sharedfixture.h"
#include "tests/support/accountnames.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QTest>

#include <sys/socket.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_sharing {

using namespace server;

namespace {

/// Three servers on one database.
struct Three {
    QString database = sharedDatabase();
    SharingServer a{database};
    SharingServer b{database};
    SharingServer c{database};
};

} // namespace

/// Tests that several servers on one database appear as one to their clients.
class TstSharing : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void aCheckInElsewhereIsInTheReport();
    void aWatcherElsewhereIsTold();
    void followersElsewhereAreTold();
    void acknowledgedBeforeTheEndIsInTheReport();
    void onlyOneMayOpen();
    void rostersAndAccountsAreEverywhere();
    void reportsAreEverywhere();
    void whatAnybodyElseAsksIsNotOld();
    void aForgottenStudentIsForgottenEverywhere();
    void aDeviceIsKnownElsewhere();
    void aCallEndsInTimeWhoeverOpenedIt();
    void classesDoNotWaitForEachOther();
    void manyRequestsInOneTurn();
    void whoSendsAllAndEndsIsAnsweredAll();
};

void TstSharing::aCheckInElsewhereIsInTheReport()
{
    Three servers;
    const auto ana = servers.a.fixture.teacher(u"ana"_s);
    QCOMPARE(outcomeOf(ana->ask(request(u"start"_s, 101))), u"ok"_s);
    QCOMPARE(outcomeOf(servers.b.fixture.connect()->ask(checkIn(101, 1))), u"ok"_s);
    const QJsonObject again = servers.c.fixture.connect()->ask(checkIn(101, 1));
    QVERIFY(again["repeated"_L1].toBool());
    QCOMPARE(outcomeOf(servers.c.fixture.connect()->ask(checkIn(101, 2))), u"ok"_s);
    const QJsonObject report = ana->ask(request(u"end"_s, 101));
    QCOMPARE(studentsIn(report), (QStringList{u"1"_s, u"2"_s}));
    QCOMPARE(outcomeOf(servers.b.fixture.connect()->ask(checkIn(101, 3))), u"no-open-call"_s);
}

void TstSharing::aWatcherElsewhereIsTold()
{
    Three servers;
    servers.a.fixture.teacher(u"ana"_s)->ask(request(u"start"_s, 101));
    const auto watcher = servers.c.fixture.teacher(u"ana"_s);
    QCOMPARE(outcomeOf(watcher->ask(request(u"watch"_s, 101))), u"ok"_s);
    servers.b.fixture.connect()->ask(checkIn(101, 7));
    const QJsonObject present = watcher->event(u"present"_s);
    QCOMPARE(present["added"_L1].toArray().at(0)["student"_L1].toString(), u"7"_s);
    QCOMPARE(present["count"_L1].toInt(), 1);
    servers.b.fixture.teacher(u"ana"_s)->ask(request(u"end"_s, 101));
    QCOMPARE(watcher->event(u"ended"_s)["class"_L1].toInt(), 101);
}

void TstSharing::followersElsewhereAreTold()
{
    Three servers;
    const auto follower = servers.b.fixture.connect();
    follower->ask(request(u"calls"_s, {{u"follow"_s, true}}));
    const auto ana = servers.a.fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101, {{u"title"_s, u"Redes"_s}}));
    QCOMPARE(follower->event(u"calls"_s)["opened"_L1].toArray().at(0)["title"_L1].toString(), u"Redes"_s);
    ana->ask(request(u"end"_s, 101));
    QCOMPARE(follower->event(u"calls"_s)["closed"_L1].toArray(), QJsonArray{101});
}

void TstSharing::acknowledgedBeforeTheEndIsInTheReport()
{
    Three servers;
    const auto ana = servers.a.fixture.teacher(u"ana"_s);
    for (int round = 0; round < 5; ++round) {
        ana->ask(request(u"start"_s, 101));
        const auto one = servers.b.fixture.connect();
        const auto other = servers.c.fixture.connect();
        for (int student = 0; student < 100; ++student) {
            one->send(checkIn(101, student));
            other->send(checkIn(101, 1000 + student));
        }
        QVERIFY(one->waitForReplies(20));
        const QStringList inReport = studentsIn(ana->ask(request(u"end"_s, 101)));
        QStringList acknowledged;
        for (const auto &client : {one.get(), other.get()}) {
            for (int i = 0; i < 100; ++i)
                if (const QJsonObject reply = client->reply(); outcomeOf(reply) == u"ok"_s)
                    acknowledged.append(reply["student"_L1].toString());
                else
                    QCOMPARE(outcomeOf(reply), u"no-open-call"_s);
        }
        QCOMPARE(QSet<QString>(acknowledged.cbegin(), acknowledged.cend()),
            QSet<QString>(inReport.cbegin(), inReport.cend()));
        QCOMPARE(acknowledged.size(), inReport.size());
    }
}

void TstSharing::onlyOneMayOpen()
{
    Three servers;
    const auto ana = servers.a.fixture.teacher(u"ana"_s);
    const auto rui = servers.b.fixture.teacher(u"rui"_s);
    for (int classNumber = 1; classNumber <= 10; ++classNumber) {
        ana->send(request(u"start"_s, classNumber));
        rui->send(request(u"start"_s, classNumber));
        const QStringList outcomes{outcomeOf(ana->reply()), outcomeOf(rui->reply())};
        QCOMPARE(outcomes.count(u"ok"_s), 1);
        QCOMPARE(outcomes.count(u"call-open"_s), 1);
    }
}

void TstSharing::rostersAndAccountsAreEverywhere()
{
    Three servers;
    ServerCore &core = servers.a.fixture.core;
    core.turn().post([&core] { core.accounts().store(u"eva"_account, ServerFixture::passwordHash()); });
    QTRY_VERIFY(servers.b.fixture.core.accounts().contains(u"eva"_account)); // without a request
    const auto eva = servers.b.fixture.teacher(u"eva"_s);
    const QJsonArray lines{QJsonObject{{u"student"_s, u"1"_s}, {u"name"_s, u"Zoë"_s}},
        QJsonObject{{u"student"_s, u"2"_s}, {u"name"_s, u"João"_s}}};
    QCOMPARE(eva->ask(request(u"roster-add"_s, 101, {{u"students"_s, lines}}))["count"_L1].toInt(), 2);
    const auto ana = servers.c.fixture.teacher(u"ana"_s);
    QCOMPARE(ana->ask(request(u"roster-list"_s, 101))["students"_L1].toArray().size(), 2);
    ana->ask(request(u"roster-remove"_s, 101, {{u"students"_s, QJsonArray{u"2"_s}}}));
    QCOMPARE(eva->ask(request(u"roster-list"_s, 101))["students"_L1].toArray().size(), 1);
    ana->ask(request(u"start"_s, 101));
    QCOMPARE(servers.a.fixture.connect()->ask(checkIn(101, 1))["name"_L1].toString(), u"Zoë"_s);
    QCOMPARE(ana->ask(request(u"end"_s, 101))["entries"_L1].toArray().at(0)["name"_L1].toString(), u"Zoë"_s);
}

void TstSharing::reportsAreEverywhere()
{
    Three servers;
    const auto ana = servers.a.fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101));
    servers.b.fixture.connect()->ask(checkIn(101, 1));
    const QString call = ana->ask(request(u"end"_s, 101))["call"_L1].toString();
    const auto remote = servers.c.fixture.teacher(u"ana"_s);
    const QJsonArray reports = remote->ask(request(u"reports"_s))["reports"_L1].toArray();
    QCOMPARE(reports.size(), 1);
    QCOMPARE(studentsIn(reports.at(0).toObject()), QStringList{u"1"_s});
    QCOMPARE(outcomeOf(remote->ask(request(u"received"_s, {{u"call"_s, call}}))), u"ok"_s);
    QCOMPARE(ana->ask(request(u"reports"_s))["reports"_L1].toArray().size(), 0);
}

// The next request at another server sees every change acknowledged here.
void TstSharing::whatAnybodyElseAsksIsNotOld()
{
    Three servers;
    const auto ana = servers.a.fixture.teacher(u"ana"_s);
    const auto anaThere = servers.b.fixture.teacher(u"ana"_s);
    const auto student = servers.c.fixture.connect();
    for (int number = 1; number <= 20; ++number) {
        ana->ask(request(u"start"_s, number));
        QCOMPARE(anaThere->ask(request(u"mine"_s))["calls"_L1].toArray().size(), number);
        QCOMPARE(student->ask(request(u"calls"_s))["calls"_L1].toArray().size(), number);
        student->ask(checkIn(number, 1));
        QCOMPARE(anaThere->ask(request(u"watch"_s, number))["count"_L1].toInt(), 1);
    }
}

void TstSharing::aForgottenStudentIsForgottenEverywhere()
{
    Three servers;
    const auto ana = servers.a.fixture.teacher(u"ana"_s);
    for (const int classNumber : {101, 102}) {
        ana->ask(request(u"start"_s, classNumber));
        servers.b.fixture.connect()->ask(checkIn(classNumber, 1));
        servers.b.fixture.connect()->ask(checkIn(classNumber, 2));
    }
    ana->ask(request(u"end"_s, 102));
    ServerCore &core = servers.c.fixture.core;
    core.turn().post([&core] { core.calls().forget(*StudentId::fromNumber(1)); });
    const auto there = servers.b.fixture.teacher(u"ana"_s);
    QTRY_COMPARE(there->ask(request(u"watch"_s, 101))["count"_L1].toInt(), 1);
    const QJsonArray reports = there->ask(request(u"reports"_s))["reports"_L1].toArray();
    QCOMPARE(studentsIn(reports.at(0).toObject()), QStringList{u"2"_s});
}

void TstSharing::aDeviceIsKnownElsewhere()
{
    Three servers;
    const auto ana = servers.a.fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101));
    servers.b.fixture.connect()->ask(checkIn(101, 1, {{u"device"_s, u"pc"_s}}));
    const QJsonObject reply = servers.c.fixture.connect()->ask(checkIn(101, 2, {{u"device"_s, u"pc"_s}}));
    QVERIFY(reply["flags"_L1].toArray().contains(u"same-device"_s));
    const auto back = servers.c.fixture.connect()->ask(checkIn(101, 1, {{u"device"_s, u"pc"_s}}));
    QVERIFY(back["repeated"_L1].toBool());
    QVERIFY(back.contains("receipt"_L1)); // the device proves the identity
}

void TstSharing::aCallEndsInTimeWhoeverOpenedIt()
{
    Three servers;
    const auto ana = servers.a.fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101, {{u"ends_after"_s, 10}}));
    ana->ask(request(u"start"_s, 102, {{u"ends_after"_s, 5}}));
    ana->ask(request(u"end"_s, 102));
    servers.b.fixture.connect()->ask(checkIn(101, 1));
    QCOMPARE(servers.b.fixture.core.calls().untilDue(), std::optional<std::chrono::milliseconds>(10min));
    servers.b.fixture.clock.advance(10min);
    servers.b.fixture.core.turn().post([&servers] { servers.b.fixture.core.calls().endDue(); });
    QTRY_COMPARE(ana->ask(request(u"mine"_s))["calls"_L1].toArray().size(), 0);
    QCOMPARE(servers.a.fixture.core.calls().untilDue(), std::nullopt);
    QCOMPARE(ana->ask(request(u"reports"_s))["reports"_L1].toArray().size(), 2);
}

void TstSharing::classesDoNotWaitForEachOther()
{
    Three servers;
    servers.a.fixture.teacher(u"ana"_s)->ask(request(u"start"_s, 101));
    servers.a.fixture.teacher(u"rui"_s)->ask(request(u"start"_s, 102));
    PostgresStore stuck(*PostgresAddress::fromUrl(servers.database));
    QVERIFY(std::holds_alternative<StoredState>(stuck.open()));
    bool isHeld = false;
    connect(&stuck, &Store::begun, this, [&isHeld](bool ok) { isHeld = ok; });
    LockSet scopes;
    scopes.add(*ClassId::fromNumber(101));
    stuck.begin(scopes);
    QTRY_VERIFY(isHeld);
    const auto waiting = servers.b.fixture.connect();
    waiting->send(checkIn(101, 1));
    QCOMPARE(outcomeOf(servers.c.fixture.connect()->ask(checkIn(102, 1))), u"ok"_s);
    QCOMPARE(waiting->replyCount(), 0);
    stuck.commit({});
    QCOMPARE(outcomeOf(waiting->reply()), u"ok"_s);
}

void TstSharing::manyRequestsInOneTurn()
{
    Three servers;
    const auto ana = servers.a.fixture.teacher(u"ana"_s);
    for (int number = 1; number <= 300; ++number) {
        ana->send(request(u"start"_s, number));
        ana->send(checkIn(number, 1));
        ana->send(request(u"ping"_s));
        ana->send(request(u"mark"_s, number, {{u"student"_s, 2}, {u"present"_s, true}}));
        ana->send(request(u"end"_s, number));
    }
    QVERIFY(ana->waitForReplies(1500));
    for (int i = 0; i < 1500; ++i)
        QCOMPARE(outcomeOf(ana->reply()), u"ok"_s);
    const auto there = servers.b.fixture.teacher(u"ana"_s);
    QCOMPARE(there->ask(request(u"reports"_s))["reports"_L1].toArray().size(), 300);
}

// The server reads the rest of the client's input while it stores the beginning.
void TstSharing::whoSendsAllAndEndsIsAnsweredAll()
{
    Three servers;
    servers.a.fixture.teacher(u"ana"_s)->ask(request(u"start"_s, 101));
    QVERIFY(runSql(servers.database,
        {u"CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql "
         "AS $$ BEGIN PERFORM pg_sleep(0.3); RETURN NULL; END $$"_s,
            u"CREATE TRIGGER wait AFTER INSERT ON turn EXECUTE FUNCTION wait()"_s}));
    bool isStoring = false;
    connect(&servers.b.fixture.core.turn(), &Turn::committing, this, [&isStoring] { isStoring = true; });
    LineClient client(servers.b.fixture.port());
    client.send(checkIn(101, 1));
    QTRY_VERIFY(isStoring);
    client.send(checkIn(101, 2));
    client.socket().waitForBytesWritten();
    ::shutdown(static_cast<int>(client.socket().socketDescriptor()), SHUT_WR);
    QVERIFY(client.waitForReplies(2));
    QCOMPARE(outcomeOf(client.reply()), u"ok"_s);
    QCOMPARE(outcomeOf(client.reply()), u"ok"_s);
}

CHAMADA_TEST(TstSharing)

} // namespace chamada::test::tst_sharing

#include "tst_sharing.moc"
