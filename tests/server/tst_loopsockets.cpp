// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/dispatcherfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QPointer>
#include <QRegularExpression>
#include <QTemporaryFile>
#include <QTest>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_loopsockets {

namespace {

constexpr auto Read = QSocketNotifier::Read;
constexpr auto Write = QSocketNotifier::Write;
constexpr auto Exception = QSocketNotifier::Exception;

void off(Notifier &notifier)
{
    notifier.setEnabled(false);
}

QStringList readable()
{
    QStringList seen;
    const SocketPair pair;
    const Notifier notifier(pair.near(), Read, seen, u"read"_s, [&pair](Notifier &) { pair.take(); });
    turn();
    seen.append(u"arrives"_s);
    pair.arrive();
    turn();
    return seen;
}

QStringList untilItIsRead()
{
    QStringList seen;
    const SocketPair pair;
    const Notifier notifier(pair.near(), Read, seen, u"read"_s, [&](Notifier &) {
        if (seen.size() == 3)
            pair.take();
    });
    pair.arrive();
    waitUntil([&seen] { return seen.size() == 3; });
    turn();
    return seen;
}

QStringList writable()
{
    QStringList seen;
    const SocketPair pair;
    Notifier notifier(pair.near(), Write, seen, u"write"_s, off);
    turn();
    pair.fill();
    notifier.setEnabled(true);
    seen.append(u"full"_s);
    turn();
    return seen;
}

/// Tests out-of-band data, which only TCP supports.
QStringList exceptional()
{
    QStringList seen;
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int near = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *any = reinterpret_cast<sockaddr *>(&address);
    const bool ready = ::bind(listener, any, size) == 0 && ::listen(listener, 1) == 0
        && ::getsockname(listener, any, &size) == 0 && ::connect(near, any, size) == 0;
    const int far = ready ? ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC) : -1;
    {
        const Notifier notifier(near, Exception, seen, u"exception"_s, off);
        const Notifier reader(near, Read, seen, u"read"_s, off);
        turn();
        seen.append(u"urgent"_s);
        if (::send(far, "!", 1, MSG_OOB) == 1)
            waitUntil([&seen] { return seen.contains(u"exception"_s); });
    }
    for (const int descriptor : {listener, near, far})
        ::close(descriptor);
    return seen;
}

QStringList allTypesOfOne()
{
    QStringList seen;
    const SocketPair pair;
    const Notifier reader(pair.near(), Read, seen, u"read"_s, off);
    const Notifier writer(pair.near(), Write, seen, u"write"_s, off);
    const Notifier other(pair.near(), Exception, seen, u"exception"_s, off);
    pair.arrive();
    turn();
    return seen;
}

QStringList hungUp()
{
    QStringList seen;
    SocketPair pair;
    const Notifier reader(pair.near(), Read, seen, u"read"_s, off);
    const Notifier writer(pair.near(), Write, seen, u"write"_s, off);
    const Notifier other(pair.near(), Exception, seen, u"exception"_s, off);
    pair.closeFar();
    turn();
    return seen;
}

QStringList switched()
{
    QStringList seen;
    const SocketPair pair;
    Notifier notifier(pair.near(), Read, seen, u"read"_s, off);
    notifier.setEnabled(false);
    pair.arrive();
    turn();
    seen.append(u"on"_s);
    for (const bool on : {true, false, true, false, true})
        notifier.setEnabled(on);
    turn();
    seen.append(u"on"_s);
    notifier.setEnabled(true);
    turn();
    return seen;
}

/// Makes two descriptors ready at once; the first notifier activated acts on the other one.
QStringList firstOfTwo(const std::function<void(std::unique_ptr<Notifier> &)> &act)
{
    QStringList seen;
    const SocketPair one;
    const SocketPair two;
    std::unique_ptr<Notifier> first;
    std::unique_ptr<Notifier> second;
    first = std::make_unique<Notifier>(one.near(), Read, seen, u"told"_s, [&](Notifier &self) {
        self.setEnabled(false);
        act(second);
    });
    second = std::make_unique<Notifier>(two.near(), Read, seen, u"told"_s, [&](Notifier &self) {
        self.setEnabled(false);
        act(first);
    });
    one.arrive();
    two.arrive();
    turn();
    return seen;
}

QStringList switchesOffTheOther()
{
    return firstOfTwo([](auto &other) { other->setEnabled(false); });
}

