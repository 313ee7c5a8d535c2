// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/teacher-gui/scenes.h"

#include "teacher-gui/live/view/startform.h"
#include "teacher-gui/projector/projectorwindow.h"
#include "tests/teacher-gui/diaryscenes.h"
#include "tests/teacher-gui/livescenes.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::test {

using namespace teacher;

namespace {

QSize sizeAsked()
{
    const QStringList size = qEnvironmentVariable("CHAMADA_SIZE", u"1100x720"_s).split(u'x');
    return {size[0].toInt(), size[1].toInt()};
}

bool empty(TeacherFixture &fixture)
{
    return fixture.openEntered();
}

bool login(TeacherFixture &fixture)
{
    WindowOptions options;
    options.server = fixture.peer.address();
    options.user = u"maria"_s;
    fixture.open(options);
    return QTest::qWaitFor([&] { return fixture.services().client.state() == TeacherClient::State::NeedsLogin; });
}

bool setup(TeacherFixture &fixture)
{
    fixture.peer.hello()[u"setup"_s] = true;
    WindowOptions options;
    options.server = fixture.peer.address();
    fixture.open(options);
    return QTest::qWaitFor([&] { return fixture.services().client.state() == TeacherClient::State::NeedsAccount; });
}

bool noServer(TeacherFixture &fixture)
{
    fixture.open();
    return true;
}

bool badClass(TeacherFixture &fixture)
{
    if (!fixture.openEntered())
        return false;
    fixture.window->findChild<StartForm *>()->findChild<QComboBox *>()->setEditText(u"10a"_s);
    fixture.key(Qt::Key_Return);
    return true;
}

bool options(TeacherFixture &fixture)
{
    if (!taking(fixture))
        return false;
    fixture.window->resize(sizeAsked());
    const auto *form = fixture.window->findChild<StartForm *>();
    const auto boxes = form->findChildren<QCheckBox *>();
    boxes.first()->setChecked(true);
    const auto tools = form->findChildren<QToolButton *>();
    const auto toggle = std::find_if(tools.begin(), tools.end(), [](const QToolButton *tool) {
        return tool->isCheckable() && tool->toolButtonStyle() == Qt::ToolButtonTextBesideIcon;
    });
    (*toggle)->setChecked(true);
    return QTest::qWaitFor([&] { return boxes.first()->isVisible(); });
}

bool badMinutes(TeacherFixture &fixture)
{
    if (!options(fixture))
        return false;
    fixture.window->findChild<StartForm *>()->findChild<QComboBox *>()->setEditText(u"303"_s);
    auto *minutes = fixture.window->findChild<StartForm *>()->findChildren<QAbstractSpinBox *>().last();
    QTest::keyClicks(minutes, u"2000"_s);
    QTest::keyClick(minutes, Qt::Key_Return);
    return QTest::qWaitFor([&] { return fixture.shows(u"1440"_s); });
}

bool badCode(TeacherFixture &fixture)
{
    if (!setup(fixture))
        return false;
    fixture.window->resize(sizeAsked());
    fixture.peer.refuse(u"setup"_s, {.code = ErrorCode::BadLogin});
    fixture.services().client.createAccount(u"ABCD"_s, u"maria"_s, u"a good password"_s);
    return QTest::qWaitFor([&] { return fixture.services().client.state() == TeacherClient::State::NeedsAccount; });
}

std::map<QString, Scene> startScenes()
{
    return {{u"no-server"_s, &noServer}, {u"setup"_s, &setup}, {u"login"_s, &login}, {u"empty"_s, &empty},
        {u"bad-class"_s, &badClass}, {u"options"_s, &options}, {u"bad-minutes"_s, &badMinutes},
        {u"bad-code"_s, &badCode}};
}

} // namespace

const std::map<QString, Scene> &scenes()
{
    static const std::map<QString, Scene> everyRoom = [] {
        std::map<QString, Scene> joined;
        for (const auto &room : {startScenes(), liveScenes(), chatScenes(), diaryScenes(), rosterScenes()})
            joined.insert(room.begin(), room.end());
        return joined;
    }();
    return everyRoom;
}

QWidget &shownBy(TeacherFixture &fixture)
{
    auto *wall = fixture.window->findChild<ProjectorWindow *>();
    QWidget &shown = wall ? static_cast<QWidget &>(*wall) : *fixture.window;
    shown.showNormal(); // the projector window is full-screen, whatever its size
    shown.resize(sizeAsked());
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    return shown;
}

} // namespace chamada::test
