// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/sentences.h"
#include "teacher-gui/diary/pages/classsummarymodel.h"
#include "teacher-gui/diary/pages/frequencymodel.h"
#include "tests/support/callids.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/classfixture.h"
#include "tests/teacher-gui/diaryfixture.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_classpage {

using namespace teacher;

/// Tests a class over a period: frequencies and students at risk, by keys and by mouse.
class TestClassPage : public QObject {
    Q_OBJECT

private slots:
    void init();

    void everyNumberIsThere();
    void aGuestIsNoStudentOfTheClass();
    void whoIsAtRiskComesFirst();
    void onlyThoseAtRisk();
    void aHeaderSorts();
    void theOrderIsChosenByKeys();
    void plannedLessonsMoveTheLimit();
    void settingsCanBeUndone();
    void theWheelChangesNoSetting();
    void thePeriodIsChosen();
    void theAbsencesOfAStudentHaveDates();
    void allClassesAtAGlance();
    void theClassIsTakenElsewhere();
    void allClassesAreTakenElsewhere();
    void theModelIsSound();

private:
    Diary &diary() { return m_fixture->diary(); }
    QTableView *table() const { return m_fixture->table(); }
    /// Returns a column of the table, which is found by name.
    QStringList column(int column) const { return TeacherFixture::column(*table(), column); }
    ClassSettings settings() { return std::get<ClassSettings>(diary().settings(DiaryFixture::classOf(101))); }

    std::unique_ptr<ClassFixture> m_fixture;
};

void TestClassPage::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<ClassFixture>();
    QVERIFY(m_fixture->openFrequency());
}

