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
#include <QLineEdit>
#include <QListWidget>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_taking {

using namespace teacher;

/// Tests a roll call as a teacher takes it, by keys and mouse. Texts are in English, as no translation is installed.
class TestTaking : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void fromStartToTheDiary();
    void afterTheStartStudentsAreAdded();
    void whoIsBusyElsewhereIsNotDisturbed();
    void theEndCanBeUndone();
    void theCodeIsShown();
    void theReportSaysWhoIsExcused();
    void theKeyboardStaysWithTheReport();
    void severalCallsSideBySide();
    void theListComesAfterTheCall();
    void theListCameWhileTheReportWaited();

private:
    qsizetype sent(const QString &op) const { return m_fixture->peer.received(op).size(); }

    QStringList namesInReport() const
    {
        return TeacherFixture::column(*m_fixture->find<QTableView>(u"Report"_s), AttendanceModel::Name);
    }

    std::unique_ptr<TeacherFixture> m_fixture;
};

void TestTaking::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
}

void TestTaking::fromStartToTheDiary()
{
    QVERIFY(m_fixture->openEntered());
    QTRY_VERIFY(m_fixture->find<QLineEdit>(u"Class number"_s)->hasFocus());
    m_fixture->type(u"Class number"_s, u"101"_s);
    m_fixture->type(u"Title"_s, u"Redes"_s);
    m_fixture->press(u"Start"_s);
    QTRY_VERIFY(m_fixture->shows(u"Class 101 · Redes"_s));
    m_fixture->arrive({u"2023001"_s, u"2023002"_s, u"2023003"_s});
    QTRY_COMPARE(m_fixture->students(), (QStringList{u"2023001"_s, u"2023002"_s, u"2023003"_s}));
    QVERIFY(m_fixture->find<QWidget>(u"3 present"_s));

    m_fixture->press(u"End"_s);
    QCOMPARE(sent(u"end"_s), 0);
    m_fixture->press(u"End now"_s);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Report"_s));
    QCOMPARE(m_fixture->students(u"Report"_s), (QStringList{u"2023001"_s, u"2023002"_s, u"2023003"_s}));
    QVERIFY(m_fixture->shows(u"3 present"_s));
    QVERIFY(m_fixture->shows(u"Saved in your diary at"_s));
    QVERIFY(!m_fixture->find<QTableView>(u"Present students"_s));
    QTRY_COMPARE(sent(u"received"_s), 1);

    m_fixture->press(u"Done"_s);
    QTRY_VERIFY(m_fixture->shows(u"No roll call is open"_s));
    QVERIFY(m_fixture->find<QLineEdit>(u"Class number"_s)->hasFocus());
}

void TestTaking::afterTheStartStudentsAreAdded()
{
    QVERIFY(m_fixture->openEntered());
    m_fixture->type(u"Class number"_s, u"101"_s);
    auto *start = m_fixture->find<QAbstractButton>(u"Start"_s);
    start->setFocus();
    QTest::mouseClick(start, Qt::LeftButton);
    // While the reply is pending no other button takes the focus.
    QVERIFY(m_fixture->find<QLineEdit>(u"Class number"_s)->hasFocus());
    QTRY_VERIFY(m_fixture->find<QLineEdit>(u"Add student"_s));
    QVERIFY(m_fixture->find<QLineEdit>(u"Add student"_s)->hasFocus());
}

void TestTaking::whoIsBusyElsewhereIsNotDisturbed()
{
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->type(u"Class number"_s, u"202"_s);
    m_fixture->key(Qt::Key_Return);
    auto *tabs = m_fixture->tabBar(u"Diary"_s);
    tabs->setFocus();
    QTRY_VERIFY(m_fixture->shows(u"Class 202"_s));
    QVERIFY(tabs->hasFocus());
}

void TestTaking::theEndCanBeUndone()
{
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->key(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->find<QAbstractButton>(u"Undo"_s));
    QVERIFY(m_fixture->find<QAbstractButton>(u"End now"_s));
    QVERIFY(!m_fixture->find<QAbstractButton>(u"End"_s));
    QVERIFY(m_fixture->shows(u"Ends in 5 s"_s));
    m_fixture->press(u"Undo"_s);
    QVERIFY(m_fixture->find<QAbstractButton>(u"End"_s));
    QVERIFY(!m_fixture->find<QAbstractButton>(u"End now"_s));
    QCOMPARE(sent(u"end"_s), 0);
}

void TestTaking::theCodeIsShown()
{
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->peer.push(QJsonObject{{u"op"_s, u"code"_s}, {u"class"_s, 101}, {u"code"_s, u"482913"_s},
        {u"expires"_s, FakeCalls::at(u"08:00:20"_s).toText()}});
    QTRY_VERIFY(m_fixture->shows(u"482 913"_s));
    QTRY_VERIFY(m_fixture->shows(u"19 s"_s)); // the countdown runs
}

