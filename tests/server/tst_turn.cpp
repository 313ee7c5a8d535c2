// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/turnfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_turn {

using namespace server;

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
    TurnFixture<LateStore> fixture;
    fixture.start(101);
    fixture.log.takeChanges();
    Guest first = fixture.student();
    Guest second = fixture.student();
    fixture.turn.enqueue(&first);
    fixture.turn.enqueue(&second);
    QCOMPARE(first.turns, 0); // the turn starts after all readable input is read
    QTRY_COMPARE(fixture.store.asked(), std::vector<size_t>{2});
    fixture.store.answer(true);
    QCOMPARE(first.released, QList{true});
    QCOMPARE(second.released, QList{true});
    QVERIFY(fixture.log.changes().empty());
}

void TstTurn::enqueuedTwiceIsOnce()
{
    TurnFixture<MemoryStore> fixture;
    Guest guest([] { return false; });
    fixture.turn.enqueue(&guest);
    fixture.turn.enqueue(&guest);
    QTRY_COMPARE(guest.released.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(guest.turns, 1);
    fixture.turn.enqueue(&guest);
    QTRY_COMPARE(guest.turns, 2);
}

void TstTurn::whoChangesNothingWaitsForNoDisk()
{
    TurnFixture<MemoryStore> fixture;
    fixture.store.setDisk(MemoryStore::Disk::Full);
    Guest guest([] { return false; });
    fixture.turn.enqueue(&guest);
    QTRY_COMPARE(guest.released, QList{true});
}

void TstTurn::aFullDiskTakesTheWholeTurnBack()
{
    TurnFixture<MemoryStore> fixture;
    fixture.open();
    fixture.store.setDisk(MemoryStore::Disk::Full);
    QList<QString> errors;
    connect(&fixture.turn, &Turn::finished, this,
        [&errors](bool stored, const auto &, const QString &error) { errors.append(stored ? u"stored"_s : error); });
    Guest writer = fixture.student();
    Guest reader([] { return false; });
    fixture.turn.enqueue(&writer);
    fixture.turn.enqueue(&reader);
    QTRY_COMPARE(writer.released, QList{false});
    QCOMPARE(reader.released, QList{false}); // it may have seen changes that were rolled back
    QCOMPARE(fixture.calls.count(classOf(101)), 0);
    QCOMPARE(errors, QList{u"the disk is full"_s});
}

void TstTurn::itRecoversByItself()
{
    TurnFixture<MemoryStore> fixture;
    fixture.open();
    Guest student = fixture.student();
    for (const auto disk : {MemoryStore::Disk::Full, MemoryStore::Disk::Full, MemoryStore::Disk::Works}) {
        fixture.store.setDisk(disk);
        fixture.turn.enqueue(&student);
        const qsizetype before = student.released.size();
        QTRY_COMPARE(student.released.size(), before + 1);
    }
    QCOMPARE(student.released, (QList{false, false, true}));
    QCOMPARE(fixture.calls.count(classOf(101)), 1);
    QCOMPARE(std::get<StoredState>(fixture.store.open()).calls.at(0).entries.size(), 1);
}

void TstTurn::aLateStoreHoldsAnswersBack()
{
    TurnFixture<LateStore> fixture;
    Guest guest([&] {
        fixture.start(101);
        return false;
    });
    fixture.turn.enqueue(&guest);
    QTRY_COMPARE(fixture.store.asked().size(), size_t{1});
    QCoreApplication::processEvents();
    QVERIFY(guest.released.isEmpty());
    fixture.store.answer(true);
    QCOMPARE(guest.released, QList{true});
}

void TstTurn::theNextTurnWaits()
{
    TurnFixture<LateStore> fixture;
    fixture.start(101);
    fixture.log.takeChanges();
    Guest first = fixture.student();
    Guest second = fixture.student();
    fixture.turn.enqueue(&first);
    QTRY_COMPARE(first.turns, 1);
    fixture.turn.enqueue(&second);
    fixture.turn.enqueue(&first);
    QCoreApplication::processEvents();
    QCOMPARE(second.turns, 0);
    QCOMPARE(first.turns, 1);
    fixture.store.answer(true);
    QTRY_COMPARE(fixture.store.asked(), (std::vector<size_t>{1, 2}));
    fixture.store.answer(true);
    QCOMPARE(first.released.size(), 2);
    QCOMPARE(second.released, QList{true});
}

void TstTurn::aLateFailure()
{
    TurnFixture<LateStore> fixture;
    fixture.start(101);
    fixture.log.takeChanges();
    Guest first = fixture.student();
    Guest second = fixture.student();
    fixture.turn.enqueue(&first);
    QTRY_COMPARE(first.turns, 1);
    fixture.turn.enqueue(&second);
    fixture.store.answer(false);
    QCOMPARE(first.released, QList{false});
    QTRY_COMPARE(second.turns, 1);
    QCOMPARE(fixture.calls.count(classOf(101)), 1); // only the check-in of the current turn
    fixture.store.answer(true);
    QCOMPARE(second.released, QList{true});
}

void TstTurn::whoLeavesIsNotAnswered()
{
    TurnFixture<LateStore> fixture;
    fixture.start(101);
    fixture.log.takeChanges();
    Guest stays = fixture.student();
    {
        Guest leaves = fixture.student();
        fixture.turn.enqueue(&leaves);
        fixture.turn.enqueue(&stays);
        QTRY_COMPARE(fixture.store.asked().size(), size_t{1});
        fixture.turn.forget(&leaves);
    }
    fixture.store.answer(true);
    QCOMPARE(stays.released, QList{true});
    {
        Guest ready = fixture.student();
        fixture.turn.enqueue(&ready);
        fixture.turn.forget(&ready);
    }
    QCoreApplication::processEvents();
    QCOMPARE(fixture.calls.count(classOf(101)), 2);
}

void TstTurn::whoLeavesInTheMiddleOfATurn()
{
    TurnFixture<MemoryStore> fixture;
    auto second = std::make_unique<Guest>([] { return false; });
    Guest first([&] {
        fixture.turn.forget(second.get());
        second.reset();
        return false;
    });
    Guest third([&] {
        fixture.turn.forget(&third);
        return true;
    });
    fixture.turn.enqueue(&first);
    fixture.turn.enqueue(second.get());
    fixture.turn.enqueue(&third);
    QTRY_COMPARE(first.released, QList{true});
    QCoreApplication::processEvents();
    QCOMPARE(third.turns, 1);
    QVERIFY(third.released.isEmpty());
}

void TstTurn::jobsAreInTheTransaction()
{
    TurnFixture<LateStore> fixture;
    Guest student = fixture.student();
    fixture.turn.enqueue(&student);
    fixture.turn.post([&] { fixture.start(101); });
    QTRY_COMPARE(fixture.store.asked(), std::vector<size_t>{2}); // jobs run first
    bool again = false;
    fixture.turn.post([&again] { again = true; });
    QCoreApplication::processEvents();
    QVERIFY(!again);
    fixture.store.answer(true);
    QTRY_VERIFY(again);
}

CHAMADA_TEST(TstTurn)

} // namespace chamada::test::tst_turn

#include "tst_turn.moc"
