// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/diarymodel.h"
#include "teacher-gui/diary/pages/diarypage.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/diaryfixture.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_diarypage {

using namespace teacher;

/// Tests the list of past calls: finding, moving and discarding one; merging another diary; forgetting a student.
class TestDiaryPage : public QObject {
    Q_OBJECT

private slots:
    void init();

    void byClass();
    void aCallIsMovedAndBackAgain();
    void aBadClassIsExplained();
    void movingIsGivenUp();
    void aCallIsDiscardedAndRestored();
    void aDiscardedCallSaysSo();
    void whatIsSelectedStaysSelected();
    void anotherDiaryIsJoined();
    void aFileThatIsNoDiaryIsExplained();
    void aDiaryOfANewerVersionIsExplained();
    void aDiaryInUseElsewhereIsExplained();
    void aStudentIsForgotten();
    void nobodyIsForgottenByMistake();
    void nothingOfAForgottenStudentComesBack();
    void theModelIsSound();

private:
    Diary &diary() { return *m_fixture->services().location.diary(); }
    QTableView *table() const { return m_fixture->find<QTableView>(u"Past roll calls"_s); }
    /// Returns a column of the table, which is found by name.
    QStringList column(int column) const { return TeacherFixture::column(*table(), column); }
    DiaryPage *page() const { return m_fixture->window->findChild<DiaryPage *>(); }
    void select(const QString &classNumber);

    std::unique_ptr<TeacherFixture> m_fixture;
};

void TestDiaryPage::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
    QVERIFY(!diary().store(DiaryFixture::entry(u"a"_callId, 101, 1, {u"1"_s})));
    QVERIFY(!diary().store(DiaryFixture::entry(u"b"_callId, 202, 2, {u"1"_s, u"2"_s})));
    QVERIFY(!diary().store(DiaryFixture::entry(u"c"_callId, 101, 3, {u"2"_s}, {u"1"_s})));
    QVERIFY(m_fixture->openEntered());
    m_fixture->key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(table());
}

void TestDiaryPage::select(const QString &classNumber)
{
    table()->setFocus();
    table()->selectRow(static_cast<int>(column(DiaryModel::Class).indexOf(classNumber)));
}

void TestDiaryPage::byClass()
{
    QCOMPARE(column(DiaryModel::Class), (QStringList{u"101"_s, u"202"_s, u"101"_s}));
    auto *classes = m_fixture->combo(u"Class"_s);
    QCOMPARE(classes->itemText(1), u"101 · Redes"_s);
    classes->setFocus();
    m_fixture->key(Qt::Key_Down);
    QCOMPARE(column(DiaryModel::Class), (QStringList{u"101"_s, u"101"_s}));
    m_fixture->key(Qt::Key_Down);
    QCOMPARE(column(DiaryModel::Class), QStringList{u"202"_s});
    m_fixture->key(Qt::Key_Home);
    QCOMPARE(column(DiaryModel::Class).size(), 3);
}

void TestDiaryPage::aCallIsMovedAndBackAgain()
{
    select(u"202"_s);
    m_fixture->press(u"Move…"_s);
    m_fixture->type(u"Move to class"_s, u"303"_s);
    m_fixture->key(Qt::Key_Return);
    QCOMPARE(column(DiaryModel::Class), (QStringList{u"101"_s, u"303"_s, u"101"_s}));
    QVERIFY(m_fixture->shows(u"now belongs to class 303"_s));
    QCOMPARE(table()->currentIndex().row(), 1);
    m_fixture->press(u"Undo"_s);
    QCOMPARE(column(DiaryModel::Class)[1], u"202"_s);
    QVERIFY(m_fixture->shows(u"Undone: "_s));
    const auto history = std::get<QList<Change>>(diary().history(u"b"_callId));
    QCOMPARE(history.size(), 2);
    QCOMPARE(history[0].by, u"maria"_s);
}

