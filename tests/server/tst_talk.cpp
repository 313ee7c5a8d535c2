// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/serverfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_talk {

using namespace server;

namespace {

QJsonObject message(const QString &data, const QJsonObject &more = {})
{
    QJsonObject json = request(u"msg"_s, more);
    json.insert(u"data"_s, data);
    return json;
}

QJsonObject talk(int classNumber, const QJsonValue &open)
{
    return request(u"talk"_s, classNumber, {{u"open"_s, open}});
}

/// A lesson in class 101, with ana and student 1 in the room.
struct Lesson {
    Lesson()
    {
        ana->ask(request(u"start"_s, 101));
        student->ask(checkIn(101, 1));
        ana->ask(request(u"register"_s, 101));
        student->ask(request(u"register"_s, 101));
    }

    ServerFixture fixture;
    std::unique_ptr<LineClient> ana = fixture.teacher(u"ana"_s);
    std::unique_ptr<LineClient> student = fixture.connect();
};

} // namespace

/// Tests the room of a class over the wire.
class TstTalk : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void aLesson();
    void whoCheckedInHere();
    void aKnownDeviceComesBack();
    void theLastStudentCounts();
    void aKioskIsATeacher();
    void theNamelessOwnerIsNoTeacher();
    void theOwnerClosesTheRoom();
    void onlyTheOwnerMay();
    void loggingOutLeaves();
    void aConnectionThatGoes();
    void theEndReachesTheRoom();
    void aCheckInThatWasNotStored();
    void whoDoesNotReadIsDropped();
};

void TstTalk::aLesson()
{
    Lesson lesson;
    QCOMPARE(lesson.student->ask(message(u"bom\r\ndia"_s))["delivered"_L1], QJsonValue(1));
    const QJsonObject heard = lesson.ana->event(u"msg"_s);
    QCOMPARE(heard["user"_L1].toString(), u"1"_s);
    QCOMPARE(heard["teacher"_L1], QJsonValue(false));
    QCOMPARE(heard["class"_L1], QJsonValue(101));
    QCOMPARE(heard["data"_L1].toString(), u"bom\r\ndia"_s);
    lesson.ana->ask(message(u"bom dia"_s));
    const QJsonObject answered = lesson.student->event(u"msg"_s);
    QCOMPARE(answered["user"_L1].toString(), u"ana"_s);
    QCOMPARE(answered["teacher"_L1], QJsonValue(true));
    // Another teacher may enter.
    QCOMPARE(lesson.fixture.teacher(u"rui"_s)->ask(request(u"register"_s, 101))["users"_L1].toArray(),
        (QJsonArray{u"1"_s, u"ana"_s, u"rui"_s}));
}

void TstTalk::whoCheckedInHere()
{
    Lesson lesson;
    const auto other = lesson.fixture.connect();
    const QJsonObject entry = request(u"register"_s, 101, {{u"user"_s, u"1"_s}});
    QCOMPARE(outcomeOf(other->ask(entry)), u"not-registered"_s);
    other->ask(checkIn(101, 1)); // repeated, without proof of identity
    QCOMPARE(outcomeOf(other->ask(entry)), u"not-registered"_s);
    other->ask(checkIn(101, 2, {{u"device"_s, u"d2"_s}}));
    QCOMPARE(other->ask(entry)["users"_L1].toArray(), (QJsonArray{u"1"_s, u"2"_s, u"ana"_s}));
    // After a lost connection the device proves the identity.
    const auto again = lesson.fixture.connect();
    again->ask(checkIn(101, 2, {{u"device"_s, u"d2"_s}}));
    QCOMPARE(outcomeOf(again->ask(entry)), u"ok"_s);
    QCOMPARE(outcomeOf(again->ask(request(u"register"_s, 102))), u"no-open-call"_s);
}