void TestClassPage::everyNumberIsThere()
{
    m_fixture->combo(u"Sorted by"_s)->setCurrentIndex(FrequencyModel::Student);
    QCOMPARE(column(FrequencyModel::Student), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
    QCOMPARE(column(FrequencyModel::Present), (QStringList{u"8"_s, u"7"_s, u"6"_s, u"5"_s}));
    QCOMPARE(column(FrequencyModel::Late), (QStringList{u"0"_s, u"1"_s, u"0"_s, u"0"_s}));
    QCOMPARE(column(FrequencyModel::Absent), (QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(column(FrequencyModel::Percent), (QStringList{u"100.0%"_s, u"87.5%"_s, u"75.0%"_s, u"62.5%"_s}));
    QCOMPARE(column(FrequencyModel::Left), (QStringList{u"2"_s, u"1"_s, u"0"_s, u"-1"_s}));
    QCOMPARE(column(FrequencyModel::Risk),
        (QStringList{u"on track"_s, u"on track"_s, u"near the limit"_s, u"over the limit"_s}));
    QVERIFY(m_fixture->shows(u"Of 4 student(s): 1 over the limit, 1 near it."_s));
    QVERIFY(m_fixture->shows(u"Class 101 · Redes"_s));
}

void TestClassPage::aGuestIsNoStudentOfTheClass()
{
    DiaryEntry entry = DiaryFixture::entry(u"day-9"_callId, 101, 9, {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s});
    entry.report.hasRoster = true;
    entry.report.entries.last().flags = Flag::NotOnRoster;
    QVERIFY(!diary().store(entry));
    m_fixture->key(Qt::Key_Escape);
    m_fixture->press(u"Frequency"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 5);
    m_fixture->combo(u"Sorted by"_s)->setCurrentIndex(FrequencyModel::Student);
    QCOMPARE(column(FrequencyModel::Risk).last(), u"not on the list"_s);
    QVERIFY(m_fixture->shows(u"Of 4 student(s): "_s));
}

void TestClassPage::whoIsAtRiskComesFirst()
{
    QCOMPARE(column(FrequencyModel::Student), (QStringList{u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
    QVERIFY(table()->hasFocus());
}

void TestClassPage::onlyThoseAtRisk()
{
    m_fixture->find<QCheckBox>(u"Only those at risk"_s)->setFocus();
    m_fixture->key(Qt::Key_Space);
    QCOMPARE(column(FrequencyModel::Student), (QStringList{u"4"_s, u"3"_s}));
    m_fixture->key(Qt::Key_Space);
    QCOMPARE(column(FrequencyModel::Student).size(), 4);
}

void TestClassPage::aHeaderSorts()
{
    QHeaderView *header = table()->horizontalHeader();
    const QPoint onLate(header->sectionViewportPosition(FrequencyModel::Name) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, onLate);
    QCOMPARE(column(FrequencyModel::Name), (QStringList{u"Name 1"_s, u"Name 2"_s, u"Name 3"_s, u"Name 4"_s}));
    QCOMPARE(m_fixture->combo(u"Sorted by"_s)->currentIndex(), static_cast<int>(FrequencyModel::Name));
}

void TestClassPage::theOrderIsChosenByKeys()
{
    m_fixture->combo(u"Sorted by"_s)->setFocus();
    m_fixture->key(Qt::Key_Home);
    QCOMPARE(column(FrequencyModel::Name).first(), u"Name 1"_s);
}

void TestClassPage::plannedLessonsMoveTheLimit()
{
    auto *planned = m_fixture->find<QSpinBox>(u"Planned lessons"_s);
    planned->setFocus();
    planned->selectAll();
    QTest::keyClicks(planned, u"60"_s);
    QTest::keyClick(planned, Qt::Key_Return);
    QCOMPARE(settings().plannedLessons, 60);
    QCOMPARE(column(FrequencyModel::Left), (QStringList{u"12"_s, u"13"_s, u"14"_s, u"15"_s}));
    QVERIFY(m_fixture->shows(u"Nobody is at risk, of 4 student(s)."_s));
}

void TestClassPage::settingsCanBeUndone()
{
    auto *least = m_fixture->find<QSpinBox>(u"Least frequency"_s);
    least->setFocus();
    m_fixture->key(Qt::Key_PageUp);
    QCOMPARE(settings().leastFrequency, 85);
    m_fixture->press(u"Undo"_s);
    QCOMPARE(settings().leastFrequency, 75);
    QCOMPARE(least->value(), 75);
    auto *perMeeting = m_fixture->find<QSpinBox>(u"Lessons per meeting"_s);
    perMeeting->setFocus();
    m_fixture->key(Qt::Key_Up);
    QCOMPARE(column(FrequencyModel::Absent), (QStringList{u"6"_s, u"4"_s, u"2"_s, u"0"_s}));
}

void TestClassPage::theWheelChangesNoSetting()
{
    auto *least = m_fixture->find<QSpinBox>(u"Least frequency"_s);
    const auto turn = [&] {
        QWheelEvent wheel({5, 5}, least->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, {}, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(least, &wheel);
    };
    turn();
    QCOMPARE(least->value(), 75);
    least->setFocus();
    turn();
    QCOMPARE(least->value(), 76);
}

void TestClassPage::thePeriodIsChosen()
{
    DiaryEntry later = DiaryFixture::entry(u"later"_callId, 101, 1, {u"9"_s});
    later.report.started.msecs += 200LL * 24 * 3600 * 1000; // September
    QVERIFY(!diary().store(later));
    m_fixture->press(u"Back to the diary"_s);
    m_fixture->press(u"Frequency"_s);
    auto *period = m_fixture->combo(u"Period"_s);
    QCOMPARE(period->currentText(), u"2026/2"_s); // the newest
    QCOMPARE(column(FrequencyModel::Student), QStringList{u"9"_s});
    period->setFocus();
    m_fixture->key(Qt::Key_Down);
    QCOMPARE(period->currentText(), u"2026/1"_s);
    QCOMPARE(column(FrequencyModel::Student).size(), 4);
    m_fixture->key(Qt::Key_Down);
    QCOMPARE(period->currentText(), u"All meetings"_s);
    QCOMPARE(column(FrequencyModel::Student).size(), 5);
}

void TestClassPage::theAbsencesOfAStudentHaveDates()
{
    QVERIFY(!diary().correct(u"day-8"_callId, DiaryFixture::student(u"3"_s), AttendanceStatus::Justified, {}, {}));
    m_fixture->press(u"Back to the diary"_s);
    m_fixture->press(u"Frequency"_s);
    m_fixture->find<QCheckBox>(u"Only those at risk"_s)->setChecked(true);
    table()->selectRow(1);
    const QStringList dates{dateText(DiaryFixture::day(7)), dateText(DiaryFixture::day(8)) + u" (justified)"_s};
    QVERIFY(m_fixture->shows(u"Name 3 was absent on %1."_s.arg(QLocale().createSeparatedList(dates))));
    m_fixture->find<QCheckBox>(u"Only those at risk"_s)->setChecked(false);
    table()->selectRow(3);
    QVERIFY(m_fixture->shows(u"Name 1 was never absent."_s));
}

void TestClassPage::allClassesAtAGlance()
{
    QVERIFY(!diary().store(DiaryFixture::entry(u"other"_callId, 202, 9, {u"7"_s}, {u"8"_s})));
    m_fixture->press(u"Back to the diary"_s);
    m_fixture->press(u"Classes at a glance"_s);
    auto *classes = m_fixture->find<QTableView>(u"Classes"_s);
    QVERIFY(classes);
    QCOMPARE(TeacherFixture::column(*classes, ClassSummaryModel::Class), (QStringList{u"101"_s, u"202"_s}));
    QCOMPARE(TeacherFixture::column(*classes, ClassSummaryModel::Meetings), (QStringList{u"8"_s, u"1"_s}));
    QCOMPARE(TeacherFixture::column(*classes, ClassSummaryModel::Students), (QStringList{u"4"_s, u"2"_s}));
    QCOMPARE(TeacherFixture::column(*classes, ClassSummaryModel::Present), (QStringList{u"81%"_s, u"50%"_s}));
    QCOMPARE(TeacherFixture::column(*classes, ClassSummaryModel::Near), (QStringList{u"1"_s, u"0"_s}));
    QCOMPARE(TeacherFixture::column(*classes, ClassSummaryModel::Over), (QStringList{u"1"_s, u"1"_s}));
    m_fixture->key(Qt::Key_Down);
    m_fixture->key(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->shows(u"Class 202 · Redes"_s));
    m_fixture->press(u"Back to the diary"_s);
    QVERIFY(m_fixture->find<QTableView>(u"Classes"_s)); // the previous page
    m_fixture->press(u"Back to the diary"_s);
    QVERIFY(m_fixture->find<QTableView>(u"Past roll calls"_s));
}

void TestClassPage::theClassIsTakenElsewhere()
{
    QApplication::clipboard()->clear();
    m_fixture->press(u"Copy"_s);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(u"Name 4"_s));
    QVERIFY(copied.contains(u"101"_s));
}

void TestClassPage::allClassesAreTakenElsewhere()
{
    QVERIFY(!diary().store(DiaryFixture::entry(u"other"_callId, 202, 9, {u"7"_s}, {u"8"_s})));
    m_fixture->press(u"Back to the diary"_s);
    m_fixture->press(u"Classes at a glance"_s);
    QApplication::clipboard()->clear();
    m_fixture->press(u"Copy"_s);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(u"Name 4"_s));
    QVERIFY(copied.contains(u"Name 8"_s));
    QVERIFY(!m_fixture->find<QAbstractButton>(u"Print…"_s)); // only one class has a sheet to sign
}

void TestClassPage::theModelIsSound()
{
    ClassSummaryModel classes;
    const QAbstractItemModelTester other(&classes, QAbstractItemModelTester::FailureReportingMode::QtTest);
    classes.add(std::get<ClassAttendance>(diary().record(DiaryFixture::classOf(101))), {});
    QCOMPARE(classes.rowCount(), 1);
    classes.clear();
    FrequencyModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto record = std::get<ClassAttendance>(diary().record(DiaryFixture::classOf(101)));
    model.setRecord(record, {});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.count(Frequency::Risk::Exceeded), 1);
    model.setRecord({DiaryFixture::classOf(1), {}, {}, {}}, {});
    QCOMPARE(model.rowCount(), 0);
}

CHAMADA_WINDOW_TEST(TestClassPage)

} // namespace chamada::test::tst_classpage

#include "tst_classpage.moc"
