// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "tests/support/controls.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/rosterfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_rosterpage {

using namespace teacher;

/// Tests the page of the classes and their rosters, by keys and mouse, with a real server.
class TestRosterPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void aClassIsFoundByItsNumber();
    void anotherMachineHasTheClasses();
    void theFirstClassThatArrivesIsChosen();
    void wrongNumbersAreSaid();
    void studentsAreAddedByHand();
    void wrongStudentsAreSaidAndKept();
    void cellsAreEditedInPlace();
    void aWrongEditStaysInItsCell();
    void whoIsRemovedComesBack();
    void theFilterLeavesWhoMatches();
    void withoutAConnectionNothingIsLost();
    void everyControlIsForEveryone();

private:
    std::unique_ptr<RosterFixture> m_fixture;
};

void TestRosterPage::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<RosterFixture>();
}

void TestRosterPage::aClassIsFoundByItsNumber()
{
    m_fixture->openOnServer();
    m_fixture->openClass(u"101"_s);
    QVERIFY(m_fixture->shows(u"Class 101"_s));
    QVERIFY(m_fixture->shows(u"No list yet"_s));
    m_fixture->add(u"2023001"_s, u"Ana"_s);
    m_fixture->openClass(u"202"_s);
    QTRY_VERIFY(m_fixture->shows(u"Class 202"_s));
    auto *classes = m_fixture->find<QTableView>(u"Classes"_s);
    QCOMPARE(TeacherFixture::column(*classes, 0), (QStringList{u"101"_s, u"202"_s}));
    QTRY_COMPARE(TeacherFixture::column(*classes, 1), (QStringList{u"1"_s, u"0"_s}));
    classes->setFocus();
    m_fixture->key(Qt::Key_Up);
    QTRY_COMPARE(m_fixture->listed(), QStringList{u"2023001 Ana"_s});
    // A new window shows the same roster.
    m_fixture->restart();
    m_fixture->openOnServer();
    m_fixture->openClass(u"101"_s);
    QTRY_COMPARE(m_fixture->listed(), QStringList{u"2023001 Ana"_s});
}

void TestRosterPage::anotherMachineHasTheClasses()
{
    m_fixture->openOnServer();
    m_fixture->openClass(u"101"_s);
    m_fixture->add(u"2023001"_s, u"Ana"_s);
    QTRY_COMPARE(m_fixture->listed(), QStringList{u"2023001 Ana"_s});
    m_fixture->restart();
    QVERIFY(QFile::remove(m_fixture->places().settings) && QFile::remove(m_fixture->places().diary));
    m_fixture->openOnServer();
    auto *classes = m_fixture->find<QTableView>(u"Classes"_s);
    QTRY_COMPARE(TeacherFixture::column(*classes, 0), QStringList{u"101"_s});
    QTRY_COMPARE(TeacherFixture::column(*classes, 1), QStringList{u"1"_s});
    QTRY_COMPARE(m_fixture->listed(), QStringList{u"2023001 Ana"_s});
    m_fixture->key(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->shows(u"Start again"_s)); // the class has its card
}

void TestRosterPage::theFirstClassThatArrivesIsChosen()
{
    m_fixture->openOnScript();
    m_fixture->services().recent.addMissing({{*ClassId::fromNumber(101), u"Redes"_s}});
    QTRY_VERIFY(m_fixture->shows(u"Class 101 · Redes"_s));
    m_fixture->services().recent.addMissing({{*ClassId::fromNumber(99), u"Física"_s}});
    QVERIFY(m_fixture->shows(u"Class 101 · Redes"_s)); // the choice stays
}

void TestRosterPage::wrongNumbersAreSaid()
{
    m_fixture->openOnScript();
    m_fixture->type(u"Show class"_s, u"10a"_s);
    m_fixture->key(Qt::Key_Return);
    QVERIFY(m_fixture->shows(u"Type it with digits alone"_s));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Show class"_s)->text(), u"10a"_s);
}

void TestRosterPage::studentsAreAddedByHand()
{
    m_fixture->openOnServer();
    m_fixture->openClass(u"101"_s);
    m_fixture->key(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->find<QLineEdit>(u"Student ID"_s)->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"ab-2"_s);
    m_fixture->key(Qt::Key_Return); // moves on to the name
    QTest::keyClicks(QApplication::focusWidget(), u" Bia  Lima "_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->listed(), QStringList{u"AB-2 Bia Lima"_s});
    QVERIFY(m_fixture->find<QLineEdit>(u"Student ID"_s)->hasFocus()); // ready for the next student
    QVERIFY(m_fixture->shows(u"Bia Lima was put on the list."_s));
    m_fixture->press(u"Undo"_s);
    QTRY_COMPARE(m_fixture->listed(), QStringList());
}

void TestRosterPage::wrongStudentsAreSaidAndKept()
{
    m_fixture->openOnServer();
    m_fixture->openClass(u"101"_s);
    m_fixture->add(u"20 23"_s, u"Ana"_s);
    QVERIFY(m_fixture->shows(u"“20 23” is not a student ID"_s));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Student ID"_s)->text(), u"20 23"_s);
    QCOMPARE(m_fixture->find<QLineEdit>(u"Name"_s)->text(), u"Ana"_s);
    m_fixture->add(u"2023"_s, u"Ana"_s);
    QTRY_COMPARE(m_fixture->listed(), QStringList{u"2023 Ana"_s});
    m_fixture->add(u"2023"_s, u"Bia"_s);
    QVERIFY(m_fixture->shows(u"2023 is on the list already: Ana."_s));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Name"_s)->text(), u"Bia"_s);
    QCOMPARE(m_fixture->listed(), QStringList{u"2023 Ana"_s});
}

