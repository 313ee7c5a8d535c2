// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/callsfixture.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_attendance {

using namespace server;

namespace {

Entry entryOf(int student)
{
    return {studentOf(student), {student * 1000LL}, By::Student, {}, {}, {}, {}};
}

} // namespace

/// Tests the entries of one call as a list whose changes can be rolled back.
class TstAttendance : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }
    void startsEmpty();
    void keepsTheOrderOfArrival();
    void tellsEachChangeWithItsCount();
    void presentOrRemovedNeverBoth();
    void loads();
    void devices();
    void devicesOfReplacedEntries();
    void namesWhoUsedTheDeviceFirst();
    void whoIsForgottenIsNotNamed();
    void rollsBack();
};

void TstAttendance::startsEmpty()
{
    const Attendance attendance(u"id"_callId, classOf(101));
    QCOMPARE(attendance.count(), 0);
    QVERIFY(attendance.entries().isEmpty());
    QVERIFY(!attendance.present(studentOf(1)));
    QVERIFY(!attendance.removed(studentOf(1)));
}

void TstAttendance::keepsTheOrderOfArrival()
{
    ChangeLog log;
    Attendance attendance(u"id"_callId, classOf(101));
    QStringList expected;
    for (int i = 0; i < 500; ++i) {
        const int student = i * 7919 % 1009; // neither sorted nor in hash order
        attendance.add(entryOf(student), {}, {}, log);
        expected.append(QString::number(student));
    }
    QCOMPARE(studentsOf(attendance.entries()), expected);
    QCOMPARE(attendance.count(), 500);
}

void TstAttendance::tellsEachChangeWithItsCount()
{
    ChangeLog log;
    Attendance attendance(u"id"_callId, classOf(101));
    attendance.add(entryOf(1), "device", {}, log);
    attendance.add(entryOf(2), {}, {}, log);
    EntryRecord removed = *attendance.present(studentOf(1));
    removed.removed = true;
    attendance.change(removed, log);
    const QList<qint64> counts{1, 2, 1};
    const QList<qint64> sequences{1, 2, 1};
    for (int i = 0; i < 3; ++i) {
        const auto change = std::get<EntryStored>(log.changes().at(static_cast<size_t>(i)));
        QCOMPARE(change.call, u"id"_callId);
        QCOMPARE(change.classId, classOf(101));
        QCOMPARE(change.count, counts[i]);
        QCOMPARE(change.record.sequence, sequences[i]);
    }
    QCOMPARE(std::get<EntryStored>(log.changes().at(2)).record.device, QByteArray("device"));
}

void TstAttendance::presentOrRemovedNeverBoth()
{
    ChangeLog log;
    Attendance attendance(u"id"_callId, classOf(101));
    attendance.add(entryOf(1), {}, {}, log);
    QVERIFY(attendance.present(studentOf(1)) && !attendance.removed(studentOf(1)));
    EntryRecord record = *attendance.present(studentOf(1));
    record.removed = true;
    attendance.change(record, log);
    QVERIFY(!attendance.present(studentOf(1)) && attendance.removed(studentOf(1)));
    attendance.add(entryOf(1), {}, {}, log);
    QVERIFY(attendance.present(studentOf(1)) && !attendance.removed(studentOf(1)));
    QCOMPARE(attendance.present(studentOf(1))->sequence, 2);
}

void TstAttendance::loads()
{
    ChangeLog log;
    Attendance attendance(u"id"_callId, classOf(101));
    attendance.load({entryOf(9), 12, "d", false});
    attendance.load({entryOf(8), 3, {}, false});
    attendance.load({entryOf(7), 20, {}, true});
    QCOMPARE(studentsOf(attendance.entries()), (QStringList{u"8"_s, u"9"_s}));
    QCOMPARE(attendance.count(), 2);
    QVERIFY(attendance.removed(studentOf(7)));
    QVERIFY(attendance.deviceUsedByOther("d", studentOf(8)));
    attendance.add(entryOf(6), {}, {}, log);
    QCOMPARE(attendance.present(studentOf(6))->sequence, 21);
}

void TstAttendance::devices()
{
    ChangeLog log;
    Attendance attendance(u"id"_callId, classOf(101));
    attendance.add(entryOf(1), "d", {}, log);
    QVERIFY(!attendance.deviceUsedByOther("d", studentOf(1)));
    QVERIFY(attendance.deviceUsedByOther("d", studentOf(2)));
    QVERIFY(!attendance.deviceUsedByOther({}, studentOf(2)));
    attendance.add(entryOf(2), "d", {}, log);
    QVERIFY(attendance.deviceUsedByOther("d", studentOf(1)));
    QVERIFY(!attendance.addressUsedByOther({}, studentOf(3)));
    attendance.add(entryOf(3), {}, "a", log);
    QVERIFY(!attendance.addressUsedByOther("a", studentOf(3)));
    QVERIFY(attendance.addressUsedByOther("a", studentOf(1)));
}

