// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/core/attendancemodel.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/fakecalls.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_attendancemodel {

using namespace teacher;

class TestAttendanceModel : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }

    void showsAnEntryInWords();
    void arrivalsAreAppended();
    void aChangedEntryStaysInItsRow();
    void aRemovedOneComesBackToItsPlace();
    void whoChecksInAnewComesLast();
    void aListIsTakenOverWithFewChanges();
    void everyListIsReached();
    void aStudentNamedTwiceIsOneRow();
    void tellsWhetherAnyoneHasAName();
    void namesWhoUsedTheSameComputer();
    void mutedFlagsAndKeptStudentsSayNothing();

private:
    static Entry entry(const QString &student) { return FakeCalls::entry(student, u"08:00:15"_s); }
    static QList<Entry> entries(const QString &students);
    static QString order(const AttendanceModel &model);
};

/// Returns one entry per letter.
QList<Entry> TestAttendanceModel::entries(const QString &students)
{
    QList<Entry> list;
    for (const QChar student : students)
        list.append(entry(student));
    return list;
}

QString TestAttendanceModel::order(const AttendanceModel &model)
{
    QString students;
    for (int row = 0; row < model.rowCount(); ++row)
        students += model.entry(row).student.text();
    return students;
}

void TestAttendanceModel::showsAnEntryInWords()
{
    AttendanceModel model;
    const QAbstractItemModelTester tester(&model);
    Entry late = FakeCalls::entry(u"2023001"_s, u"08:00:15"_s, u"Ana Souza"_s);
    late.flags = Flag::Late | Flag::SameDevice | Flag::SameAddress;
    late.by = By::Teacher;
    late.note = u"came by bus"_s;
    late.place = u"lab3-07"_s;
    model.apply({late}, {});
    const auto text = [&](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(AttendanceModel::Name), u"Ana Souza"_s);
    QCOMPARE(text(AttendanceModel::Student), u"2023001"_s);
    QCOMPARE(text(AttendanceModel::Time), late.time.toLocal().toString(u"HH:mm:ss"_s));
    QCOMPARE(text(AttendanceModel::How), u"by hand"_s);
    QCOMPARE(text(AttendanceModel::Remarks), u"late · same device as another student · came by bus"_s);
    QVERIFY(model.index(0, AttendanceModel::Remarks).data(Qt::ToolTipRole).toString().contains(u"lab3-07"_s));
}

void TestAttendanceModel::arrivalsAreAppended()
{
    AttendanceModel model;
    const QAbstractItemModelTester tester(&model);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.apply(entries(u"AB"_s), {});
    model.apply(entries(u"C"_s), {});
    QCOMPARE(order(model), u"ABC"_s);
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(*model.rowOf(*StudentId::fromText(u"C")), 2);
    QVERIFY(!model.rowOf(*StudentId::fromText(u"D")));
}

