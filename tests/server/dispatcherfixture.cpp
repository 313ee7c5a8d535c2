// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/dispatcherfixture.h"

#include "server/os/epolldispatcher.h"

#include <QTest>
#include <QThread>

#include <sys/socket.h>
#include <unistd.h>

namespace chamada::test {

using namespace server;

namespace {

constexpr int SomeTurns = 4;
constexpr const char *QtsOwn = "QEventDispatcherUNIX";

} // namespace

void addScenarioColumns()
{
    qputenv("QT_NO_GLIB", "1"); // Qt then uses its own dispatcher, which ours replaces
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<QByteArray>("dispatcher");
    QTest::addColumn<QStringList>("expected");
}

void addScenario(const char *name, Scenario scenario, const QStringList &expected)
{
    const std::array<QByteArray, 2> dispatchers{QtsOwn, EpollDispatcher::staticMetaObject.className()};
    for (const QByteArray &dispatcher : dispatchers)
        QTest::addRow("%s on %s", name, dispatcher.constData()) << scenario << dispatcher << expected;
}

void runScenario()
{
    QFETCH(const Scenario, scenario);
    QFETCH(const QByteArray, dispatcher);
    QFETCH(const QStringList, expected);
    QStringList seen;
    QByteArray used;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        used = loop().metaObject()->className();
        turn();
        seen = scenario();
    }));
    if (dispatcher != QtsOwn)
        thread->setEventDispatcher(new EpollDispatcher);
    thread->start();
    QVERIFY(thread->wait());
    QCOMPARE(used, dispatcher);
    QCOMPARE(seen, expected);
}

QAbstractEventDispatcher &loop()
{
    return *QAbstractEventDispatcher::instance();
}

void turn(QEventLoop::ProcessEventsFlags flags)
{
    for (int i = 0; i < SomeTurns; ++i)
        loop().processEvents(flags);
}

void waitUntil(const std::function<bool()> &isSo)
{
    while (!isSo())
        loop().processEvents(QEventLoop::WaitForMoreEvents);
}

SocketPair::SocketPair()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, m_ends.data()) != 0)
        qFatal("no sockets");
}

SocketPair::~SocketPair()
{
    closeNear();
    closeFar();
}

void SocketPair::arrive() const
{
    if (::send(far(), "x", 1, 0) != 1)
        qFatal("not sent");
}

void SocketPair::take() const
{
    std::array<char, 1024> bytes{};
    while (::recv(near(), bytes.data(), bytes.size(), 0) > 0)
        ;
}

void SocketPair::fill() const
{
    const std::array<char, 1024> bytes{};
    while (::send(near(), bytes.data(), bytes.size(), 0) > 0)
        ;
}

void SocketPair::closeNear()
{
    if (m_ends[0] >= 0)
        ::close(std::exchange(m_ends[0], -1));
}

void SocketPair::closeFar()
{
    if (m_ends[1] >= 0)
        ::close(std::exchange(m_ends[1], -1));
}

Notifier::Notifier(
    int descriptor, Type type, QStringList &seen, const QString &name, const std::function<void(Notifier &)> &then)
    : QSocketNotifier(descriptor, type)
{
    connect(this, &QSocketNotifier::activated, this, [this, &seen, name, then] {
        seen.append(name);
        then(*this);
    });
}

} // namespace chamada::test
