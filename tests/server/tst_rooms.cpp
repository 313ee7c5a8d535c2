// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/eventsfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_rooms {

namespace {

const Register lobby{u"zoe"_s, {}};
const Message hello{u"olá"_s, {}, {}};

/// Returns a connection without a login that asks to enter a room.
RoomVisitor guest(const RecordingSubscriber &ear)
{
    return {ear.number, {}, {}};
}
RoomVisitor teacher(const RecordingSubscriber &ear, const QString &name)
{
    return {ear.number, name, {}};
}
RoomVisitor student(const RecordingSubscriber &ear, int number)
{
    return {ear.number, {}, studentOf(number)};
}

Register inClass(int number)
{
    return {{}, classOf(number)};
}

struct Fixture : EventsFixture {
    RecordingSubscriber ana{news};
    RecordingSubscriber one{news};
    RecordingSubscriber two{news};

    QStringList enter(const RoomVisitor &visitor, const Register &request)
    {
        const auto decision = rooms.enter(visitor, request);
        const auto *users = std::get_if<QStringList>(&decision);
        return users ? *users : QStringList{QString(toText(std::get<Failure>(decision).code))};
    }
    /// Sends the message and returns the number of recipients, or -1 if it was refused.
    qsizetype say(const RecordingSubscriber &from, const Message &message)
    {
        const auto decision = rooms.message(from.number, message);
        const auto *said = std::get_if<RoomMessage>(&decision);
        if (!said)
            return -1;
        news.deliver(*said);
        return static_cast<qsizetype>(said->to.size());
    }
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
    Fixture fixture;
    QCOMPARE(fixture.enter(guest(fixture.one), lobby), QStringList{u"zoe"_s});
    QCOMPARE(fixture.enter(guest(fixture.one), lobby), QStringList{u"zoe"_s}); // repeated
    QCOMPARE(fixture.enter(guest(fixture.two), lobby), QStringList{u"name-taken"_s});
    QCOMPARE(fixture.enter(teacher(fixture.two, u"zoe"_s), lobby), QStringList{u"name-taken"_s});
    QCOMPARE(fixture.enter(guest(fixture.two), Register{u"Zoe"_s, {}}), (QStringList{u"Zoe"_s, u"zoe"_s}));
    fixture.rooms.leave(fixture.one.number);
    QCOMPARE(fixture.enter(guest(fixture.ana), lobby), (QStringList{u"Zoe"_s, u"zoe"_s}));
}

void TstRooms::theLobbyWantsAName()
{
    Fixture fixture;
    const auto decision = fixture.rooms.enter(guest(fixture.one), Register{});
    const auto &refused = std::get<Failure>(decision);
    QCOMPARE(refused.code, ErrorCode::BadRequest);
    QCOMPARE(refused.field, u"user"_s);
}

void TstRooms::teachersHaveTheirOwnName()
{
    Fixture fixture;
    QCOMPARE(fixture.enter(teacher(fixture.ana, u"ana"_s), lobby), QStringList{u"ana"_s});
    fixture.enter(guest(fixture.one), lobby);
    fixture.say(fixture.ana, hello);
    fixture.say(fixture.one, hello);
    QCOMPARE(fixture.one.lines().at(0)["user"_L1].toString(), u"ana"_s);
    QCOMPARE(fixture.one.lines().at(0)["teacher"_L1], QJsonValue(true));
    QCOMPARE(fixture.one.lines().at(0)["class"_L1], QJsonValue(0));
    QCOMPARE(fixture.ana.lines().at(0)["teacher"_L1], QJsonValue(false));
}

void TstRooms::classRooms()
{
    Fixture fixture;
    fixture.meet();
    QCOMPARE(fixture.enter(teacher(fixture.ana, u"rui"_s), inClass(101)), (QStringList{u"1"_s, u"2"_s, u"rui"_s}));
    QCOMPARE(fixture.enter(guest(fixture.ana), inClass(102)), QStringList{u"no-open-call"_s});
    QCOMPARE(fixture.enter(teacher(fixture.ana, u"ana"_s), inClass(102)), QStringList{u"no-open-call"_s});
}

void TstRooms::whoIsNotInTheCall()
{
    Fixture fixture;
    fixture.start(101);
    QCOMPARE(fixture.enter(guest(fixture.one), Register{u"zoe"_s, classOf(101)}), QStringList{u"not-registered"_s});
    fixture.checkIn(101, 1);
    fixture.mark(101, 1, absent());
    QCOMPARE(fixture.enter(student(fixture.one, 1), inClass(101)), QStringList{u"not-registered"_s});
    fixture.mark(101, 1, present());
    QCOMPARE(fixture.enter(student(fixture.one, 1), inClass(101)), QStringList{u"1"_s});
}

void TstRooms::aStudentTwice()
{
    // A dead connection that is not yet detected must not keep out its successor.
    Fixture fixture;
    fixture.meet();
    QCOMPARE(fixture.enter(student(fixture.two, 1), inClass(101)), (QStringList{u"1"_s, u"ana"_s}));
    QCOMPARE(fixture.say(fixture.ana, {u"x"_s, {}, u"1"_s}), 2);
}

void TstRooms::everyoneElseHears()
{
    Fixture fixture;
    fixture.meet();
    QCOMPARE(fixture.say(fixture.one, {u"bom\ndia"_s, u"Prova"_s, {}}), 2);
    QVERIFY(fixture.one.lines().isEmpty());
    const QJsonObject expected{{u"op"_s, u"msg"_s}, {u"user"_s, u"1"_s}, {u"teacher"_s, false}, {u"class"_s, 101},
        {u"subject"_s, u"Prova"_s}, {u"data"_s, u"bom\ndia"_s}, {u"time"_s, fixture.clock.now().toText()}};
    QCOMPARE(fixture.ana.lines(), QList{expected});
    QCOMPARE(fixture.two.lines(), QList{expected});
    fixture.say(fixture.ana, hello);
    QCOMPARE(fixture.one.lines().at(0)["teacher"_L1], QJsonValue(true));
    QVERIFY(!fixture.one.lines().at(0).contains("subject"_L1));
}

void TstRooms::toOneAlone()
{
    Fixture fixture;
    fixture.meet();
    QCOMPARE(fixture.say(fixture.one, {u"x"_s, {}, u"ana"_s}), 1);
    QCOMPARE(fixture.ana.count(), 1);
    QVERIFY(fixture.two.lines().isEmpty());
    QCOMPARE(fixture.say(fixture.one, {u"x"_s, {}, u"nobody"_s}), 0);
    QCOMPARE(fixture.say(fixture.one, {u"x"_s, {}, u"1"_s}), 0); // to oneself
}

void TstRooms::whoIsInNoRoom()
{
    Fixture fixture;
    QCOMPARE(errorOf(fixture.rooms.message(fixture.one.number, hello)), std::optional(ErrorCode::NotRegistered));
    fixture.rooms.leave(fixture.one.number);
}

void TstRooms::aClosedRoom()
{
    Fixture fixture;
    const QString call = fixture.meet();
    fixture.rooms.setDoor(call, Rooms::Door::Closed);
    QCOMPARE(errorOf(fixture.rooms.message(fixture.one.number, hello)), std::optional(ErrorCode::TalkClosed));
    QCOMPARE(fixture.say(fixture.ana, hello), 2); // the teacher's messages still reach all
    fixture.rooms.leave(fixture.one.number);
    QCOMPARE(fixture.enter(student(fixture.one, 1), inClass(101)), QStringList{u"talk-closed"_s});
    QCOMPARE(fixture.enter(teacher(fixture.ana, u"ana"_s), inClass(101)), (QStringList{u"2"_s, u"ana"_s}));
    // The room stays closed after everyone has left.
    fixture.rooms.leave(fixture.ana.number);
    fixture.rooms.leave(fixture.two.number);
    QCOMPARE(fixture.enter(student(fixture.one, 1), inClass(101)), QStringList{u"talk-closed"_s});
    fixture.rooms.setDoor(call, Rooms::Door::Open);
    QCOMPARE(fixture.enter(student(fixture.one, 1), inClass(101)), QStringList{u"1"_s});
}

void TstRooms::leaving()
{
    Fixture fixture;
    fixture.meet();
    for (int i = 0; i < 2; ++i)
        fixture.rooms.leave(fixture.one.number);
    QCOMPARE(fixture.say(fixture.ana, hello), 1);
    QVERIFY(fixture.one.lines().isEmpty());
    fixture.news.leave(fixture.two.number); // its connection closes
    QCOMPARE(fixture.say(fixture.ana, hello), 0);
}

void TstRooms::moving()
{
    Fixture fixture;
    fixture.meet();
    QCOMPARE(fixture.enter(guest(fixture.one), lobby), QStringList{u"zoe"_s});
    QCOMPARE(fixture.say(fixture.ana, hello), 1);
    QCOMPARE(fixture.say(fixture.one, hello), 0);
    QVERIFY(fixture.one.lines().isEmpty());
}

void TstRooms::whoIsRefusedStays()
{
    Fixture fixture;
    fixture.meet();
    fixture.enter(guest(fixture.one), Register{{}, classOf(102)});
    fixture.enter(guest(fixture.one), Register{});
    QCOMPARE(fixture.say(fixture.ana, hello), 2);
}

void TstRooms::theRoomEndsWithTheCall()
{
    Fixture fixture;
    const QString call = fixture.meet();
    fixture.end(101);
    fixture.publish();
    for (const RecordingSubscriber *ear : {&fixture.ana, &fixture.one, &fixture.two}) {
        QCOMPARE(ear->count(), 1);
        QCOMPARE(ear->lines().at(0)["op"_L1].toString(), u"ended"_s);
        QCOMPARE(ear->lines().at(0)["call"_L1].toString(), call);
    }
    QCOMPARE(errorOf(fixture.rooms.message(fixture.one.number, hello)), std::optional(ErrorCode::NotRegistered));
    QCOMPARE(fixture.enter(student(fixture.one, 1), inClass(101)), QStringList{u"no-open-call"_s});
}

void TstRooms::whoWatchesAndIsThereHearsOnce()
{
    Fixture fixture;
    const QString call = fixture.meet();
    fixture.publish();
    fixture.news.watch(fixture.ana.number, classOf(101), call);
    fixture.end(101);
    fixture.publish();
    QCOMPARE(fixture.ana.count(), 1);
}

void TstRooms::theNextCallHasItsOwnRoom()
{
    Fixture fixture;
    const QString call = fixture.meet();
    fixture.rooms.setDoor(call, Rooms::Door::Closed);
    fixture.end(101);
    fixture.start(101); // in the same turn
    fixture.checkIn(101, 3);
    RecordingSubscriber three(fixture.news);
    QCOMPARE(fixture.enter(student(three, 3), inClass(101)), QStringList{u"3"_s});
    fixture.publish();
    QVERIFY(three.lines().isEmpty());
    QCOMPARE(fixture.say(three, hello), 0);
    QCOMPARE(fixture.enter(student(fixture.one, 1), inClass(101)), QStringList{u"not-registered"_s});
}

void TstRooms::whoLeavesWhileBeingTold()
{
    Fixture fixture;
    fixture.meet();
    fixture.one.onTold([&fixture] {
        fixture.news.leave(fixture.one.number);
        fixture.news.leave(fixture.two.number);
    });
    QCOMPARE(fixture.say(fixture.ana, hello), 2);
    QCOMPARE(fixture.one.count(), 1);
    QVERIFY(fixture.two.lines().isEmpty());
    QCOMPARE(fixture.say(fixture.ana, hello), 0);
}

CHAMADA_TEST(TstRooms)

} // namespace chamada::test::tst_rooms

#include "tst_rooms.moc"
