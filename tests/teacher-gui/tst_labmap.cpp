// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/general.h"
#include "teacher-gui/live/core/attendancemodel.h"
#include "teacher-gui/map/labmap.h"
#include "teacher-gui/map/seatwords.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/fakecalls.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_labmap {

using namespace teacher;

/// Tests the map of a lab: where its machines are, and the students at them.
class TestLabMap : public QObject {
    Q_OBJECT

private slots:
    void init();

    void itFillsItself();
    void seatsTellWhoSitsThere();
    void whoHasNoMachineIsCounted();
    void aMoveIsRememberedForTheLab();
    void anotherServerIsAnotherLab();
    void aTakenPlaceIsExchanged();
    void aNewMachineTakesTheNextPlace();
    void movesAreTakenBack();
    void aMachineThatIsGoneIsForgotten();
    void aSingleMachineIsNoLab();
    void neighboursAreOnTheirSide();
    void aBrokenMemoryDoesNoHarm();

private:
    std::unique_ptr<LabMap> open();
    void sit(const QString &student, const QString &place);
    static QString order(const LabMap &map);
    static QPoint cell(const LabMap &map, const QString &key);

    HelloReply m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<AttendanceModel> m_students;
};

void TestLabMap::init()
{
    failOnQtWarnings();
    m_server.receiptKey = QByteArray(32, 'k');
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"teacher.ini"_s), QSettings::IniFormat);
    m_students = std::make_unique<AttendanceModel>();
}

std::unique_ptr<LabMap> TestLabMap::open()
{
    return std::make_unique<LabMap>(*m_students, LabLayoutStore(*m_settings, m_server));
}

void TestLabMap::sit(const QString &student, const QString &place)
{
    Entry entry = FakeCalls::entry(student, u"08:00:15"_s);
    entry.place = place;
    m_students->apply({entry}, {});
}

QString TestLabMap::order(const LabMap &map)
{
    QStringList keys;
    for (const LabMap::Seat &seat : map.seats())
        keys.append(seat.key);
    return keys.join(u' ');
}

QPoint TestLabMap::cell(const LabMap &map, const QString &key)
{
    const LabMap::Seat *seat = map.seat(key);
    return seat ? seat->cell : QPoint(-1, -1);
}

void TestLabMap::itFillsItself()
{
    const auto map = open();
    QVERIFY(map->seats().isEmpty());
    QCOMPARE(map->size(), QSize(0, 0));
    sit(u"A"_s, u"lab-10"_s);
    sit(u"B"_s, u"LAB-9.example.org"_s);
    QCOMPARE(order(*map), u"lab-9 lab-10"_s);
    QCOMPARE(cell(*map, u"lab-9"_s), QPoint(0, 0));
    QCOMPARE(map->seat(u"lab-9"_s)->machine, u"LAB-9"_s);
    QCOMPARE(map->size(), QSize(2, 1));
    // In the next lesson the whole lab appears with the first check-in.
    m_students = std::make_unique<AttendanceModel>();
    const auto next = open();
    QVERIFY(next->seats().isEmpty());
    sit(u"C"_s, u"lab-11"_s);
    QCOMPARE(order(*next), u"lab-9 lab-10 lab-11"_s);
    QVERIFY(next->seat(u"lab-9"_s)->students.isEmpty());
}

void TestLabMap::seatsTellWhoSitsThere()
{
    const auto map = open();
    sit(u"A"_s, u"lab-1"_s);
    sit(u"B"_s, u"lab-2"_s);
    sit(u"C"_s, u"Lab-2"_s);
    m_students->apply({}, {*StudentId::fromText(u"A")});
    const LabMap::Seat empty = *map->seat(u"lab-1"_s);
    const LabMap::Seat shared = *map->seat(u"lab-2"_s);
    QCOMPARE(inWords(empty), u"empty"_s);
    QCOMPARE(inWords(shared), u"2 student(s)"_s);
    QVERIFY(inFull(shared).contains(u"B\nC"_s));
    QVERIFY(meaningOf(shared) == Meaning::Warning);
    QVERIFY(iconOf(shared) != iconOf(empty));
    m_students->apply({}, {*StudentId::fromText(u"B")});
    QCOMPARE(inWords(*map->seat(u"lab-2"_s)), u"C"_s);
    QVERIFY(meaningOf(*map->seat(u"lab-2"_s)) == Meaning::Present);
    QCOMPARE(inWords(*map), u"2 machine(s) · 1 empty"_s);
}

