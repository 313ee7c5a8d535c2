// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "tests/support/callids.h"
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

using namespace teacher;

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
    void lock() { m_holder.emplace(m_fixture->places().diary, u"BEGIN EXCLUSIVE"_s); }
    bool saysBusy() const { return m_fixture->shows(u"Another program is using the diary"_s); }
    int listed() const;

    std::unique_ptr<TeacherFixture> m_fixture;
    std::optional<DiaryHolder> m_holder;
};

void TestLockedDiary::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
    QVERIFY(!m_fixture->services().location.diary()->store(DiaryFixture::entry(u"a"_callId, 101, 1, {u"1"_s})));
}

void TestLockedDiary::cleanup()
{
    m_holder.reset();
    m_fixture.reset();
}

int TestLockedDiary::listed() const
{
    const auto *table = m_fixture->find<QTableView>(u"Past roll calls"_s);
    return table ? table->model()->rowCount() : -1;
}

void TestLockedDiary::aReportWaitsOnItsPage()
{
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->arrive({u"A"_s});
    QTRY_COMPARE(m_fixture->students().size(), 1);
    lock();
    m_fixture->press(u"End"_s);
    m_fixture->press(u"End now"_s);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Report"_s));
    QVERIFY(saysBusy());
    QVERIFY(m_fixture->shows(u"Not saved in your diary yet"_s));
    QVERIFY(m_fixture->find<QAbstractButton>(u"Try again"_s));
    QVERIFY(m_fixture->confirmed().isEmpty());
    m_holder.reset();
    QTRY_COMPARE(m_fixture->confirmed().size(), 1);
    QVERIFY(m_fixture->shows(u"Saved in your diary at"_s));
    QVERIFY(!saysBusy());
    QCOMPARE(m_fixture->diaryCount(), 2);
}

void TestLockedDiary::aReportIsToldOnAnotherPage()
{
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->key(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Students on the list"_s));
    lock();
    m_fixture->calls.endByServer(101);
    QTRY_VERIFY(m_fixture->shows(u"is not in your diary yet"_s));
    m_holder.reset();
    QTRY_VERIFY(m_fixture->shows(u"was saved in your diary"_s));
    m_fixture->press(u"Show report"_s);
    QTRY_VERIFY(m_fixture->shows(u"Saved in your diary at"_s));
}

void TestLockedDiary::severalReportsAreTold()
{
    QVERIFY(m_fixture->openTaking(101));
    QVERIFY(m_fixture->start(202));
    m_fixture->key(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Students on the list"_s));
    lock();
    m_fixture->calls.endByServer(101);
    m_fixture->calls.endByServer(202);
    QTRY_COMPARE(m_fixture->services().receiver.waiting().size(), 2);
    m_holder.reset();
    QTRY_VERIFY(m_fixture->shows(u"2 roll call(s) have ended and were saved in your diary."_s));
    QCOMPARE(m_fixture->diaryCount(), 3);
}

void TestLockedDiary::theListComesBackByItself()
{
    QVERIFY(m_fixture->openEntered());
    lock();
    m_fixture->key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(saysBusy());
    m_holder.reset();
    QTRY_VERIFY(!saysBusy());
    QCOMPARE(listed(), 1);
}

void TestLockedDiary::theListComesBackByTheButton()
{
    QVERIFY(m_fixture->openEntered());
    lock();
    m_fixture->key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(saysBusy());
    m_fixture->press(u"Try again"_s);
    QVERIFY(saysBusy());
    m_holder.reset();
    m_fixture->press(u"Try again"_s);
    QVERIFY(!saysBusy());
}

void TestLockedDiary::aDiaryLockedAtTheStartIsTaken()
{
    m_fixture->restart();
    lock();
    QVERIFY(m_fixture->openEntered());
    m_fixture->key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(saysBusy());
    m_holder.reset();
    QTRY_COMPARE(listed(), 1);
    QVERIFY(!saysBusy());
}

void TestLockedDiary::aRefusedChangeIsMadeByTheButton()
{
    QVERIFY(m_fixture->openEntered());
    m_fixture->key(Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(listed(), 1);
    lock();
    m_fixture->press(u"Discard"_s);
    QVERIFY(saysBusy());
    m_fixture->press(u"Try again"_s);
    QVERIFY(saysBusy());
    m_holder.reset();
    m_fixture->press(u"Try again"_s);
    QCOMPARE(listed(), 0);
    m_fixture->press(u"Undo"_s);
    QCOMPARE(listed(), 1);
}

void TestLockedDiary::whatArrivesIsInTheList()
{
    QVERIFY(m_fixture->openEntered());
    m_fixture->key(Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(listed(), 1);
    m_fixture->services().receiver.keep(FakeCalls::report(202, u"b"_callId, {}));
    QTRY_COMPARE(listed(), 2);
}

CHAMADA_WINDOW_TEST(TestLockedDiary)

} // namespace chamada::test::tst_lockeddiary

#include "tst_lockeddiary.moc"