void TestAttendanceModel::aChangedEntryStaysInItsRow()
{
    AttendanceModel model;
    const QAbstractItemModelTester tester(&model);
    model.apply(entries(u"ABC"_s), {});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    Entry late = entry(u"B"_s);
    model.apply({late}, {});
    QCOMPARE(changed.count(), 0); // the entry is unchanged
    late.flags = Flag::Late;
    model.apply({late}, {});
    QCOMPARE(order(model), u"ABC"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(model.index(1, AttendanceModel::Remarks).data().toString(), u"late"_s);
}

void TestAttendanceModel::aRemovedOneComesBackToItsPlace()
{
    AttendanceModel model;
    const QAbstractItemModelTester tester(&model);
    model.apply(entries(u"ABCD"_s), {});
    model.apply({}, {*StudentId::fromText(u"B"), *StudentId::fromText(u"C")});
    QCOMPARE(order(model), u"AD"_s);
    model.apply(entries(u"E"_s), {});
    model.apply(entries(u"C"_s), {});
    model.apply(entries(u"B"_s), {});
    QCOMPARE(order(model), u"ABCDE"_s);
}

void TestAttendanceModel::whoChecksInAnewComesLast()
{
    AttendanceModel model;
    const QAbstractItemModelTester tester(&model);
    model.apply(entries(u"ABC"_s), {});
    model.apply({}, {*StudentId::fromText(u"A")});
    model.apply({FakeCalls::entry(u"A"_s, u"08:30:00"_s)}, {});
    QCOMPARE(order(model), u"BCA"_s);
}

void TestAttendanceModel::aListIsTakenOverWithFewChanges()
{
    AttendanceModel model;
    const QAbstractItemModelTester tester(&model);
    model.apply(entries(u"ABCD"_s), {});
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setEntries(entries(u"ACDEF"_s));
    QCOMPARE(order(model), u"ACDEF"_s);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(inserted.count(), 1); // one signal for both new rows
    QCOMPARE(moved.count(), 0);
    QCOMPARE(changed.count(), 0);
}

void TestAttendanceModel::everyListIsReached()
{
    constexpr int Rounds = 300;
    QRandomGenerator random(4711);
    AttendanceModel model;
    const QAbstractItemModelTester tester(&model);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    for (int round = 0; round < Rounds; ++round) {
        QString letters = u"ABCDEFGHIJ"_s;
        std::shuffle(letters.begin(), letters.end(), random);
        letters.truncate(random.bounded(11));
        model.setEntries(entries(letters));
        QCOMPARE(order(model), letters);
        const StudentId gone = *StudentId::fromText(u"A");
        model.apply(entries(u"Z"_s), {gone});
        QCOMPARE(order(model), QString(letters).remove(u'A') + u'Z');
    }
    QCOMPARE(resets.count(), 0);
}

void TestAttendanceModel::aStudentNamedTwiceIsOneRow()
{
    AttendanceModel model;
    const QAbstractItemModelTester tester(&model);
    model.apply(entries(u"AAB"_s), {});
    QCOMPARE(order(model), u"AB"_s);
    model.setEntries(entries(u"BAAB"_s));
    QCOMPARE(order(model), u"BA"_s);
}

void TestAttendanceModel::namesWhoUsedTheSameComputer()
{
    AttendanceModel model;
    Entry second = entry(u"B"_s);
    second.flags = Flag::SameDevice | Flag::SameAddress;
    second.sameDeviceAs = StudentId::fromText(u"A");
    model.apply({FakeCalls::entry(u"A"_s, u"08:00:15"_s, u"Ana"_s), second}, {});
    const auto remarks = [&] { return model.index(model.rowCount() - 1, AttendanceModel::Remarks).data().toString(); };
    QCOMPARE(remarks(), u"same computer as Ana (A)"_s);
    model.apply({}, {*StudentId::fromText(u"A")});
    QCOMPARE(remarks(), u"same computer as A"_s);
}

void TestAttendanceModel::mutedFlagsAndKeptStudentsSayNothing()
{
    AttendanceModel model;
    const QAbstractItemModelTester tester(&model);
    Entry device = entry(u"A"_s);
    device.flags = Flag::SameDevice | Flag::Late;
    Entry address = entry(u"B"_s);
    address.flags = Flag::SameAddress | Flag::NotOnRoster;
    model.apply({device, address}, {});
    const auto remarks = [&](int row) { return model.index(row, AttendanceModel::Remarks).data().toString(); };
    QCOMPARE(model.actions(0), RowAction::Keep | RowAction::Remove);
    QCOMPARE(model.actions(1), RowActions(RowAction::PutOnList));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setMuted(Flag::SameAddress);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(remarks(0), u"late · same device as another student"_s);
    QCOMPARE(remarks(1), u"not on the list of the class"_s);
    model.setKept({*StudentId::fromText(u"A")});
    QCOMPARE(remarks(0), u"late"_s);
    QCOMPARE(model.actions(0), RowActions());
    model.setMuted({});
    model.setKept({});
    QCOMPARE(remarks(0), u"late · same device as another student"_s);
    QVERIFY(remarks(1).contains(u"same address"_s));
}

void TestAttendanceModel::tellsWhetherAnyoneHasAName()
{
    AttendanceModel model;
    QSignalSpy changed(&model, &AttendanceModel::hasNamesChanged);
    model.apply(entries(u"A"_s), {});
    QVERIFY(!model.hasNames());
    model.apply({FakeCalls::entry(u"B"_s, u"08:00:15"_s, u"Bia"_s)}, {});
    QVERIFY(model.hasNames());
    model.apply({}, {*StudentId::fromText(u"B")});
    QVERIFY(!model.hasNames());
    QCOMPARE(changed.count(), 2);
}

CHAMADA_TEST(TestAttendanceModel)

} // namespace chamada::test::tst_attendancemodel

#include "tst_attendancemodel.moc"