void TestLabMap::whoHasNoMachineIsCounted()
{
    const auto map = open();
    sit(u"A"_s, {});
    Entry door = FakeCalls::entry(u"B"_s, u"08:00:15"_s);
    door.by = By::Kiosk;
    door.place = u"door"_s;
    m_students->apply({door}, {});
    QCOMPARE(map->studentsElsewhere(), 2);
    QVERIFY(map->seats().isEmpty());
}

void TestLabMap::aMoveIsRememberedForTheLab()
{
    for (int i = 1; i <= 3; ++i)
        sit(QString::number(i), u"lab-%1"_s.arg(i));
    open()->move(u"lab-2"_s, {5, 3});
    m_students = std::make_unique<AttendanceModel>();
    sit(u"9"_s, u"lab-3"_s);
    const auto next = open();
    QCOMPARE(cell(*next, u"lab-1"_s), QPoint(0, 0));
    QCOMPARE(cell(*next, u"lab-2"_s), QPoint(5, 3));
    QCOMPARE(cell(*next, u"lab-3"_s), QPoint(2, 0));
    QCOMPARE(next->size(), QSize(6, 4));
    // The map limits a position to the largest lab size.
    next->move(u"lab-1"_s, {-5, 1000});
    QCOMPARE(cell(*next, u"lab-1"_s), QPoint(0, LabLayoutStore::MaxSide - 1));
}

void TestLabMap::anotherServerIsAnotherLab()
{
    sit(u"A"_s, u"lab-1"_s);
    sit(u"B"_s, u"lab-2"_s);
    open()->move(u"lab-1"_s, {4, 4});
    m_server.receiptKey = QByteArray(32, 'x');
    QCOMPARE(cell(*open(), u"lab-1"_s), QPoint(0, 0));
    m_server.receiptKey = QByteArray(32, 'k');
    m_server.name = u"renamed"_s;
    QCOMPARE(cell(*open(), u"lab-1"_s), QPoint(4, 4));
}

void TestLabMap::aTakenPlaceIsExchanged()
{
    const auto map = open();
    sit(u"A"_s, u"lab-1"_s);
    sit(u"B"_s, u"lab-2"_s);
    map->move(u"lab-2"_s, {0, 0});
    QCOMPARE(cell(*map, u"lab-1"_s), QPoint(1, 0));
    QCOMPARE(cell(*map, u"lab-2"_s), QPoint(0, 0));
    QCOMPARE(map->seatAt({1, 0})->key, u"lab-1"_s);
    QVERIFY(!map->seatAt({2, 0}));
}

void TestLabMap::aNewMachineTakesTheNextPlace()
{
    const auto map = open();
    sit(u"A"_s, u"lab-2"_s);
    sit(u"B"_s, u"lab-4"_s);
    map->move(u"lab-4"_s, {3, 1});
    sit(u"C"_s, u"lab-3"_s);
    QCOMPARE(cell(*map, u"lab-3"_s), QPoint(4, 1));
    // It stays there when a machine appears that precedes it in order.
    sit(u"D"_s, u"lab-1"_s);
    QCOMPARE(cell(*map, u"lab-3"_s), QPoint(4, 1));
    QCOMPARE(cell(*map, u"lab-1"_s), QPoint(5, 1));
}

