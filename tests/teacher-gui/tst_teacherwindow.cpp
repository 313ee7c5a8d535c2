// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "teacher-gui/widgets/menuentry.h"
#include "tests/support/callids.h"
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

using namespace Qt::StringLiterals;

namespace chamada::test::tst_teacherwindow {

using namespace teacher;

/// Tests login and logout, lost connections, and the diary, by keys and mouse.
class TestTeacherWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

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

    std::unique_ptr<TeacherFixture> m_fixture;
};

void TestTeacherWindow::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
}

WindowOptions TestTeacherWindow::toPeer() const
{
    WindowOptions options;
    options.server = m_fixture->peer.address();
    return options;
}

void TestTeacherWindow::loggingOutTakesThePagesAway()
{
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->press(u"Log out"_s);
    QTRY_VERIFY(m_fixture->find<QAbstractButton>(u"Log in"_s));
    QVERIFY(m_fixture->find<QLineEdit>(u"Password"_s)->text().isEmpty());
    QVERIFY(m_fixture->calls.isOpen(101));
    m_fixture->type(u"User"_s, u"maria"_s);
    m_fixture->type(u"Password"_s, u"a good password"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Present students"_s)); // the call continued meanwhile
}

void TestTeacherWindow::aLostConnectionLeavesThePage()
{
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->calls.arrive(101, FakeCalls::entry(u"A"_s, u"08:00:15"_s));
    QTRY_COMPARE(m_fixture->students(), QStringList{u"A"_s});
    m_fixture->peer.stop();
    QTRY_VERIFY(m_fixture->find<QAbstractButton>(u"Try now"_s));
    QCOMPARE(m_fixture->students(), QStringList{u"A"_s});
    // An action without a connection shows a message and keeps the typed text.
    m_fixture->type(u"Add student"_s, u"B"_s);
    m_fixture->key(Qt::Key_Return);
    QVERIFY(m_fixture->shows(u"There is no connection to the server now"_s));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Add student"_s)->text(), u"B"_s);
    m_fixture->type(u"Class number"_s, u"202"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->shows(u"The connection was lost before the answer came."_s));
    m_fixture->calls.arriveUnseen(101, FakeCalls::entry(u"C"_s, u"08:00:16"_s));
    QVERIFY(m_fixture->peer.resume());
    m_fixture->press(u"Try now"_s);
    QTRY_COMPARE(m_fixture->students(), (QStringList{u"A"_s, u"C"_s}));
    QVERIFY(!m_fixture->find<QAbstractButton>(u"Try now"_s));
}

void TestTeacherWindow::anEndDuringALostConnection()
{
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->peer.stop();
    QTRY_VERIFY(m_fixture->find<QAbstractButton>(u"Try now"_s));
    m_fixture->press(u"End"_s);
    m_fixture->press(u"End now"_s);
    QVERIFY(m_fixture->shows(u"Ends as soon as the connection is back"_s));
    QVERIFY(m_fixture->peer.resume());
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Report"_s));
    QTRY_VERIFY(m_fixture->calls.unconfirmed().isEmpty());
}

void TestTeacherWindow::whatCannotBeSavedIsSaid()
{
    // A file occupies the path of the diary's folder.
    QFile obstacle(m_fixture->folder.filePath(u"diary"_s));
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->press(u"End"_s);
    m_fixture->press(u"End now"_s);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Report"_s));
    QVERIFY(m_fixture->shows(u"Not saved in your diary yet. The report stays with the server until it is."_s));
    QVERIFY(m_fixture->shows(u"cannot be opened"_s));
    QVERIFY(m_fixture->peer.received(u"received"_s).isEmpty());
    QVERIFY(!m_fixture->services().location.moveTo(m_fixture->folder.filePath(u"elsewhere.sqlite"_s)));
    QTRY_VERIFY(m_fixture->shows(u"Saved in your diary at"_s));
    QTRY_COMPARE(m_fixture->peer.received(u"received"_s).size(), 1);
}

void TestTeacherWindow::reportsOfEarlierCallsAreTold()
{
    m_fixture->calls.addReport(FakeCalls::report(101, u"old-1"_callId, {FakeCalls::entry(u"A"_s, u"07:00:00"_s)}));
    m_fixture->calls.addReport(FakeCalls::report(202, u"old-2"_callId, {}));
    QVERIFY(m_fixture->openEntered());
    QTRY_VERIFY(m_fixture->find<QAbstractButton>(u"Show diary"_s));
    QTRY_VERIFY(m_fixture->calls.unconfirmed().isEmpty());
    m_fixture->press(u"Show diary"_s);
    QTRY_COMPARE(TeacherFixture::column(*m_fixture->find<QTableView>(u"Past roll calls"_s), 2).size(), 2);
}

void TestTeacherWindow::theDiaryOpensAReport()
{
    DiaryEntry past{FakeCalls::report(303, u"past"_callId, {FakeCalls::entry(u"A"_s, u"07:00:00"_s)}), {}, {}};
    past.report.absent = {{*StudentId::fromText(u"Z9"), u"Zeca"_s}};
    QVERIFY(!m_fixture->services().location.diary()->store(past));
    QVERIFY(!m_fixture->services().location.diary()->store({FakeCalls::report(404, u"other"_callId, {}), {}, {}}));
    QVERIFY(m_fixture->openEntered());
    m_fixture->key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Past roll calls"_s));
    m_fixture->type(u"Filter"_s, u"303"_s);
    auto *list = m_fixture->find<QTableView>(u"Past roll calls"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    list->setFocus();
    list->selectRow(0);
    m_fixture->key(Qt::Key_Return);
    m_fixture->press(u"Report"_s);
    QTRY_COMPARE(m_fixture->students(u"Report"_s), QStringList{u"A"_s});
    QVERIFY(m_fixture->shows(u"Class 303"_s));
    QVERIFY(m_fixture->find<QWidget>(u"Absent students"_s));
}

void TestTeacherWindow::theNetworkIsTestedFromTheMenu()
{
    QVERIFY(m_fixture->openEntered());
    m_fixture->press(u"Diary"_s);
    const QList<QAction *> tools = menuEntries(MenuId::Tools, *m_fixture->window, m_fixture->window.get());
    const auto test = std::find_if(
        tools.begin(), tools.end(), [](const QAction *action) { return action->text() == u"Test the network"_s; });
    QVERIFY(test != tools.end());
    (*test)->trigger();
    QVERIFY(m_fixture->find<QAbstractButton>(u"Start the test"_s)->hasFocus());
    QVERIFY(m_fixture->shows(m_fixture->peer.address().toText()));
    // A lost connection does not leave this page, which is there to diagnose it.
    m_fixture->peer.stop();
    QTRY_VERIFY(m_fixture->find<QAbstractButton>(u"Try now"_s));
    QVERIFY(m_fixture->find<QAbstractButton>(u"Start the test"_s));
    m_fixture->key(Qt::Key_Escape);
    QVERIFY(m_fixture->find<QTableView>(u"Past roll calls"_s));
}

void TestTeacherWindow::theTabIsThereAgain()
{
    QVERIFY(m_fixture->openEntered());
    QTRY_VERIFY(m_fixture->isCurrentTab(u"Roll calls"_s));
    m_fixture->key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->isCurrentTab(u"Diary"_s));
    m_fixture->restart();
    QVERIFY(m_fixture->openEntered());
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Past roll calls"_s));
    QVERIFY(m_fixture->isCurrentTab(u"Diary"_s));
    m_fixture->key(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->isCurrentTab(u"Roll calls"_s));
    QVERIFY(!m_fixture->find<QTableView>(u"Past roll calls"_s));
}

void TestTeacherWindow::aClassAskedForComesBeforeTheTab()
{
    m_fixture->services().settings.setValue(u"window/tab"_s, u"diary"_s);
    WindowOptions options = toPeer();
    options.classId = ClassId::fromNumber(101);
    options.user = u"maria"_s;
    m_fixture->open(options, u"a good password"_s);
    QTRY_VERIFY(m_fixture->find<QLineEdit>(u"Class number"_s));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Class number"_s)->text(), u"101"_s);
}

void TestTeacherWindow::closingWaitsForAReport()
{
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->press(u"End"_s);
    QVERIFY(!m_fixture->window->close());
    QTRY_VERIFY(!m_fixture->window->isVisible());
    QTRY_VERIFY(m_fixture->calls.unconfirmed().isEmpty());
}

void TestTeacherWindow::theNamesAreExact()
{
    const auto role = [&](const QString &name) {
        // A field's label may have the same name.
        for (auto *widget : m_fixture->findAll<QWidget>(name))
            if (!qobject_cast<QLabel *>(widget))
                return QAccessible::queryAccessibleInterface(widget)->role();
        return QAccessible::NoRole;
    };
    m_fixture->open(toPeer());
    QCOMPARE(role(u"Server"_s), QAccessible::EditableText);
    QTRY_COMPARE(role(u"User"_s), QAccessible::EditableText);
    QCOMPARE(role(u"Password"_s), QAccessible::EditableText);
    QCOMPARE(role(u"Log in"_s), QAccessible::Button);
    m_fixture->type(u"User"_s, u"maria"_s);
    m_fixture->type(u"Password"_s, u"a good password"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_COMPARE(role(u"Start"_s), QAccessible::Button);
    QCOMPARE(role(u"Class number"_s), QAccessible::ComboBox);
    QVERIFY(m_fixture->find<QLineEdit>(u"Class number"_s)); // its inner field has the name too
    m_fixture->type(u"Class number"_s, u"101"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_COMPARE(role(u"Present students"_s), QAccessible::Table);
    QCOMPARE(role(u"Add student"_s), QAccessible::EditableText);
    m_fixture->press(u"End"_s);
    QCOMPARE(role(u"Undo"_s), QAccessible::Button);
    m_fixture->press(u"End now"_s);
    QTRY_COMPARE(role(u"Report"_s), QAccessible::Table);
}

CHAMADA_WINDOW_TEST(TestTeacherWindow)

} // namespace chamada::test::tst_teacherwindow

#include "tst_teacherwindow.moc"
