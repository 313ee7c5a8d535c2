// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/callsfixture.h"
#include "tests/server/recordingsubscriber.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_eventpublisher {

namespace {

QStringList words(const QJsonValue &array, const QString &key = {})
{
    QStringList list;
    for (const QJsonValue &value : array.toArray())
        list.append(key.isEmpty() ? value.toVariant().toString() : value[key].toString());
    return list;
}

struct Bench : CallsBench {
    News news{calls, rooms, clock};

    void publish() { news.publish(log.takeChanges()); }
    QString watchedCall(
        Ear &ear, int number, const CallOptions &options = {}, News::Devices devices = News::Devices::Untold)
    {
        const QString id = start(number, options);
        publish();
        news.watch(&ear, classOf(number), id, devices);
        return id;
    }
};

} // namespace

/// Tests that the changes of committed turns reach their subscribers, batched.
class TstNews : public QObject {
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
    void aWatcherLeavesWhileItIsTold_data();
    void aWatcherLeavesWhileItIsTold();
};

void TstNews::presentComesAtOnceThenGathered()
{
    Bench bench;
    Ear ear;
    const QString id = bench.watchedCall(ear, 101);
    bench.checkIn(101, 30);
    bench.publish();
    QCOMPARE(ear.of(u"present"_s).size(), 1); // the first one is sent without delay
    for (const int student : {20, 10, 40}) {
        bench.checkIn(101, student);
        bench.publish();
    }
    QCOMPARE(ear.of(u"present"_s).size(), 1);
    QTRY_COMPARE(ear.of(u"present"_s).size(), 2);
    const QJsonObject event = ear.of(u"present"_s).last();
    QCOMPARE(event["class"_L1].toInt(), 101);
    QCOMPARE(event["call"_L1].toString(), id);
    QCOMPARE(event["count"_L1].toInt(), 4);
    QCOMPARE(words(event["added"_L1], u"student"_s), (QStringList{u"20"_s, u"10"_s, u"40"_s}));
    QCOMPARE(words(event["removed"_L1]), QStringList());
}

void TstNews::presentTellsTheLastState()
{
    Bench bench;
    Ear ear;
    bench.watchedCall(ear, 101);
    bench.checkIn(101, 1);
    bench.checkIn(101, 2);
    bench.mark(101, 1, absent());
    bench.mark(101, 2, present(true));
    bench.checkIn(101, 3);
    bench.mark(101, 3, absent());
    bench.checkIn(101, 3);
    bench.publish();
    const QJsonObject event = ear.of(u"present"_s).at(0);
    QCOMPARE(words(event["added"_L1], u"student"_s), (QStringList{u"2"_s, u"3"_s}));
    QCOMPARE(words(event["added"_L1].toArray().at(0)["flags"_L1]), QStringList{u"late"_s});
    QCOMPARE(words(event["removed"_L1]), QStringList{u"1"_s});
    QCOMPARE(event["count"_L1].toInt(), 2);
}

void TstNews::onlyWatchersHear()
{
    Bench bench;
    Ear first;
    Ear second;
    Ear gone;
    const QString id = bench.watchedCall(first, 101);
    bench.watchedCall(second, 102);
    bench.news.watch(&first, classOf(101), id); // a second subscription has no effect
    bench.news.watch(&gone, classOf(101), id);
    bench.news.watch(&gone, classOf(102), *bench.calls.openCallId(classOf(102)));
    bench.news.unwatch(&gone, classOf(101));
    bench.news.unwatch(&gone, classOf(999));
    bench.checkIn(101, 1);
    bench.publish();
    QCOMPARE(first.count(), 1);
    QCOMPARE(second.count(), 0);
    QCOMPARE(gone.count(), 0);
    bench.news.forget(&gone);
    bench.checkIn(102, 1);
    bench.publish();
    QTRY_COMPARE(second.count(), 1);
    QCOMPARE(gone.count(), 0);
}

void TstNews::endedComesAfterTheLastPresent()
{
    Bench bench;
    Ear ear;
    const QString id = bench.watchedCall(ear, 101);
    bench.checkIn(101, 1);
    bench.publish();
    bench.checkIn(101, 2);
    bench.publish();
    const Report report = bench.end(101);
    bench.publish();
    QCOMPARE(ear.of(u"present"_s).size(), 2);
    QCOMPARE(ear.of(u"ended"_s).size(), 1);
    QCOMPARE(ear.count(), 3);
    const QJsonObject expected{
        {u"op"_s, u"ended"_s}, {u"class"_s, 101}, {u"call"_s, id}, {u"time"_s, report.ended.toText()}};
    QCOMPARE(ear.of(u"ended"_s).at(0), expected);
}

void TstNews::theNextCallIsNotWatched()
{
    Bench bench;
    Ear ear;
    bench.watchedCall(ear, 101);
    bench.end(101);
    bench.start(101);
    bench.checkIn(101, 1);
    bench.publish();
    QCOMPARE(ear.of(u"ended"_s).size(), 1);
    QCOMPARE(ear.count(), 1);
}

