// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/callsfixture.h"
#include "tests/server/recordingsubscriber.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_rooms {

namespace {

const Register lobby{u"zoe"_s, {}};
const Message hello{u"olá"_s, {}, {}};

/// Returns a connection without a login that asks to enter a room.
RoomVisitor guest(Ear &ear)
{
    return {&ear, {}, {}};
}
RoomVisitor teacher(Ear &ear, const QString &name)
{
    return {&ear, name, {}};
}
RoomVisitor student(Ear &ear, int number)
{
    return {&ear, {}, studentOf(number)};
}

Register inClass(int number)
{
    return {{}, classOf(number)};
}

struct Bench : CallsBench {
    News news{calls, rooms, clock};
    Ear ana;
    Ear one;
    Ear two;

    QStringList enter(const RoomVisitor &visitor, const Register &request)
    {
        const auto decision = rooms.enter(visitor, request);
        const auto *users = std::get_if<QStringList>(&decision);
        return users ? *users : QStringList{QString(toText(std::get<Failure>(decision).code))};
    }
    /// Sends the message and returns the number of recipients, or -1 if it was refused.
    qsizetype say(Ear &from, const Message &message)
    {
        const auto decision = rooms.message(&from, message);
        const auto *said = std::get_if<RoomMessage>(&decision);
        if (!said)
            return -1;
        news.deliver(*said);
        return static_cast<qsizetype>(said->to.size());
    }
    void publish() { news.publish(log.takeChanges()); }
    /// Starts a call in class 101 with ana and students 1 and 2 in the room; returns its id.
    QString meet()
    {
        const QString call = start(101);
        checkIn(101, 1);
        checkIn(101, 2);
        enter(teacher(ana, u"ana"_s), inClass(101));
        enter(student(one, 1), inClass(101));
        enter(student(two, 2), inClass(101));
        return call;
    }
};

} // namespace

/// Tests who may enter a room and who receives its messages.
class TstRooms : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void theLobbyHasUniqueNames();
    void theLobbyWantsAName();
    void teachersHaveTheirOwnName();
    void classRooms();
    void whoIsNotInTheCall();
    void aStudentTwice();
    void everyoneElseHears();
    void toOneAlone();
    void whoIsInNoRoom();
    void aClosedRoom();
    void leaving();
    void moving();
    void whoIsRefusedStays();
    void theRoomEndsWithTheCall();
    void whoWatchesAndIsThereHearsOnce();
    void theNextCallHasItsOwnRoom();
    void whoLeavesWhileBeingTold();
};

void TstRooms::theLobbyHasUniqueNames()
{
    Bench bench;
    QCOMPARE(bench.enter(guest(bench.one), lobby), QStringList{u"zoe"_s});
    QCOMPARE(bench.enter(guest(bench.one), lobby), QStringList{u"zoe"_s}); // repeated
    QCOMPARE(bench.enter(guest(bench.two), lobby), QStringList{u"name-taken"_s});
    QCOMPARE(bench.enter(teacher(bench.two, u"zoe"_s), lobby), QStringList{u"name-taken"_s});
    QCOMPARE(bench.enter(guest(bench.two), Register{u"Zoe"_s, {}}), (QStringList{u"Zoe"_s, u"zoe"_s}));
    bench.rooms.leave(&bench.one);
    QCOMPARE(bench.enter(guest(bench.ana), lobby), (QStringList{u"Zoe"_s, u"zoe"_s}));
}

void TstRooms::theLobbyWantsAName()
{
    Bench bench;
    const auto decision = bench.rooms.enter(guest(bench.one), Register{});
    const auto &refused = std::get<Failure>(decision);
    QCOMPARE(refused.code, ErrorCode::BadRequest);
    QCOMPARE(refused.field, u"user"_s);
}