void TestTaking::theReportSaysWhoIsExcused()
{
    m_fixture->calls.setRoster(101, {FakeCalls::line(u"1"_s, u"Ana"_s), FakeCalls::line(u"2"_s, u"Bia"_s)});
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->services().excuses.excuse(
        m_fixture->services().openCalls.calls().first()->id(), *StudentId::fromText(u"2"_s));
    m_fixture->press(u"End"_s);
    m_fixture->press(u"End now"_s);
    QTRY_VERIFY(m_fixture->find<QListWidget>(u"Absent students"_s));
    const auto *absent = m_fixture->find<QListWidget>(u"Absent students"_s);
    QCOMPARE(absent->count(), 2);
    QCOMPARE(absent->item(0)->text(), u"Ana · 1"_s);
    QCOMPARE(absent->item(1)->text(), u"Bia · 2 · justified"_s);
}

void TestTaking::theKeyboardStaysWithTheReport()
{
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->find<QAbstractButton>(u"End"_s)->setFocus();
    m_fixture->key(Qt::Key_Space);
    QVERIFY(m_fixture->find<QAbstractButton>(u"Undo"_s)->hasFocus());
    m_fixture->find<QAbstractButton>(u"End now"_s)->setFocus();
    m_fixture->key(Qt::Key_Space);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Report"_s));
    QVERIFY(m_fixture->find<QAbstractButton>(u"Done"_s)->hasFocus());
    m_fixture->key(Qt::Key_Space);
    QTRY_VERIFY(m_fixture->shows(u"No roll call is open"_s));
}

void TestTaking::severalCallsSideBySide()
{
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->arrive({u"A"_s});
    QTRY_COMPARE(m_fixture->students(), QStringList{u"A"_s});
    m_fixture->type(u"Filter"_s, u"a"_s);
    m_fixture->key(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->find<QLineEdit>(u"Class number"_s)->hasFocus());
    m_fixture->type(u"Class number"_s, u"202"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->shows(u"Class 202"_s));
    m_fixture->arrive({u"B"_s, u"C"_s}, 202);
    QTRY_COMPARE(m_fixture->students(), (QStringList{u"B"_s, u"C"_s}));

    auto *list = m_fixture->find<QTableView>(u"Open roll calls"_s);
    QCOMPARE(TeacherFixture::column(*list, 0), (QStringList{u"101"_s, u"202"_s}));
    QCOMPARE(TeacherFixture::column(*list, 1), (QStringList{u"1"_s, u"2"_s}));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(m_fixture->students(), QStringList{u"A"_s});
    QCOMPARE(m_fixture->find<QLineEdit>(u"Filter"_s)->text(), u"a"_s);
    // When the other call ends, this page stays.
    m_fixture->calls.endByServer(202);
    QTRY_VERIFY(m_fixture->shows(u"The roll call of Class 202 has ended"_s));
    QCOMPARE(m_fixture->students(), QStringList{u"A"_s});
    m_fixture->press(u"Show report"_s);
    QTRY_COMPARE(m_fixture->students(u"Report"_s), (QStringList{u"B"_s, u"C"_s}));
}

void TestTaking::theListComesAfterTheCall()
{
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->calls.arrive(101, FakeCalls::entry(u"2023001"_s, u"08:00:15"_s));
    m_fixture->press(u"End"_s);
    m_fixture->press(u"End now"_s);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Report"_s));
    QVERIFY(!namesInReport().contains(u"Ana"_s));
    m_fixture->calls.setRoster(101, {FakeCalls::line(u"2023001"_s, u"Ana"_s), FakeCalls::line(u"2023002"_s, u"Bia"_s)});
    m_fixture->services().rosters.refresh(DiaryFixture::classOf(101));
    QTRY_VERIFY(namesInReport().contains(u"Ana"_s));
    QCOMPARE(m_fixture->students(u"Report"_s), QStringList{u"2023001"_s}); // who was on no list then is not absent
}

void TestTaking::theListCameWhileTheReportWaited()
{
    QVERIFY(m_fixture->openEntered());
    m_fixture->calls.setRoster(101, {FakeCalls::line(u"2023001"_s, u"Ana"_s)});
    m_fixture->services().rosters.refresh(DiaryFixture::classOf(101));
    QTRY_VERIFY(m_fixture->services().rosters.of(DiaryFixture::classOf(101)));
    m_fixture->services().receiver.keep(
        FakeCalls::report(101, u"earlier"_callId, {FakeCalls::entry(u"2023001"_s, u"08:00:15"_s)}));
    const auto entry = std::get<DiaryEntry>(m_fixture->services().location.diary()->entry(u"earlier"_callId));
    QCOMPARE(entry.report.entries.constFirst().name, u"Ana"_s);
    QCOMPARE(entry.rosterTime(), RosterTime::Later);
}

CHAMADA_WINDOW_TEST(TestTaking)

} // namespace chamada::test::tst_taking

#include "tst_taking.moc"
