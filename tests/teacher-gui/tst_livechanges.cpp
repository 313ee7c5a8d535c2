// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "teacher-gui/live/core/absentstudentsmodel.h"
#include "teacher-gui/live/core/attendancemodel.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_livechanges {

using namespace teacher;

/// Tests manual changes to the list of a call, in the window.
class TestLiveChanges : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void removedAndPutBack();
    void lateByKeyAndBackAgain();
    void aNoteIsWrittenInThePage();
    void aNoteCanBeLeft();
    void theMenuOfASelection();
    void excusedByKeyAndByButton();
    void whatIsReadStaysWhereItIs();

private:
    qsizetype sent(const QString &op) const { return m_fixture->peer.received(op).size(); }

    std::unique_ptr<TeacherFixture> m_fixture;
};

void TestLiveChanges::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
}

void TestLiveChanges::removedAndPutBack()
{
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->arrive({u"A"_s, u"B"_s, u"C"_s});
    QTRY_COMPARE(m_fixture->students().size(), 3);
    auto *table = m_fixture->find<QTableView>(u"Present students"_s);
    QVERIFY(!m_fixture->find<QAbstractButton>(u"Remove"_s)->isEnabled());
    table->setFocus();
    table->selectRow(1);
    m_fixture->key(Qt::Key_Delete);
    QTRY_COMPARE(m_fixture->students(), (QStringList{u"A"_s, u"C"_s}));
    QVERIFY(m_fixture->shows(u"B was removed."_s));
    m_fixture->press(u"Take back"_s);
    QTRY_COMPARE(m_fixture->students().size(), 3);
    table->selectAll();
    m_fixture->press(u"Remove"_s);
    QTRY_VERIFY(m_fixture->students().isEmpty());
    table->setFocus();
    m_fixture->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_fixture->students().size(), 3);
}

void TestLiveChanges::lateByKeyAndBackAgain()
{
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->arrive({u"A"_s, u"B"_s});
    QTRY_COMPARE(m_fixture->students().size(), 2);
    auto *table = m_fixture->find<QTableView>(u"Present students"_s);
    const auto remarks = [&] { return TeacherFixture::column(*table, AttendanceModel::Remarks); };
    table->setFocus();
    table->selectAll();
    m_fixture->key(Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE(remarks(), (QStringList{u"late"_s, u"late"_s}));
    QVERIFY(m_fixture->shows(u"2 student(s) marked late."_s));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 1)).center());
    m_fixture->key(Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE(remarks(), (QStringList{{}, u"late"_s}));
    m_fixture->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(remarks(), (QStringList{u"late"_s, u"late"_s}));
    m_fixture->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(remarks(), (QStringList{{}, {}}));
    m_fixture->press(u"Do it again"_s);
    QTRY_COMPARE(remarks(), (QStringList{u"late"_s, u"late"_s}));
}