void TstRooms::teachersHaveTheirOwnName()
{
    Bench bench;
    QCOMPARE(bench.enter(teacher(bench.ana, u"ana"_s), lobby), QStringList{u"ana"_s});
    bench.enter(guest(bench.one), lobby);
    bench.say(bench.ana, hello);
    bench.say(bench.one, hello);
    QCOMPARE(bench.one.lines().at(0)["user"_L1].toString(), u"ana"_s);
    QCOMPARE(bench.one.lines().at(0)["teacher"_L1], QJsonValue(true));
    QCOMPARE(bench.one.lines().at(0)["class"_L1], QJsonValue(0));
    QCOMPARE(bench.ana.lines().at(0)["teacher"_L1], QJsonValue(false));
}

void TstRooms::classRooms()
{
    Bench bench;
    bench.meet();
    QCOMPARE(bench.enter(teacher(bench.ana, u"rui"_s), inClass(101)), (QStringList{u"1"_s, u"2"_s, u"rui"_s}));
    QCOMPARE(bench.enter(guest(bench.ana), inClass(102)), QStringList{u"no-open-call"_s});
    QCOMPARE(bench.enter(teacher(bench.ana, u"ana"_s), inClass(102)), QStringList{u"no-open-call"_s});
}

void TstRooms::whoIsNotInTheCall()
{
    Bench bench;
    bench.start(101);
    QCOMPARE(bench.enter(guest(bench.one), Register{u"zoe"_s, classOf(101)}), QStringList{u"not-registered"_s});
    bench.checkIn(101, 1);
    bench.mark(101, 1, absent());
    QCOMPARE(bench.enter(student(bench.one, 1), inClass(101)), QStringList{u"not-registered"_s});
    bench.mark(101, 1, present());
    QCOMPARE(bench.enter(student(bench.one, 1), inClass(101)), QStringList{u"1"_s});
}

void TstRooms::aStudentTwice()
{
    // A dead connection that is not yet detected must not keep out its successor.
    Bench bench;
    bench.meet();
    QCOMPARE(bench.enter(student(bench.two, 1), inClass(101)), (QStringList{u"1"_s, u"ana"_s}));
    QCOMPARE(bench.say(bench.ana, {u"x"_s, {}, u"1"_s}), 2);
}

void TstRooms::everyoneElseHears()
{
    Bench bench;
    bench.meet();
    QCOMPARE(bench.say(bench.one, {u"bom\ndia"_s, u"Prova"_s, {}}), 2);
    QVERIFY(bench.one.lines().isEmpty());
    const QJsonObject expected{{u"op"_s, u"msg"_s}, {u"user"_s, u"1"_s}, {u"teacher"_s, false}, {u"class"_s, 101},
        {u"subject"_s, u"Prova"_s}, {u"data"_s, u"bom\ndia"_s}, {u"time"_s, bench.clock.now().toText()}};
    QCOMPARE(bench.ana.lines(), QList{expected});
    QCOMPARE(bench.two.lines(), QList{expected});
    bench.say(bench.ana, hello);
    QCOMPARE(bench.one.lines().at(0)["teacher"_L1], QJsonValue(true));
    QVERIFY(!bench.one.lines().at(0).contains("subject"_L1));
}

void TstRooms::toOneAlone()
{
    Bench bench;
    bench.meet();
    QCOMPARE(bench.say(bench.one, {u"x"_s, {}, u"ana"_s}), 1);
    QCOMPARE(bench.ana.count(), 1);
    QVERIFY(bench.two.lines().isEmpty());
    QCOMPARE(bench.say(bench.one, {u"x"_s, {}, u"nobody"_s}), 0);
    QCOMPARE(bench.say(bench.one, {u"x"_s, {}, u"1"_s}), 0); // to oneself
}

void TstRooms::whoIsInNoRoom()
{
    Bench bench;
    QCOMPARE(errorOf(bench.rooms.message(&bench.one, hello)), std::optional(ErrorCode::NotRegistered));
    bench.rooms.leave(&bench.one);
}