void TestDiaryPage::aBadClassIsExplained()
{
    select(u"202"_s);
    m_fixture->press(u"Move…"_s);
    m_fixture->type(u"Move to class"_s, u"10a"_s);
    m_fixture->key(Qt::Key_Return);
    QVERIFY(m_fixture->shows(u"The class is a number from 1"_s));
    QCOMPARE(column(DiaryModel::Class)[1], u"202"_s);
    m_fixture->type(u"Move to class"_s, u"10"_s);
    m_fixture->press(u"Move"_s);
    QCOMPARE(column(DiaryModel::Class)[1], u"10"_s);
}

void TestDiaryPage::movingIsGivenUp()
{
    select(u"202"_s);
    m_fixture->press(u"Move…"_s);
    m_fixture->type(u"Move to class"_s, u"303"_s);
    m_fixture->key(Qt::Key_Escape);
    QVERIFY(!m_fixture->find<QLineEdit>(u"Move to class"_s));
    QVERIFY(table()->hasFocus());
    QCOMPARE(column(DiaryModel::Class)[1], u"202"_s);
}

void TestDiaryPage::aCallIsDiscardedAndRestored()
{
    const auto selected = [this] { return table()->selectionModel()->selectedRows().value(0).row(); };
    select(u"202"_s);
    m_fixture->key(Qt::Key_Delete);
    QCOMPARE(column(DiaryModel::Class), (QStringList{u"101"_s, u"101"_s}));
    QCOMPARE(selected(), 1); // the row that took its place
    m_fixture->press(u"Undo"_s);
    QCOMPARE(column(DiaryModel::Class).size(), 3);
    QCOMPARE(selected(), 1); // the restored row
    select(u"202"_s);
    m_fixture->press(u"Discard"_s);
    m_fixture->find<QCheckBox>(u"Discarded ones, too"_s)->setFocus();
    m_fixture->key(Qt::Key_Space);
    QVERIFY(column(DiaryModel::Title)[1].endsWith(u"(discarded)"_s));
    select(u"202"_s);
    m_fixture->press(u"Restore"_s);
    QCOMPARE(column(DiaryModel::Title)[1], u"Redes"_s);
}

void TestDiaryPage::aDiscardedCallSaysSo()
{
    m_fixture->find<QCheckBox>(u"Discarded ones, too"_s)->click();
    select(u"202"_s);
    m_fixture->key(Qt::Key_Delete);
    select(u"202"_s);
    m_fixture->key(Qt::Key_Return);
    QVERIFY(m_fixture->shows(u"This roll call is discarded."_s));
}

void TestDiaryPage::whatIsSelectedStaysSelected()
{
    select(u"202"_s);
    QVERIFY(!diary().store(DiaryFixture::entry(u"d"_callId, 404, 9, {u"1"_s})));
    page()->refresh();
    QCOMPARE(column(DiaryModel::Class).first(), u"404"_s);
    QCOMPARE(table()->currentIndex().row(), 2);
    QCOMPARE(table()->selectionModel()->selectedRows().size(), 1);
}

void TestDiaryPage::anotherDiaryIsJoined()
{
    DiaryFixture other;
    other.take(u"b"_callId, 202, 2, {u"1"_s, u"2"_s});
    other.take(u"new"_callId, 505, 5, {u"1"_s});
    QVERIFY(other.correct(u"b"_callId, u"1"_s, 'A'));
    page()->join(other.diary.path());
    QCOMPARE(column(DiaryModel::Class), (QStringList{u"505"_s, u"101"_s, u"202"_s, u"101"_s}));
    QCOMPARE(column(DiaryModel::Present)[2], u"1"_s);
    QVERIFY(m_fixture->shows(u"1 new roll call(s)"_s));
}

void TestDiaryPage::aFileThatIsNoDiaryIsExplained()
{
    const QString path = m_fixture->folder.filePath(u"letter.sqlite"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("Dear diary,\n").repeated(1000));
    file.close();
    page()->join(path);
    QVERIFY(m_fixture->shows(u"is not a Chamada diary"_s));
    QCOMPARE(column(DiaryModel::Class).size(), 3);
}