void TstTalk::aKnownDeviceComesBack()
{
    Lesson lesson;
    const QJsonObject device{{u"device"_s, u"d2"_s}};
    const auto back = [](const QString &user, const QString &shown) {
        return request(u"register"_s, 101, {{u"user"_s, user}, {u"device"_s, shown}});
    };
    lesson.fixture.connect()->ask(checkIn(101, 2, device));
    const auto again = lesson.fixture.connect();
    QCOMPARE(outcomeOf(again->ask(back(u"2"_s, u"d3"_s))), u"not-registered"_s);
    QCOMPARE(outcomeOf(again->ask(back(u"2"_s, {}))), u"not-registered"_s);
    QCOMPARE(outcomeOf(again->ask(back(u"1"_s, u"d2"_s))), u"not-registered"_s);
    QCOMPARE(outcomeOf(again->ask(back(u"no id"_s, u"d2"_s))), u"not-registered"_s);
    QCOMPARE(outcomeOf(again->ask(request(u"register"_s, 102, device))), u"no-open-call"_s);
    QCOMPARE(again->ask(back(u"2"_s, u"d2"_s))["users"_L1].toArray(), (QJsonArray{u"1"_s, u"2"_s, u"ana"_s}));
    // A removed student stays removed and cannot enter.
    lesson.ana->ask(request(u"mark"_s, 101, {{u"student"_s, u"2"_s}, {u"present"_s, false}}));
    QCOMPARE(outcomeOf(lesson.fixture.connect()->ask(back(u"2"_s, u"d2"_s))), u"not-registered"_s);
    QCOMPARE(lesson.ana->ask(request(u"watch"_s, 101))["count"_L1], QJsonValue(1));
}

void TstTalk::theLastStudentCounts()
{
    Lesson lesson;
    lesson.ana->ask(request(u"start"_s, 102));
    lesson.student->ask(checkIn(101, 7));
    lesson.student->ask(checkIn(102, 8));
    QCOMPARE(lesson.student->ask(request(u"register"_s, 101))["users"_L1].toArray(), (QJsonArray{u"7"_s, u"ana"_s}));
    QCOMPARE(lesson.student->ask(request(u"register"_s, 102))["users"_L1].toArray(), QJsonArray{u"8"_s});
}

void TstTalk::aKioskIsATeacher()
{
    Lesson lesson;
    const auto kiosk = lesson.fixture.teacher(u"rui"_s);
    kiosk->ask(checkIn(101, 5));
    QVERIFY(kiosk->ask(request(u"register"_s, 101))["users"_L1].toArray().contains(u"rui"_s));
    kiosk->ask(request(u"logout"_s));
    QCOMPARE(outcomeOf(kiosk->ask(request(u"register"_s, 101))), u"not-registered"_s);
}

void TstTalk::theNamelessOwnerIsNoTeacher()
{
    FixtureSetup setup;
    setup.options.open = true;
    ServerFixture fixture(setup);
    const auto anyone = fixture.connect();
    anyone->ask(request(u"start"_s, 101));
    QCOMPARE(outcomeOf(anyone->ask(request(u"register"_s, 101))), u"not-registered"_s);
    QCOMPARE(outcomeOf(anyone->ask(request(u"register"_s))), u"bad-request"_s);
    QCOMPARE(outcomeOf(anyone->ask(talk(101, false))), u"ok"_s);
    anyone->ask(checkIn(101, 1));
    QCOMPARE(outcomeOf(anyone->ask(request(u"register"_s, 101))), u"talk-closed"_s);
    anyone->ask(talk(101, true));
    QCOMPARE(outcomeOf(anyone->ask(request(u"register"_s, 101))), u"ok"_s);
}

void TstTalk::theOwnerClosesTheRoom()
{
    Lesson lesson;
    for (int i = 0; i < 2; ++i)
        QCOMPARE(outcomeOf(lesson.ana->ask(talk(101, false))), u"ok"_s);
    QCOMPARE(outcomeOf(lesson.student->ask(message(u"psst"_s))), u"talk-closed"_s);
    QCOMPARE(outcomeOf(lesson.student->ask(message(u"psst"_s, {{u"to"_s, u"ana"_s}}))), u"talk-closed"_s);
    QCOMPARE(outcomeOf(lesson.student->ask(request(u"register"_s, 101))), u"talk-closed"_s);
    QCOMPARE(lesson.ana->ask(message(u"silêncio"_s))["delivered"_L1], QJsonValue(1));
    QCOMPARE(lesson.student->event(u"msg"_s)["data"_L1].toString(), u"silêncio"_s);
    lesson.ana->ask(talk(101, true));
    QCOMPARE(lesson.student->ask(message(u"ah"_s))["delivered"_L1], QJsonValue(1));
}

