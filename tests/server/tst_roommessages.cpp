// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/roomsfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_roommessages {

using namespace server;

namespace {

const SendMessageRequest hello{u"olá"_s, {}, {}};

} // namespace

/// Tests who receives the messages of a room, and the end of its call.
class TstRoomMessages : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void everyoneElseHears();
    void toOneAlone();
    void whoIsInNoRoom();
    void leaving();
    void theRoomEndsWithTheCall();
    void whoWatchesAndIsThereHearsOnce();
    void whoLeavesWhileBeingTold();
};

void TstRoomMessages::everyoneElseHears()
{
    RoomsFixture fixture;
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

void TstRoomMessages::toOneAlone()
{
    RoomsFixture fixture;
    fixture.meet();
    QCOMPARE(fixture.say(fixture.one, {u"x"_s, {}, u"ana"_s}), 1);
    QCOMPARE(fixture.ana.count(), 1);
    QVERIFY(fixture.two.lines().isEmpty());
    QCOMPARE(fixture.say(fixture.one, {u"x"_s, {}, u"nobody"_s}), 0);
    QCOMPARE(fixture.say(fixture.one, {u"x"_s, {}, u"1"_s}), 0); // to oneself
}

void TstRoomMessages::whoIsInNoRoom()
{
    RoomsFixture fixture;
    QCOMPARE(errorOf(fixture.rooms.message(fixture.one.number, hello)), std::optional(ErrorCode::NotRegistered));
    fixture.rooms.leave(fixture.one.number);
}

void TstRoomMessages::leaving()
{
    RoomsFixture fixture;
    fixture.meet();
    for (int i = 0; i < 2; ++i)
        fixture.rooms.leave(fixture.one.number);
    QCOMPARE(fixture.say(fixture.ana, hello), 1);
    QVERIFY(fixture.one.lines().isEmpty());
    fixture.publisher.leave(fixture.two.number); // its connection closes
    QCOMPARE(fixture.say(fixture.ana, hello), 0);
}

void TstRoomMessages::theRoomEndsWithTheCall()
{
    RoomsFixture fixture;
    const CallId call = fixture.meet();
    fixture.end(101);
    fixture.publish();
    for (const RecordingSubscriber *ear : {&fixture.ana, &fixture.one, &fixture.two}) {
        QCOMPARE(ear->count(), 1);
        QCOMPARE(ear->lines().at(0)["op"_L1].toString(), u"ended"_s);
        QCOMPARE(ear->lines().at(0)["call"_L1].toString(), call.text());
    }
    QCOMPARE(errorOf(fixture.rooms.message(fixture.one.number, hello)), std::optional(ErrorCode::NotRegistered));
    QCOMPARE(fixture.enter(student(fixture.one, 1), inClass(101)), QStringList{u"no-open-call"_s});
}

void TstRoomMessages::whoWatchesAndIsThereHearsOnce()
{
    RoomsFixture fixture;
    const CallId call = fixture.meet();
    fixture.publish();
    fixture.publisher.watch(fixture.ana.number, classOf(101), call);
    fixture.end(101);
    fixture.publish();
    QCOMPARE(fixture.ana.count(), 1);
}

void TstRoomMessages::whoLeavesWhileBeingTold()
{
    RoomsFixture fixture;
    fixture.meet();
    fixture.one.onTold([&fixture] {
        fixture.publisher.leave(fixture.one.number);
        fixture.publisher.leave(fixture.two.number);
    });
    QCOMPARE(fixture.say(fixture.ana, hello), 2);
    QCOMPARE(fixture.one.count(), 1);
    QVERIFY(fixture.two.lines().isEmpty());
    QCOMPARE(fixture.say(fixture.ana, hello), 0);
}

CHAMADA_TEST(TstRoomMessages)

} // namespace chamada::test::tst_roommessages

#include "tst_roommessages.moc"
