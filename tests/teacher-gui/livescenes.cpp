// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/teacher-gui/livescenes.h"

#include "teacher-gui/live/view/absentstudentsview.h"
#include "teacher-gui/live/view/arrivalschart.h"
#include "teacher-gui/live/view/studentstable.h"
#include "teacher-gui/map/labmapview.h"
#include "teacher-gui/projector/projectorwindow.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::test {

using namespace teacher;

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
        const LiveCall *call = fixture.services().openCalls.callOf(*ClassId::fromNumber(101));
        return call && call->count() == 5;
    });
}

namespace {

/// Returns the visible one: each call has its own page.
template <class W> W *shown(const TeacherFixture &fixture)
{
    const auto widgets = fixture.window->findChildren<W *>();
    const auto found =
        std::find_if(widgets.begin(), widgets.end(), [](const W *widget) { return widget->isVisible(); });
    return found == widgets.end() ? nullptr : *found;
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
    return QTest::qWaitFor([&] { return shown<AbsentStudentsView>(fixture); });
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
    return QTest::qWaitFor([&] { return fixture.window->findChild<ProjectorWindow *>() != nullptr; });
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
    fixture.services().openCalls.calls().first()->endNow();
    return QTest::qWaitFor([&] { return fixture.services().openCalls.calls().size() == 1; });
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
    LiveCall *call = fixture.services().openCalls.callOf(*ClassId::fromNumber(101));
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
    fixture.services().openCalls.calls().first()->end();
    return true;
}

bool reported(TeacherFixture &fixture)
{
    if (!taking(fixture))
        return false;
    fixture.services().openCalls.calls().first()->endNow();
    return QTest::qWaitFor([&] { return fixture.services().openCalls.calls().size() == 1; });
}

bool lost(TeacherFixture &fixture)
{
    if (!taking(fixture))
        return false;
    fixture.peer.stop();
    return QTest::qWaitFor([&] { return !fixture.services().client.isOpen(); });
}

} // namespace

std::map<QString, Scene> liveScenes()
{
    return {{u"taking"_s, &taking}, {u"listed"_s, &listed}, {u"missing"_s, &missing}, {u"noting"_s, &noting},
        {u"changed"_s, &changed}, {u"code"_s, &withCode}, {u"ending"_s, &ending}, {u"report"_s, &reported},
        {u"lost"_s, &lost}, {u"map"_s, &map}, {u"map-empty"_s, &mapEmpty}, {u"wall"_s, &wall},
        {u"wall-code"_s, &wallWithCode}, {u"wall-over"_s, &wallAfterwards}};
}

} // namespace chamada::test
