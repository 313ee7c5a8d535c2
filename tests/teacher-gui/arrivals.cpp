// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/startup.h"
#include "tests/support/callids.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace chamada;
using namespace chamada::teacher;
using namespace chamada::test;

// Measures the time from the event of an arrival until its row is painted, and how long the event loop is blocked,
// while a class arrives. A peer in the same process sends the events at a server's rate; its own work is included.
// Arguments: arrivals, seconds, present before, on the roster.

namespace {

constexpr auto NewsEvery = 50ms;
constexpr auto Beat = 5ms;
constexpr double LongFrame = 50; // ms

QString student(int number)
{
    return u"%1"_s.arg(2'000'000 + number);
}

QString nameOf(int number)
{
    return u"Student number %1"_s.arg(number);
}

void print(const char *what, QList<double> values)
{
    if (values.isEmpty())
        return;
    std::sort(values.begin(), values.end());
    const auto at = [&](double part) { return values[static_cast<qsizetype>(part * double(values.size() - 1))]; };
    std::printf("%-36s median %7.2f ms   p99 %7.2f ms   max %7.2f ms\n", what, at(0.5), at(0.99), values.last());
}

/// Measures the table of a window while students arrive.
class Watch : public QObject {
public:
    explicit Watch(QTableView *table)
        : m_table(table)
    {
        m_clock.start();
        table->viewport()->installEventFilter(this);
        m_beat.setTimerType(Qt::PreciseTimer);
        m_beat.callOnTimeout(this, [this] { m_gaps.append(now() - std::exchange(m_lastBeat, now())); });
        m_lastBeat = now();
        m_beat.start(Beat);
    }

    /// Expects the table to reach this many rows.
    void expect(int rows) { m_expected.append({rows, now()}); }
    bool isDone() const { return m_expected.isEmpty(); }

    void report() const
    {
        print("news of an arrival to its row", m_visible);
        print("between two beats of 5 ms", m_gaps);
        const auto frames = std::count_if(m_gaps.begin(), m_gaps.end(), [](double gap) { return gap > LongFrame; });
        std::printf("%-36s %lld of %lld\n", "more than 50 ms between two beats", static_cast<long long>(frames),
            static_cast<long long>(m_gaps.size()));
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            while (!m_expected.isEmpty() && m_expected.first().rows <= m_table->model()->rowCount())
                m_visible.append(now() - m_expected.takeFirst().told);
        return false;
    }

private:
    struct Expected {
        int rows;
        double told;
    };

    double now() const { return static_cast<double>(m_clock.nsecsElapsed()) / 1e6; }

    QTableView *m_table;
    QElapsedTimer m_clock;
    QList<Expected> m_expected;
    QList<double> m_visible;
    QTimer m_beat;
    double m_lastBeat = 0;
    QList<double> m_gaps;
};

struct Plan {
    int arrivals = 2000;
    int seconds = 60;
    int present = 8000;
    int roster = 10000;
};

Plan planned()
{
    const QStringList numbers = qEnvironmentVariable("CHAMADA_ARRIVALS").split(u' ', Qt::SkipEmptyParts);
    Plan plan;
    if (numbers.size() == 4)
        plan = {numbers[0].toInt(), numbers[1].toInt(), numbers[2].toInt(), numbers[3].toInt()};
    return plan;
}

bool prepare(TeacherFixture &fixture, const Plan &plan)
{
    QList<RosterLine> roster;
    for (int i = 0; i < plan.roster; ++i)
        roster.append(FakeCalls::line(student(i), nameOf(i)));
    fixture.calls.setRoster(101, roster);
    fixture.calls.open(101, u"Redes"_s);
    for (int i = 0; i < plan.present; ++i)
        fixture.calls.arriveUnseen(101, FakeCalls::entry(student(i), u"08:00:15"_s, nameOf(i)));
    return fixture.openEntered()
        && QTest::qWaitFor(
            [&] {
                const LiveCall *call = fixture.services().openCalls.callOf(*ClassId::fromNumber(101));
                return call && call->count() == plan.present && fixture.services().rosters.of(call->classId());
            },
            60'000);
}

void tell(TeacherFixture &fixture, int first, int last)
{
    PresentEvent event{*ClassId::fromNumber(101), u"call-101"_callId, last, {}, {}};
    for (int i = first; i < last; ++i)
        event.added.append(FakeCalls::entry(student(i), u"08:01:15"_s, nameOf(i)));
    QJsonObject json = event.toJson();
    json.insert(u"op"_s, PresentEvent::op);
    fixture.peer.push(json);
}

int run(const WindowOptions &)
{
    const Plan plan = planned();
    TeacherFixture fixture;
    if (!prepare(fixture, plan)) {
        std::puts("the window did not get to the call");
        return 1;
    }
    QTest::qWait(1000); // lets the start finish its work
    auto *table = fixture.find<QTableView>(QObject::tr("Present students"));
    Watch watch(table);
    const int steps = static_cast<int>(std::chrono::seconds(plan.seconds) / NewsEvery);
    int step = 0;
    QTimer timer;
    timer.callOnTimeout([&] {
        const int first = plan.present + static_cast<int>(qint64(plan.arrivals) * step / steps);
        const int last = plan.present + static_cast<int>(qint64(plan.arrivals) * ++step / steps);
        if (step == steps)
            timer.stop();
        if (first == last)
            return;
        watch.expect(last);
        tell(fixture, first, last);
    });
    timer.start(NewsEvery);
    const bool all = QTest::qWaitFor([&] { return step == steps && watch.isDone(); }, (plan.seconds + 60) * 1000);
    std::printf("%d arrivals in %d s, %d present before, %d on the roster%s\n", plan.arrivals, plan.seconds,
        plan.present, plan.roster, all ? "" : ": not all of them were shown");
    watch.report();
    return all ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    return startWindow(argc, argv, WindowKind::Teacher, &run);
}
