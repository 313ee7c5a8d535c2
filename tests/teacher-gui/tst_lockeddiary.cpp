// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/diaryfixture.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTableView>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_lockeddiary {

/// Tests a diary that another program locks for a while: the window shows it, loses nothing, and continues
/// automatically once the file is free.
class TestLockedDiary : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup();

    void aReportWaitsOnItsPage();
    void aReportIsToldOnAnotherPage();
    void severalReportsAreTold();
    void theListComesBackByItself();
    void theListComesBackByTheButton();
    void aDiaryLockedAtTheStartIsTaken();
    void aRefusedChangeIsMadeByTheButton();
    void whatArrivesIsInTheList();

private:
    void lock() { m_holder.emplace(m_bench->places().diary, u"BEGIN EXCLUSIVE"_s); }
    bool saysBusy() const { return m_bench->shows(u"Another program is using the diary"_s); }
    int listed() const;

    std::unique_ptr<TeacherBench> m_bench;
    std::optional<DiaryHolder> m_holder;
};

void TestLockedDiary::init()
{
    failOnQtWarnings();
    m_bench = std::make_unique<TeacherBench>();
    QVERIFY(!m_bench->desk().shelf.diary()->store(DiaryBench::entry(u"a"_s, 101, 1, {u"1"_s})));
}

void TestLockedDiary::cleanup()
{
    m_holder.reset();
    m_bench.reset();
}

int TestLockedDiary::listed() const
{
    const auto *table = m_bench->find<QTableView>(u"Past roll calls"_s);
    return table ? table->model()->rowCount() : -1;
}

void TestLockedDiary::aReportWaitsOnItsPage()
{
    QVERIFY(m_bench->openTaking(101));
    m_bench->arrive({u"A"_s});
    QTRY_COMPARE(m_bench->students().size(), 1);
    lock();
    m_bench->press(u"End"_s);
    m_bench->press(u"End now"_s);
    QTRY_VERIFY(m_bench->find<QTableView>(u"Report"_s));
    QVERIFY(saysBusy());
    QVERIFY(m_bench->shows(u"Not saved in your diary yet"_s));
    QVERIFY(m_bench->find<QAbstractButton>(u"Try again"_s));
    QVERIFY(m_bench->confirmed().isEmpty());
    m_holder.reset();
    QTRY_COMPARE(m_bench->confirmed().size(), 1);
    QVERIFY(m_bench->shows(u"Saved in your diary at"_s));
    QVERIFY(!saysBusy());
    QCOMPARE(m_bench->diaryCount(), 2);
}

void TestLockedDiary::aReportIsToldOnAnotherPage()
{
    QVERIFY(m_bench->openTaking(101));
    m_bench->key(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find<QTableView>(u"Students on the list"_s));
    lock();
    m_bench->calls.endByServer(101);
    QTRY_VERIFY(m_bench->shows(u"is not in your diary yet"_s));
    m_holder.reset();
    QTRY_VERIFY(m_bench->shows(u"was saved in your diary"_s));
    m_bench->press(u"Show report"_s);
    QTRY_VERIFY(m_bench->shows(u"Saved in your diary at"_s));
}

void TestLockedDiary::severalReportsAreTold()
{
    QVERIFY(m_bench->openTaking(101));
    QVERIFY(m_bench->start(202));
    m_bench->key(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find<QTableView>(u"Students on the list"_s));
    lock();
    m_bench->calls.endByServer(101);
    m_bench->calls.endByServer(202);
    QTRY_COMPARE(m_bench->desk().keeper.waiting().size(), 2);
    m_holder.reset();
    QTRY_VERIFY(m_bench->shows(u"2 roll call(s) have ended and were saved in your diary."_s));
    QCOMPARE(m_bench->diaryCount(), 3);
}

void TestLockedDiary::theListComesBackByItself()
{
    QVERIFY(m_bench->openEntered());
    lock();
    m_bench->key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(saysBusy());
    m_holder.reset();
    QTRY_VERIFY(!saysBusy());
    QCOMPARE(listed(), 1);
}

void TestLockedDiary::theListComesBackByTheButton()
{
    QVERIFY(m_bench->openEntered());
    lock();
    m_bench->key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(saysBusy());
    m_bench->press(u"Try again"_s);
    QVERIFY(saysBusy());
    m_holder.reset();
    m_bench->press(u"Try again"_s);
    QVERIFY(!saysBusy());
}

void TestLockedDiary::aDiaryLockedAtTheStartIsTaken()
{
    m_bench->restart();
    lock();
    QVERIFY(m_bench->openEntered());
    m_bench->key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(saysBusy());
    m_holder.reset();
    QTRY_COMPARE(listed(), 1);
    QVERIFY(!saysBusy());
}

void TestLockedDiary::aRefusedChangeIsMadeByTheButton()
{
    QVERIFY(m_bench->openEntered());
    m_bench->key(Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(listed(), 1);
    lock();
    m_bench->press(u"Discard"_s);
    QVERIFY(saysBusy());
    m_bench->press(u"Try again"_s);
    QVERIFY(saysBusy());
    m_holder.reset();
    m_bench->press(u"Try again"_s);
    QCOMPARE(listed(), 0);
    m_bench->press(u"Undo"_s);
    QCOMPARE(listed(), 1);
}

void TestLockedDiary::whatArrivesIsInTheList()
{
    QVERIFY(m_bench->openEntered());
    m_bench->key(Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(listed(), 1);
    m_bench->desk().keeper.keep(FakeCalls::report(202, u"b"_s, {}));
    QTRY_COMPARE(listed(), 2);
}

CHAMADA_WINDOW_TEST(TestLockedDiary)

} // namespace chamada::test::tst_lockeddiary

#include "tst_lockeddiary.moc"
