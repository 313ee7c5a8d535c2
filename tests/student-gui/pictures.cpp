// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/receipt/receipt.h"
#include "common/ui/startup.h"
#include "tests/student-gui/studentbench.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
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

bool ended(StudentBench &bench)
{
    if (!connected(bench))
        return false;
    bench.peer.stop();
    bench.setCalls({});
    bench.peer.refuse(u"checkin"_s, {.code = ErrorCode::NoOpenCall});
    bench.client.checkIn({*ClassId::fromNumber(101), *StudentId::fromText(u"2023001"), {}});
    return bench.peer.resume() && QTest::qWaitFor([&] { return bench.client.state() == StudentState::Ended; });
}

bool searched(StudentBench &bench)
{
    bench.search.begin();
    return QTest::qWaitFor([&] { return bench.search.phase() == ServerSearch::Phase::Looked; });
}

bool severalServers(StudentBench &bench)
{
    bench.known.remember({{u"192.168.10.5"_s}, u"Laboratório 3"_s, QByteArray(32, '3')});
    bench.known.remember({{u"lab-antigo"_s, 5051}, u"Casa"_s, QByteArray(32, 'c')});
    bench.network.announce({u"Laboratório 3"_s, 5050, 1, QByteArray(32, 'x')});
    bench.network.announce({u"Laboratório 7"_s, 5050, 1, QByteArray(32, '7')});
    return searched(bench);
}

Presence presence(const ReceiptKey &key, int number, const QString &title, const QString &time)
{
    Presence kept{*ClassId::fromNumber(number), title, *StudentId::fromText(u"2023001"),
        *Timestamp::fromText(u"2026-11-%1.250-03:00"_s.arg(time)), u"Laboratório 3"_s, QByteArray(32, 'f'), {}};
    kept.receipt = signReceipt({u"hV3kQx0b2fJz8LrT"_s, kept.classId, kept.student, kept.time, kept.server}, key);
    return kept;
}

bool withPresences(StudentBench &bench)
{
    const ReceiptKey key = ReceiptKey::generate();
    bench.known.remember({{u"lab3"_s}, u"Laboratório 3"_s, QByteArray(32, 'f'), key.publicKey});
    bench.book.keep(presence(key, 101, u"Redes de Computadores"_s, u"22T08:00:15"_s));
    bench.book.keep(presence(key, 101, u"Redes de Computadores"_s, u"20T08:00:09"_s));
    bench.book.keep(presence(key, 101, u"Redes de Computadores"_s, u"15T08:01:44"_s));
    bench.book.keep(presence(key, 202, u"Banco de Dados"_s, u"21T10:00:31"_s));
    bench.book.keep(presence(key, 999999999, {}, u"19T19:30:02"_s));
    return connected(bench);
}

/// Brings the bench into one state; false where it did not come to it.
using Scene = bool (*)(StudentBench &);

struct Button {
    const char *context;
    const char *text;
};

constexpr Button book{"chamada::CheckInPage", "My presences"};

/// The buttons that are pressed once the window is there.
const std::map<QString, QList<Button>> presses{
    {u"presences"_s, {book}},
    {u"presences-none"_s, {book}},
    {u"presences-code"_s, {book, {"chamada::PresencesPage", "QR code"}}},
    {u"presences-genuine"_s, {book, {"chamada::PresencesPage", "Verify"}}},
};

void pressButtons(const StudentWindow &window, const QString &scene)
{
    const auto buttons = presses.find(scene);
    if (buttons == presses.end())
        return;
    for (const Button &wanted : buttons->second)
        for (auto *button : window.findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == QCoreApplication::translate(wanted.context, wanted.text))
                button->click();
}

const std::map<QString, Scene> scenes{
    {u"no-server"_s, [](StudentBench &) { return true; }},
    {u"looking"_s, &looking},
    {u"ready"_s, &connected},
    {u"servers"_s, &severalServers},
    {u"servers-none"_s, &searched},
    {u"presences"_s, &withPresences},
    {u"presences-code"_s, &withPresences},
    {u"presences-genuine"_s, &withPresences},
    {u"presences-none"_s, &connected},
    {u"ended"_s, &ended},
    {u"late"_s,
        [](StudentBench &bench) {
            return answered(bench, {{u"flags"_s, QJsonArray{u"late"_s}}});
        }},
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
        if (!options.classId && !name.startsWith("servers"_L1) && name != "no-server"_L1)
            options.classId = ClassId::fromNumber(name == "ready"_L1 ? 202 : 101);
        StudentWindow &window = bench.open(options);
        window.resize(size[0].toInt(), size[1].toInt());
        pressButtons(window, name);
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
