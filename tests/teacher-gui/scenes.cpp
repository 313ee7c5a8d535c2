// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/teacher-gui/scenes.h"

#include "common/ui/chat/chatview.h"
#include "teacher-gui/live/arrivalschart.h"
#include "teacher-gui/live/missingsection.h"
#include "teacher-gui/live/startform.h"
#include "teacher-gui/live/studentstable.h"
#include "teacher-gui/map/labmapview.h"
#include "teacher-gui/chat/messagespage.h"
#include "teacher-gui/wall/wallwindow.h"
#include "tests/teacher-gui/diaryscenes.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QButtonGroup>
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
template <class W> W *shown(const TeacherBench &bench)
{
    const auto widgets = bench.window->findChildren<W *>();
    const auto found =
        std::find_if(widgets.begin(), widgets.end(), [](const W *widget) { return widget->isVisible(); });
    return found == widgets.end() ? nullptr : *found;
}

QSize sizeAsked()
{
    const QStringList size = qEnvironmentVariable("CHAMADA_SIZE", u"1100x720"_s).split(u'x');
    return {size[0].toInt(), size[1].toInt()};
}

bool taking(TeacherBench &bench)
{
    bench.calls.open(101, u"Redes de Computadores"_s);
    bench.calls.open(202, u"Banco de Dados"_s);
    const QStringList names{u"Ana Souza"_s, u"Bia Lima"_s, u"Caio Alves da Silva"_s, u"Davi Rocha"_s, u"Eva Dias"_s};
    for (int i = 0; i < 5; ++i) {
        Entry entry = FakeCalls::entry(u"202300%1"_s.arg(i + 1), u"08:0%1:1%2"_s.arg(i / 2).arg(i), names[i]);
        if (i == 1)
            entry.sameDeviceAs = StudentId::fromText(u"2023001");
        entry.flags = i == 1 ? Flags(Flag::SameDevice) : i == 4 ? Flag::Late | Flag::NotOnRoster : Flags();
        entry.by = i == 3 ? By::Teacher : By::Student;
        bench.calls.arriveUnseen(101, entry);
    }
    return bench.openEntered() && QTest::qWaitFor([&] {
        const LiveCall *call = bench.desk().board.callOf(*ClassId::fromNumber(101));
        return call && call->count() == 5;
    });
}

/// Takes the same call with a roster of which some are missing.
bool listed(TeacherBench &bench)
{
    const QStringList names{u"Ana Souza"_s, u"Bia Lima"_s, u"Caio Alves da Silva"_s, u"Davi Rocha"_s, u"Fábio Nunes"_s,
        u"Gil Costa"_s, u"Helena Prado"_s};
    QList<RosterLine> roster;
    for (int i = 0; i < names.size(); ++i)
        roster.append(FakeCalls::line(u"202300%1"_s.arg(i < 4 ? i + 1 : i + 3), names[i]));
    bench.calls.setRoster(101, roster);
    return taking(bench) && QTest::qWaitFor([&] {
        const auto *chart = shown<ArrivalsChart>(bench); // hidden in a small window
        return bench.shows(u"7"_s) && (!chart || chart->accessibleDescription().contains(u'2'));
    });
}

bool missing(TeacherBench &bench)
{
    if (!listed(bench))
        return false;
    bench.key(Qt::Key_2, Qt::AltModifier);
    return QTest::qWaitFor([&] { return shown<MissingSection>(bench); });
}

bool noting(TeacherBench &bench)
{
    if (!listed(bench))
        return false;
    auto *table = shown<StudentsTable>(bench);
    table->setFocus();
    table->selectRow(1);
    bench.key(Qt::Key_F2);
    return true;
}

bool changed(TeacherBench &bench)
{
    if (!listed(bench))
        return false;
    auto *table = shown<StudentsTable>(bench);
    table->setFocus();
    table->selectRow(2);
    bench.key(Qt::Key_L, Qt::ControlModifier);
    return QTest::qWaitFor([&] { return bench.shows(u"Caio"_s); });
}