void TstTalk::onlyTheOwnerMay()
{
    Lesson lesson;
    QCOMPARE(outcomeOf(lesson.student->ask(talk(101, false))), u"login-required"_s);
    QCOMPARE(outcomeOf(lesson.fixture.teacher(u"rui"_s)->ask(talk(101, false))), u"not-yours"_s);
    QCOMPARE(outcomeOf(lesson.ana->ask(talk(102, false))), u"no-open-call"_s);
    QCOMPARE(outcomeOf(lesson.ana->ask(talk(101, u"no"_s))), u"bad-request"_s);
    QCOMPARE(outcomeOf(lesson.student->ask(message(u"oi"_s))), u"ok"_s);
}

void TstTalk::loggingOutLeaves()
{
    Lesson lesson;
    lesson.ana->ask(request(u"logout"_s));
    QCOMPARE(outcomeOf(lesson.ana->ask(message(u"oi"_s))), u"not-registered"_s);
    QCOMPARE(lesson.student->ask(message(u"oi"_s))["delivered"_L1], QJsonValue(0));
}

void TstTalk::aConnectionThatGoes()
{
    Lesson lesson;
    lesson.student.reset();
    QTRY_COMPARE(lesson.fixture.server.connectionCount(), 1);
    QCOMPARE(lesson.ana->ask(message(u"oi"_s))["delivered"_L1], QJsonValue(0));
    QCOMPARE(lesson.ana->ask(request(u"register"_s, 101))["users"_L1].toArray(), QJsonArray{u"ana"_s});
}

void TstTalk::theEndReachesTheRoom()
{
    Lesson lesson;
    const QJsonValue call = lesson.ana->ask(request(u"end"_s, 101))["call"_L1];
    for (LineClient *client : {lesson.ana.get(), lesson.student.get()}) {
        QCOMPARE(client->event(u"ended"_s)["call"_L1], call);
        QCOMPARE(outcomeOf(client->ask(message(u"oi"_s))), u"not-registered"_s);
    }
}

void TstTalk::aCheckInThatWasNotStored()
{
    Lesson lesson;
    const auto student = lesson.fixture.connect();
    lesson.fixture.memory.setDisk(MemoryStore::Disk::Full);
    // Both requests are in one turn: the rollback of the check-in revokes the entry.
    student->write(R"({"op":"checkin","class":101,"student":"2"})"
                   "\n"
                   R"({"op":"register","class":101})"
                   "\n");
    QVERIFY(student->waitForReplies(2));
    QCOMPARE(outcomeOf(student->reply()), u"storage-unavailable"_s);
    QVERIFY(outcomeOf(student->reply()) != u"ok"_s);
    lesson.fixture.memory.setDisk(MemoryStore::Disk::Works);
    QCOMPARE(lesson.ana->ask(message(u"oi"_s))["delivered"_L1], QJsonValue(1));
    QCOMPARE(outcomeOf(student->ask(message(u"oi"_s))), u"not-registered"_s);
}

void TstTalk::whoDoesNotReadIsDropped()
{
    Lesson lesson;
    const auto stuck = lesson.fixture.connect();
    stuck->ask(checkIn(101, 2));
    stuck->ask(request(u"register"_s, 101));
    stuck->stopReading();
    const QJsonObject longest = message(QString(8192, u'x'), {{u"to"_s, u"2"_s}});
    constexpr int Enough = 10'000; // far more than the queue limit and the system's buffers hold
    int sent = 0;
    while (lesson.ana->ask(longest)["delivered"_L1] == 1 && sent < Enough)
        ++sent;
    QVERIFY2(sent < Enough, "still there");
    QCOMPARE(lesson.fixture.server.connectionCount(), 2);
    QCOMPARE(lesson.student->ask(message(u"oi"_s))["delivered"_L1], QJsonValue(1));
}

CHAMADA_TEST(TstTalk)

} // namespace chamada::test::tst_talk

#include "tst_talk.moc"