void TstRooms::aClosedRoom()
{
    Bench bench;
    const QString call = bench.meet();
    bench.rooms.setDoor(call, Rooms::Door::Closed);
    QCOMPARE(errorOf(bench.rooms.message(&bench.one, hello)), std::optional(ErrorCode::TalkClosed));
    QCOMPARE(bench.say(bench.ana, hello), 2); // the teacher's messages still reach all
    bench.rooms.leave(&bench.one);
    QCOMPARE(bench.enter(student(bench.one, 1), inClass(101)), QStringList{u"talk-closed"_s});
    QCOMPARE(bench.enter(teacher(bench.ana, u"ana"_s), inClass(101)), (QStringList{u"2"_s, u"ana"_s}));
    // The room stays closed after everyone has left.
    bench.rooms.leave(&bench.ana);
    bench.rooms.leave(&bench.two);
    QCOMPARE(bench.enter(student(bench.one, 1), inClass(101)), QStringList{u"talk-closed"_s});
    bench.rooms.setDoor(call, Rooms::Door::Open);
    QCOMPARE(bench.enter(student(bench.one, 1), inClass(101)), QStringList{u"1"_s});
}

void TstRooms::leaving()
{
    Bench bench;
    bench.meet();
    for (int i = 0; i < 2; ++i)
        bench.rooms.leave(&bench.one);
    QCOMPARE(bench.say(bench.ana, hello), 1);
    QVERIFY(bench.one.lines().isEmpty());
    bench.news.forget(&bench.two); // its connection closes
    QCOMPARE(bench.say(bench.ana, hello), 0);
}

void TstRooms::moving()
{
    Bench bench;
    bench.meet();
    QCOMPARE(bench.enter(guest(bench.one), lobby), QStringList{u"zoe"_s});
    QCOMPARE(bench.say(bench.ana, hello), 1);
    QCOMPARE(bench.say(bench.one, hello), 0);
    QVERIFY(bench.one.lines().isEmpty());
}

void TstRooms::whoIsRefusedStays()
{
    Bench bench;
    bench.meet();
    bench.enter(guest(bench.one), Register{{}, classOf(102)});
    bench.enter(guest(bench.one), Register{});
    QCOMPARE(bench.say(bench.ana, hello), 2);
}

void TstRooms::theRoomEndsWithTheCall()
{
    Bench bench;
    const QString call = bench.meet();
    bench.end(101);
    bench.publish();
    for (const Ear *ear : {&bench.ana, &bench.one, &bench.two}) {
        QCOMPARE(ear->count(), 1);
        QCOMPARE(ear->lines().at(0)["op"_L1].toString(), u"ended"_s);
        QCOMPARE(ear->lines().at(0)["call"_L1].toString(), call);
    }
    QCOMPARE(errorOf(bench.rooms.message(&bench.one, hello)), std::optional(ErrorCode::NotRegistered));
    QCOMPARE(bench.enter(student(bench.one, 1), inClass(101)), QStringList{u"no-open-call"_s});
}

void TstRooms::whoWatchesAndIsThereHearsOnce()
{
    Bench bench;
    const QString call = bench.meet();
    bench.publish();
    bench.news.watch(&bench.ana, classOf(101), call);
    bench.end(101);
    bench.publish();
    QCOMPARE(bench.ana.count(), 1);
}

void TstRooms::theNextCallHasItsOwnRoom()
{
    Bench bench;
    const QString call = bench.meet();
    bench.rooms.setDoor(call, Rooms::Door::Closed);
    bench.end(101);
    bench.start(101); // in the same turn
    bench.checkIn(101, 3);
    Ear three;
    QCOMPARE(bench.enter(student(three, 3), inClass(101)), QStringList{u"3"_s});
    bench.publish();
    QVERIFY(three.lines().isEmpty());
    QCOMPARE(bench.say(three, hello), 0);
    QCOMPARE(bench.enter(student(bench.one, 1), inClass(101)), QStringList{u"not-registered"_s});
}

void TstRooms::whoLeavesWhileBeingTold()
{
    Bench bench;
    bench.meet();
    bench.one.onTold([&bench] {
        bench.news.forget(&bench.one);
        bench.news.forget(&bench.two);
    });
    QCOMPARE(bench.say(bench.ana, hello), 2);
    QCOMPARE(bench.one.count(), 1);
    QVERIFY(bench.two.lines().isEmpty());
    QCOMPARE(bench.say(bench.ana, hello), 0);
}

CHAMADA_TEST(TstRooms)

} // namespace chamada::test::tst_rooms

#include "tst_rooms.moc"
