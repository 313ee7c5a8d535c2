// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "teacher-gui/menu/menuentry.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_teacherwindow {

/// Tests login and logout, lost connections, and the diary, by keys and mouse.
class TestTeacherWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_bench.reset(); }

    void loggingOutTakesThePagesAway();
    void aLostConnectionLeavesThePage();
    void anEndDuringALostConnection();
    void whatCannotBeSavedIsSaid();
    void reportsOfEarlierCallsAreTold();
    void theDiaryOpensAReport();
    void theNetworkIsTestedFromTheMenu();
    void theTabIsThereAgain();
    void aClassAskedForComesBeforeTheTab();
    void closingWaitsForAReport();
    void theNamesAreExact();

private:
    WindowOptions toPeer() const;

    std::unique_ptr<TeacherBench> m_bench;
};

void TestTeacherWindow::init()
{
    failOnQtWarnings();
    m_bench = std::make_unique<TeacherBench>();
}

WindowOptions TestTeacherWindow::toPeer() const
{
    WindowOptions options;
    options.server = m_bench->peer.address();
    return options;
}

void TestTeacherWindow::loggingOutTakesThePagesAway()
{
    QVERIFY(m_bench->openTaking(101));
    m_bench->press(u"Log out"_s);
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Log in"_s));
    QVERIFY(m_bench->find<QLineEdit>(u"Password"_s)->text().isEmpty());
    QVERIFY(m_bench->calls.isOpen(101));
    m_bench->type(u"User"_s, u"maria"_s);
    m_bench->type(u"Password"_s, u"a good password"_s);
    m_bench->key(Qt::Key_Return);
    QTRY_VERIFY(m_bench->find<QTableView>(u"Present students"_s)); // the call continued meanwhile
}

void TestTeacherWindow::aLostConnectionLeavesThePage()
{
    QVERIFY(m_bench->openTaking(101));
    m_bench->calls.arrive(101, FakeCalls::entry(u"A"_s, u"08:00:15"_s));
    QTRY_COMPARE(m_bench->students(), QStringList{u"A"_s});
    m_bench->peer.stop();
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Try now"_s));
    QCOMPARE(m_bench->students(), QStringList{u"A"_s});
    // An action without a connection shows a message and keeps the typed text.
    m_bench->type(u"Add student"_s, u"B"_s);
    m_bench->key(Qt::Key_Return);
    QVERIFY(m_bench->shows(u"There is no connection to the server now"_s));
    QCOMPARE(m_bench->find<QLineEdit>(u"Add student"_s)->text(), u"B"_s);
    m_bench->type(u"Class number"_s, u"202"_s);
    m_bench->key(Qt::Key_Return);
    QTRY_VERIFY(m_bench->shows(u"The connection was lost before the answer came."_s));
    m_bench->calls.arriveUnseen(101, FakeCalls::entry(u"C"_s, u"08:00:16"_s));
    QVERIFY(m_bench->peer.resume());
    m_bench->press(u"Try now"_s);
    QTRY_COMPARE(m_bench->students(), (QStringList{u"A"_s, u"C"_s}));
    QVERIFY(!m_bench->find<QAbstractButton>(u"Try now"_s));
}

void TestTeacherWindow::anEndDuringALostConnection()
{
    QVERIFY(m_bench->openTaking(101));
    m_bench->peer.stop();
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Try now"_s));
    m_bench->press(u"End"_s);
    m_bench->press(u"End now"_s);
    QVERIFY(m_bench->shows(u"Ends as soon as the connection is back"_s));
    QVERIFY(m_bench->peer.resume());
    QTRY_VERIFY(m_bench->find<QTableView>(u"Report"_s));
    QTRY_VERIFY(m_bench->calls.unconfirmed().isEmpty());
}

void TestTeacherWindow::whatCannotBeSavedIsSaid()
{
    // A file occupies the path of the diary's folder.
    QFile obstacle(m_bench->folder.filePath(u"diary"_s));
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    QVERIFY(m_bench->openTaking(101));
    m_bench->press(u"End"_s);
    m_bench->press(u"End now"_s);
    QTRY_VERIFY(m_bench->find<QTableView>(u"Report"_s));
    QVERIFY(m_bench->shows(u"Not saved in your diary yet. The report stays with the server until it is."_s));
    QVERIFY(m_bench->shows(u"cannot be opened"_s));
    QVERIFY(m_bench->peer.received(u"received"_s).isEmpty());
    QVERIFY(!m_bench->desk().shelf.moveTo(m_bench->folder.filePath(u"elsewhere.sqlite"_s)));
    QTRY_VERIFY(m_bench->shows(u"Saved in your diary at"_s));
    QTRY_COMPARE(m_bench->peer.received(u"received"_s).size(), 1);
}

void TestTeacherWindow::reportsOfEarlierCallsAreTold()
{
    m_bench->calls.addReport(FakeCalls::report(101, u"old-1"_s, {FakeCalls::entry(u"A"_s, u"07:00:00"_s)}));
    m_bench->calls.addReport(FakeCalls::report(202, u"old-2"_s, {}));
    QVERIFY(m_bench->openEntered());
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Show diary"_s));
    QTRY_VERIFY(m_bench->calls.unconfirmed().isEmpty());
    m_bench->press(u"Show diary"_s);
    QTRY_COMPARE(TeacherBench::column(*m_bench->find<QTableView>(u"Past roll calls"_s), 2).size(), 2);
}

