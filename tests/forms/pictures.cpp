// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/startup.h"
#include "student-gui/kiosk/kioskwindow.h"
#include "tests/support/scriptedpeer.h"

#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chamada;
using namespace chamada::student;
using namespace chamada::test;

// Writes pictures of the kiosk into the folder CHAMADA_PICTURES, in the size CHAMADA_SIZE. It takes the options of the
// window.

namespace {

const QJsonObject accepted{{u"class"_s, 101}, {u"student"_s, u"2023001"_s},
    {u"time"_s, u"2026-11-22T08:00:15.250-03:00"_s}, {u"repeated"_s, false}, {u"flags"_s, QJsonArray()},
    {u"name"_s, u"Ana Beatriz Souza"_s}, {u"receipt"_s, u"abc.def"_s}};

QJsonObject call(int number, const QString &title)
{
    return {{u"class"_s, number}, {u"started"_s, u"2026-11-22T08:00:00.000-03:00"_s}, {u"teacher"_s, u"Maria"_s},
        {u"title"_s, title}, {u"code"_s, false}, {u"roster_only"_s, false}};
}

/// Takes pictures of one kiosk on a scripted server.
class Studio {
public:
    explicit Studio(const QJsonArray &calls)
    {
        peer.setHandler([calls](const QJsonObject &request) -> std::optional<QJsonObject> {
            if (request.value("op"_L1) == LoginRequest::op)
                return QJsonObject();
            if (request.value("op"_L1) == ListCallsRequest::op)
                return QJsonObject{{u"calls"_s, calls}};
            return std::nullopt;
        });
        const QStringList size = qEnvironmentVariable("CHAMADA_SIZE", u"1024x600"_s).split(u'x');
        window.resize(size[0].toInt(), size[1].toInt());
        window.show();
        window.activateWindow();
    }

    bool open()
    {
        link.open(peer.address());
        return QTest::qWaitFor(
            [this] { return client.state() == KioskClient::State::Open && !client.calls().isEmpty(); });
    }
    void type(const QString &text)
    {
        QTest::keyClicks(window.focusWidget(), text);
        const qsizetype before = peer.received(u"checkin"_s).size();
        QTest::keyClick(window.focusWidget(), Qt::Key_Return);
        (void)QTest::qWaitFor([&] { return peer.received(u"checkin"_s).size() > before; }, 500);
        (void)QTest::qWaitFor([] { return false; }, 100);
    }
    void save(const QString &name)
    {
        QCoreApplication::processEvents();
        window.grab().save(QDir(qEnvironmentVariable("CHAMADA_PICTURES")).filePath(u"kiosk-"_s + name + u".png"_s));
    }

    QTemporaryDir folder;
    ScriptedPeer peer;
    KnownServers known{folder.filePath(u"servers.json"_s)};
    ServerLink link{known};
    KioskClient client{link, {u"maria"_s, u"a good password"_s}, std::nullopt};
    KioskWindow window{client};
};

void photographDoor()
{
    Studio studio({call(101, u"Redes de Computadores"_s)});
    studio.save(u"looking"_s);
    if (!studio.open())
        return;
    studio.save(u"ready"_s);
    studio.peer.reply(u"checkin"_s, accepted);
    studio.type(u"2023001"_s);
    studio.save(u"present"_s);
    QJsonObject again = accepted;
    again.insert("repeated"_L1, true);
    studio.peer.reply(u"checkin"_s, again);
    studio.type(u"2023001"_s);
    studio.save(u"already"_s);
    studio.peer.refuse(u"checkin"_s, {.code = ErrorCode::NotOnRoster});
    studio.type(u"2023999"_s);
    studio.save(u"refused"_s);
    studio.type(u"%%%"_s);
    studio.save(u"notread"_s);
    QTest::keyClick(studio.window.focusWidget(), Qt::Key_Escape);
    QTest::keyClicks(studio.window.focusWidget(), u"wrong"_s);
    QTest::keyClick(studio.window.focusWidget(), Qt::Key_Return);
    studio.save(u"leave"_s);
    QTest::keyClick(studio.window.focusWidget(), Qt::Key_Escape);
    studio.peer.stop();
    (void)QTest::qWaitFor([&] { return studio.link.state() == ServerLink::State::Waiting; });
    QTest::keyClicks(studio.window.focusWidget(), u"2"_s);
    studio.save(u"offline"_s);
}

int run(const WindowOptions &)
{
    photographDoor();
    Studio several({call(101, u"Redes de Computadores"_s), call(202, u"Banco de Dados"_s)});
    if (!several.open())
        return 1;
    several.save(u"classes"_s);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    return startWindow(argc, argv, WindowKind::Student, &run);
}
