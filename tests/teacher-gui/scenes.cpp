// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/teacher-gui/scenes.h"

#include "common/ui/chat/chatview.h"
#include "teacher-gui/chat/messagespage.h"
#include "teacher-gui/live/view/arrivalschart.h"
#include "teacher-gui/live/view/missingsection.h"
#include "teacher-gui/live/view/startform.h"
#include "teacher-gui/live/view/studentstable.h"
#include "teacher-gui/map/labmapview.h"
#include "teacher-gui/wall/wallwindow.h"
#include "tests/teacher-gui/diaryscenes.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::test {

namespace {

/// Returns the visible one: each call has its own page.
template <class W> W *shown(const TeacherFixture &fixture)
{
    const auto widgets = fixture.window->findChildren<W *>();
    const auto found =
        std::find_if(widgets.begin(), widgets.end(), [](const W *widget) { return widget->isVisible(); });
    return found == widgets.end() ? nullptr : *found;
}

QSize sizeAsked()
{
    const QStringList size = qEnvironmentVariable("CHAMADA_SIZE", u"1100x720"_s).split(u'x');
    return {size[0].toInt(), size[1].toInt()};
}

bool taking(TeacherFixture &fixture)
{
    fixture.calls.open(101, u"Redes de Computadores"_s);
    fixture.calls.open(202, u"Banco de Dados"_s);
    const QStringList names{u"Ana Souza"_s, u"Bia Lima"_s, u"Caio Alves da Silva"_s, u"Davi Rocha"_s, u"Eva Dias"_s};
    for (int i = 0; i < 5; ++i) {
        Entry entry = FakeCalls::entry(u"202300%1"_s.arg(i + 1), u"08:0%1:1%2"_s.arg(i / 2).arg(i), names[i]);
        if (i == 1)
            entry.sameDeviceAs = StudentId::fromText(u"2023001");
        entry.flags = i == 1 ? Flags(Flag::SameDevice) : i == 4 ? Flag::Late | Flag::NotOnRoster : Flags();
        entry.by = i == 3 ? By::Teacher : By::Student;
        fixture.calls.arriveUnseen(101, entry);
    }
    return fixture.openEntered() && QTest::qWaitFor([&] {
        const LiveCall *call = fixture.services().board.callOf(*ClassId::fromNumber(101));
        return call && call->count() == 5;
    });
}

/// Takes the same call with a roster of which some are missing.
bool listed(TeacherFixture &fixture)
{
    const QStringList names{u"Ana Souza"_s, u"Bia Lima"_s, u"Caio Alves da Silva"_s, u"Davi Rocha"_s, u"Fábio Nunes"_s,
        u"Gil Costa"_s, u"Helena Prado"_s};
    QList<RosterLine> roster;
    for (int i = 0; i < names.size(); ++i)
        roster.append(FakeCalls::line(u"202300%1"_s.arg(i < 4 ? i + 1 : i + 3), names[i]));
    fixture.calls.setRoster(101, roster);
    return taking(fixture) && QTest::qWaitFor([&] {
        const auto *chart = shown<ArrivalsChart>(fixture); // hidden in a small window
        return fixture.shows(u"7"_s) && (!chart || chart->accessibleDescription().contains(u'2'));
    });
}

bool missing(TeacherFixture &fixture)
{
    if (!listed(fixture))
        return false;
    fixture.key(Qt::Key_2, Qt::AltModifier);
    return QTest::qWaitFor([&] { return shown<MissingSection>(fixture); });
}

bool noting(TeacherFixture &fixture)
{
    if (!listed(fixture))
        return false;
    auto *table = shown<StudentsTable>(fixture);
    table->setFocus();
    table->selectRow(1);
    fixture.key(Qt::Key_F2);
    return true;
}

bool changed(TeacherFixture &fixture)
{
    if (!listed(fixture))
        return false;
    auto *table = shown<StudentsTable>(fixture);
    table->setFocus();
    table->selectRow(2);
    fixture.key(Qt::Key_L, Qt::ControlModifier);
    return QTest::qWaitFor([&] { return fixture.shows(u"Caio"_s); });
}

bool withCode(TeacherFixture &fixture)
{
    if (!taking(fixture))
        return false;
    fixture.peer.push(QJsonObject{{u"op"_s, u"code"_s}, {u"class"_s, 101}, {u"code"_s, u"482913"_s},
        {u"expires"_s, u"2026-11-22T08:00:18.000-03:00"_s}});
    return QTest::qWaitFor([&] { return fixture.shows(u"482"_s); });
}

bool project(TeacherFixture &fixture)
{
    fixture.key(Qt::Key_F11);
    return QTest::qWaitFor([&] { return fixture.window->findChild<WallWindow *>() != nullptr; });
}

bool wall(TeacherFixture &fixture)
{
    return taking(fixture) && project(fixture);
}

bool wallWithCode(TeacherFixture &fixture)
{
    return withCode(fixture) && project(fixture);
}

bool wallAfterwards(TeacherFixture &fixture)
{
    if (!wallWithCode(fixture))
        return false;
    fixture.services().board.calls().first()->endNow();
    return QTest::qWaitFor([&] { return fixture.services().board.calls().size() == 1; });
}

bool mapEmpty(TeacherFixture &fixture)
{
    if (!taking(fixture))
        return false;
    fixture.key(Qt::Key_3, Qt::AltModifier);
    return QTest::qWaitFor([&] { return shown<LabMapView>(fixture); });
}

bool map(TeacherFixture &fixture)
{
    if (!mapEmpty(fixture))
        return false;
    for (int i = 1; i <= 20; ++i) {
        Entry entry = FakeCalls::entry(
            u"20231%1"_s.arg(i, 2, 10, QChar(u'0')), u"08:01:00"_s, i % 2 ? u"Ana Beatriz %1"_s.arg(i) : QString());
        entry.place = u"lab3-%1"_s.arg(i == 14 ? 13 : i, 2, 10, QChar(u'0'));
        fixture.calls.arrive(101, entry);
    }
    LiveCall *call = fixture.services().board.callOf(*ClassId::fromNumber(101));
    if (!QTest::qWaitFor([&] { return call->count() == 25; }))
        return false;
    call->students().apply({}, {*StudentId::fromText(u"2023108")});
    return true;
}

bool ending(TeacherFixture &fixture)
{
    if (!withCode(fixture))
        return false;
    fixture.window->findChild<QWidget *>()->setFocus();
    fixture.services().board.calls().first()->end();
    return true;
}

bool reported(TeacherFixture &fixture)
{
    if (!taking(fixture))
        return false;
    fixture.services().board.calls().first()->endNow();
    return QTest::qWaitFor([&] { return fixture.services().board.calls().size() == 1; });
}

bool lost(TeacherFixture &fixture)
{
    if (!taking(fixture))
        return false;
    fixture.peer.stop();
    return QTest::qWaitFor([&] { return !fixture.services().client.isOpen(); });
}

bool empty(TeacherFixture &fixture)
{
    return fixture.openEntered();
}

void say(TeacherFixture &fixture, const QString &user, const QString &subject, const QString &text)
{
    QJsonObject event =
        MessageEvent{user, user == u"maria"_s, ClassId::fromNumber(101), subject, text, FakeCalls::at(u"08:12:40"_s)}
            .toJson();
    event.insert("op"_L1, MessageEvent::op);
    fixture.peer.push(event);
}

ChatView *conversation(TeacherFixture &fixture)
{
    return fixture.window->findChild<ChatView *>();
}

bool unread(TeacherFixture &fixture)
{
    if (!taking(fixture))
        return false;
    say(fixture, u"2023003"_s, {}, u"Professora, posso entregar a lista amanhã?"_s);
    say(fixture, u"2023005"_s, {}, u"Cheguei atrasada por causa do ônibus."_s);
    return QTest::qWaitFor([&] { return conversation(fixture)->toPlainText().contains(u"ônibus"_s); });
}

bool talking(TeacherFixture &fixture)
{
    if (!unread(fixture))
        return false;
    fixture.key(Qt::Key_4, Qt::ControlModifier);
    auto *subject = fixture.window->findChild<MessagesPage *>()->findChild<QLineEdit *>();
    auto *text = fixture.window->findChild<QPlainTextEdit *>();
    subject->setText(u"Prova de quinta"_s);
    text->insertPlainText(u"Capítulos 3 e 4. A lista: https://example.org/redes/lista-3.pdf"_s);
    QTest::keyClick(text, Qt::Key_Return);
    if (!QTest::qWaitFor([&] { return text->toPlainText().isEmpty(); }))
        return false;
    text->insertPlainText(u"Pode, até as 18h."_s);
    return QTest::qWaitFor([&] { return conversation(fixture)->isVisible(); });
}

bool talkClosed(TeacherFixture &fixture)
{
    if (!talking(fixture))
        return false;
    auto *page = fixture.window->findChild<MessagesPage *>();
    page->findChild<QPushButton *>(u"door"_s)->click();
    return QTest::qWaitFor([&] { return fixture.peer.received(u"talk"_s).size() == 1; });
}

bool noTalk(TeacherFixture &fixture)
{
    if (!fixture.openEntered())
        return false;
    fixture.key(Qt::Key_4, Qt::ControlModifier);
    return QTest::qWaitFor([&] { return shown<MessagesPage>(fixture); });
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

const std::map<QString, Scene> other{{u"no-server"_s, &noServer}, {u"setup"_s, &setup}, {u"login"_s, &login},
    {u"empty"_s, &empty}, {u"bad-class"_s, &badClass}, {u"taking"_s, &taking}, {u"listed"_s, &listed},
    {u"missing"_s, &missing}, {u"noting"_s, &noting}, {u"changed"_s, &changed}, {u"code"_s, &withCode},
    {u"options"_s, &options}, {u"bad-minutes"_s, &badMinutes}, {u"bad-code"_s, &badCode}, {u"ending"_s, &ending},
    {u"report"_s, &reported}, {u"lost"_s, &lost}, {u"talk"_s, &talking}, {u"talk-unread"_s, &unread},
    {u"talk-closed"_s, &talkClosed}, {u"talk-none"_s, &noTalk}, {u"map"_s, &map}, {u"map-empty"_s, &mapEmpty},
    {u"wall"_s, &wall}, {u"wall-code"_s, &wallWithCode}, {u"wall-over"_s, &wallAfterwards}};

} // namespace

const std::map<QString, Scene> &scenes()
{
    static const std::map<QString, Scene> everyRoom = [] {
        std::map<QString, Scene> joined = diaryScenes();
        joined.insert(other.begin(), other.end());
        joined.insert(rosterScenes().begin(), rosterScenes().end());
        return joined;
    }();
    return everyRoom;
}

QWidget &shownBy(TeacherFixture &fixture)
{
    auto *wall = fixture.window->findChild<WallWindow *>();
    QWidget &shown = wall ? static_cast<QWidget &>(*wall) : *fixture.window;
    shown.showNormal(); // the wall window is full-screen, whatever its size
    shown.resize(sizeAsked());
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    return shown;
}

} // namespace chamada::test
