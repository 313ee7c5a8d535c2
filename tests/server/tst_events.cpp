// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/serverfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QTest>

#include <tuple>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_events {

using namespace server;

namespace {

/// Ana watches her call in class 101; students check in on another connection.
struct Scene {
    Scene()
        : ana(fixture.teacher(u"ana"_s))
        , students(fixture.connect())
    {
        call = ana->ask(request(u"start"_s, 101))["call"_L1].toString();
        ana->ask(request(u"watch"_s, 101));
    }

    /// Returns whether this client received no such event although another watcher did.
    bool nothingIsTold(LineClient &client, const QString &op)
    {
        // If another watcher receives the event, this client would have received it by now.
        const auto witness = fixture.teacher(u"ana"_s);
        witness->ask(request(u"watch"_s, 101));
        students->ask(checkIn(101, ++last));
        const bool told = !witness->event(u"present"_s).isEmpty();
        client.ask(request(u"ping"_s));
        return told && client.eventCount(op) == 0;
    }

    ServerFixture fixture;
    std::unique_ptr<LineClient> ana;
    std::unique_ptr<LineClient> students;
    QString call;
    int last = 1000;
};

} // namespace

/// Tests the events that the server sends unasked.
class TstEvents : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void presentFollowsTheReply();
    void presentIsGathered();
    void marksAreToldToo();
    void theOwnerAloneIsToldWhoSharedADevice();
    void watchTwiceIsOnce();
    void severalWindowsWatch();
    void endedGoesToWatchersAlone();
    void unwatchStops();
    void logoutStops();
    void watchingEndsWithTheCall();
    void watchAndMoreInOneGo();
    void eventsHaveNoIdAndNoOk();
};

void TstEvents::presentFollowsTheReply()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101));
    const auto students = fixture.connect();
    students->ask(checkIn(101, 1));
    const QJsonObject reply = ana->ask(request(u"watch"_s, 101));
    QCOMPARE(reply["count"_L1], QJsonValue(1));
    QCOMPARE(reply["entries"_L1][0]["student"_L1].toString(), u"1"_s);
    students->ask(checkIn(101, 2));
    const QJsonObject event = ana->event(u"present"_s);
    QCOMPARE(event["class"_L1], QJsonValue(101));
    QCOMPARE(event["call"_L1], reply["call"_L1]);
    QCOMPARE(event["count"_L1], QJsonValue(2));
    QCOMPARE(event["added"_L1].toArray().size(), 1);
    QCOMPARE(event["added"_L1][0]["student"_L1].toString(), u"2"_s);
}

void TstEvents::presentIsGathered()
{
    Scene scene;
    constexpr int Count = 300;
    for (int i = 1; i <= Count; ++i)
        scene.students->send(checkIn(101, i));
    QSet<QString> told;
    int events = 0;
    int lastCount = 0;
    while (told.size() < Count && events < Count) {
        const QJsonObject event = scene.ana->event(u"present"_s);
        QVERIFY(!event.isEmpty());
        for (const QJsonValue &entry : event["added"_L1].toArray())
            told.insert(entry["student"_L1].toString());
        lastCount = event["count"_L1].toInt();
        ++events;
    }
    QCOMPARE(told.size(), Count);
    QCOMPARE(lastCount, Count);
    QVERIFY2(events < 50, qPrintable(QString::number(events)));
}

void TstEvents::theOwnerAloneIsToldWhoSharedADevice()
{
    Scene scene;
    const auto other = scene.fixture.teacher(u"ana"_s); // does not request it, like third-party programs
    other->ask(request(u"watch"_s, 101));
    scene.ana->ask(request(u"watch"_s, 101, {{u"same_device"_s, true}}));
    const auto from = [](int student) {
        QJsonObject json = checkIn(101, student);
        json.insert(u"device"_s, u"d1"_s);
        return json;
    };
    scene.students->ask(from(1));
    QVERIFY(!scene.ana->event(u"present"_s)["added"_L1][0].toObject().contains("same_device_as"_L1));
    const QJsonObject answer = scene.students->ask(from(2));
    QCOMPARE(answer["flags"_L1].toArray().contains(u"same-device"_s), true);
    QVERIFY(!answer.contains("same_device_as"_L1));
    QCOMPARE(scene.ana->event(u"present"_s)["added"_L1][0]["same_device_as"_L1].toString(), u"1"_s);
    other->event(u"present"_s);
    QVERIFY(!other->event(u"present"_s)["added"_L1][0].toObject().contains("same_device_as"_L1));
    const QJsonObject untold = other->ask(request(u"watch"_s, 101));
    QVERIFY(!untold["entries"_L1][1].toObject().contains("same_device_as"_L1));
    const QJsonObject watched = scene.ana->ask(request(u"watch"_s, 101, {{u"same_device"_s, true}}));
    QCOMPARE(watched["entries"_L1][1]["same_device_as"_L1].toString(), u"1"_s);
    const QJsonObject report = scene.ana->ask(request(u"end"_s, 101));
    QVERIFY(!report["entries"_L1][1].toObject().contains("same_device_as"_L1));
}