QStringList deletesTheOther()
{
    return firstOfTwo([](auto &other) { other.reset(); });
}

QStringList letsTheOtherBeToldInALoopOfItsOwn()
{
    return firstOfTwo([](auto &) { turn(); });
}

QStringList deletesItself()
{
    QStringList seen;
    const SocketPair pair;
    auto *notifier = new Notifier(pair.near(), Read, seen, u"read"_s, [](Notifier &self) { delete &self; });
    const QPointer<Notifier> alive(notifier);
    pair.arrive();
    turn();
    seen.append(alive ? u"alive"_s : u"gone"_s);
    return seen;
}

/// Closes a watched descriptor and reuses its number before the next turn of the loop.
QStringList numberGivenAway()
{
    QStringList seen;
    SocketPair old;
    const SocketPair fresh;
    auto first = std::make_unique<Notifier>(old.near(), Read, seen, u"old"_s);
    turn();
    const int number = old.near();
    first->setEnabled(false);
    old.closeNear();
    const int again = ::fcntl(fresh.near(), F_DUPFD_CLOEXEC, number);
    {
        const Notifier second(again, Read, seen, u"new"_s, off);
        fresh.arrive();
        turn();
    }
    ::close(again);
    seen.append(again == number ? u"same number"_s : u"another number"_s);
    return seen;
}

QStringList file()
{
    QStringList seen;
    QTemporaryFile file;
    if (!file.open())
        return {};
    Notifier reader(file.handle(), Read, seen, u"read"_s, off);
    Notifier writer(file.handle(), Write, seen, u"write"_s, off);
    waitUntil([&seen] { return seen.size() == 2; });
    seen.append(u"on"_s);
    reader.setEnabled(true);
    waitUntil([&seen] { return seen.size() == 4; });
    turn();
    return seen;
}

QStringList invalid()
{
    QStringList seen;
    SocketPair pair;
    const int number = pair.near();
    pair.closeNear();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"QSocketNotifier: Invalid socket .* Read, disabling.*"_s));
    Notifier notifier(number, Read, seen, u"read"_s);
    turn();
    seen.append(notifier.isEnabled() ? u"on"_s : u"off"_s);
    return seen;
}

QStringList inTheOrderOfTime()
{
    QStringList seen;
    const SocketPair one;
    const SocketPair two;
    const Notifier first(one.near(), Read, seen, u"one"_s, [&one](Notifier &) { one.take(); });
    const Notifier second(two.near(), Read, seen, u"two"_s, [&two](Notifier &) { two.take(); });
    for (const SocketPair *pair : {&one, &two, &one}) {
        pair->arrive();
        turn();
    }
    return seen;
}

} // namespace

/// Tests that our event loop treats descriptors and their notifiers like Qt's.
class TstLoopSockets : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void sees_data();
    void sees() { runScenario(); }
};

void TstLoopSockets::sees_data()
{
    addScenarioColumns();
    addScenario("readable", readable, {u"arrives"_s, u"read"_s});
    addScenario("again until it is read", untilItIsRead, {u"read"_s, u"read"_s, u"read"_s});
    addScenario("writable", writable, {u"write"_s, u"full"_s});
    addScenario("exceptional", exceptional, {u"urgent"_s, u"exception"_s});
    addScenario("all types of one", allTypesOfOne, {u"read"_s, u"write"_s});
    addScenario("hung up", hungUp, {u"read"_s, u"write"_s, u"exception"_s});
    addScenario("switched off and on", switched, {u"on"_s, u"read"_s, u"on"_s, u"read"_s});
    addScenario("switches off the other", switchesOffTheOther, {u"told"_s});
    addScenario("deletes the other", deletesTheOther, {u"told"_s});
    addScenario("a loop in a slot", letsTheOtherBeToldInALoopOfItsOwn, {u"told"_s, u"told"_s});
    addScenario("deletes itself", deletesItself, {u"read"_s, u"gone"_s});
    addScenario("number given away", numberGivenAway, {u"new"_s, u"same number"_s});
    addScenario("file", file, {u"read"_s, u"write"_s, u"on"_s, u"read"_s});
    addScenario("invalid", invalid, {u"off"_s});
    addScenario("in the order of time", inTheOrderOfTime, {u"one"_s, u"two"_s, u"one"_s});
}

CHAMADA_TEST(TstLoopSockets)

} // namespace chamada::test::tst_loopsockets

#include "tst_loopsockets.moc"
