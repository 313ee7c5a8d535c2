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

/// Tests the page of the classes and their rosters, by keys and mouse, with a real server.
class TestRosterPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_bench.reset(); }

    void aClassIsFoundByItsNumber();
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
    std::unique_ptr<RosterBench> m_bench;
};

void TestRosterPage::init()
{
    failOnQtWarnings();
    m_bench = std::make_unique<RosterBench>();
}

void TestRosterPage::aClassIsFoundByItsNumber()
{
    m_bench->openOnServer();
    m_bench->openClass(u"101"_s);
    QVERIFY(m_bench->shows(u"Class 101"_s));
    QVERIFY(m_bench->shows(u"No list yet"_s));
    m_bench->add(u"2023001"_s, u"Ana"_s);
    m_bench->openClass(u"202"_s);
    QTRY_VERIFY(m_bench->shows(u"Class 202"_s));
    auto *classes = m_bench->find<QTableView>(u"Classes"_s);
    QCOMPARE(TeacherBench::column(*classes, 0), (QStringList{u"101"_s, u"202"_s}));
    QTRY_COMPARE(TeacherBench::column(*classes, 1), (QStringList{u"1"_s, u"0"_s}));
    classes->setFocus();
    m_bench->key(Qt::Key_Up);
    QTRY_COMPARE(m_bench->listed(), QStringList{u"2023001 Ana"_s});
    // A new window shows the same roster.
    m_bench->restart();
    m_bench->openOnServer();
    m_bench->openClass(u"101"_s);
    QTRY_COMPARE(m_bench->listed(), QStringList{u"2023001 Ana"_s});
}

void TestRosterPage::wrongNumbersAreSaid()
{
    m_bench->openOnScript();
    m_bench->type(u"Show class"_s, u"10a"_s);
    m_bench->key(Qt::Key_Return);
    QVERIFY(m_bench->shows(u"Type it with digits alone"_s));
    QCOMPARE(m_bench->find<QLineEdit>(u"Show class"_s)->text(), u"10a"_s);
}

void TestRosterPage::studentsAreAddedByHand()
{
    m_bench->openOnServer();
    m_bench->openClass(u"101"_s);
    m_bench->key(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find<QLineEdit>(u"Student ID"_s)->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"ab-2"_s);
    m_bench->key(Qt::Key_Return); // moves on to the name
    QTest::keyClicks(QApplication::focusWidget(), u" Bia  Lima "_s);
    m_bench->key(Qt::Key_Return);
    QTRY_COMPARE(m_bench->listed(), QStringList{u"AB-2 Bia Lima"_s});
    QVERIFY(m_bench->find<QLineEdit>(u"Student ID"_s)->hasFocus()); // ready for the next student
    QVERIFY(m_bench->shows(u"Bia Lima was put on the list."_s));
    m_bench->press(u"Undo"_s);
    QTRY_COMPARE(m_bench->listed(), QStringList());
}

void TestRosterPage::wrongStudentsAreSaidAndKept()
{
    m_bench->openOnServer();
    m_bench->openClass(u"101"_s);
    m_bench->add(u"20 23"_s, u"Ana"_s);
    QVERIFY(m_bench->shows(u"“20 23” is not a student ID"_s));
    QCOMPARE(m_bench->find<QLineEdit>(u"Student ID"_s)->text(), u"20 23"_s);
    QCOMPARE(m_bench->find<QLineEdit>(u"Name"_s)->text(), u"Ana"_s);
    m_bench->add(u"2023"_s, u"Ana"_s);
    QTRY_COMPARE(m_bench->listed(), QStringList{u"2023 Ana"_s});
    m_bench->add(u"2023"_s, u"Bia"_s);
    QVERIFY(m_bench->shows(u"2023 is on the list already: Ana."_s));
    QCOMPARE(m_bench->find<QLineEdit>(u"Name"_s)->text(), u"Bia"_s);
    QCOMPARE(m_bench->listed(), QStringList{u"2023 Ana"_s});
}

void TestRosterPage::cellsAreEditedInPlace()
{
    m_bench->openOnServer();
    m_bench->openClass(u"101"_s);
    m_bench->add(u"1"_s, u"Ana"_s);
    QTRY_COMPARE(m_bench->listed().size(), 1);
    m_bench->list()->setFocus();
    m_bench->list()->setCurrentIndex(m_bench->list()->model()->index(0, 1));
    m_bench->key(Qt::Key_F2);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"Ana Souza"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(m_bench->listed(), QStringList{u"1 Ana Souza"_s});
    m_bench->list()->setFocus();
    m_bench->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_bench->listed(), QStringList{u"1 Ana"_s});
    // Editing the student ID replaces the entry without a duplicate.
    m_bench->list()->setCurrentIndex(m_bench->list()->model()->index(0, 0));
    m_bench->key(Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"2"_s);
    m_bench->key(Qt::Key_Return);
    QTRY_COMPARE(m_bench->listed(), QStringList{u"2 Ana"_s});
}