void TestLiveChanges::aNoteIsWrittenInThePage()
{
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->arrive({u"A"_s});
    QTRY_COMPARE(m_fixture->students().size(), 1);
    auto *table = m_fixture->find<QTableView>(u"Present students"_s);
    const auto remarks = [&] { return TeacherFixture::column(*table, AttendanceModel::Remarks); };
    table->setFocus();
    table->selectRow(0);
    m_fixture->key(Qt::Key_F2);
    QVERIFY(m_fixture->shows(u"Note on A"_s));
    QVERIFY(m_fixture->find<QLineEdit>(u"Note"_s)->hasFocus());
    m_fixture->type(u"Note"_s, u"came by bus"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_COMPARE(remarks(), QStringList{u"came by bus"_s});
    QVERIFY(!m_fixture->find<QLineEdit>(u"Note"_s));
    QVERIFY(table->hasFocus());
    m_fixture->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(remarks(), QStringList{{}});
}

void TestLiveChanges::aNoteCanBeLeft()
{
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->arrive({u"A"_s});
    QTRY_COMPARE(m_fixture->students().size(), 1);
    auto *table = m_fixture->find<QTableView>(u"Present students"_s);
    table->setFocus();
    table->selectRow(0);
    m_fixture->key(Qt::Key_F2);
    m_fixture->type(u"Note"_s, u"came by bus"_s);
    m_fixture->key(Qt::Key_Escape);
    QVERIFY(!m_fixture->find<QLineEdit>(u"Note"_s));
    QVERIFY(table->hasFocus());
    QCOMPARE(sent(u"mark"_s), 0);
}

void TestLiveChanges::excusedByKeyAndByButton()
{
    m_fixture->calls.setRoster(101, {FakeCalls::line(u"1"_s, u"Ana"_s), FakeCalls::line(u"2"_s, u"Bia"_s)});
    QVERIFY(m_fixture->openTaking(101));
    QTRY_VERIFY(m_fixture->tabBar(u"Missing 2"_s));
    m_fixture->press(u"Missing 2"_s);
    auto *table = m_fixture->find<QTableView>(u"Missing students"_s);
    const auto remarks = [&] { return TeacherFixture::column(*table, AbsentStudentsModel::Remarks); };
    table->setFocus();
    table->selectRow(1);
    m_fixture->key(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(remarks(), (QStringList{{}, u"excused"_s}));
    QVERIFY(m_fixture->shows(u"Bia (2) was marked excused"_s));
    m_fixture->press(u"Not excused"_s);
    QCOMPARE(remarks(), (QStringList{{}, {}}));
    m_fixture->press(u"Take back"_s);
    QCOMPARE(remarks(), (QStringList{{}, u"excused"_s}));
    QCOMPARE(sent(u"mark"_s), 0);
}

void TestLiveChanges::theMenuOfASelection()
{
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->arrive({u"A"_s, u"B"_s});
    QTRY_COMPARE(m_fixture->students().size(), 2);
    auto *table = m_fixture->find<QTableView>(u"Present students"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 0));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(table, &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QStringList texts;
    for (const QAction *action : menu->actions())
        texts.append(action->text());
    QCOMPARE(texts,
        (QStringList{u"Mark late"_s, u"Mark excused"_s, u"Note…"_s, u"Keep despite the shared computer"_s,
            u"Put on the list of the class"_s, u"Remove"_s}));
    QTest::keyClick(menu, Qt::Key_Up);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(m_fixture->students(), QStringList{u"A"_s});
}

void TestLiveChanges::whatIsReadStaysWhereItIs()
{
    constexpr int Many = 60;
    QVERIFY(m_fixture->openTaking(101));
    for (int i = 0; i < Many; ++i)
        m_fixture->arrive({QString::number(i)});
    QTRY_COMPARE(m_fixture->students().size(), Many);
    auto *table = m_fixture->find<QTableView>(u"Present students"_s);
    table->selectRow(2);
    table->setFocus();
    m_fixture->key(Qt::Key_Delete);
    QTRY_COMPARE(m_fixture->students().size(), Many - 1);
    QTRY_VERIFY(table->selectionModel()->isRowSelected(2)); // the selection moves to the next row
    table->clearSelection();
    table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum() / 2);
    const auto first = [&] { return table->indexAt({0, 0}).siblingAtColumn(AttendanceModel::Student).data(); };
    const QVariant before = first();
    const int offset = table->rowViewportPosition(table->rowAt(0));
    m_fixture->key(Qt::Key_Z, Qt::ControlModifier); // returns above the visible rows
    QTRY_COMPARE(m_fixture->students().size(), Many);
    QCOMPARE(first(), before);
    QCOMPARE(table->rowViewportPosition(table->rowAt(0)), offset);
}

CHAMADA_WINDOW_TEST(TestLiveChanges)

} // namespace chamada::test::tst_livechanges

#include "tst_livechanges.moc"
