// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_reopening {

using namespace teacher;

/// Tests that the teacher's window reopens in the state in which it was left.
class TestReopening : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void theSizeIsRemembered();
    void theSizeOutlivesAKill();
    void theReportThatWasOpenIs();
    void theCallThatWasShownIs();
    void whatIsInTheDiaryNoMoreIsLeftOut();
    void whoLogsOutLeavesNothingOpen();

private:
    bool reopen();
    void takeAndEnd(int classNumber);

    std::unique_ptr<TeacherFixture> m_fixture;
};

void TestReopening::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
}

bool TestReopening::reopen()
{
    m_fixture->window->close();
    m_fixture->restart();
    return m_fixture->openEntered();
}

void TestReopening::takeAndEnd(int classNumber)
{
    QVERIFY(m_fixture->openTaking(classNumber));
    m_fixture->press(u"End"_s);
    m_fixture->press(u"End now"_s);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Report"_s));
}

void TestReopening::theSizeIsRemembered()
{
    QVERIFY(m_fixture->openEntered());
    m_fixture->window->resize(800, 602); // since Qt 6.8 a window comes back no wider than the screen, here 800 pixels
    QVERIFY(reopen());
    QCOMPARE(m_fixture->window->size(), QSize(800, 602));
}

void TestReopening::theSizeOutlivesAKill()
{
    QVERIFY(m_fixture->openEntered());
    m_fixture->window->resize(800, 601);
    QTRY_COMPARE(
        m_fixture->services().settings.value(u"window/geometry"_s).toByteArray(), m_fixture->window->saveGeometry());
    m_fixture->restart(); // does not close the window
    QVERIFY(m_fixture->openEntered());
    QCOMPARE(m_fixture->window->size(), QSize(800, 601));
}

void TestReopening::theReportThatWasOpenIs()
{
    takeAndEnd(303);
    QVERIFY(reopen());
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Report"_s));
    QVERIFY(m_fixture->shows(u"Class 303"_s));
    // A report that was closed stays closed.
    m_fixture->press(u"Done"_s);
    QVERIFY(reopen());
    QTRY_VERIFY(m_fixture->find<QAbstractButton>(u"New roll call"_s));
}

void TestReopening::theCallThatWasShownIs()
{
    m_fixture->calls.open(101, u"Redes"_s);
    m_fixture->calls.open(202, u"Banco de Dados"_s);
    QVERIFY(m_fixture->openEntered());
    QTRY_VERIFY(m_fixture->shows(u"Class 101"_s));
    QVERIFY(reopen());
    QTRY_VERIFY(m_fixture->shows(u"Class 101"_s));
    auto *list = m_fixture->find<QTableView>(u"Open roll calls"_s);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
    QTRY_VERIFY(m_fixture->shows(u"Class 202"_s));
    QVERIFY(reopen());
    QTRY_VERIFY(m_fixture->shows(u"Class 202"_s));
    QCOMPARE(m_fixture->services().openCalls.calls().size(), 2);
}

void TestReopening::whatIsInTheDiaryNoMoreIsLeftOut()
{
    takeAndEnd(303);
    m_fixture->services().settings.setValue(u"window/call"_s, u"unknown"_s);
    m_fixture->restart();
    QVERIFY(m_fixture->openEntered());
    QTRY_VERIFY(m_fixture->find<QAbstractButton>(u"New roll call"_s));
}

void TestReopening::whoLogsOutLeavesNothingOpen()
{
    takeAndEnd(303);
    m_fixture->press(u"Log out"_s);
    QTRY_VERIFY(m_fixture->find<QAbstractButton>(u"Log in"_s));
    QVERIFY(reopen());
    QTRY_VERIFY(m_fixture->find<QAbstractButton>(u"New roll call"_s));
}

CHAMADA_WINDOW_TEST(TestReopening)

} // namespace chamada::test::tst_reopening

#include "tst_reopening.moc"