void TestRosterPage::aWrongEditStaysInItsCell()
{
    m_bench->openOnServer();
    m_bench->openClass(u"101"_s);
    m_bench->add(u"1"_s, u"Ana"_s);
    QTRY_COMPARE(m_bench->listed().size(), 1);
    m_bench->list()->setFocus();
    m_bench->list()->setCurrentIndex(m_bench->list()->model()->index(0, 0));
    m_bench->key(Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), u"1 x"_s);
    m_bench->key(Qt::Key_Return);
    QVERIFY(m_bench->shows(u"“1 x” is not a student ID"_s));
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor && editor->text() == u"1 x"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(m_bench->list()->hasFocus());
    QCOMPARE(m_bench->listed(), QStringList{u"1 Ana"_s});
}

void TestRosterPage::whoIsRemovedComesBack()
{
    m_bench->openOnServer();
    m_bench->openClass(u"101"_s);
    for (const QString &student : {u"1"_s, u"2"_s, u"3"_s}) {
        m_bench->add(student, u"Ana "_s + QString(student.toInt(), u'x'));
        QTRY_COMPARE(m_bench->listed().size(), student.toInt());
    }
    m_bench->list()->setFocus();
    m_bench->list()->selectRow(0);
    m_bench->key(Qt::Key_Down, Qt::ShiftModifier);
    m_bench->key(Qt::Key_Delete);
    QTRY_COMPARE(m_bench->listed(), QStringList{u"3 Ana xxx"_s});
    QVERIFY(m_bench->shows(u"2 student(s) taken off the list."_s));
    m_bench->press(u"Undo"_s);
    QTRY_COMPARE(m_bench->listed(), (QStringList{u"1 Ana x"_s, u"2 Ana xx"_s, u"3 Ana xxx"_s}));
    QVERIFY(m_bench->shows(u"Undone: 2 student(s) taken off the list."_s));
    m_bench->press(u"Redo"_s);
    QTRY_COMPARE(m_bench->listed(), QStringList{u"3 Ana xxx"_s});
    m_bench->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_bench->listed().size(), 3);
    QTest::keySequence(m_bench->window.get(), QKeySequence(QKeySequence::Redo));
    QTRY_COMPARE(m_bench->listed().size(), 1);
}

void TestRosterPage::theFilterLeavesWhoMatches()
{
    m_bench->calls.setRoster(101, {{*StudentId::fromText(u"1"), u"Ana"_s}, {*StudentId::fromText(u"2"), u"Bia"_s}});
    m_bench->openOnScript();
    m_bench->openClass(u"101"_s);
    QTRY_COMPARE(m_bench->listed().size(), 2);
    m_bench->key(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find<QLineEdit>(u"Filter"_s)->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"bI"_s);
    QCOMPARE(m_bench->listed(), QStringList{u"2 Bia"_s});
}

void TestRosterPage::withoutAConnectionNothingIsLost()
{
    m_bench->calls.setRoster(101, {{*StudentId::fromText(u"1"), u"Ana"_s}});
    m_bench->openOnScript();
    m_bench->openClass(u"101"_s);
    m_bench->peer.stop();
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Try now"_s));
    m_bench->add(u"2"_s, u"Bia"_s);
    QVERIFY(m_bench->shows(u"There is no connection to the server now"_s));
    QCOMPARE(m_bench->find<QLineEdit>(u"Name"_s)->text(), u"Bia"_s);
    QCOMPARE(m_bench->listed(), QStringList{u"1 Ana"_s});
    QVERIFY(m_bench->peer.resume());
    m_bench->press(u"Try now"_s);
    QTRY_VERIFY(m_bench->desk().client.isOpen());
    m_bench->press(u"Add"_s);
    QTRY_COMPARE(m_bench->listed(), (QStringList{u"1 Ana"_s, u"2 Bia"_s}));
}

void TestRosterPage::everyControlIsForEveryone()
{
    m_bench->calls.setRoster(101, {{*StudentId::fromText(u"1"), u"Ana"_s}});
    m_bench->openOnScript();
    QCOMPARE(namelessControls(*m_bench->window), QString());
    QCOMPARE(controlsWithoutKeyboard(*m_bench->window), QString());
    m_bench->openClass(u"101"_s);
    QCOMPARE(controlsWithoutKeyboard(*m_bench->window), QString());
    m_bench->drop("2;Bia\n;x\n");
    QCOMPARE(namelessControls(*m_bench->window), QString());
    QCOMPARE(controlsWithoutKeyboard(*m_bench->window), QString());
}

CHAMADA_WINDOW_TEST(TestRosterPage)

} // namespace chamada::test::tst_rosterpage

#include "tst_rosterpage.moc"
