// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "teacher-gui/live/core/attendancemodel.h"
#include "teacher-gui/live/view/arrivalschart.h"
#include "teacher-gui/live/view/progressring.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_livepage {

using namespace teacher;

/// Tests the list of a call and its manual changes.
class TestLivePage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void theLastArrivalIsInSight();
    void theFilterShowsWhoMatches();
    void addedByHand();
    void badStudentsAreSaid_data();
    void badStudentsAreSaid();
    void whatIsCutOffIsInATooltip();
    void aNarrowWindowHasRoomForRemarks();
    void addedByName();
    void theMissingAreMarkedPresent();
    void whoHasNoRosterMissesNobody();
    void countedOverTheRoster();
    void aListChangedElsewhereIsSeen();
    void whatIsSaidOfALostConnectionGoesWithIt();

private:
    qsizetype sent(const QString &op) const { return m_fixture->peer.received(op).size(); }

    std::unique_ptr<TeacherFixture> m_fixture;
};

void TestLivePage::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
}

void TestLivePage::theLastArrivalIsInSight()
{
    constexpr int Many = 60;
    QVERIFY(m_fixture->openTaking(101));
    for (int i = 0; i < Many; ++i)
        m_fixture->arrive({QString::number(i)});
    auto *table = m_fixture->find<QTableView>(u"Present students"_s);
    const QScrollBar *bar = table->verticalScrollBar();
    QTRY_COMPARE(m_fixture->students().size(), Many);
    QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
    // The message about it takes room from the table.
    m_fixture->type(u"Add student"_s, u"ABC"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->students().size(), Many + 1);
    QTRY_COMPARE(bar->value(), bar->maximum());
    // The view does not scroll while the teacher reads further up.
    table->scrollToTop();
    m_fixture->arrive({u"DEF"_s});
    QTRY_COMPARE(m_fixture->students().size(), Many + 2);
    QCOMPARE(bar->value(), 0);
}

void TestLivePage::theFilterShowsWhoMatches()
{
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->arrive({u"2023001"_s, u"2023002"_s, u"ABC"_s});
    QTRY_COMPARE(m_fixture->students().size(), 3);
    m_fixture->key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_fixture->find<QLineEdit>(u"Filter"_s)->hasFocus());
    m_fixture->type(u"Filter"_s, u"abc"_s);
    QCOMPARE(m_fixture->students(), QStringList{u"ABC"_s});
    m_fixture->arrive({u"2023004"_s, u"ABC-2"_s});
    QTRY_COMPARE(m_fixture->students(), (QStringList{u"ABC"_s, u"ABC-2"_s}));
    QVERIFY(m_fixture->find<QWidget>(u"5 present"_s)); // the count ignores the filter
    m_fixture->type(u"Filter"_s, {});
    QCOMPARE(m_fixture->students().size(), 5);
}

void TestLivePage::addedByHand()
{
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->type(u"Add student"_s, u" abc-7 "_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->students(), QStringList{u"ABC-7"_s});
    QCOMPARE(TeacherFixture::column(*m_fixture->find<QTableView>(u"Present students"_s), AttendanceModel::How),
        QStringList{u"by hand"_s});
    QVERIFY(m_fixture->find<QLineEdit>(u"Add student"_s)->text().isEmpty());
    // A second attempt shows a message and sends nothing.
    m_fixture->type(u"Add student"_s, u"ABC-7"_s);
    m_fixture->press(u"Add"_s);
    QVERIFY(m_fixture->shows(u"ABC-7 is in the list already."_s));
    QCOMPARE(sent(u"mark"_s), 1);
    // The empty field has nothing to undo, so the page undoes.
    m_fixture->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->students().isEmpty());
    QVERIFY(m_fixture->shows(u"Taken back: ABC-7 was added by hand."_s));
}

void TestLivePage::badStudentsAreSaid_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << u"  "_s << u"Type the student ID first."_s;
    QTest::newRow("spaces") << u"2023 001"_s << u"This is not a student ID"_s;
    QTest::newRow("accents") << u"joão"_s << u"This is not a student ID"_s;
    QTest::newRow("too long") << QString(33, u'1') << u"This is not a student ID"_s;
}

