// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/dispatcherfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_loopturns {

namespace {

QString text(bool told)
{
    return told ? u"yes"_s : u"no"_s;
}

void post(QObject &context, const std::function<void()> &job)
{
    QMetaObject::invokeMethod(&context, job, Qt::QueuedConnection);
}

QStringList tellsWhetherAnythingHappened()
{
    QObject context;
    QStringList seen{text(loop().processEvents(QEventLoop::AllEvents))};
    post(context, [] { });
    seen.append(text(loop().processEvents(QEventLoop::AllEvents)));
    seen.append(text(loop().processEvents(QEventLoop::AllEvents)));
    const SocketPair pair;
    const Notifier notifier(pair.near(), QSocketNotifier::Read, seen, u"read"_s);
    pair.arrive();
    seen.append(text(loop().processEvents(QEventLoop::AllEvents)));
    return seen;
}

class Marked : public QObject {
public:
    explicit Marked(QStringList &seen)
        : m_seen(seen)
    {
    }
    bool event(QEvent *event) override
    {
        if (event->type() < QEvent::User)
            return QObject::event(event);
        m_seen.append(QString::number(event->type() - QEvent::User));
        return true;
    }

private:
    QStringList &m_seen;
};

QStringList postedEventsByPriority()
{
    QStringList seen;
    Marked marked(seen);
    const auto postAs = [&marked](int number, int priority) {
        QCoreApplication::postEvent(&marked, new QEvent(static_cast<QEvent::Type>(QEvent::User + number)), priority);
    };
    postAs(1, Qt::NormalEventPriority);
    postAs(2, Qt::LowEventPriority);
    postAs(3, Qt::HighEventPriority);
    postAs(4, Qt::NormalEventPriority);
    turn();
    return seen;
}

QStringList postedByWhatWasPosted()
{
    QStringList seen;
    QObject context;
    post(context, [&] {
        seen.append(u"one"_s);
        post(context, [&seen] { seen.append(u"two"_s); });
    });
    loop().processEvents(QEventLoop::WaitForMoreEvents);
    seen.append(u"turn"_s);
    loop().processEvents(QEventLoop::AllEvents);
    return seen;
}

QStringList postedByAnotherThread()
{
    QStringList seen;
    QEventLoop running;
    const std::unique_ptr<QThread> other(QThread::create([&] {
        post(running, [&] {
            seen.append(u"posted"_s);
            running.quit();
        });
    }));
    other->start();
    running.exec();
    other->wait();
    return seen;
}

QStringList postedBeforeSockets()
{
    QStringList seen;
    QObject context;
    const SocketPair pair;
    const Notifier notifier(pair.near(), QSocketNotifier::Read, seen, u"read"_s, [&pair](auto &) { pair.take(); });
    pair.arrive();
    post(context, [&seen] { seen.append(u"posted"_s); });
    turn();
    return seen;
}

QStringList withoutSockets()
{
    QStringList seen;
    QObject context;
    const SocketPair pair;
    const Notifier notifier(pair.near(), QSocketNotifier::Read, seen, u"read"_s, [&pair](auto &) { pair.take(); });
    pair.arrive();
    post(context, [&seen] { seen.append(u"posted"_s); });
    QTimer::singleShot(0, &context, [&seen] { seen.append(u"timer"_s); });
    turn(QEventLoop::ExcludeSocketNotifiers | QEventLoop::ExcludeUserInputEvents);
    seen.append(u"all"_s);
    turn(QEventLoop::ExcludeUserInputEvents);
    return seen;
}

QStringList waitsWithoutSockets()
{
    QStringList seen;
    QObject context;
    const SocketPair pair;
    const Notifier notifier(pair.near(), QSocketNotifier::Read, seen, u"read"_s, [&pair](auto &) { pair.take(); });
    pair.arrive();
    QTimer::singleShot(5, &context, [&seen] { seen.append(u"timer"_s); });
    while (seen.isEmpty())
        loop().processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::ExcludeSocketNotifiers);
    return seen;
}

QStringList withoutTimers()
{
    QStringList seen;
    QTimer timer;
    timer.callOnTimeout(&timer, [&] {
        seen.append(u"timer"_s);
        timer.stop();
    });
    timer.start(0);
    turn(QEventLoop::X11ExcludeTimers);
    seen.append(u"all"_s);
    turn();
    return seen;
}

QStringList wokenByAnotherThread()
{
    QAbstractEventDispatcher &here = loop();
    const std::unique_ptr<QThread> other(QThread::create([&here] { here.wakeUp(); }));
    other->start();
    const bool woken = here.processEvents(QEventLoop::WaitForMoreEvents);
    other->wait();
    return {text(woken)};
}

QStringList wokenBeforeItWaits()
{
    loop().wakeUp();
    loop().wakeUp();
    return {
        text(loop().processEvents(QEventLoop::WaitForMoreEvents)), text(loop().processEvents(QEventLoop::AllEvents))};
}