void TstNews::aCallEndedAndBegunInOneTurn()
{
    Bench bench;
    Ear before;
    Ear after;
    bench.watchedCall(before, 101);
    bench.end(101);
    const QString next = bench.start(101);
    bench.news.watch(&after, classOf(101), next); // subscribed in the same turn, before its events are published
    bench.checkIn(101, 1);
    bench.publish();
    QCOMPARE(before.of(u"ended"_s).size(), 1);
    QCOMPARE(before.count(), 1);
    QCOMPARE(after.of(u"present"_s).size(), 1);
    QCOMPARE(after.of(u"present"_s).at(0)["call"_L1].toString(), next);
    QCOMPARE(after.count(), 1);
}

void TstNews::callsAreGathered()
{
    Bench bench;
    Ear ear;
    bench.news.follow(&ear);
    bench.news.follow(&ear); // a second subscription has no effect
    bench.start(101, titled(u"Redes"_s));
    bench.publish();
    QCOMPARE(ear.count(), 1);
    QCOMPARE(ear.of(u"calls"_s).at(0)["opened"_L1].toArray().at(0)["title"_L1].toString(), u"Redes"_s);
    bench.start(102);
    bench.start(103);
    bench.publish();
    bench.end(101);
    bench.end(103);
    bench.publish();
    QCOMPARE(ear.count(), 1);
    QTRY_COMPARE(ear.count(), 2);
    const QJsonObject event = ear.of(u"calls"_s).at(1);
    QCOMPARE(event["opened"_L1].toArray().size(), 1);
    QCOMPARE(event["opened"_L1].toArray().at(0)["class"_L1].toInt(), 102);
    QCOMPARE(words(event["closed"_L1]), (QStringList{u"101"_s, u"103"_s}));
    bench.checkIn(102, 1);
    bench.publish();
    QCOMPARE(ear.count(), 2);
}

void TstNews::unfollowed()
{
    Bench bench;
    Ear ear;
    bench.news.follow(&ear);
    bench.news.unfollow(&ear);
    bench.start(101);
    bench.publish();
    QCOMPARE(ear.count(), 0);
}

void TstNews::codesAsTheyChange()
{
    Bench bench;
    Ear ear;
    Ear late;
    bench.watchedCall(ear, 101, withCode());
    QCOMPARE(ear.of(u"code"_s).size(), 1);
    const QJsonObject first = ear.of(u"code"_s).at(0);
    QCOMPARE(first["class"_L1].toInt(), 101);
    QCOMPARE(first["code"_L1].toString(), bench.calls.code(classOf(101))->text);
    QCOMPARE(first["expires"_L1].toString(), Timestamp{FixedClock::Start + 30'000}.toText());

    bench.clock.advance(29'995ms);
    bench.news.watch(&late, classOf(101), *bench.calls.openCallId(classOf(101)));
    QCOMPARE(late.of(u"code"_s).at(0), first); // the same code, without delay
    bench.clock.advance(5ms);
    QTRY_COMPARE(ear.of(u"code"_s).size(), 2);
    const QJsonObject second = ear.of(u"code"_s).at(1);
    QVERIFY(second["code"_L1] != first["code"_L1]);
    QCOMPARE(second["code"_L1].toString(), bench.calls.code(classOf(101))->text);
    QCOMPARE(second["expires"_L1].toString(), Timestamp{FixedClock::Start + 60'000}.toText());
    QCOMPARE(late.of(u"code"_s).size(), 2);
}

void TstNews::noCodeWithoutOne()
{
    Bench bench;
    Ear ear;
    bench.watchedCall(ear, 101);
    QCOMPARE(ear.count(), 0);
}

void TstNews::aWatcherLeavesWhileItIsTold_data()
{
    QTest::addColumn<News::Devices>("devices");
    QTest::newRow("without devices") << News::Devices::Untold;
    QTest::newRow("with devices, as the teacher's window does") << News::Devices::Told;
}

void TstNews::aWatcherLeavesWhileItIsTold()
{
    QFETCH(News::Devices, devices);
    Bench bench;
    std::vector<std::unique_ptr<Ear>> ears;
    for (const int number : {101, 102, 103}) {
        auto ear = std::make_unique<Ear>();
        bench.watchedCall(*ear, number, {}, devices);
        bench.news.follow(ear.get());
        ear->onTold([&news = bench.news, e = ear.get()] { news.forget(e); });
        ears.push_back(std::move(ear));
    }
    for (const int number : {101, 102, 103})
        bench.checkIn(number, 1);
    bench.publish();
    for (const auto &ear : ears)
        QCOMPARE(ear->count(), 1);
    for (const int number : {101, 102, 103})
        bench.end(number);
    bench.publish();
    for (const auto &ear : ears)
        QCOMPARE(ear->count(), 1);
}

CHAMADA_TEST(TstNews)

} // namespace chamada::test::tst_eventpublisher

#include "tst_eventpublisher.moc"
