// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/map/lablayout.h"
#include "teacher-gui/map/machinename.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_lablayout {

using namespace teacher;

/// Tests the names of machines, and the cells where those without a place are put.
class TestLabLayout : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void namesOfMachines_data();
    void namesOfMachines();
    void machinesAreInNaturalOrder_data();
    void machinesAreInNaturalOrder();
    void whatWasPutSomewhereKeepsItsPlace();
};

void TestLabLayout::namesOfMachines_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("stem");
    QTest::newRow("plain") << u"lab3-07"_s << u"lab3-07"_s << u"lab3-"_s;
    QTest::newRow("domain") << u"LAB3-07.lab.example.org"_s << u"LAB3-07"_s << u"lab3-"_s;
    QTest::newRow("no number") << u"ana-notebook"_s << u"ana-notebook"_s << u"ana-notebook"_s;
    QTest::newRow("number alone") << u"07"_s << u"07"_s << QString();
    QTest::newRow("address") << u"10.0.0.7"_s << u"10.0.0.7"_s << u"10.0.0."_s;
    QTest::newRow("only a domain") << u".local"_s << u".local"_s << u".local"_s;
    QTest::newRow("nothing") << u" "_s << QString() << QString();
}

void TestLabLayout::namesOfMachines()
{
    QFETCH(const QString, place);
    QTEST(machineName(place), "name");
    QTEST(labStem(machineKey(place)), "stem");
}

void TestLabLayout::machinesAreInNaturalOrder_data()
{
    QTest::addColumn<QString>("sorted");
    QTest::newRow("numbers") << u"pc-1 pc-2 pc-9 pc-10 pc-100"_s;
    QTest::newRow("zeros") << u"pc-01 pc-02 pc-10"_s;
    QTest::newRow("mixed zeros") << u"pc-02 pc-2 pc-03"_s;
    QTest::newRow("two numbers") << u"lab2-pc10 lab10-pc2 lab10-pc10"_s;
    QTest::newRow("shorter first") << u"pc pc- pc-1 pca"_s;
    QTest::newRow("longer than any integer") << u"pc-99999999999999999998 pc-99999999999999999999"_s;
}

void TestLabLayout::machinesAreInNaturalOrder()
{
    QFETCH(const QString, sorted);
    const QStringList expected = sorted.split(u' ');
    QStringList names = expected;
    do {
        QStringList shuffled = names;
        std::sort(
            shuffled.begin(), shuffled.end(), [](const QString &a, const QString &b) { return naturalLess(a, b); });
        QCOMPARE(shuffled, expected);
    } while (std::next_permutation(names.begin(), names.end()));
}

void TestLabLayout::whatWasPutSomewhereKeepsItsPlace()
{
    using Cells = QList<QPoint>;
    QCOMPARE(layOut({}), Cells());
    QCOMPARE(layOut({{u"1"_s}, {u"2"_s}}), (Cells{{0, 0}, {1, 0}}));
    QCOMPARE(layOut(QList<Machine>(7, {u"1"_s})).last(), QPoint(0, 1));
    // New machines follow the last placed one; earlier free cells are left free on purpose.
    QCOMPARE(layOut({{u"1"_s}, {u"2"_s, QPoint(3, 1)}, {u"3"_s}}), (Cells{{4, 1}, {3, 1}, {5, 1}}));
    // A row is as long as the longest.
    QCOMPARE(layOut({{u"1"_s, QPoint(7, 0)}, {u"2"_s}}), (Cells{{7, 0}, {0, 1}}));
    // Two machines on one cell, as two labs at the same time could have them.
    QCOMPARE(layOut({{u"1"_s, QPoint(0, 0)}, {u"2"_s, QPoint(0, 0)}}), (Cells{{0, 0}, {1, 0}}));
}

CHAMADA_TEST(TestLabLayout)

} // namespace chamada::test::tst_lablayout

#include "tst_lablayout.moc"