bool withCode(TeacherBench &bench)
{
    if (!taking(bench))
        return false;
    bench.peer.push(QJsonObject{{u"op"_s, u"code"_s}, {u"class"_s, 101}, {u"code"_s, u"482913"_s},
        {u"expires"_s, u"2026-11-22T08:00:18.000-03:00"_s}});
    return QTest::qWaitFor([&] { return bench.shows(u"482"_s); });
}

bool project(TeacherBench &bench)
{
    bench.key(Qt::Key_F11);
    return QTest::qWaitFor([&] { return bench.window->findChild<WallWindow *>() != nullptr; });
}

bool wall(TeacherBench &bench)
{
    return taking(bench) && project(bench);
}

bool wallWithCode(TeacherBench &bench)
{
    return withCode(bench) && project(bench);
}

bool wallAfterwards(TeacherBench &bench)
{
    if (!wallWithCode(bench))
        return false;
    bench.desk().board.calls().first()->endNow();
    return QTest::qWaitFor([&] { return bench.desk().board.calls().size() == 1; });
}

bool mapEmpty(TeacherBench &bench)
{
    if (!taking(bench))
        return false;
    bench.key(Qt::Key_3, Qt::AltModifier);
    return QTest::qWaitFor([&] { return shown<LabMapView>(bench); });
}

bool map(TeacherBench &bench)
{
    if (!mapEmpty(bench))
        return false;
    for (int i = 1; i <= 20; ++i) {
        Entry entry = FakeCalls::entry(
            u"20231%1"_s.arg(i, 2, 10, QChar(u'0')), u"08:01:00"_s, i % 2 ? u"Ana Beatriz %1"_s.arg(i) : QString());
        entry.place = u"lab3-%1"_s.arg(i == 14 ? 13 : i, 2, 10, QChar(u'0'));
        bench.calls.arrive(101, entry);
    }
    LiveCall *call = bench.desk().board.callOf(*ClassId::fromNumber(101));
    if (!QTest::qWaitFor([&] { return call->count() == 25; }))
        return false;
    call->students().apply({}, {*StudentId::fromText(u"2023108")});
    return true;
}

bool ending(TeacherBench &bench)
{
    if (!withCode(bench))
        return false;
    bench.window->findChild<QWidget *>()->setFocus();
    bench.desk().board.calls().first()->end();
    return true;
}

bool reported(TeacherBench &bench)
{
    if (!taking(bench))
        return false;
    bench.desk().board.calls().first()->endNow();
    return QTest::qWaitFor([&] { return bench.desk().board.calls().size() == 1; });
}

bool lost(TeacherBench &bench)
{
    if (!taking(bench))
        return false;
    bench.peer.stop();
    return QTest::qWaitFor([&] { return !bench.desk().client.isOpen(); });
}

bool empty(TeacherBench &bench)
{
    return bench.openEntered();
}

void say(TeacherBench &bench, const QString &user, const QString &subject, const QString &text)
{
    QJsonObject event =
        MessageEvent{user, user == u"maria"_s, ClassId::fromNumber(101), subject, text, FakeCalls::at(u"08:12:40"_s)}
            .toJson();
    event.insert("op"_L1, MessageEvent::op);
    bench.peer.push(event);
}

TalkView *conversation(TeacherBench &bench)
{
    return bench.window->findChild<TalkView *>();
}

bool unread(TeacherBench &bench)
{
    if (!taking(bench))
        return false;
    say(bench, u"2023003"_s, {}, u"Professora, posso entregar a lista amanhã?"_s);
    say(bench, u"2023005"_s, {}, u"Cheguei atrasada por causa do ônibus."_s);
    return QTest::qWaitFor([&] { return conversation(bench)->toPlainText().contains(u"ônibus"_s); });
}

