// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "teacher-gui/map/labmap.h"
#include "teacher-gui/map/labmapview.h"
#include "teacher-gui/map/seattile.h"
#include "tests/support/controls.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_labmapview {

using namespace teacher;

/// Tests the map of a lab by mouse and keys.
class TestLabMapView : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup();

    void anEmptyMapSaysWhatToDo();
    void theMouseDragsAMachine();
    void aClickTellsWhoSitsThere();
    void theKeyboardWalksAndPushes();
    void changesAreTakenBackByKey();
    void anEmptyMachineIsTakenOff();
    void everySeatIsHeard();
    void itGrowsWithTheWindow();
    void statesLookDifferent();

private:
    void sit(const QString &student, const QString &place);
    void fill(int machines);
    SeatTile *tile(const QString &key) const;
    QPoint cell(const QString &key) const { return m_map->seat(key)->cell; }

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<AttendanceModel> m_students;
    std::unique_ptr<LabMap> m_map;
    std::unique_ptr<LabMapView> m_view;
};

void TestLabMapView::init()
{
    failOnQtWarnings();
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"teacher.ini"_s), QSettings::IniFormat);
    m_settings->clear();
    m_students = std::make_unique<AttendanceModel>();
    m_map = std::make_unique<LabMap>(*m_students, LabLayoutStore(*m_settings, HelloReply()));
    m_view = std::make_unique<LabMapView>(*m_map);
    m_view->resize(900, 500);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TestLabMapView::cleanup()
{
    m_view.reset();
    m_map.reset();
}

void TestLabMapView::sit(const QString &student, const QString &place)
{
    Entry entry = FakeCalls::entry(student, u"08:00:15"_s);
    entry.place = place;
    m_students->apply({entry}, {});
}

void TestLabMapView::fill(int machines)
{
    for (int i = 1; i <= machines; ++i)
        sit(QString::number(i), u"lab-%1"_s.arg(i));
    QCoreApplication::processEvents();
}

SeatTile *TestLabMapView::tile(const QString &key) const
{
    const auto tiles = m_view->findChildren<SeatTile *>();
    const auto found = std::find_if(tiles.begin(), tiles.end(), [&](SeatTile *tile) { return tile->key() == key; });
    return found == tiles.end() ? nullptr : *found;
}

void TestLabMapView::anEmptyMapSaysWhatToDo()
{
    const auto labels = m_view->findChildren<QLabel *>();
    const auto says = [&](const QString &text) {
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    };
    QVERIFY(says(u"The map fills itself"_s));
    fill(2);
    QVERIFY(!says(u"The map fills itself"_s));
    QVERIFY(says(u"2 machine(s)"_s));
    QVERIFY(says(u"Drag a machine"_s));
}

void TestLabMapView::theMouseDragsAMachine()
{
    fill(3);
    SeatTile *dragged = tile(u"lab-1"_s);
    const QPoint grip = dragged->rect().center();
    const QPoint way = QPoint(dragged->width() * 3, dragged->height() * 2);
    const QSignalSpy chosen(m_view.get(), &LabMapView::studentChosen);
    QTest::mousePress(dragged, Qt::LeftButton, {}, grip);
    QTest::mouseMove(dragged, grip + way);
    QTest::mouseRelease(dragged, Qt::LeftButton, {}, grip);
    QCOMPARE(cell(u"lab-1"_s), QPoint(3, 2));
    QVERIFY((dragged->pos() - QPoint(dragged->width() * 3, dragged->height() * 2)).manhattanLength() <= 2); // rounding
    QVERIFY(chosen.isEmpty()); // a drag is no click
    // Dropping it on another machine swaps both.
    QTest::mousePress(dragged, Qt::LeftButton, {}, grip);
    QTest::mouseMove(dragged, grip - QPoint(dragged->width() * 2, dragged->height() * 2));
    QTest::mouseRelease(dragged, Qt::LeftButton, {}, grip);
    QCOMPARE(cell(u"lab-1"_s), QPoint(1, 0));
    QCOMPARE(cell(u"lab-2"_s), QPoint(3, 2));
    // Escape cancels the drag.
    QTest::mousePress(dragged, Qt::LeftButton, {}, grip);
    QTest::mouseMove(dragged, grip + way);
    QTest::keyClick(dragged, Qt::Key_Escape);
    QTest::mouseRelease(dragged, Qt::LeftButton, {}, grip);
    QCOMPARE(cell(u"lab-1"_s), QPoint(1, 0));
    QCOMPARE(dragged->pos(), QPoint(dragged->width(), 0));
}

