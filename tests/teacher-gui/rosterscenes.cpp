// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/startform.h"
#include "teacher-gui/roster/pages/rosterpage.h"
#include "teacher-gui/roster/pages/rostertableview.h"
#include "tests/teacher-gui/scenes.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test {

using namespace teacher;

namespace {

/// Prepares two classes with rosters, and a third with one past call.
void known(TeacherFixture &fixture)
{
    const QStringList names{u"Ana Souza"_s, u"Bia Lima"_s, u"Caio Alves da Silva"_s, u"Davi Rocha"_s, u"Eva Dias"_s,
        u"Fábio Nunes"_s, u"Gil Prado"_s};
    QList<RosterLine> lines;
    for (int i = 0; i < names.size(); ++i)
        lines.append({*StudentId::fromText(u"202300%1"_s.arg(i + 1)), names[i]});
    fixture.calls.setRoster(101, lines);
    fixture.calls.setRoster(202, lines.first(3));
    RecentClasses &recent = fixture.services().recent;
    recent.remember({*ClassId::fromNumber(404), {}, Timestamp::fromText(u"2026-11-17T10:00:00.000-03:00"_s)});
    recent.remember({*ClassId::fromNumber(202),
        {.title = u"Banco de Dados"_s, .code = true, .rosterOnly = false, .lateAfter = 10, .endsAfter = {}},
        Timestamp::fromText(u"2026-11-19T10:00:00.000-03:00"_s)});
    recent.remember({*ClassId::fromNumber(101),
        {.title = u"Redes de Computadores"_s, .code = false, .rosterOnly = false, .lateAfter = 15, .endsAfter = {}},
        Timestamp::fromText(u"2026-11-20T08:00:00.000-03:00"_s)});
}

bool cards(TeacherFixture &fixture)
{
    known(fixture);
    if (!fixture.openEntered())
        return false;
    fixture.window->findChild<StartForm *>()->setClass(*ClassId::fromNumber(202));
    return QTest::qWaitFor([&] { return fixture.services().rosters.of(*ClassId::fromNumber(404)) != nullptr; });
}

bool classList(TeacherFixture &fixture)
{
    if (!cards(fixture))
        return false;
    fixture.key(Qt::Key_3, Qt::ControlModifier);
    auto *page = fixture.window->findChild<RosterPage *>();
    const auto *table = page->findChild<RosterTableView *>();
    return QTest::qWaitFor([&] { return page->isVisible() && table->model()->rowCount() == 7; });
}

bool classEmpty(TeacherFixture &fixture)
{
    if (!classList(fixture))
        return false;
    fixture.key(Qt::Key_End, Qt::ControlModifier);
    auto *page = fixture.window->findChild<RosterPage *>();
    const auto *table = page->findChild<RosterTableView *>();
    return QTest::qWaitFor([&] { return table->model()->rowCount() == 0; });
}

bool importing(TeacherFixture &fixture, const QByteArray &bytes)
{
    if (!classList(fixture))
        return false;
    QFile file(fixture.folder.filePath(u"turma-101.csv"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
        return false;
    file.close();
    auto *page = fixture.window->findChild<RosterPage *>();
    page->importFile(file.fileName());
    return QTest::qWaitFor([page] { return !page->isReading(); });
}

bool import(TeacherFixture &fixture)
{
    return importing(fixture,
        "Nº;Matrícula;Nome\r\n1;2023001;Ana Souza\r\n2;2023002;Bia Lima Prado\r\n3;2023008;Hugo Melo\r\n"
        "4;2023009;Iara Campos\r\n");
}

bool importProblems(TeacherFixture &fixture)
{
    return importing(fixture,
        "Matrícula;Nome;Situação\r\n2023001;Ana Souza Prado;Ativo\r\n2023002;Bia Lima;Ativo\r\n"
        "2023003;Caio Alves da Silva;Ativo\r\n2023004;Davi Rocha;Ativo\r\n2023005;Eva Dias;Ativo\r\n"
        "2023006;Fábio Nunes;Trancado\r\n2,02E+10;Iara Campos;Ativo\r\n2023008;Hugo Melo;Ativo\r\n"
        "2023008;Hugo de Melo;Ativo\r\n2023011;;Ativo\r\n");
}

/// The sheet of a spreadsheet that has two.
bool importSheets(TeacherFixture &fixture)
{
    return importing(fixture,
        "<html><table><tr><td>Aviso</table><table><tr><th>RA<th>Aluno<th>Turma<tr><td>2023001<td>Ana Souza<td>101"
        "<tr><td>2023021<td>Jonas Reis<td>202<tr><td>2023022<td>Lara Melo<td>101</table>");
}

bool importPicture(TeacherFixture &fixture)
{
    return importing(fixture, "\x89PNG\r\n");
}

const std::map<QString, Scene> all{{u"start-cards"_s, &cards}, {u"class-list"_s, &classList},
    {u"class-empty"_s, &classEmpty}, {u"import"_s, &import}, {u"import-problems"_s, &importProblems},
    {u"import-sheets"_s, &importSheets}, {u"import-picture"_s, &importPicture}};

} // namespace

const std::map<QString, Scene> &rosterScenes()
{
    return all;
}

} // namespace chamada::test
