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

/// Tests that the teacher's window reopens in the state in which it was left.
class TestReopening : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_bench.reset(); }

    void theSizeIsRemembered();
    void theSizeOutlivesAKill();
    void theReportThatWasOpenIs();
    void theCallThatWasShownIs();
    void whatIsInTheDiaryNoMoreIsLeftOut();
    void whoLogsOutLeavesNothingOpen();

private:
    bool reopen();
    void takeAndEnd(int classNumber);

    std::unique_ptr<TeacherBench> m_bench;
};

void TestReopening::init()
{
    failOnQtWarnings();
    m_bench = std::make_unique<TeacherBench>();
}

bool TestReopening::reopen()
{
    m_bench->window->close();
    m_bench->restart();
    return m_bench->openEntered();
}

void TestReopening::takeAndEnd(int classNumber)
{
    QVERIFY(m_bench->openTaking(classNumber));
    m_bench->press(u"End"_s);
    m_bench->press(u"End now"_s);
    QTRY_VERIFY(m_bench->find<QTableView>(u"Report"_s));
}

void TestReopening::theSizeIsRemembered()
{
    QVERIFY(m_bench->openEntered());
    m_bench->window->resize(901, 602);
    QVERIFY(reopen());
    QCOMPARE(m_bench->window->size(), QSize(901, 602));
}

void TestReopening::theSizeOutlivesAKill()
{
    QVERIFY(m_bench->openEntered());
    m_bench->window->resize(901, 601);
    QTRY_COMPARE(m_bench->desk().settings.value(u"window/geometry"_s).toByteArray(), m_bench->window->saveGeometry());
    m_bench->restart(); // does not close the window
    QVERIFY(m_bench->openEntered());
    QCOMPARE(m_bench->window->size(), QSize(901, 601));
}

void TestReopening::theReportThatWasOpenIs()
{
    takeAndEnd(303);
    QVERIFY(reopen());
    QTRY_VERIFY(m_bench->find<QTableView>(u"Report"_s));
    QVERIFY(m_bench->shows(u"Class 303"_s));
    // A report that was closed stays closed.
    m_bench->press(u"Done"_s);
    QVERIFY(reopen());
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"New roll call"_s));
}

void TestReopening::theCallThatWasShownIs()
{
    m_bench->calls.open(101, u"Redes"_s);
    m_bench->calls.open(202, u"Banco de Dados"_s);
    QVERIFY(m_bench->openEntered());
    QTRY_VERIFY(m_bench->shows(u"Class 101"_s));
    QVERIFY(reopen());
    QTRY_VERIFY(m_bench->shows(u"Class 101"_s));
    auto *list = m_bench->find<QTableView>(u"Open roll calls"_s);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
    QTRY_VERIFY(m_bench->shows(u"Class 202"_s));
    QVERIFY(reopen());
    QTRY_VERIFY(m_bench->shows(u"Class 202"_s));
    QCOMPARE(m_bench->desk().board.calls().size(), 2);
}

void TestReopening::whatIsInTheDiaryNoMoreIsLeftOut()
{
    takeAndEnd(303);
    m_bench->desk().settings.setValue(u"window/call"_s, u"unknown"_s);
    m_bench->restart();
    QVERIFY(m_bench->openEntered());
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"New roll call"_s));
}

void TestReopening::whoLogsOutLeavesNothingOpen()
{
    takeAndEnd(303);
    m_bench->press(u"Log out"_s);
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Log in"_s));
    QVERIFY(reopen());
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"New roll call"_s));
}

CHAMADA_WINDOW_TEST(TestReopening)

} // namespace chamada::test::tst_reopening

#include "tst_reopening.moc"