void TestRosterPage::cellsAreEditedInPlace()
{
    m_fixture->openOnServer();
    m_fixture->openClass(u"101"_s);
    m_fixture->add(u"1"_s, u"Ana"_s);
    QTRY_COMPARE(m_fixture->listed().size(), 1);
    m_fixture->list()->setFocus();
    m_fixture->list()->setCurrentIndex(m_fixture->list()->model()->index(0, 1));
    m_fixture->key(Qt::Key_F2);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"Ana Souza"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(m_fixture->listed(), QStringList{u"1 Ana Souza"_s});
    m_fixture->list()->setFocus();
    m_fixture->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_fixture->listed(), QStringList{u"1 Ana"_s});
    // Editing the student ID replaces the entry without a duplicate.
    m_fixture->list()->setCurrentIndex(m_fixture->list()->model()->index(0, 0));
    m_fixture->key(Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"2"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->listed(), QStringList{u"2 Ana"_s});
}

void TestRosterPage::aWrongEditStaysInItsCell()
{
    m_fixture->openOnServer();
    m_fixture->openClass(u"101"_s);
    m_fixture->add(u"1"_s, u"Ana"_s);
    QTRY_COMPARE(m_fixture->listed().size(), 1);
    m_fixture->list()->setFocus();
    m_fixture->list()->setCurrentIndex(m_fixture->list()->model()->index(0, 0));
    m_fixture->key(Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), u"1 x"_s);
    m_fixture->key(Qt::Key_Return);
    QVERIFY(m_fixture->shows(u"“1 x” is not a student ID"_s));
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor && editor->text() == u"1 x"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(m_fixture->list()->hasFocus());
    QCOMPARE(m_fixture->listed(), QStringList{u"1 Ana"_s});
}

void TestRosterPage::whoIsRemovedComesBack()
{
    m_fixture->openOnServer();
    m_fixture->openClass(u"101"_s);
    for (const QString &student : {u"1"_s, u"2"_s, u"3"_s}) {
        m_fixture->add(student, u"Ana "_s + QString(student.toInt(), u'x'));
        QTRY_COMPARE(m_fixture->listed().size(), student.toInt());
    }
    m_fixture->list()->setFocus();
    m_fixture->list()->selectRow(0);
    m_fixture->key(Qt::Key_Down, Qt::ShiftModifier);
    m_fixture->key(Qt::Key_Delete);
    QTRY_COMPARE(m_fixture->listed(), QStringList{u"3 Ana xxx"_s});
    QVERIFY(m_fixture->shows(u"2 student(s) taken off the list."_s));
    m_fixture->press(u"Undo"_s);
    QTRY_COMPARE(m_fixture->listed(), (QStringList{u"1 Ana x"_s, u"2 Ana xx"_s, u"3 Ana xxx"_s}));
    QVERIFY(m_fixture->shows(u"Undone: 2 student(s) taken off the list."_s));
    m_fixture->press(u"Redo"_s);
    QTRY_COMPARE(m_fixture->listed(), QStringList{u"3 Ana xxx"_s});
    m_fixture->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_fixture->listed().size(), 3);
    QTest::keySequence(m_fixture->window.get(), QKeySequence(QKeySequence::Redo));
    QTRY_COMPARE(m_fixture->listed().size(), 1);
}

void TestRosterPage::theFilterLeavesWhoMatches()
{
    m_fixture->calls.setRoster(101, {{*StudentId::fromText(u"1"), u"Ana"_s}, {*StudentId::fromText(u"2"), u"Bia"_s}});
    m_fixture->openOnScript();
    m_fixture->openClass(u"101"_s);
    QTRY_COMPARE(m_fixture->listed().size(), 2);
    m_fixture->key(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->find<QLineEdit>(u"Filter"_s)->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"bI"_s);
    QCOMPARE(m_fixture->listed(), QStringList{u"2 Bia"_s});
}

void TestRosterPage::withoutAConnectionNothingIsLost()
{
    m_fixture->calls.setRoster(101, {{*StudentId::fromText(u"1"), u"Ana"_s}});
    m_fixture->openOnScript();
    m_fixture->openClass(u"101"_s);
    m_fixture->peer.stop();
    QTRY_VERIFY(m_fixture->find<QAbstractButton>(u"Try now"_s));
    m_fixture->add(u"2"_s, u"Bia"_s);
    QVERIFY(m_fixture->shows(u"There is no connection to the server now"_s));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Name"_s)->text(), u"Bia"_s);
    QCOMPARE(m_fixture->listed(), QStringList{u"1 Ana"_s});
    QVERIFY(m_fixture->peer.resume());
    m_fixture->press(u"Try now"_s);
    QTRY_VERIFY(m_fixture->services().client.isOpen());
    m_fixture->press(u"Add"_s);
    QTRY_COMPARE(m_fixture->listed(), (QStringList{u"1 Ana"_s, u"2 Bia"_s}));
}

void TestRosterPage::everyControlIsForEveryone()
{
    m_fixture->calls.setRoster(101, {{*StudentId::fromText(u"1"), u"Ana"_s}});
    m_fixture->openOnScript();
    QCOMPARE(namelessControls(*m_fixture->window), QString());
    QCOMPARE(controlsWithoutKeyboard(*m_fixture->window), QString());
    m_fixture->openClass(u"101"_s);
    QCOMPARE(controlsWithoutKeyboard(*m_fixture->window), QString());
    m_fixture->drop("2;Bia\n;x\n");
    QCOMPARE(namelessControls(*m_fixture->window), QString());
    QCOMPARE(controlsWithoutKeyboard(*m_fixture->window), QString());
}

CHAMADA_WINDOW_TEST(TestRosterPage)

} // namespace chamada::test::tst_rosterpage

#include "tst_rosterpage.moc"
