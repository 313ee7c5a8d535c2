// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/core/livecalleditor.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_excusekeeper {

/// Tests excuses given before the end of a call, and their effect on the diary.
class TestExcuseKeeper : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

    void keptPerCall();
    void survivesTheWindow();
    void theDiaryHasItWithTheReport();
    void whoCameAfterAllIsPresent();
    void undoneAndDoneAgain();
    void whoIsPresentIsTakenOut();

private:
    static StudentId student(const QString &text) { return *StudentId::fromText(text); }
    ExcuseKeeper &keeper() { return m_fixture->services().excuses; }
    std::optional<AttendanceStatus> standing(const QString &text);

    std::unique_ptr<TeacherFixture> m_fixture;
};

void TestExcuseKeeper::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
    m_fixture->calls.setRoster(101, {FakeCalls::line(u"1"_s, u"Ana"_s), FakeCalls::line(u"2"_s, u"Bia"_s)});
}

std::optional<AttendanceStatus> TestExcuseKeeper::standing(const QString &text)
{
    const auto record = std::get<ClassRecord>(m_fixture->services().shelf.diary()->record(*ClassId::fromNumber(101)));
    for (const StudentRecord &line : record.students)
        if (line.student == student(text))
            return line.standings.last();
    return std::nullopt;
}

void TestExcuseKeeper::keptPerCall()
{
    keeper().excuse(u"call/1"_s, student(u"1"_s));
    keeper().excuse(u"call/1"_s, student(u"2"_s));
    keeper().excuse(u"call/2"_s, student(u"3"_s));
    keeper().withdraw(u"call/1"_s, student(u"2"_s));
    QCOMPARE(keeper().of(u"call/1"_s), QSet<StudentId>{student(u"1"_s)});
    QCOMPARE(keeper().of(u"call/2"_s), QSet<StudentId>{student(u"3"_s)});
    QVERIFY(keeper().of(u"call/3"_s).isEmpty());
}

void TestExcuseKeeper::survivesTheWindow()
{
    keeper().excuse(u"call-101"_s, student(u"1"_s));
    m_fixture->restart();
    QVERIFY(keeper().isExcused(u"call-101"_s, student(u"1"_s)));
}

void TestExcuseKeeper::theDiaryHasItWithTheReport()
{
    QVERIFY(m_fixture->enter());
    LiveCall *call = m_fixture->start(101);
    m_fixture->services().rosters.want(call->classId());
    keeper().excuse(call->id(), student(u"2"_s));
    call->endNow();
    QTRY_COMPARE(m_fixture->confirmed().size(), 1);
    QCOMPARE(standing(u"1"_s), AttendanceStatus::Absent);
    QCOMPARE(standing(u"2"_s), AttendanceStatus::Justified);
    QVERIFY(keeper().of(u"call-101"_s).isEmpty());
}

void TestExcuseKeeper::whoCameAfterAllIsPresent()
{
    QVERIFY(m_fixture->enter());
    LiveCall *call = m_fixture->start(101);
    keeper().excuse(call->id(), student(u"1"_s));
    m_fixture->arrive({u"1"_s});
    call->endNow();
    QTRY_COMPARE(m_fixture->confirmed().size(), 1);
    QCOMPARE(standing(u"1"_s), AttendanceStatus::Present);
    QVERIFY(keeper().of(u"call-101"_s).isEmpty());
}

void TestExcuseKeeper::undoneAndDoneAgain()
{
    QVERIFY(m_fixture->enter());
    LiveCall *call = m_fixture->start(101);
    LiveCallEditor editor(*call, m_fixture->services().changeTargets());
    QVERIFY(editor.excuse({student(u"1"_s), student(u"2"_s)}));
    QVERIFY(!editor.excuse({student(u"1"_s)}));
    QVERIFY(editor.withdrawExcuse({student(u"2"_s)}));
    editor.undo();
    QCOMPARE(keeper().of(call->id()).size(), 2);
    editor.undo();
    QVERIFY(keeper().of(call->id()).isEmpty());
    editor.redo();
    QCOMPARE(keeper().of(call->id()).size(), 2);
    QVERIFY(m_fixture->peer.received(u"mark"_s).isEmpty());
}

void TestExcuseKeeper::whoIsPresentIsTakenOut()
{
    QVERIFY(m_fixture->enter());
    LiveCall *call = m_fixture->start(101);
    m_fixture->calls.arrive(101, FakeCalls::entry(u"1"_s, u"08:00:15"_s));
    QTRY_COMPARE(call->count(), 1);
    LiveCallEditor editor(*call, m_fixture->services().changeTargets());
    QVERIFY(editor.excuse({student(u"1"_s)}));
    QTRY_COMPARE(call->count(), 0);
    editor.undo();
    QTRY_COMPARE(call->count(), 1);
    QVERIFY(keeper().of(call->id()).isEmpty());
    editor.redo();
    QTRY_COMPARE(call->count(), 0);
    // The diary has the excuse although the class has no roster that would list the student as missing.
    call->endNow();
    QTRY_COMPARE(m_fixture->confirmed().size(), 1);
    const auto record = std::get<ClassRecord>(m_fixture->services().shelf.diary()->record(*ClassId::fromNumber(101)));
    const auto row = std::find_if(record.students.begin(), record.students.end(),
        [](const StudentRecord &other) { return other.student == student(u"1"_s); });
    QVERIFY(row != record.students.end());
    QCOMPARE(row->standings.first(), AttendanceStatus::Justified);
}

CHAMADA_TEST(TestExcuseKeeper)

} // namespace chamada::test::tst_excusekeeper

#include "tst_excusekeeper.moc"