void TestLabMap::movesAreTakenBack()
{
    const auto map = open();
    sit(u"A"_s, u"lab-1"_s);
    sit(u"B"_s, u"lab-2"_s);
    map->undo(); // nothing to undo
    map->redo();
    map->move(u"lab-1"_s, {0, 0}); // already there
    QVERIFY(m_settings->value(m_settings->allKeys().value(0)).toStringList().first().startsWith(u'-'));
    map->move(u"lab-1"_s, {3, 3});
    map->move(u"lab-2"_s, {3, 3});
    map->undo();
    QCOMPARE(cell(*map, u"lab-1"_s), QPoint(3, 3));
    map->redo();
    QCOMPARE(cell(*map, u"lab-2"_s), QPoint(3, 3));
    map->undo();
    map->undo();
    QCOMPARE(cell(*map, u"lab-1"_s), QPoint(0, 0));
    QCOMPARE(cell(*open(), u"lab-1"_s), QPoint(0, 0));
    // The automatic order applies again.
    sit(u"C"_s, u"lab-0"_s);
    QCOMPARE(cell(*map, u"lab-1"_s), QPoint(1, 0));
    // A redo keeps machines added meanwhile, and a new change clears the redo stack.
    map->redo();
    QVERIFY(map->seat(u"lab-0"_s));
    map->undo();
    map->move(u"lab-2"_s, {5, 5});
    map->redo();
    QCOMPARE(cell(*map, u"lab-1"_s), QPoint(1, 0));
}

void TestLabMap::aMachineThatIsGoneIsForgotten()
{
    sit(u"A"_s, u"lab-1"_s);
    sit(u"B"_s, u"lab-2"_s);
    sit(u"C"_s, u"lab-3"_s);
    const auto map = open();
    map->forget(u"lab-3"_s); // a student sits there
    QCOMPARE(map->seats().size(), 3);
    m_students->apply({}, {*StudentId::fromText(u"C")});
    map->forget(u"lab-3"_s);
    QCOMPARE(order(*map), u"lab-1 lab-2"_s);
    QCOMPARE(open()->seats().size(), 2);
    map->undo();
    QCOMPARE(open()->seats().size(), 3);
    map->redo();
    QCOMPARE(open()->seats().size(), 2);
}

void TestLabMap::aSingleMachineIsNoLab()
{
    sit(u"A"_s, u"ana-notebook"_s);
    open()->move(u"ana-notebook"_s, {4, 4});
    QVERIFY(m_settings->allKeys().isEmpty());
}

void TestLabMap::neighboursAreOnTheirSide()
{
    const auto map = open();
    for (int i = 1; i <= 8; ++i)
        sit(QString::number(i), u"lab-%1"_s.arg(i));
    const auto beside = [&](const QString &key, QPoint step) {
        const LabMap::Seat *seat = map->neighbour(key, step);
        return seat ? seat->key : QString();
    };
    QCOMPARE(beside(u"lab-1"_s, {1, 0}), u"lab-2"_s);
    QCOMPARE(beside(u"lab-2"_s, {-1, 0}), u"lab-1"_s);
    QCOMPARE(beside(u"lab-1"_s, {0, 1}), u"lab-7"_s);
    QCOMPARE(beside(u"lab-8"_s, {0, -1}), u"lab-2"_s);
    QCOMPARE(beside(u"lab-1"_s, {-1, 0}), QString());
    map->move(u"lab-2"_s, {1, 6}); // navigation crosses an empty row
    QCOMPARE(beside(u"lab-1"_s, {1, 0}), u"lab-3"_s);
    QCOMPARE(beside(u"lab-8"_s, {0, 1}), u"lab-2"_s);
}

void TestLabMap::aBrokenMemoryDoesNoHarm()
{
    sit(u"A"_s, u"lab-1"_s);
    sit(u"B"_s, u"lab-2"_s);
    open()->move(u"lab-1"_s, {4, 4});
    const QString key = m_settings->allKeys().value(0);
    m_settings->setValue(
        key, QStringList{u"x y lab-1"_s, u"-1 70 lab-2"_s, u"99999999999 1 lab-3"_s, u"0"_s, QString(), u"1 1 "_s});
    const auto map = open();
    QCOMPARE(order(*map), u"lab-1 lab-2 lab-3"_s);
    QCOMPARE(cell(*map, u"lab-3"_s), QPoint(2, 0));
}

CHAMADA_TEST(TestLabMap)

} // namespace chamada::test::tst_labmap

#include "tst_labmap.moc"
