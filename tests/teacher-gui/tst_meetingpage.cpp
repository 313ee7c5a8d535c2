// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/diarymodel.h"
#include "teacher-gui/diary/pages/meetingmodel.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/diaryfixture.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_meetingpage {

using namespace teacher;

/// Tests opening and correcting a past roll call, by keys and by mouse.
class TestMeetingPage : public QObject {
    Q_OBJECT

private slots:
    void init();

    void everybodyIsShownByName();
    void aKeyChangesWhoIsSelected_data();
    void aKeyChangesWhoIsSelected();
    void aButtonChangesSeveralAtOnce();
    void undoAndRedo();
    void undoBringsTheNoteBack();
    void theNoteGoesWithTheChange();
    void whatIsTypedElsewhereChangesNothing();
    void theHistorySaysWhatWasThereBefore();
    void lessonsOfTheMeeting();
    void aStudentIsFound();
    void somebodyIsAdded();
    void aBadNumberIsExplained();
    void whatCannotBeWrittenChangesNothing();
    void theReportIsStillTheOldOne();
    void backToTheList();

private:
    Diary &diary() { return *m_fixture->services().location.diary(); }
    QTableView *table() const { return m_fixture->find<QTableView>(u"Students of the meeting"_s); }
    QListWidget *history() const { return m_fixture->find<QListWidget>(u"History"_s); }
    QStringList standings() const { return TeacherFixture::column(*table(), MeetingModel::Status); }
    QString inDiary(const QString &student);
    void select(int row);
    QToolButton *button(const QString &name) const { return m_fixture->find<QToolButton>(name); }

    std::unique_ptr<TeacherFixture> m_fixture;
};

void TestMeetingPage::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
    DiaryEntry entry = DiaryFixture::entry(u"monday"_callId, 101, 2, {u"3"_s, u"1*"_s}, {u"2"_s});
    entry.report.entries[0].name = u"Ana"_s;
    entry.report.entries[1].name = u"Caio"_s;
    entry.report.absent[0].name = u"Bia"_s;
    QVERIFY(!diary().store(entry));
    QVERIFY(m_fixture->openEntered());
    m_fixture->key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Past roll calls"_s));
    m_fixture->key(Qt::Key_Return);
    QTRY_VERIFY(table());
}

QString TestMeetingPage::inDiary(const QString &student)
{
    const auto record = std::get<ClassAttendance>(diary().record(DiaryFixture::classOf(101)));
    for (const StudentAttendance &row : record.students)
        if (row.student.text() == student)
            return letters(row.standings);
    return {};
}

void TestMeetingPage::select(int row)
{
    table()->setFocus();
    table()->selectRow(row);
}

void TestMeetingPage::everybodyIsShownByName()
{
    QCOMPARE(TeacherFixture::column(*table(), MeetingModel::Name), (QStringList{u"Ana"_s, u"Bia"_s, u"Caio"_s}));
    QCOMPARE(standings(), (QStringList{u"present"_s, u"absent"_s, u"late"_s}));
    QVERIFY(m_fixture->shows(u"Class 101 · Redes"_s));
    QVERIFY(m_fixture->shows(u"2 of 3 present"_s));
    QVERIFY(table()->hasFocus());
}

void TestMeetingPage::aKeyChangesWhoIsSelected_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("standing");
    QTest::newRow("present") << Qt::Key_P << u"P"_s;
    QTest::newRow("late") << Qt::Key_L << u"L"_s;
    QTest::newRow("justified") << Qt::Key_J << u"J"_s;
    QTest::newRow("not in the meeting") << Qt::Key_N << QString();
}

void TestMeetingPage::aKeyChangesWhoIsSelected()
{
    QFETCH(Qt::Key, key);
    QFETCH(QString, standing);
    select(1);
    m_fixture->key(key);
    QCOMPARE(inDiary(u"2"_s), standing);
    QCOMPARE(inDiary(u"1"_s), u"L"_s);
    QCOMPARE(inDiary(u"3"_s), u"P"_s);
}

