// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/turnfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_turn {

namespace {

/// A store that answers only when the test tells it to.
class LateStore final : public Store {
public:
    std::variant<StoredState, StoreError> open() override { return StoredState(); }
    void commit(const std::vector<Change> &changes) override { m_asked.push_back(changes.size()); }

    const std::vector<size_t> &asked() const { return m_asked; }
    void answer(bool stored) { emit committed(stored, stored ? QString() : u"the database is away"_s); }

private:
    std::vector<size_t> m_asked;
};

} // namespace

/// Tests that one turn is one transaction: decided, written once, and only then answered.
class TstTurn : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void allWhoAreReadyShareOne();
    void enqueuedTwiceIsOnce();
    void whoChangesNothingWaitsForNoDisk();
    void aFullDiskTakesTheWholeTurnBack();
    void itRecoversByItself();
    void aLateStoreHoldsAnswersBack();
    void theNextTurnWaits();
    void aLateFailure();
    void whoLeavesIsNotAnswered();
    void whoLeavesInTheMiddleOfATurn();
    void jobsAreInTheTransaction();
};

void TstTurn::allWhoAreReadyShareOne()
{
    TurnBench<LateStore> bench;
    bench.start(101);
    bench.log.takeChanges();
    Guest first = bench.student();
    Guest second = bench.student();
    bench.turn.enqueue(&first);
    bench.turn.enqueue(&second);
    QCOMPARE(first.turns, 0); // the turn starts after all readable input is read
    QTRY_COMPARE(bench.store.asked(), std::vector<size_t>{2});
    bench.store.answer(true);
    QCOMPARE(first.released, QList{true});
    QCOMPARE(second.released, QList{true});
    QVERIFY(bench.log.changes().empty());
}

