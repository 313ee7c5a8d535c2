// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/presencechart.h"
#include "teacher-gui/export/diaryrecords.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/diaryfixture.h"
#include "tests/teacher-gui/recordsamples.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_semester {

using namespace teacher;

namespace {

constexpr int Meetings = 30;
constexpr int Students = 45;

} // namespace

/// Tests a semester in the real window, by keys and mouse: taken, corrected, charted, printed, exported, and imported
/// by another teacher, whose diary then counts the same.
class TestSemester : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnQtWarnings(); }

    void anotherDiaryCountsTheSame_data();
    void anotherDiaryCountsTheSame();

private:
    /// Receives the reports of calls that ended while the window was closed.
    static bool take(TeacherFixture &fixture);
    static bool openDiary(TeacherFixture &fixture);
    static void correct(TeacherFixture &fixture);
    static bool openClass(TeacherFixture &fixture);
    static void chooseKind(TeacherFixture &fixture, int position);
    static bool answerDialog(TeacherFixture &fixture, const QString &path);
    static ClassAttendance record(TeacherFixture &fixture);
};

bool TestSemester::take(TeacherFixture &fixture)
{
    for (const RecordedCall &call : semester(Meetings, Students))
        fixture.calls.addReport(call.entry.report);
    return fixture.openEntered() && QTest::qWaitFor([&] { return fixture.confirmed().size() == Meetings; }, 20'000)
        && fixture.diaryCount() == Meetings;
}

bool TestSemester::openDiary(TeacherFixture &fixture)
{
    fixture.key(Qt::Key_2, Qt::ControlModifier);
    return QTest::qWaitFor([&] { return fixture.find<QTableView>(u"Past roll calls"_s) != nullptr; });
}

/// Opens the newest meeting, marks the first student as justified and the second as late.
void TestSemester::correct(TeacherFixture &fixture)
{
    fixture.key(Qt::Key_Return);
    QTRY_VERIFY(fixture.find<QTableView>(u"Students of the meeting"_s));
    auto *table = fixture.find<QTableView>(u"Students of the meeting"_s);
    QCOMPARE(table->model()->rowCount(), Students);
    table->setFocus();
    table->selectRow(0);
    fixture.key(Qt::Key_J);
    fixture.key(Qt::Key_Down);
    fixture.key(Qt::Key_L);
    QTest::keyClick(fixture.window.get(), Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(fixture.find<QTableView>(u"Past roll calls"_s));
}

bool TestSemester::openClass(TeacherFixture &fixture)
{
    fixture.press(u"Frequency"_s);
    if (!QTest::qWaitFor([&] { return fixture.find<PresenceChart>(u"Presence by meeting"_s) != nullptr; }))
        return false;
    if (QComboBox *period = fixture.combo(u"Period"_s))
        QTest::keyClick(period, Qt::Key_End); // all meetings instead of one term
    return fixture.find<QTableView>(u"Frequency of the students"_s)->model()->rowCount() == Students;
}

void TestSemester::chooseKind(TeacherFixture &fixture, int position)
{
    fixture.key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QWidget *menu = QApplication::activePopupWidget();
    for (int i = 0; i <= position; ++i)
        QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
}

bool TestSemester::answerDialog(TeacherFixture &fixture, const QString &path)
{
    const auto dialog = [&] { return fixture.window->findChild<QFileDialog *>(); };
    if (!QTest::qWaitFor([&] { return dialog() && dialog()->isVisible(); }))
        return false;
    auto *name = dialog()->findChild<QLineEdit *>(u"fileNameEdit"_s);
    name->setFocus();
    name->selectAll();
    // The path is pasted, because the dialog completes typed text.
    QApplication::clipboard()->setText(path);
    QTest::keyClick(name, Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(name, Qt::Key_Return);
    const bool closed = QTest::qWaitFor([&] { return !dialog(); });
    fixture.window->activateWindow();
    return closed && QTest::qWaitForWindowActive(fixture.window.get());
}

ClassAttendance TestSemester::record(TeacherFixture &fixture)
{
    return std::get<ClassAttendance>(fixture.services().location.diary()->record(DiaryFixture::classOf(101)));
}

void TestSemester::anotherDiaryCountsTheSame_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("spreadsheet") << 0 << u".xlsx"_s;
    QTest::newRow("table") << 1 << u".csv"_s;
    QTest::newRow("table for Excel") << 2 << u".csv"_s;
    QTest::newRow("JSON") << 6 << u".json"_s;
}

void TestSemester::anotherDiaryCountsTheSame()
{
    QFETCH(const int, position);
    QFETCH(const QString, suffix);
    TeacherFixture mine;
    QVERIFY(take(mine));
    QVERIFY(openDiary(mine));
    correct(mine);
    const ClassAttendance corrected = record(mine);
    QCOMPARE(corrected.meetings.size(), Meetings);
    QCOMPARE(corrected.students.size(), Students);
    QVERIFY(openClass(mine));

    const QString pdf = mine.folder.filePath(u"sheet.pdf"_s);
    chooseKind(mine, 7);
    QVERIFY(answerDialog(mine, pdf));
    QTRY_VERIFY(mine.shows(pdf));
    QVERIFY(QFileInfo(pdf).size() > 10'000);
    const QString file = mine.folder.filePath(u"semester"_s);
    chooseKind(mine, position);
    QVERIFY(answerDialog(mine, file));
    const QString written = file + suffix;
    QTRY_VERIFY(mine.shows(written));

    TeacherFixture theirs;
    QVERIFY(theirs.openEntered());
    QVERIFY(openDiary(theirs));
    theirs.press(u"Import…"_s);
    QVERIFY(answerDialog(theirs, written));
    QTRY_VERIFY(theirs.shows(u"30 roll call(s) imported"_s));
    QCOMPARE(theirs.find<QTableView>(u"Past roll calls"_s)->model()->rowCount(), Meetings);
    QCOMPARE(record(theirs), corrected);
}

CHAMADA_WINDOW_TEST(TestSemester)

} // namespace chamada::test::tst_semester

#include "tst_semester.moc"
