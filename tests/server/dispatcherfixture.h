// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractEventDispatcher>
#include <QSocketNotifier>
#include <QStringList>

#include <array>
#include <functional>

namespace chamada::test {

/// Runs on an event loop and returns what was observed, in order.
using Scenario = QStringList (*)();

/// Adds two rows for the scenario, one on Qt's loop and one on ours: both must show the same.
void addScenario(const char *name, Scenario scenario, const QStringList &expected);
/// Adds the columns for these rows.
void addScenarioColumns();
/// Runs the scenario of the current row in a thread with the event loop of that row.
void runScenario();

/// Returns the event dispatcher of this thread.
QAbstractEventDispatcher &loop();
/// Runs some non-blocking turns of the loop, enough to deliver every ready event.
void turn(QEventLoop::ProcessEventsFlags flags = QEventLoop::AllEvents);
/// Runs blocking turns of the loop until the condition holds.
void waitUntil(const std::function<bool()> &isSo);

/// Two connected non-blocking sockets.
class SocketPair {
public:
    SocketPair();
    ~SocketPair();
    SocketPair(const SocketPair &) = delete;
    SocketPair &operator=(const SocketPair &) = delete;

    int near() const { return m_ends[0]; }
    int far() const { return m_ends[1]; }
    /// Writes to the other end.
    void arrive() const;
    /// Reads everything that has arrived.
    void take() const;
    /// Writes until the socket is full.
    void fill() const;
    void closeNear();
    void closeFar();

private:
    std::array<int, 2> m_ends{-1, -1};
};

/// Appends its name to a list at each activation.
class Notifier : public QSocketNotifier {
    Q_OBJECT

public:
    Notifier(
        int descriptor, Type type, QStringList &seen, const QString &name,
        const std::function<void(Notifier &)> &then = [](Notifier &) { });
};

} // namespace chamada::test

Q_DECLARE_METATYPE(chamada::test::Scenario)
