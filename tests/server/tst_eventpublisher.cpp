// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/eventsfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_eventpublisher {

using namespace server;

namespace {

QStringList words(const QJsonValue &array, const QString &key = {})
{
    QStringList list;
    for (const QJsonValue &value : array.toArray())
        list.append(key.isEmpty() ? value.toVariant().toString() : value[key].toString());
    return list;
}

} // namespace

/// Tests that the changes of committed turns reach their subscribers, batched.
class TstEventPublisher : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void presentComesAtOnceThenGathered();
    void presentTellsTheLastState();
    void onlyWatchersHear();
    void endedComesAfterTheLastPresent();
    void theNextCallIsNotWatched();
    void aCallEndedAndBegunInOneTurn();
    void callsAreGathered();
    void unfollowed();
    void codesAsTheyChange();
    void noCodeWithoutOne();
};

void TstEventPublisher::presentComesAtOnceThenGathered()
{
    EventsFixture fixture;
    RecordingSubscriber ear(fixture.publisher);
    const CallId id = fixture.watchedCall(ear, 101);
    fixture.checkIn(101, 30);
    fixture.publish();
    QCOMPARE(ear.of(u"present"_s).size(), 1); // the first one is sent without delay
    for (const int student : {20, 10, 40}) {
        fixture.checkIn(101, student);
        fixture.publish();
    }
    QCOMPARE(ear.of(u"present"_s).size(), 1);
    QTRY_COMPARE(ear.of(u"present"_s).size(), 2);
    const QJsonObject event = ear.of(u"present"_s).last();
    QCOMPARE(event["class"_L1].toInt(), 101);
    QCOMPARE(event["call"_L1].toString(), id.text());
    QCOMPARE(event["count"_L1].toInt(), 4);
    QCOMPARE(words(event["added"_L1], u"student"_s), (QStringList{u"20"_s, u"10"_s, u"40"_s}));
    QCOMPARE(words(event["removed"_L1]), QStringList());
}

void TstEventPublisher::presentTellsTheLastState()
{
    EventsFixture fixture;
    RecordingSubscriber ear(fixture.publisher);
    fixture.watchedCall(ear, 101);
    fixture.checkIn(101, 1);
    fixture.checkIn(101, 2);
    fixture.mark(101, 1, absent());
    fixture.mark(101, 2, present(true));
    fixture.checkIn(101, 3);
    fixture.mark(101, 3, absent());
    fixture.checkIn(101, 3);
    fixture.publish();
    const QJsonObject event = ear.of(u"present"_s).at(0);
    QCOMPARE(words(event["added"_L1], u"student"_s), (QStringList{u"2"_s, u"3"_s}));
    QCOMPARE(words(event["added"_L1].toArray().at(0)["flags"_L1]), QStringList{u"late"_s});
    QCOMPARE(words(event["removed"_L1]), QStringList{u"1"_s});
    QCOMPARE(event["count"_L1].toInt(), 2);
}

void TstEventPublisher::onlyWatchersHear()
{
    EventsFixture fixture;
    RecordingSubscriber first(fixture.publisher);
    RecordingSubscriber second(fixture.publisher);
    RecordingSubscriber gone(fixture.publisher);
    const CallId id = fixture.watchedCall(first, 101);
    fixture.watchedCall(second, 102);
    fixture.publisher.watch(first.number, classOf(101), id); // a second subscription has no effect
    fixture.publisher.watch(gone.number, classOf(101), id);
    fixture.publisher.watch(gone.number, classOf(102), *fixture.calls.openCallId(classOf(102)));
    fixture.publisher.unwatch(gone.number, classOf(101));
    fixture.publisher.unwatch(gone.number, classOf(999));
    fixture.checkIn(101, 1);
    fixture.publish();
    QCOMPARE(first.count(), 1);
    QCOMPARE(second.count(), 0);
    QCOMPARE(gone.count(), 0);
    fixture.publisher.leave(gone.number);
    fixture.checkIn(102, 1);
    fixture.publish();
    QTRY_COMPARE(second.count(), 1);
    QCOMPARE(gone.count(), 0);
}

void TstEventPublisher::endedComesAfterTheLastPresent()
{
    EventsFixture fixture;
    RecordingSubscriber ear(fixture.publisher);
    const CallId id = fixture.watchedCall(ear, 101);
    fixture.checkIn(101, 1);
    fixture.publish();
    fixture.checkIn(101, 2);
    fixture.publish();
    const Report report = fixture.end(101);
    fixture.publish();
    QCOMPARE(ear.of(u"present"_s).size(), 2);
    QCOMPARE(ear.of(u"ended"_s).size(), 1);
    QCOMPARE(ear.count(), 3);
    const QJsonObject expected{
        {u"op"_s, u"ended"_s}, {u"class"_s, 101}, {u"call"_s, id.text()}, {u"time"_s, report.ended.toText()}};
    QCOMPARE(ear.of(u"ended"_s).at(0), expected);
}

