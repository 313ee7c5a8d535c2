// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "teacher-gui/live/core/attendancemodel.h"
#include "teacher-gui/live/view/rowactions.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QAction>
#include <QApplication>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_liveflags {

using namespace teacher;

/// Tests the remarks on a row of the live page and their actions.
class TestLiveFlags : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void bothAreNamed();
    void keptByOneClick();
    void removedByOneClick();
    void keptByKey();
    void putOnTheListByOneClick();
    void aClickBesideTheWordsDoesNothing();
    void whatMostShareIsSaidOnce();
    void nothingIsDoneOnceTheCallEnds();

private:
    static Entry sharing(const QString &student, const QString &with);
    QTableView *table() const { return m_fixture->find<QTableView>(u"Present students"_s); }
    QStringList remarks() const { return TeacherFixture::column(*table(), AttendanceModel::Remarks); }
    bool takePair();
    void click(int row, RowAction action);

    std::unique_ptr<TeacherFixture> m_fixture;
};

void TestLiveFlags::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
}

Entry TestLiveFlags::sharing(const QString &student, const QString &with)
{
    Entry entry = FakeCalls::entry(student, u"08:00:20"_s);
    entry.flags = Flag::SameDevice | Flag::SameAddress;
    entry.sameDeviceAs = StudentId::fromText(with);
    return entry;
}

bool TestLiveFlags::takePair()
{
    if (!m_fixture->openTaking(101))
        return false;
    m_fixture->window->resize(m_fixture->window->sizeHint());
    m_fixture->calls.arrive(101, FakeCalls::entry(u"1"_s, u"08:00:15"_s, u"Ana"_s));
    m_fixture->calls.arrive(101, sharing(u"2"_s, u"1"_s));
    return QTest::qWaitFor([this] { return m_fixture->students().size() == 2; });
}

void TestLiveFlags::click(int row, RowAction action)
{
    const QModelIndex index = table()->model()->index(row, AttendanceModel::Remarks);
    const QRect place = RowActionsDelegate::placeOf(action, index, table()->visualRect(index), table()->fontMetrics());
    QVERIFY(table()->viewport()->rect().contains(place));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, place.center());
}

void TestLiveFlags::bothAreNamed()
{
    QVERIFY(takePair());
    QCOMPARE(remarks(), (QStringList{{}, u"same computer as Ana (1)"_s}));
}

void TestLiveFlags::keptByOneClick()
{
    QVERIFY(takePair());
    click(1, RowAction::Keep);
    QCOMPARE(remarks(), (QStringList{{}, {}}));
    QVERIFY(m_fixture->shows(u"2 was kept"_s));
    QVERIFY(m_fixture->peer.received(u"mark"_s).isEmpty());
    m_fixture->press(u"Take back"_s);
    QCOMPARE(remarks(), (QStringList{{}, u"same computer as Ana (1)"_s}));
    m_fixture->press(u"Do it again"_s);
    QCOMPARE(remarks(), (QStringList{{}, {}}));
}

void TestLiveFlags::removedByOneClick()
{
    QVERIFY(takePair());
    click(1, RowAction::Remove);
    QTRY_COMPARE(m_fixture->students(), QStringList{u"1"_s});
    m_fixture->press(u"Take back"_s);
    QTRY_COMPARE(remarks(), (QStringList{{}, u"same computer as Ana (1)"_s}));
}

void TestLiveFlags::keptByKey()
{
    QVERIFY(takePair());
    table()->setFocus();
    table()->selectAll();
    m_fixture->key(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(remarks(), (QStringList{{}, {}}));
    QVERIFY(m_fixture->shows(u"2 was kept"_s)); // the other has no remark to override
}

void TestLiveFlags::putOnTheListByOneClick()
{
    m_fixture->calls.setRoster(101, {FakeCalls::line(u"1"_s, u"Ana"_s)});
    QVERIFY(m_fixture->openTaking(101));
    m_fixture->window->resize(m_fixture->window->sizeHint());
    Entry guest = FakeCalls::entry(u"9"_s, u"08:00:15"_s);
    guest.flags = Flag::NotOnRoster;
    m_fixture->calls.arrive(101, guest);
    QTRY_COMPARE(remarks(), QStringList{u"not on the list of the class"_s});
    click(0, RowAction::PutOnList);
    QVERIFY(m_fixture->shows(u"9 was put on the list of the class."_s));
    QTRY_COMPARE(m_fixture->peer.received(u"roster-add"_s).size(), 1);
    QCOMPARE(m_fixture->peer.received(u"roster-add"_s)[0].value("students"_L1)[0]["student"_L1], QJsonValue(u"9"_s));
    QVERIFY(m_fixture->peer.received(u"mark"_s).isEmpty());
    m_fixture->press(u"Take back"_s);
    QTRY_COMPARE(m_fixture->peer.received(u"roster-remove"_s).size(), 1);
}

void TestLiveFlags::aClickBesideTheWordsDoesNothing()
{
    QVERIFY(takePair());
    const QRect cell = table()->visualRect(table()->model()->index(1, AttendanceModel::Remarks));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell.center() - QPoint(cell.width() / 3, 0));
    QCOMPARE(remarks(), (QStringList{{}, u"same computer as Ana (1)"_s}));
    QCOMPARE(m_fixture->students().size(), 2);
}

void TestLiveFlags::whatMostShareIsSaidOnce()
{
    QVERIFY(takePair());
    for (const QString &student : {u"3"_s, u"4"_s, u"5"_s})
        m_fixture->calls.arrive(101, sharing(student, u"1"_s));
    QTRY_VERIFY(m_fixture->shows(u"Most of this roll call answered from one computer"_s));
    QCOMPARE(remarks(), (QStringList{{}, {}, {}, {}, {}}));
    for (int i = 10; i < 20; ++i)
        m_fixture->arrive({QString::number(i)});
    QTRY_VERIFY(!m_fixture->shows(u"Most of this roll call"_s));
    QCOMPARE(remarks()[1], u"same computer as Ana (1)"_s);
}

void TestLiveFlags::nothingIsDoneOnceTheCallEnds()
{
    QVERIFY(takePair());
    m_fixture->press(u"End"_s);
    click(1, RowAction::Remove);
    QVERIFY(m_fixture->peer.received(u"mark"_s).isEmpty());
    QCOMPARE(remarks()[1], u"same computer as Ana (1)"_s);
}

CHAMADA_WINDOW_TEST(TestLiveFlags)

} // namespace chamada::test::tst_liveflags

#include "tst_liveflags.moc"