void TstAttendance::namesWhoUsedTheDeviceFirst()
{
    ChangeLog log;
    Attendance attendance(u"id"_callId, classOf(101));
    attendance.add(entryOf(1), "d", {}, log);
    Entry flagged = entryOf(2);
    flagged.flags = Flag::SameDevice;
    attendance.add(flagged, "d", {}, log);
    const QList<Entry> watched = attendance.watchedEntries();
    QCOMPARE(studentsOf(watched), (QStringList{u"1"_s, u"2"_s}));
    QVERIFY(!watched[0].sameDeviceAs);
    QCOMPARE(watched[1].sameDeviceAs, studentOf(1));
    QVERIFY(!attendance.entries()[1].sameDeviceAs); // the entries of a report
    const auto changes = log.takeChanges();
    QCOMPARE(std::get<EntryStored>(changes[1]).sameDeviceAs, studentOf(1));
    QVERIFY(!std::get<EntryStored>(changes[1]).record.entry.sameDeviceAs); // the stored entry

    Attendance loaded(u"id"_callId, classOf(101));
    for (const Change &change : changes)
        loaded.load(std::get<EntryStored>(change).record);
    QCOMPARE(loaded.watchedEntries(), watched);
}

void TstAttendance::whoIsForgottenIsNotNamed()
{
    ChangeLog log;
    Attendance attendance(u"id"_callId, classOf(101));
    attendance.add(entryOf(1), "d", {}, log);
    Entry flagged = entryOf(2);
    flagged.flags = Flag::SameDevice;
    attendance.add(flagged, "d", {}, log);
    attendance.forget(studentOf(1));
    QVERIFY(!attendance.watchedEntries()[0].sameDeviceAs);
}

void TstAttendance::devicesOfReplacedEntries()
{
    ChangeLog log;
    Attendance attendance(u"id"_callId, classOf(101));
    for (const QByteArray &device : {QByteArray("d1"), QByteArray("d2"), QByteArray("d1"), QByteArray()}) {
        attendance.add(entryOf(1), device, {}, log);
        EntryRecord removed = *attendance.present(studentOf(1));
        removed.removed = true;
        attendance.change(removed, log);
    }

    Attendance loaded(u"id"_callId, classOf(101));
    loaded.load(*attendance.removed(studentOf(1)));
    QVERIFY(loaded.deviceUsedByOther("d1", studentOf(2)));
    QVERIFY(loaded.deviceUsedByOther("d2", studentOf(2)));
    QVERIFY(!loaded.deviceUsedByOther("d1", studentOf(1)));
    QVERIFY(!loaded.deviceUsedByOther("d3", studentOf(2)));
}

void TstAttendance::rollsBack()
{
    ChangeLog log;
    Attendance attendance(u"id"_callId, classOf(101));
    attendance.add(entryOf(1), "d1", {}, log);
    attendance.add(entryOf(2), {}, {}, log);
    log.takeChanges();
    const QList<Entry> before = attendance.entries();

    EntryRecord removed = *attendance.present(studentOf(1));
    removed.removed = true;
    attendance.change(removed, log);
    attendance.add(entryOf(1), "d1", {}, log);
    attendance.add(entryOf(3), "d3", "a3", log);
    attendance.add(entryOf(5), "d1", {}, log);
    QVERIFY(attendance.deviceUsedByOther("d1", studentOf(1)));
    log.rollBack();
    QCOMPARE(attendance.entries(), before);
    QCOMPARE(attendance.count(), 2);
    QCOMPARE(attendance.present(studentOf(1))->sequence, 1);
    QVERIFY(!attendance.removed(studentOf(1)));
    QVERIFY(!attendance.deviceUsedByOther("d3", studentOf(4)));
    QVERIFY(!attendance.addressUsedByOther("a3", studentOf(4)));
    QVERIFY(attendance.deviceUsedByOther("d1", studentOf(4)));
    QVERIFY(!attendance.deviceUsedByOther("d1", studentOf(1)));
    attendance.add(entryOf(4), {}, {}, log);
    QCOMPARE(attendance.present(studentOf(4))->sequence, 3);
}

CHAMADA_TEST(TstAttendance)

} // namespace chamada::test::tst_attendance

#include "tst_attendance.moc"