void TestMeetingPage::aButtonChangesSeveralAtOnce()
{
    table()->setFocus();
    table()->selectAll();
    m_fixture->press(u"Justified"_s);
    QCOMPARE(standings(), QStringList(3, u"justified"_s));
    QVERIFY(m_fixture->shows(u"3 student(s): justified"_s));
    QVERIFY(m_fixture->shows(u"0 of 3 present"_s));
    QTest::mouseClick(button(u"Undo"_s), Qt::LeftButton);
    QCOMPARE(standings(), (QStringList{u"present"_s, u"absent"_s, u"late"_s}));
}

void TestMeetingPage::undoAndRedo()
{
    QVERIFY(!button(u"Undo"_s)->isEnabled());
    select(0);
    m_fixture->key(Qt::Key_A);
    m_fixture->key(Qt::Key_J);
    QCOMPARE(inDiary(u"3"_s), u"J"_s);
    m_fixture->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(inDiary(u"3"_s), u"A"_s);
    m_fixture->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(inDiary(u"3"_s), u"P"_s);
    QVERIFY(m_fixture->shows(u"Undone: Ana: absent"_s));
    m_fixture->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(inDiary(u"3"_s), u"A"_s);
    QCOMPARE(table()->currentIndex().row(), 0); // the current row stays
    // The history keeps every change.
    QCOMPARE(std::get<QList<Change>>(diary().history(u"monday"_callId)).size(), 5);
}

void TestMeetingPage::undoBringsTheNoteBack()
{
    select(1);
    m_fixture->type(u"Note"_s, u"atestado"_s);
    select(1);
    m_fixture->key(Qt::Key_J);
    m_fixture->key(Qt::Key_P);
    m_fixture->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(std::get<QList<Change>>(diary().history(u"monday"_callId)).last().note, u"atestado"_s);
}

void TestMeetingPage::theNoteGoesWithTheChange()
{
    select(1);
    m_fixture->type(u"Note"_s, u"atestado"_s);
    m_fixture->press(u"Justified"_s);
    QCOMPARE(std::get<QList<Change>>(diary().history(u"monday"_callId)).last().note, u"atestado"_s);
    QVERIFY(TeacherFixture::column(*table(), MeetingModel::Changes)[1].contains(u"absent → justified (atestado)"_s));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Note"_s)->text(), QString());
}

void TestMeetingPage::whatIsTypedElsewhereChangesNothing()
{
    select(0);
    m_fixture->type(u"Note"_s, u"japanal"_s);
    QCOMPARE(inDiary(u"3"_s), u"P"_s);
    QCOMPARE(m_fixture->find<QLineEdit>(u"Note"_s)->text(), u"japanal"_s);
}

void TestMeetingPage::theHistorySaysWhatWasThereBefore()
{
    select(1);
    m_fixture->key(Qt::Key_J);
    m_fixture->key(Qt::Key_P);
    QVERIFY(m_fixture->shows(u"Changes of Bia"_s));
    QCOMPARE(history()->count(), 2);
    QVERIFY(history()->item(0)->text().startsWith(u"justified → present"_s));
    QVERIFY(history()->item(1)->text().startsWith(u"absent → justified"_s));
    QVERIFY(history()->item(1)->text().contains(u"by maria"_s));
    table()->clearSelection();
    QVERIFY(m_fixture->shows(u"Changes of this meeting"_s));
    QVERIFY(history()->item(0)->text().startsWith(u"Bia: justified → present"_s));
    select(0);
    QCOMPARE(history()->item(0)->text(), u"Nothing was changed since the roll call."_s);
}

void TestMeetingPage::lessonsOfTheMeeting()
{
    auto *lessons = m_fixture->find<QSpinBox>(u"Lessons"_s);
    QCOMPARE(lessons->value(), 1);
    lessons->setFocus();
    m_fixture->key(Qt::Key_Up);
    QCOMPARE(std::get<ClassAttendance>(diary().record(DiaryFixture::classOf(101))).meetings[0].lessons, 2);
    QTest::mouseClick(button(u"Undo"_s), Qt::LeftButton);
    QCOMPARE(std::get<ClassAttendance>(diary().record(DiaryFixture::classOf(101))).meetings[0].lessons, 1);
    QCOMPARE(lessons->value(), 1);
}