bool talking(TeacherBench &bench)
{
    if (!unread(bench))
        return false;
    bench.key(Qt::Key_4, Qt::ControlModifier);
    auto *subject = bench.window->findChild<MessagesPage *>()->findChild<QLineEdit *>();
    auto *text = bench.window->findChild<QPlainTextEdit *>();
    subject->setText(u"Prova de quinta"_s);
    text->insertPlainText(u"Capítulos 3 e 4. A lista: https://example.org/redes/lista-3.pdf"_s);
    QTest::keyClick(text, Qt::Key_Return);
    if (!QTest::qWaitFor([&] { return text->toPlainText().isEmpty(); }))
        return false;
    text->insertPlainText(u"Pode, até as 18h."_s);
    return QTest::qWaitFor([&] { return conversation(bench)->isVisible(); });
}

bool talkClosed(TeacherBench &bench)
{
    if (!talking(bench))
        return false;
    auto *page = bench.window->findChild<MessagesPage *>();
    page->findChild<QPushButton *>(u"door"_s)->click();
    return QTest::qWaitFor([&] { return bench.peer.received(u"talk"_s).size() == 1; });
}

bool noTalk(TeacherBench &bench)
{
    if (!bench.openEntered())
        return false;
    bench.key(Qt::Key_4, Qt::ControlModifier);
    const auto *tabs = bench.window->findChild<QButtonGroup *>();
    return QTest::qWaitFor([&] { return tabs->buttons().last()->isChecked(); });
}

bool login(TeacherBench &bench)
{
    WindowOptions options;
    options.server = bench.peer.address();
    options.user = u"maria"_s;
    bench.open(options);
    return QTest::qWaitFor([&] { return bench.desk().client.state() == TeacherClient::State::NeedsLogin; });
}

bool setup(TeacherBench &bench)
{
    bench.peer.hello()[u"setup"_s] = true;
    WindowOptions options;
    options.server = bench.peer.address();
    bench.open(options);
    return QTest::qWaitFor([&] { return bench.desk().client.state() == TeacherClient::State::NeedsAccount; });
}

bool noServer(TeacherBench &bench)
{
    bench.open();
    return true;
}

bool badClass(TeacherBench &bench)
{
    if (!bench.openEntered())
        return false;
    bench.window->findChild<StartForm *>()->findChild<QComboBox *>()->setEditText(u"10a"_s);
    bench.key(Qt::Key_Return);
    return true;
}

bool options(TeacherBench &bench)
{
    if (!taking(bench))
        return false;
    bench.window->resize(sizeAsked());
    const auto *form = bench.window->findChild<StartForm *>();
    const auto boxes = form->findChildren<QCheckBox *>();
    boxes.first()->setChecked(true);
    const auto tools = form->findChildren<QToolButton *>();
    const auto toggle = std::find_if(tools.begin(), tools.end(), [](const QToolButton *tool) {
        return tool->isCheckable() && tool->toolButtonStyle() == Qt::ToolButtonTextBesideIcon;
    });
    (*toggle)->setChecked(true);
    return QTest::qWaitFor([&] { return boxes.first()->isVisible(); });
}

bool badMinutes(TeacherBench &bench)
{
    if (!options(bench))
        return false;
    bench.window->findChild<StartForm *>()->findChild<QComboBox *>()->setEditText(u"303"_s);
    auto *minutes = bench.window->findChild<StartForm *>()->findChildren<QAbstractSpinBox *>().last();
    QTest::keyClicks(minutes, u"2000"_s);
    QTest::keyClick(minutes, Qt::Key_Return);
    return QTest::qWaitFor([&] { return bench.shows(u"1440"_s); });
}

bool badCode(TeacherBench &bench)
{
    if (!setup(bench))
        return false;
    bench.window->resize(sizeAsked());
    bench.peer.refuse(u"setup"_s, {.code = ErrorCode::BadLogin});
    bench.desk().client.createAccount(u"ABCD"_s, u"maria"_s, u"a good password"_s);
    return QTest::qWaitFor([&] { return bench.desk().client.state() == TeacherClient::State::NeedsAccount; });
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

QWidget &shownBy(TeacherBench &bench)
{
    auto *wall = bench.window->findChild<WallWindow *>();
    QWidget &shown = wall ? static_cast<QWidget &>(*wall) : *bench.window;
    shown.showNormal(); // the wall window is full-screen, whatever its size
    shown.resize(sizeAsked());
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    return shown;
}

} // namespace chamada::test
