// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/turnfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

#include <cstdlib>
#include <deque>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_backlogs {

using namespace server;

/// Tests clients that have sent more than a turn can process: each turn takes a part, and nobody else waits for them.
class TstBacklogs : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void whoHasMoreComesAgain();
    void aQuestionWaitsForNobodysBacklog();
    void backlogsTakeTurns();
    void whoLeavesWithABacklog();
};

void TstBacklogs::whoHasMoreComesAgain()
{
    TurnFixture<MemoryStore> fixture;
    int left = 5;
    Guest guest([&left] { return --left > 0; });
    Guest other([] { return false; });
    fixture.turn.enqueue(&guest);
    fixture.turn.enqueue(&other);
    QTRY_COMPARE(guest.turns, 5);
    QCOMPARE(guest.released.size(), 5);
    QCOMPARE(other.turns, 1);
}

void TstBacklogs::aQuestionWaitsForNobodysBacklog()
{
    TurnFixture<MemoryStore> fixture;
    int further = 0;
    std::deque<Guest> crowd;
    for (int i = 0; i < 20; ++i) {
        Guest &guest = crowd.emplace_back([&] {
            if (crowd.front().turns > 1) {
                ++further;
                QTest::qSleep(20); // more than a turn spends on backlogs, on any machine
            }
            return true;
        });
        fixture.turn.enqueue(&guest);
    }
    QTRY_VERIFY(further > 3);
    Guest newcomer([] { return false; });
    fixture.turn.enqueue(&newcomer);
    further = 0;
    QTRY_COMPARE(newcomer.released, QList{true});
    QVERIFY2(further <= 2, qPrintable(QString::number(further)));
    for (Guest &guest : crowd)
        fixture.turn.forget(&guest);
}

void TstBacklogs::backlogsTakeTurns()
{
    TurnFixture<MemoryStore> fixture;
    Guest first([] { return true; });
    Guest second([] { return true; });
    fixture.turn.enqueue(&first);
    fixture.turn.enqueue(&second);
    QTRY_VERIFY(first.turns > 10);
    QVERIFY(std::abs(first.turns - second.turns) <= 1);
    QCOMPARE(first.shares[0], Participant::Share::First);
    QCOMPARE(first.shares.count(Participant::Share::First), 1);
    fixture.turn.forget(&first);
    fixture.turn.forget(&second);
}

void TstBacklogs::whoLeavesWithABacklog()
{
    TurnFixture<MemoryStore> fixture;
    auto guest = std::make_unique<Guest>([] { return true; });
    fixture.turn.enqueue(guest.get());
    QTRY_VERIFY(guest->turns > 2);
    fixture.turn.forget(guest.get());
    guest.reset();
    Guest other([] { return false; });
    fixture.turn.enqueue(&other);
    QTRY_COMPARE(other.released, QList{true});
}

CHAMADA_TEST(TstBacklogs)

} // namespace chamada::test::tst_backlogs

#include "tst_backlogs.moc"
