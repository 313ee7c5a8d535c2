// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/core/absentstudentsmodel.h"
#include "teacher-gui/live/core/attendancemodel.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_absentstudentsmodel {

using namespace teacher;

class TestAbsentStudentsModel : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void nobodyIsMissingWithoutARoster();
    void theRosterWithoutThePresent();
    void whoLeavesIsMissingAgain();
    void whoIsNotOnTheRosterIsNeverMissing();
    void aChangedRosterMovesNobodyElse();
    void aWholeClassAtOnce();
    void theExcusedAreMarked();
    void everyStateIsReached();

private:
    static QList<RosterLine> lines(const QString &letters);
    static QList<Entry> entries(const QString &letters);
    QString missing() const;
    bool setRoster(const QList<RosterLine> &lines);

    std::unique_ptr<TeacherFixture> m_fixture;
    std::unique_ptr<AttendanceModel> m_present;
    std::unique_ptr<AbsentStudentsModel> m_model;
};

/// Returns one line per letter.
QList<RosterLine> TestAbsentStudentsModel::lines(const QString &letters)
{
    QList<RosterLine> list;
    for (const QChar letter : letters)
        list.append(FakeCalls::line(letter, u"name of "_s + letter));
    return list;
}

QList<Entry> TestAbsentStudentsModel::entries(const QString &letters)
{
    QList<Entry> list;
    for (const QChar letter : letters)
        list.append(FakeCalls::entry(letter, u"08:00:15"_s));
    return list;
}

QString TestAbsentStudentsModel::missing() const
{
    QString letters;
    for (int row = 0; row < m_model->rowCount(); ++row)
        letters += m_model->line(row).student.text();
    return letters;
}

bool TestAbsentStudentsModel::setRoster(const QList<RosterLine> &lines)
{
    m_fixture->calls.setRoster(101, lines);
    QSignalSpy changed(&m_fixture->services().rosters, &Rosters::changed);
    m_fixture->services().rosters.refresh(*ClassId::fromNumber(101));
    return changed.wait();
}

void TestAbsentStudentsModel::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
    QVERIFY(m_fixture->enter());
    m_present = std::make_unique<AttendanceModel>();
    m_model =
        std::make_unique<AbsentStudentsModel>(*m_present, m_fixture->services().rosters, *ClassId::fromNumber(101));
    new QAbstractItemModelTester(m_model.get(), m_model.get());
}

void TestAbsentStudentsModel::cleanup()
{
    m_model.reset();
    m_present.reset();
    m_fixture.reset();
}

void TestAbsentStudentsModel::nobodyIsMissingWithoutARoster()
{
    m_present->apply(entries(u"AB"_s), {});
    m_present->apply({}, {*StudentId::fromText(u"A")});
    QCOMPARE(missing(), QString());
    QCOMPARE(m_model->rosterSize(), 0);
    QVERIFY(setRoster({}));
    QCOMPARE(missing(), QString());
}

void TestAbsentStudentsModel::theRosterWithoutThePresent()
{
    m_present->apply(entries(u"B"_s), {});
    QVERIFY(setRoster(lines(u"ABCD"_s)));
    QCOMPARE(missing(), u"ACD"_s);
    QCOMPARE(m_model->rosterSize(), 4);
    QCOMPARE(m_model->index(0, AbsentStudentsModel::Name).data().toString(), u"name of A"_s);
    QCOMPARE(m_model->index(0, AbsentStudentsModel::Student).data().toString(), u"A"_s);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    m_present->apply(entries(u"DA"_s), {});
    QCOMPARE(missing(), u"C"_s);
    m_present->apply(entries(u"C"_s), {});
    QCOMPARE(missing(), QString());
    QCOMPARE(resets.count(), 0);
}

void TestAbsentStudentsModel::whoLeavesIsMissingAgain()
{
    QVERIFY(setRoster(lines(u"ABCD"_s)));
    m_present->apply(entries(u"BCD"_s), {});
    m_present->apply({}, {*StudentId::fromText(u"C"), *StudentId::fromText(u"B")});
    QCOMPARE(missing(), u"ABC"_s);
    m_present->setEntries({});
    QCOMPARE(missing(), u"ABCD"_s);
}

void TestAbsentStudentsModel::whoIsNotOnTheRosterIsNeverMissing()
{
    QVERIFY(setRoster(lines(u"AB"_s)));
    m_present->apply(entries(u"X"_s), {});
    QCOMPARE(missing(), u"AB"_s);
    m_present->apply({}, {*StudentId::fromText(u"X")});
    QCOMPARE(missing(), u"AB"_s);
}

void TestAbsentStudentsModel::aChangedRosterMovesNobodyElse()
{
    QVERIFY(setRoster(lines(u"ABC"_s)));
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QList<RosterLine> now = lines(u"ACD"_s);
    now[1].name = u"Caio"_s;
    QVERIFY(setRoster(now));
    QCOMPARE(missing(), u"ACD"_s);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_model->index(1, AbsentStudentsModel::Name).data().toString(), u"Caio"_s);
}

void TestAbsentStudentsModel::aWholeClassAtOnce()
{
    constexpr int Many = 1200;
    QList<RosterLine> roster;
    QList<Entry> present;
    for (int i = 0; i < Many; ++i) {
        const QString student = u"%1"_s.arg(i, 6, 10, QChar(u'0'));
        roster.append(FakeCalls::line(student, u"name"_s));
        if (i > 0)
            present.append(FakeCalls::entry(student, u"08:00:15"_s));
    }
    QVERIFY(setRoster(roster));
    QCOMPARE(m_model->rowCount(), Many);
    m_present->setEntries(present);
    QCOMPARE(missing(), u"000000"_s);
}

void TestAbsentStudentsModel::theExcusedAreMarked()
{
    QVERIFY(setRoster(lines(u"AB"_s)));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setExcused({*StudentId::fromText(u"B"), *StudentId::fromText(u"Z")});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_model->index(0, AbsentStudentsModel::Remarks).data().toString(), QString());
    QCOMPARE(m_model->index(1, AbsentStudentsModel::Remarks).data().toString(), u"excused"_s);
    QVERIFY(m_model->isExcused(1));
}

void TestAbsentStudentsModel::everyStateIsReached()
{
    constexpr int Rounds = 200;
    QRandomGenerator random(815);
    QVERIFY(setRoster(lines(u"ACEGIK"_s)));
    for (int round = 0; round < Rounds; ++round) {
        QString letters = u"ABCDEFGHIJKL"_s;
        std::shuffle(letters.begin(), letters.end(), random);
        letters.truncate(random.bounded(13));
        m_present->setEntries(entries(letters));
        QString wanted = u"ACEGIK"_s;
        wanted.removeIf([&](QChar c) { return letters.contains(c); });
        QCOMPARE(missing(), wanted);
    }
}

CHAMADA_TEST(TestAbsentStudentsModel)

} // namespace chamada::test::tst_absentstudentsmodel

#include "tst_absentstudentsmodel.moc"
