// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/receipt/receipt.h"
#include "tests/server/serverfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::test::tst_storagefull {

using namespace server;

/// Tests replies, events and stored state while the disk is full.
class TstStorageFull : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void receiptOnTheConnectionOfTheFirstTime();
    void theDiskIsFull();
    void theDiskIsFullForOneTurnOnly();
    void whatNeedsNoDiskIsAnswered();
};

void TstStorageFull::receiptOnTheConnectionOfTheFirstTime()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101));
    const auto student = fixture.connect();
    const QJsonValue receipt = student->ask(checkIn(101, 1))["receipt"_L1];
    QVERIFY(!receipt.toString().isEmpty());
    // A failed turn rolls back its own check-ins and no earlier ones.
    fixture.memory.setDisk(MemoryStore::Disk::Full);
    QCOMPARE(outcomeOf(student->ask(checkIn(101, 2))), u"storage-unavailable"_s);
    fixture.memory.setDisk(MemoryStore::Disk::Works);
    QCOMPARE(student->ask(checkIn(101, 1))["receipt"_L1], receipt);
    fixture.connect()->ask(checkIn(101, 2));
    QVERIFY(!student->ask(checkIn(101, 2)).contains("receipt"_L1));
    // The proof does not carry over to a new call.
    ana->ask(request(u"end"_s, 101));
    ana->ask(request(u"start"_s, 101));
    fixture.connect()->ask(checkIn(101, 1));
    QVERIFY(!student->ask(checkIn(101, 1)).contains("receipt"_L1));
}

void TstStorageFull::theDiskIsFull()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101));
    const auto student = fixture.connect();
    student->ask(checkIn(101, 1));
    fixture.memory.setDisk(MemoryStore::Disk::Full);
    const QJsonObject refused = student->ask(checkIn(101, 2, {{u"id"_s, 9}}));
    QCOMPARE(outcomeOf(refused), u"storage-unavailable"_s);
    QCOMPARE(refused["class"_L1], QJsonValue(0));
    QCOMPARE(refused["id"_L1], QJsonValue(9));
    const QJsonObject mark{{u"student"_s, 1}, {u"present"_s, false}};
    QCOMPARE(outcomeOf(ana->ask(request(u"mark"_s, 101, mark))), u"storage-unavailable"_s);
    QCOMPARE(outcomeOf(ana->ask(request(u"start"_s, 102))), u"storage-unavailable"_s);
    QCOMPARE(outcomeOf(ana->ask(request(u"end"_s, 101))), u"storage-unavailable"_s);
    fixture.memory.setDisk(MemoryStore::Disk::Works);
    // Nothing was changed, and no restart is needed.
    QCOMPARE(ana->ask(request(u"mine"_s))["calls"_L1].toArray().size(), 1);
    QCOMPARE(student->ask(checkIn(101, 2))["repeated"_L1], QJsonValue(false));
    QCOMPARE(studentsIn(ana->ask(request(u"end"_s, 101))), (QStringList{u"1"_s, u"2"_s}));
}

void TstStorageFull::theDiskIsFullForOneTurnOnly()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    ana->ask(request(u"start"_s, 101));
    ana->ask(request(u"watch"_s, 101));
    fixture.memory.setDisk(MemoryStore::Disk::Full);
    const auto student = fixture.connect();
    student->ask(checkIn(101, 1));
    fixture.memory.setDisk(MemoryStore::Disk::Works);
    student->ask(checkIn(101, 2));
    const QJsonObject event = ana->event(u"present"_s);
    QCOMPARE(event["count"_L1], QJsonValue(1)); // no event about the rolled-back student
    QCOMPARE(event["added"_L1][0]["student"_L1].toString(), u"2"_s);
}

void TstStorageFull::whatNeedsNoDiskIsAnswered()
{
    ServerFixture fixture;
    const auto ana = fixture.teacher(u"ana"_s);
    fixture.memory.setDisk(MemoryStore::Disk::Full);
    for (const auto &op : {u"hello"_s, u"ping"_s, u"calls"_s, u"mine"_s, u"reports"_s, u"logout"_s, u"bye"_s})
        QCOMPARE(outcomeOf(ana->ask(request(op))), u"ok"_s);
}

CHAMADA_TEST(TstStorageFull)

} // namespace chamada::test::tst_storagefull

#include "tst_storagefull.moc"