void TestTeacherWindow::theDiaryOpensAReport()
{
    DiaryEntry past{FakeCalls::report(303, u"past"_s, {FakeCalls::entry(u"A"_s, u"07:00:00"_s)}), {}, {}};
    past.report.absent = {{*StudentId::fromText(u"Z9"), u"Zeca"_s}};
    QVERIFY(!m_bench->desk().shelf.diary()->store(past));
    QVERIFY(!m_bench->desk().shelf.diary()->store({FakeCalls::report(404, u"other"_s, {}), {}, {}}));
    QVERIFY(m_bench->openEntered());
    m_bench->key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find<QTableView>(u"Past roll calls"_s));
    m_bench->type(u"Filter"_s, u"303"_s);
    auto *list = m_bench->find<QTableView>(u"Past roll calls"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    list->setFocus();
    list->selectRow(0);
    m_bench->key(Qt::Key_Return);
    m_bench->press(u"Report"_s);
    QTRY_COMPARE(m_bench->students(u"Report"_s), QStringList{u"A"_s});
    QVERIFY(m_bench->shows(u"Class 303"_s));
    QVERIFY(m_bench->find<QWidget>(u"Absent students"_s));
}

void TestTeacherWindow::theNetworkIsTestedFromTheMenu()
{
    QVERIFY(m_bench->openEntered());
    m_bench->find<QToolButton>(u"Diary"_s)->click();
    const QList<QAction *> tools = menuEntries(MenuId::Tools, *m_bench->window, m_bench->window.get());
    const auto test = std::find_if(
        tools.begin(), tools.end(), [](const QAction *action) { return action->text() == u"Test the network"_s; });
    QVERIFY(test != tools.end());
    (*test)->trigger();
    QVERIFY(m_bench->find<QAbstractButton>(u"Start the test"_s)->hasFocus());
    QVERIFY(m_bench->shows(m_bench->peer.address().toText()));
    // A lost connection does not leave this page, which is there to diagnose it.
    m_bench->peer.stop();
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Try now"_s));
    QVERIFY(m_bench->find<QAbstractButton>(u"Start the test"_s));
    m_bench->key(Qt::Key_Escape);
    QVERIFY(m_bench->find<QTableView>(u"Past roll calls"_s));
}

void TestTeacherWindow::theTabIsThereAgain()
{
    QVERIFY(m_bench->openEntered());
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Roll calls"_s)->isChecked());
    m_bench->key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Diary"_s)->isChecked());
    m_bench->restart();
    QVERIFY(m_bench->openEntered());
    QTRY_VERIFY(m_bench->find<QTableView>(u"Past roll calls"_s));
    QVERIFY(m_bench->find<QAbstractButton>(u"Diary"_s)->isChecked());
    m_bench->key(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Roll calls"_s)->isChecked());
    QVERIFY(!m_bench->find<QTableView>(u"Past roll calls"_s));
}

void TestTeacherWindow::aClassAskedForComesBeforeTheTab()
{
    m_bench->desk().settings.setValue(u"window/tab"_s, u"diary"_s);
    WindowOptions options = toPeer();
    options.classId = ClassId::fromNumber(101);
    options.user = u"maria"_s;
    m_bench->open(options, u"a good password"_s);
    QTRY_VERIFY(m_bench->find<QLineEdit>(u"Class number"_s));
    QCOMPARE(m_bench->find<QLineEdit>(u"Class number"_s)->text(), u"101"_s);
}

void TestTeacherWindow::closingWaitsForAReport()
{
    QVERIFY(m_bench->openTaking(101));
    m_bench->press(u"End"_s);
    QVERIFY(!m_bench->window->close());
    QTRY_VERIFY(!m_bench->window->isVisible());
    QTRY_VERIFY(m_bench->calls.unconfirmed().isEmpty());
}

void TestTeacherWindow::theNamesAreExact()
{
    const auto role = [&](const QString &name) {
        // A field's label may have the same name.
        for (auto *widget : m_bench->findAll<QWidget>(name))
            if (!qobject_cast<QLabel *>(widget))
                return QAccessible::queryAccessibleInterface(widget)->role();
        return QAccessible::NoRole;
    };
    m_bench->open(toPeer());
    QCOMPARE(role(u"Server"_s), QAccessible::EditableText);
    QTRY_COMPARE(role(u"User"_s), QAccessible::EditableText);
    QCOMPARE(role(u"Password"_s), QAccessible::EditableText);
    QCOMPARE(role(u"Log in"_s), QAccessible::Button);
    m_bench->type(u"User"_s, u"maria"_s);
    m_bench->type(u"Password"_s, u"a good password"_s);
    m_bench->key(Qt::Key_Return);
    QTRY_COMPARE(role(u"Start"_s), QAccessible::Button);
    QCOMPARE(role(u"Class number"_s), QAccessible::ComboBox);
    QVERIFY(m_bench->find<QLineEdit>(u"Class number"_s)); // its inner field has the name too
    m_bench->type(u"Class number"_s, u"101"_s);
    m_bench->key(Qt::Key_Return);
    QTRY_COMPARE(role(u"Present students"_s), QAccessible::Table);
    QCOMPARE(role(u"Add student"_s), QAccessible::EditableText);
    m_bench->press(u"End"_s);
    QCOMPARE(role(u"Undo"_s), QAccessible::Button);
    m_bench->press(u"End now"_s);
    QTRY_COMPARE(role(u"Report"_s), QAccessible::Table);
}

CHAMADA_WINDOW_TEST(TestTeacherWindow)

} // namespace chamada::test::tst_teacherwindow

#include "tst_teacherwindow.moc"
