// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractEventDispatcher>
#include <QSocketNotifier>
#include <QStringList>

#include <array>
#include <functional>

namespace chamada::test {

/// What is tried on an event loop; it returns what was seen, in order.
using Scenario = QStringList (*)();

/// Adds a row for each scenario on Qt's own loop and one on ours: the same must be seen on both.
void addScenario(const char *name, Scenario scenario, const QStringList &expected);
/// Columns for those.
void addScenarioColumns();
/// Runs the scenario of the row in a thread with the loop of the row.
void runScenario();

/// The loop of this thread.
QAbstractEventDispatcher &loop();
/// Some turns of the loop that wait for nothing: whatever is ready is told by then.
void turn(QEventLoop::ProcessEventsFlags flags = QEventLoop::AllEvents);
/// Turns of the loop that wait, until it is so.
void waitUntil(const std::function<bool()> &isSo);

/// Two sockets that are connected to each other, non-blocking.
class SocketPair {
public:
    SocketPair();
    ~SocketPair();
    SocketPair(const SocketPair &) = delete;
    SocketPair &operator=(const SocketPair &) = delete;

    int near() const { return m_ends[0]; }
    int far() const { return m_ends[1]; }
    /// The other end says something.
    void arrive() const;
    /// Reads all that has arrived.
    void take() const;
    /// No more can be written.
    void fill() const;
    void closeNear();
    void closeFar();

private:
    std::array<int, 2> m_ends{-1, -1};
};

/// Notes in a list each time it is told.
class Notifier : public QSocketNotifier {
    Q_OBJECT

public:
    Notifier(
        int descriptor, Type type, QStringList &seen, const QString &name,
        const std::function<void(Notifier &)> &then = [](Notifier &) { });
};

} // namespace chamada::test

Q_DECLARE_METATYPE(chamada::test::Scenario)
