// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/startup.h"
#include "tests/student-gui/studentbench.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace chamada;
using namespace chamada::test;

// Writes a picture of every state of the student's window into the folder named by CHAMADA_PICTURES. The options are
// those of the window, so that each language, appearance and (by QT_SCALE_FACTOR) scale can be seen.

namespace {

bool connected(StudentBench &bench)
{
    bench.settings.setStudent(*StudentId::fromText(u"2023001"));
    return bench.connectClient();
}

bool disconnected(StudentBench &bench)
{
    if (!connected(bench))
        return false;
    bench.peer.stop();
    return bench.waitFor(ServerLink::State::Waiting);
}

bool answered(StudentBench &bench, const QJsonObject &more)
{
    bench.accept(more);
    return connected(bench) && bench.attempt();
}

bool refused(StudentBench &bench, const Failure &failure, const QString &code = {})
{
    bench.peer.refuse(u"checkin"_s, failure);
    return connected(bench) && bench.attempt(code);
}

bool looking(StudentBench &bench)
{
    bench.peer.ignore(u"hello"_s);
    bench.client.start(bench.peer.address());
    return true;
}

bool certificateChanged(StudentBench &bench)
{
    if (!connected(bench))
        return false;
    bench.peer.setIdentity(secondIdentity());
    bench.peer.dropConnections();
    return bench.waitFor(ServerLink::State::Stopped);
}

/// Brings the bench into one state; false where it did not come to it.
using Scene = bool (*)(StudentBench &);

const std::map<QString, Scene> scenes{
    {u"no-server"_s, [](StudentBench &) { return true; }},
    {u"looking"_s, &looking},
    {u"ready"_s, &connected},
    {u"present"_s,
        [](StudentBench &bench) {
            return answered(bench, {{u"name"_s, u"Ana Souza"_s}});
        }},
    {u"already"_s,
        [](StudentBench &bench) {
            return answered(bench, {{u"repeated"_s, true}});
        }},
    {u"refused"_s, [](StudentBench &bench) { return refused(bench, {.code = ErrorCode::NoOpenCall}); }},
    {u"not-on-roster"_s, [](StudentBench &bench) { return refused(bench, {.code = ErrorCode::NotOnRoster}); }},
    {u"code-wrong"_s, [](StudentBench &bench) { return refused(bench, {.code = ErrorCode::WrongCode}, u"123456"_s); }},
    {u"too-many"_s,
        [](StudentBench &bench) {
            return refused(bench, {.code = ErrorCode::TooManyAttempts, .field = {}, .retryAfter = 42}, u"123456"_s);
        }},
    {u"waiting"_s, [](StudentBench &bench) { return disconnected(bench) && bench.attempt(); }},
    {u"lost"_s, &disconnected},
    {u"certificate"_s, &certificateChanged},
};

int run(const WindowOptions &given)
{
    const QDir folder(qEnvironmentVariable("CHAMADA_PICTURES"));
    const QStringList size = qEnvironmentVariable("CHAMADA_SIZE", u"380x520"_s).split(u'x');
    QApplication::setFont(scaledFont(qEnvironmentVariable("CHAMADA_FONT_SCALE", u"1"_s).toDouble()));
    for (const auto &[name, prepare] : scenes) {
        StudentBench bench;
        if (!prepare(bench))
            return 1;
        WindowOptions options = given;
        if (!options.classId && name != "no-server"_L1)
            options.classId = ClassId::fromNumber(name == "ready"_L1 ? 202 : 101);
        StudentWindow &window = bench.open(options);
        window.resize(size[0].toInt(), size[1].toInt());
        QCoreApplication::processEvents();
        window.grab().save(folder.filePath(name + u".png"_s));
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    return startWindow(argc, argv, WindowKind::Student, &run);
}