QStringList interruptedByAnotherThread()
{
    QStringList seen;
    QAbstractEventDispatcher &here = loop();
    std::unique_ptr<QThread> other;
    QObject::connect(
        &here, &QAbstractEventDispatcher::aboutToBlock, &here,
        [&] {
            other.reset(QThread::create([&here] { here.interrupt(); }));
            other->start();
        },
        Qt::SingleShotConnection);
    here.processEvents(QEventLoop::WaitForMoreEvents);
    other->wait();
    return {u"returned"_s};
}

QStringList interruptedInASlot()
{
    QStringList seen;
    QObject context;
    const SocketPair pair;
    const Notifier notifier(pair.near(), QSocketNotifier::Read, seen, u"read"_s, [&pair](auto &) { pair.take(); });
    pair.arrive();
    post(context, [&seen] {
        seen.append(u"posted"_s);
        loop().interrupt();
    });
    seen.append(text(loop().processEvents(QEventLoop::WaitForMoreEvents)));
    seen.append(text(loop().processEvents(QEventLoop::WaitForMoreEvents)));
    return seen;
}

QStringList interruptedWhenAboutToBlock()
{
    QObject::connect(&loop(), &QAbstractEventDispatcher::aboutToBlock, &loop(), [] { loop().interrupt(); });
    return {text(loop().processEvents(QEventLoop::WaitForMoreEvents))};
}

QStringList itsSignals()
{
    QStringList seen;
    QObject context;
    QObject::connect(&loop(), &QAbstractEventDispatcher::awake, &context, [&seen] { seen.append(u"awake"_s); });
    QObject::connect(
        &loop(), &QAbstractEventDispatcher::aboutToBlock, &context, [&seen] { seen.append(u"about to block"_s); });
    loop().processEvents(QEventLoop::AllEvents);
    QTimer::singleShot(1, &context, [&seen] { seen.append(u"timer"_s); });
    loop().processEvents(QEventLoop::WaitForMoreEvents);
    return seen;
}

QStringList aLoopWithinALoop()
{
    QStringList seen;
    QEventLoop outer;
    QTimer::singleShot(0, &outer, [&] {
        QEventLoop inner;
        seen.append(u"inner begins"_s);
        QTimer::singleShot(1, &inner, &QEventLoop::quit);
        inner.exec();
        seen.append(u"inner ends"_s);
        outer.quit();
    });
    outer.exec();
    seen.append(u"outer ends"_s);
    return seen;
}

QStringList deletedLater()
{
    QPointer<QObject> object(new QObject);
    QEventLoop running;
    QTimer::singleShot(0, &running, [&] { object->deleteLater(); });
    QTimer::singleShot(5, &running, &QEventLoop::quit);
    running.exec();
    return {object ? u"there"_s : u"gone"_s};
}

} // namespace

/// Tests that a turn of our event loop works like one of Qt's: flags, signals, posted events and wake-ups.
class TstLoopTurns : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void turns_data();
    void turns() { runScenario(); }
};

void TstLoopTurns::turns_data()
{
    addScenarioColumns();
    addScenario("tells whether anything happened", tellsWhetherAnythingHappened,
        {u"no"_s, u"yes"_s, u"no"_s, u"read"_s, u"yes"_s});
    addScenario("posted events by priority", postedEventsByPriority, {u"3"_s, u"1"_s, u"4"_s, u"2"_s});
    addScenario("posted by what was posted", postedByWhatWasPosted, {u"one"_s, u"turn"_s, u"two"_s});
    addScenario("posted by another thread", postedByAnotherThread, {u"posted"_s});
    addScenario("posted before sockets", postedBeforeSockets, {u"posted"_s, u"read"_s});
    addScenario("without sockets", withoutSockets, {u"posted"_s, u"timer"_s, u"all"_s, u"read"_s});
    addScenario("waits without sockets", waitsWithoutSockets, {u"timer"_s});
    addScenario("without timers", withoutTimers, {u"all"_s, u"timer"_s});
    addScenario("woken by another thread", wokenByAnotherThread, {u"yes"_s});
    addScenario("woken before it waits", wokenBeforeItWaits, {u"yes"_s, u"no"_s});
    addScenario("interrupted by another thread", interruptedByAnotherThread, {u"returned"_s});
    addScenario("interrupted in a slot", interruptedInASlot, {u"posted"_s, u"no"_s, u"read"_s, u"yes"_s});
    addScenario("interrupted when about to block", interruptedWhenAboutToBlock, {u"no"_s});
    addScenario("its signals", itsSignals, {u"awake"_s, u"awake"_s, u"about to block"_s, u"timer"_s});
    addScenario("a loop within a loop", aLoopWithinALoop, {u"inner begins"_s, u"inner ends"_s, u"outer ends"_s});
    addScenario("deleted later", deletedLater, {u"gone"_s});
}

CHAMADA_TEST(TstLoopTurns)

} // namespace chamada::test::tst_loopturns

#include "tst_loopturns.moc"