void TstEventPublisher::theNextCallIsNotWatched()
{
    EventsFixture fixture;
    RecordingSubscriber ear(fixture.publisher);
    fixture.watchedCall(ear, 101);
    fixture.end(101);
    fixture.start(101);
    fixture.checkIn(101, 1);
    fixture.publish();
    QCOMPARE(ear.of(u"ended"_s).size(), 1);
    QCOMPARE(ear.count(), 1);
}

void TstEventPublisher::aCallEndedAndBegunInOneTurn()
{
    EventsFixture fixture;
    RecordingSubscriber before(fixture.publisher);
    RecordingSubscriber after(fixture.publisher);
    fixture.watchedCall(before, 101);
    fixture.end(101);
    const CallId next = fixture.start(101);
    fixture.publisher.watch(
        after.number, classOf(101), next); // subscribed in the same turn, before its events are published
    fixture.checkIn(101, 1);
    fixture.publish();
    QCOMPARE(before.of(u"ended"_s).size(), 1);
    QCOMPARE(before.count(), 1);
    QCOMPARE(after.of(u"present"_s).size(), 1);
    QCOMPARE(after.of(u"present"_s).at(0)["call"_L1].toString(), next.text());
    QCOMPARE(after.count(), 1);
}

void TstEventPublisher::callsAreGathered()
{
    EventsFixture fixture;
    RecordingSubscriber ear(fixture.publisher);
    fixture.publisher.follow(ear.number);
    fixture.publisher.follow(ear.number); // a second subscription has no effect
    fixture.start(101, titled(u"Redes"_s));
    fixture.publish();
    QCOMPARE(ear.count(), 1);
    QCOMPARE(ear.of(u"calls"_s).at(0)["opened"_L1].toArray().at(0)["title"_L1].toString(), u"Redes"_s);
    fixture.start(102);
    fixture.start(103);
    fixture.publish();
    fixture.end(101);
    fixture.end(103);
    fixture.publish();
    QCOMPARE(ear.count(), 1);
    QTRY_COMPARE(ear.count(), 2);
    const QJsonObject event = ear.of(u"calls"_s).at(1);
    QCOMPARE(event["opened"_L1].toArray().size(), 1);
    QCOMPARE(event["opened"_L1].toArray().at(0)["class"_L1].toInt(), 102);
    QCOMPARE(words(event["closed"_L1]), (QStringList{u"101"_s, u"103"_s}));
    fixture.checkIn(102, 1);
    fixture.publish();
    QCOMPARE(ear.count(), 2);
}

void TstEventPublisher::unfollowed()
{
    EventsFixture fixture;
    RecordingSubscriber ear(fixture.publisher);
    fixture.publisher.follow(ear.number);
    fixture.publisher.unfollow(ear.number);
    fixture.start(101);
    fixture.publish();
    QCOMPARE(ear.count(), 0);
}

void TstEventPublisher::codesAsTheyChange()
{
    EventsFixture fixture;
    RecordingSubscriber ear(fixture.publisher);
    RecordingSubscriber late(fixture.publisher);
    fixture.watchedCall(ear, 101, withCode());
    QCOMPARE(ear.of(u"code"_s).size(), 1);
    const QJsonObject first = ear.of(u"code"_s).at(0);
    QCOMPARE(first["class"_L1].toInt(), 101);
    QCOMPARE(first["code"_L1].toString(), fixture.calls.code(classOf(101))->text);
    QCOMPARE(first["expires"_L1].toString(), Timestamp{FixedClock::Start + 30'000}.toText());

    fixture.clock.advance(29'995ms);
    fixture.publisher.watch(late.number, classOf(101), *fixture.calls.openCallId(classOf(101)));
    QCOMPARE(late.of(u"code"_s).at(0), first); // the same code, without delay
    fixture.clock.advance(5ms);
    QTRY_COMPARE(ear.of(u"code"_s).size(), 2);
    const QJsonObject second = ear.of(u"code"_s).at(1);
    QVERIFY(second["code"_L1] != first["code"_L1]);
    QCOMPARE(second["code"_L1].toString(), fixture.calls.code(classOf(101))->text);
    QCOMPARE(second["expires"_L1].toString(), Timestamp{FixedClock::Start + 60'000}.toText());
    QCOMPARE(late.of(u"code"_s).size(), 2);
}

void TstEventPublisher::noCodeWithoutOne()
{
    EventsFixture fixture;
    RecordingSubscriber ear(fixture.publisher);
    fixture.watchedCall(ear, 101);
    QCOMPARE(ear.count(), 0);
}

CHAMADA_TEST(TstEventPublisher)

} // namespace chamada::test::tst_eventpublisher

#include "tst_eventpublisher.moc"