void TestLivePage::badStudentsAreSaid()
{
    QFETCH(QString, typed);
    QFETCH(QString, sentence);
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->find<QLineEdit>(u"Add student"_s)->setText(typed);
    m_fixture->press(u"Add"_s);
    QVERIFY(m_fixture->shows(sentence));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Add student"_s)->text(), typed);
    QCOMPARE(sent(u"mark"_s), 0);
}

void TestLivePage::whatIsCutOffIsInATooltip()
{
    const QString longName = QString(u"Ana "_s).repeated(30).trimmed();
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->calls.arrive(101, FakeCalls::entry(u"1"_s, u"08:00:00"_s, longName));
    m_fixture->calls.arrive(101, FakeCalls::entry(u"2"_s, u"08:00:00"_s, u"Bia"_s));
    QTRY_COMPARE(m_fixture->students().size(), 2);
    auto *table = m_fixture->find<QTableView>(u"Present students"_s);
    const auto pointAt = [table](int row) {
        const QPoint at = table->visualRect(table->model()->index(row, AttendanceModel::Name)).center();
        QHelpEvent event(QEvent::ToolTip, at, table->viewport()->mapToGlobal(at));
        QApplication::sendEvent(table->viewport(), &event);
        return QToolTip::text();
    };
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()"); // of the offscreen platform
    QCOMPARE(pointAt(0), longName);
    QVERIFY(pointAt(1) != u"Bia"_s);
}

void TestLivePage::aNarrowWindowHasRoomForRemarks()
{
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->calls.arrive(101, FakeCalls::entry(u"1"_s, u"08:00:00"_s, u"Ana Maria Souza"_s));
    QTRY_COMPARE(m_fixture->students().size(), 1);
    const auto *table = m_fixture->find<QTableView>(u"Present students"_s);
    m_fixture->window->resize(m_fixture->window->sizeHint());
    QTRY_VERIFY(!table->isColumnHidden(AttendanceModel::How));
    m_fixture->window->resize(m_fixture->window->minimumSize());
    QTRY_VERIFY(table->isColumnHidden(AttendanceModel::How));
    QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
    QVERIFY(table->columnWidth(AttendanceModel::Remarks) > table->columnWidth(AttendanceModel::Name));
}

void TestLivePage::addedByName()
{
    m_fixture->calls.setRoster(101, {FakeCalls::line(u"1"_s, u"Ana Souza"_s), FakeCalls::line(u"2"_s, u"Bia Lima"_s)});
    QVERIFY(m_fixture->openTaking(101));
    QTRY_VERIFY(m_fixture->tabBar(u"Missing 2"_s));
    m_fixture->type(u"Add student"_s, u"bia"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->students(), QStringList{u"2"_s});
    QVERIFY(m_fixture->shows(u"Bia Lima (2) was added by hand."_s));
    QVERIFY(m_fixture->tabBar(u"Missing 1"_s));
    QVERIFY(m_fixture->tabBar(u"Present 1"_s));
}

void TestLivePage::theMissingAreMarkedPresent()
{
    m_fixture->calls.setRoster(101,
        {FakeCalls::line(u"1"_s, u"Ana"_s), FakeCalls::line(u"2"_s, u"Bia"_s), FakeCalls::line(u"3"_s, u"Caio"_s)});
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->arrive({u"1"_s});
    QTRY_VERIFY(m_fixture->tabBar(u"Missing 2"_s));
    m_fixture->key(Qt::Key_2, Qt::AltModifier);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Missing students"_s));
    auto *missing = m_fixture->find<QTableView>(u"Missing students"_s);
    QVERIFY(!m_fixture->find<QTableView>(u"Present students"_s));
    QCOMPARE(TeacherFixture::column(*missing, 0), (QStringList{u"Bia"_s, u"Caio"_s}));
    QVERIFY(!m_fixture->find<QAbstractButton>(u"Mark present"_s)->isEnabled());
    m_fixture->type(u"Filter"_s, u"cai"_s);
    QCOMPARE(TeacherFixture::column(*missing, 0), QStringList{u"Caio"_s});
    missing->setFocus();
    missing->selectRow(0);
    m_fixture->key(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->tabBar(u"Missing 1"_s));
    QVERIFY(m_fixture->shows(u"Caio (3) was added by hand."_s));
    m_fixture->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->tabBar(u"Missing 2"_s));
    m_fixture->key(Qt::Key_1, Qt::AltModifier);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Present students"_s));
    QCOMPARE(m_fixture->students(), QStringList());
    m_fixture->type(u"Filter"_s, {});
    QCOMPARE(m_fixture->students(), QStringList{u"1"_s});
}