void TestMeetingPage::aStudentIsFound()
{
    m_fixture->type(u"Filter"_s, u"bi"_s);
    QCOMPARE(TeacherFixture::column(*table(), MeetingModel::Name), QStringList{u"Bia"_s});
    select(0);
    m_fixture->key(Qt::Key_L);
    QCOMPARE(inDiary(u"2"_s), u"L"_s);
    m_fixture->find<QLineEdit>(u"Filter"_s)->setFocus();
    m_fixture->key(Qt::Key_Escape); // leaves the page only if the filter is empty
    QCOMPARE(standings(), (QStringList{u"present"_s, u"late"_s, u"late"_s}));
    m_fixture->key(Qt::Key_Escape);
    QVERIFY(!table());
}

void TestMeetingPage::somebodyIsAdded()
{
    m_fixture->type(u"Add to this meeting"_s, u" 2023abc "_s);
    m_fixture->key(Qt::Key_Return);
    QCOMPARE(inDiary(u"2023ABC"_s), u"P"_s);
    QCOMPARE(
        TeacherFixture::column(*table(), MeetingModel::Student).last(), u"2023ABC"_s); // nameless students come last
    QVERIFY(m_fixture->shows(u"3 of 4 present"_s));
    m_fixture->press(u"Undo"_s);
    QCOMPARE(inDiary(u"2023ABC"_s), QString());
    QCOMPARE(standings().size(), 3);
    QVERIFY(table()->selectionModel()->hasSelection()); // the selection stays near the removed row
    // A student already in the list is only selected.
    m_fixture->type(u"Add to this meeting"_s, u"2"_s);
    m_fixture->key(Qt::Key_Return);
    QCOMPARE(inDiary(u"2"_s), u"P"_s);
    QCOMPARE(standings().size(), 3);
}

void TestMeetingPage::aBadNumberIsExplained()
{
    m_fixture->type(u"Add to this meeting"_s, u"2023 001"_s);
    m_fixture->key(Qt::Key_Return);
    QVERIFY(m_fixture->shows(u"A student ID is"_s));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Add to this meeting"_s)->text(), u"2023 001"_s);
}

void TestMeetingPage::whatCannotBeWrittenChangesNothing()
{
    select(0);
    {
        const DiaryHolder holder(diary().path(), u"BEGIN IMMEDIATE"_s);
        m_fixture->key(Qt::Key_A);
        QVERIFY(m_fixture->shows(u"Another program is using the diary"_s));
        QCOMPARE(standings()[0], u"present"_s);
        QVERIFY(!button(u"Undo"_s)->isEnabled());
        auto *lessons = m_fixture->find<QSpinBox>(u"Lessons"_s);
        QTest::keyClick(lessons, Qt::Key_Up);
        QCOMPARE(lessons->value(), 1);
    }
    m_fixture->key(Qt::Key_A);
    QCOMPARE(inDiary(u"3"_s), u"A"_s);
}

void TestMeetingPage::theReportIsStillTheOldOne()
{
    select(1);
    m_fixture->key(Qt::Key_P);
    m_fixture->press(u"Report"_s);
    QTRY_COMPARE(m_fixture->students(u"Report"_s).size(), 2);
    QVERIFY(m_fixture->find<QWidget>(u"Absent students"_s));
}

void TestMeetingPage::backToTheList()
{
    select(1);
    m_fixture->key(Qt::Key_P);
    m_fixture->press(u"Back to the diary"_s);
    auto *list = m_fixture->find<QTableView>(u"Past roll calls"_s);
    QVERIFY(list);
    QVERIFY(list->hasFocus());
    QCOMPARE(TeacherFixture::column(*list, DiaryModel::Present), QStringList{u"3"_s});
}

CHAMADA_WINDOW_TEST(TestMeetingPage)

} // namespace chamada::test::tst_meetingpage

#include "tst_meetingpage.moc"
