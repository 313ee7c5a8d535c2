// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/roomsfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_rooms {

using namespace server;

namespace {

const JoinRoomRequest lobby{u"zoe"_s, {}};
const SendMessageRequest hello{u"olá"_s, {}, {}};

} // namespace

/// Tests who may enter a room, and who stays in it.
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
    void aClosedRoom();
    void moving();
    void whoIsRefusedStays();
    void theNextCallHasItsOwnRoom();
};

void TstRooms::theLobbyHasUniqueNames()
{
    RoomsFixture fixture;
    QCOMPARE(fixture.enter(guest(fixture.one), lobby), QStringList{u"zoe"_s});
    QCOMPARE(fixture.enter(guest(fixture.one), lobby), QStringList{u"zoe"_s}); // repeated
    QCOMPARE(fixture.enter(guest(fixture.two), lobby), QStringList{u"name-taken"_s});
    QCOMPARE(fixture.enter(teacher(fixture.two, u"zoe"_s), lobby), QStringList{u"name-taken"_s});
    QCOMPARE(fixture.enter(guest(fixture.two), JoinRoomRequest{u"Zoe"_s, {}}), (QStringList{u"Zoe"_s, u"zoe"_s}));
    fixture.rooms.leave(fixture.one.number);
    QCOMPARE(fixture.enter(guest(fixture.ana), lobby), (QStringList{u"Zoe"_s, u"zoe"_s}));
}

void TstRooms::theLobbyWantsAName()
{
    RoomsFixture fixture;
    const auto decision = fixture.rooms.enter(guest(fixture.one), JoinRoomRequest{});
    const auto &refused = std::get<Failure>(decision);
    QCOMPARE(refused.code, ErrorCode::BadRequest);
    QCOMPARE(refused.field, u"user"_s);
}

void TstRooms::teachersHaveTheirOwnName()
{
    RoomsFixture fixture;
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
    RoomsFixture fixture;
    fixture.meet();
    QCOMPARE(fixture.enter(teacher(fixture.ana, u"rui"_s), inClass(101)), (QStringList{u"1"_s, u"2"_s, u"rui"_s}));
    QCOMPARE(fixture.enter(guest(fixture.ana), inClass(102)), QStringList{u"no-open-call"_s});
    QCOMPARE(fixture.enter(teacher(fixture.ana, u"ana"_s), inClass(102)), QStringList{u"no-open-call"_s});
}

void TstRooms::whoIsNotInTheCall()
{
    RoomsFixture fixture;
    fixture.start(101);
    QCOMPARE(
        fixture.enter(guest(fixture.one), JoinRoomRequest{u"zoe"_s, classOf(101)}), QStringList{u"not-registered"_s});
    fixture.checkIn(101, 1);
    fixture.mark(101, 1, absent());
    QCOMPARE(fixture.enter(student(fixture.one, 1), inClass(101)), QStringList{u"not-registered"_s});
    fixture.mark(101, 1, present());
    QCOMPARE(fixture.enter(student(fixture.one, 1), inClass(101)), QStringList{u"1"_s});
}

void TstRooms::aStudentTwice()
{
    // A dead connection that is not yet detected must not keep out its successor.
    RoomsFixture fixture;
    fixture.meet();
    QCOMPARE(fixture.enter(student(fixture.two, 1), inClass(101)), (QStringList{u"1"_s, u"ana"_s}));
    QCOMPARE(fixture.say(fixture.ana, {u"x"_s, {}, u"1"_s}), 2);
}

void TstRooms::aClosedRoom()
{
    RoomsFixture fixture;
    const CallId call = fixture.meet();
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

void TstRooms::moving()
{
    RoomsFixture fixture;
    fixture.meet();
    QCOMPARE(fixture.enter(guest(fixture.one), lobby), QStringList{u"zoe"_s});
    QCOMPARE(fixture.say(fixture.ana, hello), 1);
    QCOMPARE(fixture.say(fixture.one, hello), 0);
    QVERIFY(fixture.one.lines().isEmpty());
}

void TstRooms::whoIsRefusedStays()
{
    RoomsFixture fixture;
    fixture.meet();
    fixture.enter(guest(fixture.one), JoinRoomRequest{{}, classOf(102)});
    fixture.enter(guest(fixture.one), JoinRoomRequest{});
    QCOMPARE(fixture.say(fixture.ana, hello), 2);
}

void TstRooms::theNextCallHasItsOwnRoom()
{
    RoomsFixture fixture;
    const CallId call = fixture.meet();
    fixture.rooms.setDoor(call, Rooms::Door::Closed);
    fixture.end(101);
    fixture.start(101); // in the same turn
    fixture.checkIn(101, 3);
    RecordingSubscriber three(fixture.publisher);
    QCOMPARE(fixture.enter(student(three, 3), inClass(101)), QStringList{u"3"_s});
    fixture.publish();
    QVERIFY(three.lines().isEmpty());
    QCOMPARE(fixture.say(three, hello), 0);
    QCOMPARE(fixture.enter(student(fixture.one, 1), inClass(101)), QStringList{u"not-registered"_s});
}

CHAMADA_TEST(TstRooms)

} // namespace chamada::test::tst_rooms

#include "tst_rooms.moc"
