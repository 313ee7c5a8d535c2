// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/core/attendancemodel.h"
#include "teacher-gui/words/sharedorigin.h"
#include "tests/support/testprogram.h"
#include "tests/teacher-gui/fakecalls.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_sharedorigin {

using namespace teacher;

class TestSharedOrigin : public QObject {
    Q_OBJECT

private slots:
    void whatMostShare_data();
    void whatMostShare();
    void saidOnce();
};

void TestSharedOrigin::whatMostShare_data()
{
    // One letter per student: equal letters mean the same computer.
    QTest::addColumn<QString>("computers");
    QTest::addColumn<int>("sameAddress");
    QTest::addColumn<Flags>("shared");
    QTest::newRow("nobody") << u""_s << 0 << Flags();
    QTest::newRow("each their own") << u"abcdef"_s << 0 << Flags();
    QTest::newRow("two of four share: a pair is no lab") << u"aabc"_s << 0 << Flags();
    QTest::newRow("all four") << u"aaaa"_s << 3 << Flags();
    QTest::newRow("three of five") << u"aaabc"_s << 2 << Flags(Flag::SameDevice | Flag::SameAddress);
    QTest::newRow("three of six") << u"aaabcd"_s << 2 << Flags();
    QTest::newRow("pairs everywhere") << u"aabbccdd"_s << 0 << Flags();
    QTest::newRow("an address alone") << u"abcdef"_s << 3 << Flags(Flag::SameAddress);
    QTest::newRow("an address of half of them") << u"abcdef"_s << 2 << Flags();
}

void TestSharedOrigin::whatMostShare()
{
    QFETCH(QString, computers);
    QFETCH(int, sameAddress);
    QList<Entry> entries;
    for (int i = 0; i < computers.size(); ++i) {
        Entry entry = FakeCalls::entry(QString::number(i), u"08:00:15"_s);
        const auto first = computers.indexOf(computers[i]);
        if (first < i) {
            entry.flags |= Flag::SameDevice;
            entry.sameDeviceAs = entries[first].student;
        }
        if (i > 0 && i <= sameAddress)
            entry.flags |= Flag::SameAddress;
        entries.append(entry);
    }
    AttendanceModel model;
    model.setEntries(entries);
    QTEST(model.sharedByMost(), "shared");
    QTEST(sharedByMost(entries), "shared");
}

void TestSharedOrigin::saidOnce()
{
    QVERIFY(sharedInWords({}).isEmpty());
    QVERIFY(sharedInWords(Flag::SameAddress).contains(u"address"_s));
    QVERIFY(sharedInWords(Flag::SameDevice | Flag::SameAddress).contains(u"one computer"_s));
}

CHAMADA_TEST(TestSharedOrigin)

} // namespace chamada::test::tst_sharedorigin

#include "tst_sharedorigin.moc"
