// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/dispatcherfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimerEvent>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_looptimers {

namespace {

/// Records the name of each of its timers that fires.
class Watcher : public QObject {
public:
    explicit Watcher(QStringList &seen)
        : m_seen(seen)
    {
    }

    std::function<void(int)> then = [](int) { };

    int start(int interval, const QString &name, Qt::TimerType type = Qt::PreciseTimer)
    {
        const int id = startTimer(interval, type);
        m_names.insert(id, name);
        return id;
    }

protected:
    void timerEvent(QTimerEvent *event) override
    {
        m_seen.append(m_names.value(event->timerId()));
        then(event->timerId());
    }

private:
    QStringList &m_seen;
    QHash<int, QString> m_names;
};

QStringList inOrder()
{
    QStringList seen;
    Watcher watcher(seen);
    watcher.then = [&watcher](int id) { watcher.killTimer(id); };
    watcher.start(30, u"30"_s);
    watcher.start(5, u"5"_s);
    watcher.start(15, u"15"_s);
    waitUntil([&seen] { return seen.size() == 3; });
    return seen;
}

/// A precise timer never fires early; a coarse one may fire 5 % early.
QStringList neverTooEarly()
{
    QStringList seen;
    for (const auto &[type, interval] : {std::pair{Qt::PreciseTimer, 30}, {Qt::CoarseTimer, 60}}) {
        QElapsedTimer since;
        qint64 passed = 0;
        Watcher watcher(seen);
        watcher.then = [&](int id) {
            passed = since.nsecsElapsed();
            watcher.killTimer(id);
        };
        since.start();
        watcher.start(interval, u"timer"_s, type);
        waitUntil([&passed] { return passed != 0; });
        const int least = type == Qt::PreciseTimer ? interval : interval - interval / 20 - 1;
        seen.append(passed >= qint64{least} * 1'000'000 ? u"late enough"_s : u"too early"_s);
    }
    return seen;
}

QStringList again()
{
    QStringList seen;
    Watcher watcher(seen);
    watcher.start(2, u"again"_s);
    waitUntil([&seen] { return seen.size() == 3; });
    return seen;
}

QStringList onceInATurn()
{
    QStringList seen;
    Watcher watcher(seen);
    watcher.start(0, u"one"_s);
    watcher.start(0, u"two"_s);
    loop().processEvents(QEventLoop::AllEvents);
    seen.append(u"turn"_s);
    loop().processEvents(QEventLoop::AllEvents);
    seen.sort();
    return seen;
}

QStringList describe(const QObject &object)
{
    QStringList lines;
    for (const auto &timer : loop().registeredTimers(const_cast<QObject *>(&object)))
        lines.append(u"%1 of type %2"_s.arg(timer.interval).arg(timer.timerType));
    lines.sort();
    return lines;
}

QStringList registered()
{
    QObject object;
    QObject other;
    object.startTimer(100, Qt::PreciseTimer);
    object.startTimer(200, Qt::CoarseTimer);
    object.startTimer(20, Qt::CoarseTimer);
    object.startTimer(30'200, Qt::CoarseTimer);
    object.startTimer(2'500, Qt::VeryCoarseTimer);
    other.startTimer(300, Qt::PreciseTimer);
    return describe(object) + describe(other);
}

QStringList unregistered()
{
    QStringList seen;
    Watcher object(seen);
    Watcher other(seen);
    const int id = object.start(0, u"first"_s);
    object.start(0, u"second"_s);
    other.start(0, u"of the other"_s);
    const auto note = [&seen](bool done) { seen.append(done ? u"done"_s : u"there was none"_s); };
    note(loop().unregisterTimer(id));
    note(loop().unregisterTimer(id));
    seen += describe(object);
    note(loop().unregisterTimers(&object));
    loop().processEvents(QEventLoop::AllEvents);
    return seen;
}

/// For a nonexistent timer Qt 6.4 returns -1, as documented, and Qt 6.8 the smallest int.
QStringList remaining()
{
    QObject object;
    const auto isWithin = [](int left, int least, int most) {
        return left >= least && left <= most ? u"as it should be"_s : QString::number(left);
    };
    const int precise = object.startTimer(100'000, Qt::PreciseTimer);
    const int coarse = object.startTimer(10'000, Qt::CoarseTimer);
    const int veryCoarse = object.startTimer(100'000, Qt::VeryCoarseTimer);
    const int none = object.startTimer(0);
    return {isWithin(loop().remainingTime(precise), 90'000, 100'000),
        isWithin(loop().remainingTime(coarse), 9'000, 10'500),
        isWithin(loop().remainingTime(veryCoarse), 98'000, 101'000), isWithin(loop().remainingTime(none), 0, 0),
        isWithin(loop().remainingTime(987'654), std::numeric_limits<int>::min(), -1)};
}

QStringList killedInItsSlot()
{
    QStringList seen;
    Watcher watcher(seen);
    watcher.then = [&watcher](int id) { watcher.killTimer(id); };
    watcher.start(0, u"once"_s);
    turn();
    return seen;
}

QStringList killsTheOther()
{
    QStringList seen;
    Watcher watcher(seen);
    std::array<int, 2> ids{watcher.start(0, u"told"_s), watcher.start(0, u"told"_s)};
    watcher.then = [&](int) {
        for (const int id : ids)
            watcher.killTimer(id);
    };
    turn();
    return seen;
}

QStringList startsAnotherInItsSlot()
{
    QStringList seen;
    Watcher watcher(seen);
    watcher.then = [&watcher](int id) {
        watcher.killTimer(id);
        watcher.then = [&watcher](int next) { watcher.killTimer(next); };
        watcher.start(1, u"next"_s);
    };
    watcher.start(1, u"first"_s);
    waitUntil([&seen] { return seen.size() == 2; });
    turn();
    return seen;
}

QStringList deletedInItsSlot()
{
    QStringList seen;
    auto *watcher = new Watcher(seen);
    watcher->then = [watcher](int) { delete watcher; };
    watcher->start(0, u"once"_s);
    watcher->start(0, u"never"_s);
    turn();
    return seen;
}

/// A timer does not fire while its own slot runs; others do.
QStringList aLoopInItsSlot()
{
    QStringList seen;
    Watcher watcher(seen);
    Watcher other(seen);
    watcher.then = [&](int id) {
        if (std::count(seen.cbegin(), seen.cend(), u"outer"_s) > 1)
            return;
        other.start(0, u"inner"_s);
        waitUntil([&seen] { return seen.contains(u"inner"_s); });
        loop().unregisterTimers(&other);
        turn();
        watcher.killTimer(id);
    };
    watcher.start(0, u"outer"_s);
    turn();
    return seen;
}

} // namespace

/// Tests that timers of our event loop fire like Qt's.
class TstLoopTimers : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void runOut_data();
    void runOut() { runScenario(); }
};

void TstLoopTimers::runOut_data()
{
    addScenarioColumns();
    addScenario("in order", inOrder, {u"5"_s, u"15"_s, u"30"_s});
    addScenario("never too early", neverTooEarly, {u"timer"_s, u"late enough"_s, u"timer"_s, u"late enough"_s});
    addScenario("again and again", again, {u"again"_s, u"again"_s, u"again"_s});
    addScenario("once in a turn", onceInATurn, {u"one"_s, u"one"_s, u"turn"_s, u"two"_s, u"two"_s});
    addScenario("registered", registered,
        {u"100 of type 0"_s, u"20 of type 0"_s, u"200 of type 1"_s, u"3000 of type 2"_s, u"30000 of type 2"_s,
            u"300 of type 0"_s});
    addScenario(
        "unregistered", unregistered, {u"done"_s, u"there was none"_s, u"0 of type 0"_s, u"done"_s, u"of the other"_s});
    addScenario("remaining", remaining, QStringList(5, u"as it should be"_s));
    addScenario("killed in its slot", killedInItsSlot, {u"once"_s});
    addScenario("kills the other", killsTheOther, {u"told"_s});
    addScenario("starts another in its slot", startsAnotherInItsSlot, {u"first"_s, u"next"_s});
    addScenario("deleted in its slot", deletedInItsSlot, {u"once"_s});
    addScenario("a loop in its slot", aLoopInItsSlot, {u"outer"_s, u"inner"_s});
}

CHAMADA_TEST(TstLoopTimers)

} // namespace chamada::test::tst_looptimers

#include "tst_looptimers.moc"