void TestDiaryPage::aDiaryOfANewerVersionIsExplained()
{
    DiaryFixture other;
    const DiaryHolder newer(other.diary.path(), u"PRAGMA user_version=99"_s);
    page()->join(other.diary.path());
    QVERIFY(m_fixture->shows(u"was written by a newer version"_s));
    QCOMPARE(column(DiaryModel::Class).size(), 3);
}

void TestDiaryPage::aDiaryInUseElsewhereIsExplained()
{
    select(u"202"_s);
    {
        const DiaryHolder holder(diary().path(), u"BEGIN IMMEDIATE"_s);
        m_fixture->key(Qt::Key_Delete);
        QVERIFY(m_fixture->shows(u"Another program is using the diary"_s));
        QCOMPARE(column(DiaryModel::Class).size(), 3);
    }
    m_fixture->key(Qt::Key_Delete);
    QCOMPARE(column(DiaryModel::Class).size(), 2);
}

void TestDiaryPage::aStudentIsForgotten()
{
    m_fixture->press(u"Forget a student…"_s);
    m_fixture->type(u"Student to forget"_s, u"1"_s);
    m_fixture->key(Qt::Key_Return);
    QVERIFY(m_fixture->shows(u"1, Name 1: in 3 roll call(s)."_s));
    QCOMPARE(column(DiaryModel::Present), (QStringList{u"1"_s, u"2"_s, u"1"_s})); // unchanged so far
    m_fixture->press(u"Erase for good"_s);
    QVERIFY(m_fixture->shows(u"1 is erased from this diary."_s));
    QCOMPARE(column(DiaryModel::Present), (QStringList{u"1"_s, u"1"_s, u"0"_s}));
    QVERIFY(!std::get<StudentTraces>(diary().forgetting(DiaryFixture::student(u"1"_s)).find()).any());
    m_fixture->key(Qt::Key_Escape);
    QVERIFY(!m_fixture->find<QLineEdit>(u"Student to forget"_s));
}

void TestDiaryPage::nobodyIsForgottenByMistake()
{
    m_fixture->press(u"Forget a student…"_s);
    QVERIFY(!m_fixture->find<QPushButton>(u"Erase for good"_s));
    m_fixture->type(u"Student to forget"_s, u"99"_s);
    m_fixture->key(Qt::Key_Return);
    QVERIFY(m_fixture->shows(u"The diary holds nothing of 99."_s));
    QVERIFY(!m_fixture->find<QPushButton>(u"Erase for good"_s));
    m_fixture->type(u"Student to forget"_s, u"1"_s);
    m_fixture->key(Qt::Key_Return);
    QVERIFY(m_fixture->find<QPushButton>(u"Erase for good"_s));
    m_fixture->type(u"Student to forget"_s, u"2"_s); // another ID needs a new confirmation
    QVERIFY(!m_fixture->find<QPushButton>(u"Erase for good"_s));
    m_fixture->type(u"Student to forget"_s, u"a b"_s);
    m_fixture->key(Qt::Key_Return);
    QVERIFY(m_fixture->shows(u"Type the student's whole ID"_s));
}

void TestDiaryPage::nothingOfAForgottenStudentComesBack()
{
    select(u"202"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Students of the meeting"_s));
    m_fixture->key(Qt::Key_A); // student 1 is the first by name
    m_fixture->press(u"Back to the diary"_s);
    m_fixture->press(u"Forget a student…"_s);
    m_fixture->type(u"Student to forget"_s, u"1"_s);
    m_fixture->key(Qt::Key_Return);
    m_fixture->press(u"Erase for good"_s);
    select(u"202"_s);
    m_fixture->key(Qt::Key_Return);
    m_fixture->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!std::get<StudentTraces>(diary().forgetting(DiaryFixture::student(u"1"_s)).find()).any());
}

void TestDiaryPage::theModelIsSound()
{
    DiaryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLines(std::get<QList<DiaryLine>>(diary().lines()));
    QCOMPARE(model.rowCount(), 3);
    model.setLines({});
    QCOMPARE(model.rowCount(), 0);
}

CHAMADA_WINDOW_TEST(TestDiaryPage)

} // namespace chamada::test::tst_diarypage

#include "tst_diarypage.moc"