void TestLivePage::whoHasNoRosterMissesNobody()
{
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->arrive({u"1"_s});
    QTRY_COMPARE(m_fixture->students().size(), 1);
    m_fixture->press(u"Missing"_s);
    const auto *missing = m_fixture->find<QTableView>(u"Missing students"_s);
    QVERIFY(missing);
    QCOMPARE(missing->model()->rowCount(), 0);
}

void TestLivePage::aListChangedElsewhereIsSeen()
{
    const ClassId classId = *ClassId::fromNumber(101);
    QVERIFY(m_fixture->openEntered());
    m_fixture->services().rosters.want(classId);
    QTRY_VERIFY(m_fixture->services().rosters.of(classId));
    m_fixture->calls.setRoster(101, {FakeCalls::line(u"1"_s, u"Ana"_s), FakeCalls::line(u"2"_s, u"Bia"_s)});
    m_fixture->type(u"Class number"_s, u"101"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->tabBar(u"Missing 2"_s));
}

void TestLivePage::countedOverTheRoster()
{
    m_fixture->calls.setRoster(101,
        {FakeCalls::line(u"1"_s, u"Ana"_s), FakeCalls::line(u"2"_s, u"Bia"_s), FakeCalls::line(u"3"_s, u"Caio"_s)});
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->window->resize(m_fixture->window->sizeHint());
    m_fixture->arrive({u"1"_s, u"2"_s, u"X"_s});
    QTRY_VERIFY(m_fixture->find<ProgressRing>(u"2 of 3 on the list are here"_s));
    QVERIFY(m_fixture->find<QWidget>(u"2 present"_s));
    QVERIFY(m_fixture->shows(u"of 3 present"_s));
    QVERIFY(m_fixture->shows(u"1 missing · 1 not on the list"_s));
    m_fixture->calls.arrive(101, FakeCalls::entry(u"3"_s, u"08:04:59"_s));
    QTRY_VERIFY(m_fixture->shows(u"nobody is missing"_s));
    const auto *chart = m_fixture->find<ArrivalsChart>(u"Arrivals per minute"_s);
    QVERIFY(chart);
    QTRY_COMPARE(chart->accessibleDescription(), u"Most arrived in minute 1: 3."_s);
    // A small window hides the charts and keeps the numbers.
    m_fixture->window->resize(m_fixture->window->minimumSize());
    QTRY_VERIFY(!m_fixture->find<ArrivalsChart>(u"Arrivals per minute"_s));
    QVERIFY(m_fixture->shows(u"nobody is missing"_s));
}

void TestLivePage::whatIsSaidOfALostConnectionGoesWithIt()
{
    const QString sentence = u"so the list cannot be changed"_s;
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->peer.stop();
    QTRY_VERIFY(!m_fixture->services().client.isOpen());
    m_fixture->type(u"Add student"_s, u"2023001"_s);
    m_fixture->key(Qt::Key_Return);
    QVERIFY(m_fixture->shows(sentence));
    QVERIFY(m_fixture->peer.resume());
    m_fixture->services().client.link().retryNow();
    QTRY_VERIFY(m_fixture->services().client.isOpen());
    QVERIFY(!m_fixture->shows(sentence));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Add student"_s)->text(), u"2023001"_s);
}

CHAMADA_WINDOW_TEST(TestLivePage)

} // namespace chamada::test::tst_livepage

#include "tst_livepage.moc"
