// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/core/livecalleditor.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_unreportedexcuses {

using namespace teacher;

/// Tests excuses given before the end of a call, and their effect on the diary.
class TestUnreportedExcuses : public QObject {
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
    UnreportedExcuses &receiver() { return m_fixture->services().excuses; }
    std::optional<AttendanceStatus> standing(const QString &text);

    std::unique_ptr<TeacherFixture> m_fixture;
};

void TestUnreportedExcuses::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
    m_fixture->calls.setRoster(101, {FakeCalls::line(u"1"_s, u"Ana"_s), FakeCalls::line(u"2"_s, u"Bia"_s)});
}

std::optional<AttendanceStatus> TestUnreportedExcuses::standing(const QString &text)
{
    const auto record =
        std::get<ClassAttendance>(m_fixture->services().location.diary()->record(*ClassId::fromNumber(101)));
    for (const StudentAttendance &line : record.students)
        if (line.student == student(text))
            return line.standings.last();
    return std::nullopt;
}

void TestUnreportedExcuses::keptPerCall()
{
    receiver().excuse(u"call/1"_callId, student(u"1"_s));
    receiver().excuse(u"call/1"_callId, student(u"2"_s));
    receiver().excuse(u"call/2"_callId, student(u"3"_s));
    receiver().withdraw(u"call/1"_callId, student(u"2"_s));
    QCOMPARE(receiver().of(u"call/1"_callId), QSet<StudentId>{student(u"1"_s)});
    QCOMPARE(receiver().of(u"call/2"_callId), QSet<StudentId>{student(u"3"_s)});
    QVERIFY(receiver().of(u"call/3"_callId).isEmpty());
}

void TestUnreportedExcuses::survivesTheWindow()
{
    receiver().excuse(u"call-101"_callId, student(u"1"_s));
    m_fixture->restart();
    QVERIFY(receiver().isExcused(u"call-101"_callId, student(u"1"_s)));
}

void TestUnreportedExcuses::theDiaryHasItWithTheReport()
{
    QVERIFY(m_fixture->enter());
    LiveCall *call = m_fixture->start(101);
    m_fixture->services().rosters.want(call->classId());
    receiver().excuse(call->id(), student(u"2"_s));
    call->endNow();
    QTRY_COMPARE(m_fixture->confirmed().size(), 1);
    QCOMPARE(standing(u"1"_s), AttendanceStatus::Absent);
    QCOMPARE(standing(u"2"_s), AttendanceStatus::Justified);
    QVERIFY(receiver().of(u"call-101"_callId).isEmpty());
}

void TestUnreportedExcuses::whoCameAfterAllIsPresent()
{
    QVERIFY(m_fixture->enter());
    LiveCall *call = m_fixture->start(101);
    receiver().excuse(call->id(), student(u"1"_s));
    m_fixture->arrive({u"1"_s});
    call->endNow();
    QTRY_COMPARE(m_fixture->confirmed().size(), 1);
    QCOMPARE(standing(u"1"_s), AttendanceStatus::Present);
    QVERIFY(receiver().of(u"call-101"_callId).isEmpty());
}

void TestUnreportedExcuses::undoneAndDoneAgain()
{
    QVERIFY(m_fixture->enter());
    LiveCall *call = m_fixture->start(101);
    LiveCallEditor editor(*call, m_fixture->services().changeTargets());
    QVERIFY(editor.excuse({student(u"1"_s), student(u"2"_s)}));
    QVERIFY(!editor.excuse({student(u"1"_s)}));
    QVERIFY(editor.withdrawExcuse({student(u"2"_s)}));
    editor.undo();
    QCOMPARE(receiver().of(call->id()).size(), 2);
    editor.undo();
    QVERIFY(receiver().of(call->id()).isEmpty());
    editor.redo();
    QCOMPARE(receiver().of(call->id()).size(), 2);
    QVERIFY(m_fixture->peer.received(u"mark"_s).isEmpty());
}

void TestUnreportedExcuses::whoIsPresentIsTakenOut()
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
    QVERIFY(receiver().of(call->id()).isEmpty());
    editor.redo();
    QTRY_COMPARE(call->count(), 0);
    // The diary has the excuse although the class has no roster that would list the student as missing.
    call->endNow();
    QTRY_COMPARE(m_fixture->confirmed().size(), 1);
    const auto record =
        std::get<ClassAttendance>(m_fixture->services().location.diary()->record(*ClassId::fromNumber(101)));
    const auto row = std::find_if(record.students.begin(), record.students.end(),
        [](const StudentAttendance &other) { return other.student == student(u"1"_s); });
    QVERIFY(row != record.students.end());
    QCOMPARE(row->standings.first(), AttendanceStatus::Justified);
}

CHAMADA_TEST(TestUnreportedExcuses)

} // namespace chamada::test::tst_unreportedexcuses

#include "tst_unreportedexcuses.moc"