void TestLabMapView::aClickTellsWhoSitsThere()
{
    fill(2);
    m_students->apply({}, {*StudentId::fromText(u"1")});
    QStringList chosen;
    connect(m_view.get(), &LabMapView::studentChosen, this,
        [&](const StudentId &student) { chosen.append(student.text()); });
    QTest::mouseClick(tile(u"lab-1"_s), Qt::LeftButton); // no student
    QTest::mouseClick(tile(u"lab-2"_s), Qt::LeftButton);
    QCOMPARE(chosen, QStringList{u"2"_s});
    QTest::keyClick(tile(u"lab-2"_s), Qt::Key_Return);
    QCOMPARE(chosen.size(), 2);
}

void TestLabMapView::theKeyboardWalksAndPushes()
{
    fill(8);
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), tile(u"lab-1"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), tile(u"lab-8"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(cell(u"lab-8"_s), QPoint(2, 2));
    QCOMPARE(QApplication::focusWidget(), tile(u"lab-8"_s));
    // Tab returns to the machine that had the focus.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), tile(u"lab-8"_s));
}

void TestLabMapView::changesAreTakenBackByKey()
{
    fill(2);
    QTest::keyClick(tile(u"lab-1"_s), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(cell(u"lab-1"_s), QPoint(0, 1));
    QTest::keyClick(tile(u"lab-1"_s), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(cell(u"lab-1"_s), QPoint(0, 0));
    QTest::keyClick(tile(u"lab-1"_s), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(cell(u"lab-1"_s), QPoint(0, 1));
}

void TestLabMapView::anEmptyMachineIsTakenOff()
{
    fill(3);
    QTest::keyClick(tile(u"lab-3"_s), Qt::Key_Delete);
    QVERIFY(tile(u"lab-3"_s)); // a student sits there
    m_students->apply({}, {*StudentId::fromText(u"3")});
    tile(u"lab-3"_s)->setFocus();
    QTest::keyClick(tile(u"lab-3"_s), Qt::Key_Delete);
    QTRY_VERIFY(!tile(u"lab-3"_s));
    QCOMPARE(QApplication::focusWidget(), tile(u"lab-1"_s)); // the focus moves on
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(tile(u"lab-3"_s));
}

void TestLabMapView::everySeatIsHeard()
{
    fill(7);
    sit(u"9"_s, u"lab-2"_s);
    m_students->apply({}, {*StudentId::fromText(u"1")});
    const auto heard = [&](const QString &key) {
        return QAccessible::queryAccessibleInterface(tile(key))->text(QAccessible::Name);
    };
    QCOMPARE(heard(u"lab-1"_s), u"lab-1, empty"_s);
    QCOMPARE(heard(u"lab-2"_s), u"lab-2, 2 student(s) at one machine, 2, 9"_s);
    QCOMPARE(heard(u"lab-3"_s), u"lab-3, 3"_s);
    QCOMPARE(namelessControls(*m_view), QString());
    QCOMPARE(controlsWithoutKeyboard(*m_view), QString());
}

void TestLabMapView::itGrowsWithTheWindow()
{
    fill(12);
    const QSize before = tile(u"lab-1"_s)->size();
    m_view->resize(1500, 900);
    QTRY_VERIFY(tile(u"lab-1"_s)->width() > before.width() && tile(u"lab-1"_s)->height() > before.height());
    // In a small view the letters stay readable, and the view scrolls.
    m_view->resize(200, 200);
    QTRY_COMPARE(tile(u"lab-1"_s)->size(), SeatTile::smallest());
    auto *area = m_view->findChild<QScrollArea *>();
    tile(u"lab-1"_s)->setFocus();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    const QRect seen = area->viewport()->rect();
    QVERIFY(seen.contains(tile(u"lab-6"_s)->mapTo(area->viewport(), tile(u"lab-6"_s)->rect().center())));
}

void TestLabMapView::statesLookDifferent()
{
    fill(3);
    sit(u"9"_s, u"lab-2"_s);
    m_students->apply({}, {*StudentId::fromText(u"1")});
    const auto colorsOf = [&](const QString &key) {
        return tile(key)->grab().toImage().pixelColor(tile(key)->width() / 2, tile(key)->height() - 3 * token::Gap);
    };
    const QPalette palette = QApplication::palette();
    QCOMPARE(colorsOf(u"lab-1"_s), palette.color(QPalette::Window));
    QCOMPARE(colorsOf(u"lab-2"_s).name(), surfaceOf(Meaning::Warning, palette).name());
    QCOMPARE(colorsOf(u"lab-3"_s).name(), surfaceOf(Meaning::Present, palette).name());
}

CHAMADA_WINDOW_TEST(TestLabMapView)

} // namespace chamada::test::tst_labmapview

#include "tst_labmapview.moc"
