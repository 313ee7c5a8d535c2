// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/eventsfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_subscribers {

using namespace server;

/// Tests that a subscriber may leave at any time, also while events are sent.
class TstSubscribers : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void aWatcherLeavesWhileItIsTold_data();
    void aWatcherLeavesWhileItIsTold();
    void aSubscriberIsDestroyedWhileOthersAreTold();
    void whoHasLeftHearsNothing();
};

void TstSubscribers::aWatcherLeavesWhileItIsTold_data()
{
    QTest::addColumn<EventPublisher::Devices>("devices");
    QTest::newRow("without devices") << EventPublisher::Devices::Untold;
    QTest::newRow("with devices, as the teacher's window does") << EventPublisher::Devices::Told;
}

void TstSubscribers::aWatcherLeavesWhileItIsTold()
{
    QFETCH(EventPublisher::Devices, devices);
    EventsFixture fixture;
    std::vector<std::unique_ptr<RecordingSubscriber>> ears;
    for (const int number : {101, 102, 103}) {
        auto ear = std::make_unique<RecordingSubscriber>(fixture.publisher);
        fixture.watchedCall(*ear, number, {}, devices);
        fixture.publisher.follow(ear->number);
        ear->onTold([&publisher = fixture.publisher, number = ear->number] { publisher.leave(number); });
        ears.push_back(std::move(ear));
    }
    for (const int number : {101, 102, 103})
        fixture.checkIn(number, 1);
    fixture.publish();
    for (const auto &ear : ears)
        QCOMPARE(ear->count(), 1);
    for (const int number : {101, 102, 103})
        fixture.end(number);
    fixture.publish();
    for (const auto &ear : ears)
        QCOMPARE(ear->count(), 1);
}

void TstSubscribers::aSubscriberIsDestroyedWhileOthersAreTold()
{
    EventsFixture fixture;
    RecordingSubscriber first(fixture.publisher);
    auto second = std::make_unique<RecordingSubscriber>(fixture.publisher);
    RecordingSubscriber third(fixture.publisher);
    const CallId id = fixture.watchedCall(first, 101);
    fixture.publisher.watch(second->number, classOf(101), id);
    fixture.publisher.watch(third.number, classOf(101), id);
    first.onTold([&second] { second.reset(); });
    fixture.checkIn(101, 1);
    fixture.publish();
    QCOMPARE(first.count(), 1);
    QCOMPARE(third.count(), 1);
}

void TstSubscribers::whoHasLeftHearsNothing()
{
    EventsFixture fixture;
    RecordingSubscriber ear(fixture.publisher);
    fixture.publisher.leave(ear.number);
    fixture.watchedCall(ear, 101, withCode());
    fixture.publisher.follow(ear.number);
    fixture.checkIn(101, 1);
    fixture.end(101);
    fixture.publish();
    QCOMPARE(ear.count(), 0);
    QVERIFY(RecordingSubscriber(fixture.publisher).number != ear.number);
}

CHAMADA_TEST(TstSubscribers)

} // namespace chamada::test::tst_subscribers

#include "tst_subscribers.moc"
