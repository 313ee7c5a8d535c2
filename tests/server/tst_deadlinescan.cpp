// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/deadlinescan.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <array>

namespace chamada::test::tst_deadlinescan {

using namespace server;

/// Tests visiting a large set in parts.
class TstDeadlineScan : public QObject {
    Q_OBJECT

private slots:
    void everyoneOnceInARound_data();
    void everyoneOnceInARound();
    void whoHasGoneIsNotVisited();
    void whoComesIsVisitedInTheNextRound();

private:
    static QSet<int *> setOf(std::array<int, 100> &counts, size_t size)
    {
        QSet<int *> all;
        for (size_t i = 0; i < size; ++i)
            all.insert(&counts[i]);
        return all;
    }

    static void go(DeadlineScan<int> &round, const QSet<int *> &all)
    {
        for (size_t i = 0; i < DeadlineScan<int>::Steps; ++i)
            round.step(all, [](int *count) { ++*count; });
    }
};

void TstDeadlineScan::everyoneOnceInARound_data()
{
    QTest::addColumn<size_t>("size");
    for (const size_t size : {0, 5, 10, 100})
        QTest::addRow("%zu", size) << size;
}

void TstDeadlineScan::everyoneOnceInARound()
{
    QFETCH(size_t, size);
    std::array<int, 100> counts{};
    const auto all = setOf(counts, size);
    DeadlineScan<int> round;
    for (int rounds = 1; rounds <= 3; ++rounds) {
        go(round, all);
        QCOMPARE(std::count(counts.begin(), counts.end(), rounds), static_cast<qsizetype>(size));
    }
}

void TstDeadlineScan::whoHasGoneIsNotVisited()
{
    std::array<int, 100> counts{};
    auto all = setOf(counts, counts.size());
    DeadlineScan<int> round;
    size_t visited = 0;
    for (size_t i = 0; i < DeadlineScan<int>::Steps; ++i)
        round.step(all, [&](int *) {
            ++visited;
            all.clear();
        });
    QCOMPARE(visited, size_t(1));
}

void TstDeadlineScan::whoComesIsVisitedInTheNextRound()
{
    std::array<int, 100> counts{};
    auto all = setOf(counts, 50);
    DeadlineScan<int> round;
    round.step(all, [](int *count) { ++*count; });
    all = setOf(counts, 100);
    for (size_t i = 1; i < DeadlineScan<int>::Steps; ++i)
        round.step(all, [](int *count) { ++*count; });
    QCOMPARE(std::count(counts.begin(), counts.end(), 1), 50);
    go(round, all);
    QCOMPARE(counts[99], 1);
    QCOMPARE(counts[0], 2);
}

CHAMADA_TEST(TstDeadlineScan)

} // namespace chamada::test::tst_deadlinescan

#include "tst_deadlinescan.moc"
