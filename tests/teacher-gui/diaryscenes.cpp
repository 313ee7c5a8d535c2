// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/teacher-gui/diaryscenes.h"
#include "tests/support/callids.h"

#include "teacher-gui/diary/pages/calllist.h"
#include "teacher-gui/diary/pages/diarypage.h"
#include "teacher-gui/diary/pages/meetingpage.h"
#include "teacher-gui/diary/pages/movecalltoclassbar.h"
#include "teacher-gui/diary/pages/studenterasurepanel.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test {

using namespace teacher;

namespace {

constexpr int Meetings = 24;
constexpr int Students = 30;
constexpr qint64 WeekMsecs = 7LL * 24 * 3600 * 1000;

/// Returns the same attendance in every run: some students come often, some rarely.
bool isThere(int student, int meeting)
{
    return (student * 7 + meeting * 13) % 31 >= (student % 10 == 9 ? 14 : student % 5);
}

Report meetingOf(int number, int meeting)
{
    const QStringList first{
        u"Ana"_s, u"Bia"_s, u"Caio"_s, u"Davi"_s, u"Eva"_s, u"Fábio"_s, u"Gil"_s, u"Hugo"_s, u"Iara"_s, u"João"_s};
    const QStringList last{u"Souza"_s, u"Lima Conceição"_s, u"Rocha"_s};
    Report report = FakeCalls::report(number, callId(u"past-%1-%2"_s.arg(number).arg(meeting)), {});
    report.title = number == 101 ? u"Redes de Computadores"_s : u"Banco de Dados"_s;
    report.hasRoster = true;
    report.started.msecs -= (Meetings - meeting) * WeekMsecs / 2;
    report.ended.msecs -= (Meetings - meeting) * WeekMsecs / 2;
    for (int i = 0; i < Students; ++i) {
        const QString name = first[i % 10] + u' ' + last[i / 10];
        Entry entry = FakeCalls::entry(QString::number(2023001 + i), u"08:00:10"_s, name);
        entry.flags.setFlag(Flag::Late, (i + meeting) % 11 == 0);
        if (isThere(i, meeting))
            report.entries.append(entry);
        else
            report.absent.append({entry.student, name});
    }
    return report;
}

bool list(TeacherFixture &fixture)
{
    for (int i = 0; i < Meetings; ++i)
        for (const int number : {101, 202})
            fixture.services().location.diary()->store({meetingOf(number, i), u"Laboratório 3"_s, u"maria"_s});
    if (!fixture.openEntered())
        return false;
    fixture.key(Qt::Key_2, Qt::ControlModifier);
    return QTest::qWaitFor([&] { return fixture.window->findChild<CallList *>()->isVisible(); });
}

bool moving(TeacherFixture &fixture)
{
    if (!list(fixture))
        return false;
    auto *calls = fixture.window->findChild<CallList *>();
    calls->findChild<MoveCallToClassBar *>()->ask(calls->lines()[0]);
    return true;
}

bool discarded(TeacherFixture &fixture)
{
    if (!list(fixture))
        return false;
    fixture.key(Qt::Key_Delete);
    return true;
}

bool forgetting(TeacherFixture &fixture)
{
    if (!list(fixture))
        return false;
    auto *panel = fixture.window->findChild<StudentErasurePanel *>();
    panel->begin();
    panel->findChild<QLineEdit *>()->setText(u"2023001"_s);
    QTest::keyClick(panel->findChild<QLineEdit *>(), Qt::Key_Return);
    return true;
}

bool meeting(TeacherFixture &fixture)
{
    if (!list(fixture))
        return false;
    fixture.key(Qt::Key_Return);
    auto *page = fixture.window->findChild<MeetingPage *>();
    auto *table = page->findChild<QTableView *>();
    table->selectRow(4);
    for (const char key : {'j', 'p', 'a', 'f', 'l', 'j'})
        QTest::keyClick(table, key);
    return page->isVisible();
}

bool classBook(TeacherFixture &fixture)
{
    if (!list(fixture))
        return false;
    fixture.window->findChild<CallList *>()->classRequested(*ClassId::fromNumber(101));
    return true;
}

bool classes(TeacherFixture &fixture)
{
    if (!list(fixture))
        return false;
    fixture.press(DiaryPage::tr("Classes at a glance"));
    return true;
}

} // namespace

std::map<QString, Scene> diaryScenes()
{
    return {{u"diary"_s, &list}, {u"diary-move"_s, &moving}, {u"diary-discarded"_s, &discarded},
        {u"diary-forget"_s, &forgetting}, {u"diary-meeting"_s, &meeting}, {u"diary-class"_s, &classBook},
        {u"diary-classes"_s, &classes}};
}

} // namespace chamada::test