void TstTurn::enqueuedTwiceIsOnce()
{
    TurnBench<MemoryStore> bench;
    Guest guest([] { return false; });
    bench.turn.enqueue(&guest);
    bench.turn.enqueue(&guest);
    QTRY_COMPARE(guest.released.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(guest.turns, 1);
    bench.turn.enqueue(&guest);
    QTRY_COMPARE(guest.turns, 2);
}

void TstTurn::whoChangesNothingWaitsForNoDisk()
{
    TurnBench<MemoryStore> bench;
    bench.store.setDisk(MemoryStore::Disk::Full);
    Guest guest([] { return false; });
    bench.turn.enqueue(&guest);
    QTRY_COMPARE(guest.released, QList{true});
}

void TstTurn::aFullDiskTakesTheWholeTurnBack()
{
    TurnBench<MemoryStore> bench;
    bench.open();
    bench.store.setDisk(MemoryStore::Disk::Full);
    QList<QString> errors;
    connect(&bench.turn, &Turn::finished, this,
        [&errors](bool stored, const auto &, const QString &error) { errors.append(stored ? u"stored"_s : error); });
    Guest writer = bench.student();
    Guest reader([] { return false; });
    bench.turn.enqueue(&writer);
    bench.turn.enqueue(&reader);
    QTRY_COMPARE(writer.released, QList{false});
    QCOMPARE(reader.released, QList{false}); // it may have seen changes that were rolled back
    QCOMPARE(bench.calls.count(classOf(101)), 0);
    QCOMPARE(errors, QList{u"the disk is full"_s});
}

void TstTurn::itRecoversByItself()
{
    TurnBench<MemoryStore> bench;
    bench.open();
    Guest student = bench.student();
    for (const auto disk : {MemoryStore::Disk::Full, MemoryStore::Disk::Full, MemoryStore::Disk::Works}) {
        bench.store.setDisk(disk);
        bench.turn.enqueue(&student);
        const qsizetype before = student.released.size();
        QTRY_COMPARE(student.released.size(), before + 1);
    }
    QCOMPARE(student.released, (QList{false, false, true}));
    QCOMPARE(bench.calls.count(classOf(101)), 1);
    QCOMPARE(std::get<StoredState>(bench.store.open()).calls.at(0).entries.size(), 1);
}

void TstTurn::aLateStoreHoldsAnswersBack()
{
    TurnBench<LateStore> bench;
    Guest guest([&] {
        bench.start(101);
        return false;
    });
    bench.turn.enqueue(&guest);
    QTRY_COMPARE(bench.store.asked().size(), size_t{1});
    QCoreApplication::processEvents();
    QVERIFY(guest.released.isEmpty());
    bench.store.answer(true);
    QCOMPARE(guest.released, QList{true});
}

void TstTurn::theNextTurnWaits()
{
    TurnBench<LateStore> bench;
    bench.start(101);
    bench.log.takeChanges();
    Guest first = bench.student();
    Guest second = bench.student();
    bench.turn.enqueue(&first);
    QTRY_COMPARE(first.turns, 1);
    bench.turn.enqueue(&second);
    bench.turn.enqueue(&first);
    QCoreApplication::processEvents();
    QCOMPARE(second.turns, 0);
    QCOMPARE(first.turns, 1);
    bench.store.answer(true);
    QTRY_COMPARE(bench.store.asked(), (std::vector<size_t>{1, 2}));
    bench.store.answer(true);
    QCOMPARE(first.released.size(), 2);
    QCOMPARE(second.released, QList{true});
}

void TstTurn::aLateFailure()
{
    TurnBench<LateStore> bench;
    bench.start(101);
    bench.log.takeChanges();
    Guest first = bench.student();
    Guest second = bench.student();
    bench.turn.enqueue(&first);
    QTRY_COMPARE(first.turns, 1);
    bench.turn.enqueue(&second);
    bench.store.answer(false);
    QCOMPARE(first.released, QList{false});
    QTRY_COMPARE(second.turns, 1);
    QCOMPARE(bench.calls.count(classOf(101)), 1); // only the check-in of the current turn
    bench.store.answer(true);
    QCOMPARE(second.released, QList{true});
}

void TstTurn::whoLeavesIsNotAnswered()
{
    TurnBench<LateStore> bench;
    bench.start(101);
    bench.log.takeChanges();
    Guest stays = bench.student();
    {
        Guest leaves = bench.student();
        bench.turn.enqueue(&leaves);
        bench.turn.enqueue(&stays);
        QTRY_COMPARE(bench.store.asked().size(), size_t{1});
        bench.turn.forget(&leaves);
    }
    bench.store.answer(true);
    QCOMPARE(stays.released, QList{true});
    {
        Guest ready = bench.student();
        bench.turn.enqueue(&ready);
        bench.turn.forget(&ready);
    }
    QCoreApplication::processEvents();
    QCOMPARE(bench.calls.count(classOf(101)), 2);
}

void TstTurn::whoLeavesInTheMiddleOfATurn()
{
    TurnBench<MemoryStore> bench;
    auto second = std::make_unique<Guest>([] { return false; });
    Guest first([&] {
        bench.turn.forget(second.get());
        second.reset();
        return false;
    });
    Guest third([&] {
        bench.turn.forget(&third);
        return true;
    });
    bench.turn.enqueue(&first);
    bench.turn.enqueue(second.get());
    bench.turn.enqueue(&third);
    QTRY_COMPARE(first.released, QList{true});
    QCoreApplication::processEvents();
    QCOMPARE(third.turns, 1);
    QVERIFY(third.released.isEmpty());
}

void TstTurn::jobsAreInTheTransaction()
{
    TurnBench<LateStore> bench;
    Guest student = bench.student();
    bench.turn.enqueue(&student);
    bench.turn.post([&] { bench.start(101); });
    QTRY_COMPARE(bench.store.asked(), std::vector<size_t>{2}); // jobs run first
    bool again = false;
    bench.turn.post([&again] { again = true; });
    QCoreApplication::processEvents();
    QVERIFY(!again);
    bench.store.answer(true);
    QTRY_VERIFY(again);
}

CHAMADA_TEST(TstTurn)

} // namespace chamada::test::tst_turn

#include "tst_turn.moc"