void TstEvents::marksAreToldToo()
{
    Scene scene;
    const auto mark = [&](bool present, const QJsonObject &more = {}) {
        QJsonObject json = request(u"mark"_s, 101, more);
        json.insert(u"student"_s, 1);
        json.insert(u"present"_s, present);
        scene.ana->ask(json);
        return scene.ana->event(u"present"_s);
    };
    QCOMPARE(mark(true)["added"_L1][0]["by"_L1].toString(), u"teacher"_s);
    const QJsonObject noted = mark(true, {{u"note"_s, u"nota"_s}, {u"late"_s, true}});
    QCOMPARE(noted["added"_L1][0]["note"_L1].toString(), u"nota"_s);
    QCOMPARE(noted["count"_L1], QJsonValue(1));
    const QJsonObject removed = mark(false);
    QCOMPARE(removed["removed"_L1].toArray(), QJsonArray{u"1"_s});
    QCOMPARE(removed["added"_L1].toArray(), QJsonArray());
    QCOMPARE(removed["count"_L1], QJsonValue(0));
    QCOMPARE(mark(true)["added"_L1][0]["note"_L1].toString(), u"nota"_s);
}

void TstEvents::watchTwiceIsOnce()
{
    Scene scene;
    scene.ana->ask(request(u"watch"_s, 101));
    scene.students->ask(checkIn(101, 1));
    QVERIFY(!scene.ana->event(u"present"_s).isEmpty());
    scene.ana->ask(request(u"ping"_s));
    QCOMPARE(scene.ana->eventCount(u"present"_s), 0);
}

void TstEvents::severalWindowsWatch()
{
    Scene scene;
    const auto second = scene.fixture.teacher(u"ana"_s);
    second->ask(request(u"watch"_s, 101));
    scene.students->ask(checkIn(101, 1));
    QCOMPARE(scene.ana->event(u"present"_s), second->event(u"present"_s));
}

void TstEvents::endedGoesToWatchersAlone()
{
    Scene scene;
    const auto other = scene.fixture.teacher(u"ana"_s); // the same teacher, not watching
    const QJsonObject report = other->ask(request(u"end"_s, 101));
    const QJsonObject ended = scene.ana->event(u"ended"_s);
    QCOMPARE(ended["class"_L1], QJsonValue(101));
    QCOMPARE(ended["call"_L1].toString(), scene.call);
    QCOMPARE(ended["time"_L1], report["time"_L1]);
    other->ask(request(u"ping"_s));
    QCOMPARE(other->eventCount(u"ended"_s), 0);
}

void TstEvents::unwatchStops()
{
    Scene scene;
    QCOMPARE(outcomeOf(scene.ana->ask(request(u"unwatch"_s, 101))), u"ok"_s);
    QVERIFY(scene.nothingIsTold(*scene.ana, u"present"_s));
    scene.ana->ask(request(u"end"_s, 101));
    scene.ana->ask(request(u"ping"_s));
    QCOMPARE(scene.ana->eventCount(u"ended"_s), 0);
}

void TstEvents::logoutStops()
{
    Scene scene;
    scene.ana->ask(request(u"logout"_s));
    QVERIFY(scene.nothingIsTold(*scene.ana, u"present"_s));
}

void TstEvents::watchingEndsWithTheCall()
{
    Scene scene;
    scene.ana->ask(request(u"end"_s, 101));
    scene.ana->ask(request(u"start"_s, 101));
    scene.ana->dropEvents();
    QVERIFY(scene.nothingIsTold(*scene.ana, u"present"_s));
}

void TstEvents::watchAndMoreInOneGo()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    ana->write("{\"op\":\"start\",\"class\":101}\n{\"op\":\"watch\",\"class\":101}\n"
               "{\"op\":\"checkin\",\"class\":101,\"student\":1}\n{\"op\":\"end\",\"class\":101}\n"
               "{\"op\":\"start\",\"class\":101}\n{\"op\":\"watch\",\"class\":101}\n");
    for (int i = 0; i < 6; ++i)
        QCOMPARE(outcomeOf(ana->reply()), u"ok"_s);
    QCOMPARE(ana->event(u"present"_s)["count"_L1], QJsonValue(1));
    QVERIFY(!ana->event(u"ended"_s).isEmpty());
    fixture.connect()->ask(checkIn(101, 2));
    QCOMPARE(ana->event(u"present"_s)["count"_L1], QJsonValue(1));
}

void TstEvents::eventsHaveNoIdAndNoOk()
{
    Scene scene;
    scene.ana->ask(request(u"watch"_s, 101, {{u"id"_s, 5}}));
    scene.students->ask(request(u"checkin"_s, 101, {{u"id"_s, 6}, {u"student"_s, 1}}));
    scene.ana->ask(request(u"calls"_s, {{u"id"_s, 7}, {u"follow"_s, true}}));
    scene.ana->ask(request(u"end"_s, 101, {{u"id"_s, 8}}));
    for (const auto &op : {u"present"_s, u"ended"_s, u"calls"_s}) {
        const QJsonObject event = scene.ana->event(op);
        QCOMPARE(event["op"_L1].toString(), op);
        QVERIFY(!event.contains("id"_L1));
        QVERIFY(!event.contains("ok"_L1));
    }
}

CHAMADA_TEST(TstEvents)

} // namespace chamada::test::tst_events

#include "tst_events.moc"
