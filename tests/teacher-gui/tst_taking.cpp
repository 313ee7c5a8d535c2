// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "teacher-gui/live/attendancemodel.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherbench.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test {

/// A roll call as a teacher takes it, by keys and mouse. Texts are the English ones, as no translation is installed.
class TestTaking : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_bench.reset(); }

    void fromStartToTheDiary();
    void theOptionsAreSent();
    void badClassNumbersAreSaid_data();
    void badClassNumbersAreSaid();
    void aRefusedStartKeepsWhatIsTyped();
    void theLastArrivalIsInSight();
    void theFilterShowsWhoMatches();
    void addedByHand();
    void badStudentsAreSaid_data();
    void badStudentsAreSaid();
    void removedAndPutBack();
    void theEndCanBeUndone();
    void theCodeIsShown();
    void severalCallsSideBySide();
    void recentClassesAreOffered();

private:
    void arrive(const QStringList &students, int classNumber = 101);
    qsizetype sent(const QString &op) const { return m_bench->peer.received(op).size(); }

    std::unique_ptr<TeacherBench> m_bench;
};

void TestTaking::init()
{
    failOnQtWarnings();
    m_bench = std::make_unique<TeacherBench>();
}

void TestTaking::arrive(const QStringList &students, int classNumber)
{
    for (const QString &student : students)
        m_bench->calls.arrive(classNumber, FakeCalls::entry(student, u"08:00:15"_s));
}

void TestTaking::fromStartToTheDiary()
{
    QVERIFY(m_bench->openEntered());
    QTRY_VERIFY(m_bench->find<QLineEdit>(u"Class number"_s)->hasFocus());
    m_bench->type(u"Class number"_s, u"101"_s);
    m_bench->type(u"Title"_s, u"Redes"_s);
    m_bench->press(u"Start"_s);
    QTRY_VERIFY(m_bench->shows(u"Class 101 · Redes"_s));
    arrive({u"2023001"_s, u"2023002"_s, u"2023003"_s});
    QTRY_COMPARE(m_bench->students(), (QStringList{u"2023001"_s, u"2023002"_s, u"2023003"_s}));
    QVERIFY(m_bench->find<QWidget>(u"3 present"_s));

    m_bench->press(u"End"_s);
    QCOMPARE(sent(u"end"_s), 0);
    m_bench->press(u"End now"_s);
    QTRY_VERIFY(m_bench->find<QTableView>(u"Report"_s));
    QCOMPARE(m_bench->students(u"Report"_s), (QStringList{u"2023001"_s, u"2023002"_s, u"2023003"_s}));
    QVERIFY(m_bench->shows(u"3 present"_s));
    QVERIFY(m_bench->shows(u"Saved in your diary at"_s));
    QVERIFY(!m_bench->find<QTableView>(u"Present students"_s));
    QTRY_COMPARE(sent(u"received"_s), 1);

    m_bench->press(u"Done"_s);
    QTRY_VERIFY(m_bench->shows(u"No roll call is open"_s));
    QVERIFY(m_bench->find<QLineEdit>(u"Class number"_s)->hasFocus());
}

void TestTaking::theOptionsAreSent()
{
    QVERIFY(m_bench->openEntered());
    m_bench->type(u"Class number"_s, u"101"_s);
    m_bench->press(u"Options"_s);
    m_bench->press(u"Ask students for a code"_s);
    QTest::keyClick(m_bench->find<QSpinBox>(u"Late after"_s), Qt::Key_PageUp); // ten minutes
    m_bench->find<QLineEdit>(u"Class number"_s)->setFocus();
    m_bench->key(Qt::Key_Return);
    QTRY_COMPARE(sent(u"start"_s), 1);
    const QJsonObject start = m_bench->peer.received(u"start"_s).first();
    QCOMPARE(start.value("code"_L1), QJsonValue(true));
    QCOMPARE(start.value("late_after"_L1), QJsonValue(10));
    QVERIFY(!start.contains("ends_after"_L1));
}

void TestTaking::badClassNumbersAreSaid_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << QString() << u"Type the number of the class first."_s;
    QTest::newRow("letters") << u"10a"_s << u"only digits"_s;
    QTest::newRow("negative") << u"-1"_s << u"only digits"_s;
    QTest::newRow("zero") << u"0"_s << u"There is no class 0."_s;
    QTest::newRow("too long") << u"1000000000"_s << u"at most 9 digits"_s;
}

void TestTaking::badClassNumbersAreSaid()
{
    QFETCH(QString, typed);
    QFETCH(QString, sentence);
    QVERIFY(m_bench->openEntered());
    m_bench->type(u"Class number"_s, typed);
    m_bench->key(Qt::Key_Return);
    QVERIFY(m_bench->shows(sentence));
    QCOMPARE(m_bench->find<QLineEdit>(u"Class number"_s)->text(), typed);
    QVERIFY(m_bench->find<QLineEdit>(u"Class number"_s)->hasFocus());
    QCOMPARE(sent(u"start"_s), 0);
}

void TestTaking::aRefusedStartKeepsWhatIsTyped()
{
    QVERIFY(m_bench->openEntered());
    m_bench->peer.refuse(u"start"_s, {.code = ErrorCode::CallOpen});
    m_bench->type(u"Class number"_s, u"101"_s);
    m_bench->type(u"Title"_s, u"Redes"_s);
    m_bench->key(Qt::Key_Return);
    QTRY_VERIFY(m_bench->shows(u"Another teacher has this class's roll call open."_s));
    QCOMPARE(m_bench->find<QLineEdit>(u"Class number"_s)->text(), u"101"_s);
    QCOMPARE(m_bench->find<QLineEdit>(u"Title"_s)->text(), u"Redes"_s);
    m_bench->key(Qt::Key_Return);
    QTRY_VERIFY(m_bench->find<QTableView>(u"Present students"_s));
}

void TestTaking::theLastArrivalIsInSight()
{
    constexpr int Many = 60;
    QVERIFY(m_bench->openTaking(101));
    for (int i = 0; i < Many; ++i)
        arrive({QString::number(i)});
    auto *table = m_bench->find<QTableView>(u"Present students"_s);
    const QScrollBar *bar = table->verticalScrollBar();
    QTRY_COMPARE(m_bench->students().size(), Many);
    QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
    // The line about it takes room from the table.
    m_bench->type(u"Add student"_s, u"ABC"_s);
    m_bench->key(Qt::Key_Return);
    QTRY_COMPARE(m_bench->students().size(), Many + 1);
    QTRY_COMPARE(bar->value(), bar->maximum());
    // Who reads further up stays there.
    table->scrollToTop();
    arrive({u"DEF"_s});
    QTRY_COMPARE(m_bench->students().size(), Many + 2);
    QCOMPARE(bar->value(), 0);
}

void TestTaking::theFilterShowsWhoMatches()
{
    QVERIFY(m_bench->openTaking(101));
    arrive({u"2023001"_s, u"2023002"_s, u"ABC"_s});
    QTRY_COMPARE(m_bench->students().size(), 3);
    m_bench->key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_bench->find<QLineEdit>(u"Filter"_s)->hasFocus());
    m_bench->type(u"Filter"_s, u"abc"_s);
    QCOMPARE(m_bench->students(), QStringList{u"ABC"_s});
    arrive({u"2023004"_s, u"ABC-2"_s});
    QTRY_COMPARE(m_bench->students(), (QStringList{u"ABC"_s, u"ABC-2"_s}));
    QVERIFY(m_bench->find<QWidget>(u"5 present"_s)); // the count is of all
    m_bench->type(u"Filter"_s, {});
    QCOMPARE(m_bench->students().size(), 5);
}

void TestTaking::addedByHand()
{
    QVERIFY(m_bench->openTaking(101));
    m_bench->type(u"Add student"_s, u" abc-7 "_s);
    m_bench->key(Qt::Key_Return);
    QTRY_COMPARE(m_bench->students(), QStringList{u"ABC-7"_s});
    QCOMPARE(TeacherBench::column(*m_bench->find<QTableView>(u"Present students"_s), AttendanceModel::How),
        QStringList{u"by hand"_s});
    QVERIFY(m_bench->find<QLineEdit>(u"Add student"_s)->text().isEmpty());
    // Once more: said, and nothing sent.
    m_bench->type(u"Add student"_s, u"ABC-7"_s);
    m_bench->press(u"Add"_s);
    QVERIFY(m_bench->shows(u"ABC-7 is in the list already."_s));
    QCOMPARE(sent(u"mark"_s), 1);
    m_bench->key(Qt::Key_Z, Qt::ControlModifier);
    // In a field Ctrl+Z belongs to the field while it has something to undo; from the table it is the list's.
    m_bench->find<QTableView>(u"Present students"_s)->setFocus();
    m_bench->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->students().isEmpty());
}

void TestTaking::badStudentsAreSaid_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << u"  "_s << u"Type the student ID first."_s;
    QTest::newRow("spaces") << u"2023 001"_s << u"This is not a student ID"_s;
    QTest::newRow("accents") << u"joão"_s << u"This is not a student ID"_s;
    QTest::newRow("too long") << QString(33, u'1') << u"This is not a student ID"_s;
}

void TestTaking::badStudentsAreSaid()
{
    QFETCH(QString, typed);
    QFETCH(QString, sentence);
    QVERIFY(m_bench->openTaking(101));
    m_bench->find<QLineEdit>(u"Add student"_s)->setText(typed);
    m_bench->press(u"Add"_s);
    QVERIFY(m_bench->shows(sentence));
    QCOMPARE(m_bench->find<QLineEdit>(u"Add student"_s)->text(), typed);
    QCOMPARE(sent(u"mark"_s), 0);
}

void TestTaking::removedAndPutBack()
{
    QVERIFY(m_bench->openTaking(101));
    arrive({u"A"_s, u"B"_s, u"C"_s});
    QTRY_COMPARE(m_bench->students().size(), 3);
    auto *table = m_bench->find<QTableView>(u"Present students"_s);
    QVERIFY(!m_bench->find<QAbstractButton>(u"Remove"_s)->isEnabled());
    table->setFocus();
    table->selectRow(1);
    m_bench->key(Qt::Key_Delete);
    QTRY_COMPARE(m_bench->students(), (QStringList{u"A"_s, u"C"_s}));
    QVERIFY(m_bench->shows(u"B was removed."_s));
    m_bench->press(u"Put back"_s);
    QTRY_COMPARE(m_bench->students().size(), 3);
    table->selectAll();
    m_bench->press(u"Remove"_s);
    QTRY_VERIFY(m_bench->students().isEmpty());
    table->setFocus();
    m_bench->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_bench->students().size(), 3);
}

void TestTaking::theEndCanBeUndone()
{
    QVERIFY(m_bench->openTaking(101));
    m_bench->key(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find<QAbstractButton>(u"Undo"_s));
    QVERIFY(m_bench->find<QAbstractButton>(u"End now"_s));
    QVERIFY(!m_bench->find<QAbstractButton>(u"End"_s));
    QVERIFY(m_bench->shows(u"Ends in 5 s"_s));
    m_bench->press(u"Undo"_s);
    QVERIFY(m_bench->find<QAbstractButton>(u"End"_s));
    QVERIFY(!m_bench->find<QAbstractButton>(u"End now"_s));
    QCOMPARE(sent(u"end"_s), 0);
}

void TestTaking::theCodeIsShown()
{
    QVERIFY(m_bench->openTaking(101));
    m_bench->peer.push(QJsonObject{{u"op"_s, u"code"_s}, {u"class"_s, 101}, {u"code"_s, u"482913"_s},
        {u"expires"_s, FakeCalls::at(u"08:00:20"_s).toText()}});
    QTRY_VERIFY(m_bench->shows(u"482 913"_s));
    QTRY_VERIFY(m_bench->shows(u"19 s"_s)); // it runs
}

void TestTaking::severalCallsSideBySide()
{
    QVERIFY(m_bench->openTaking(101));
    arrive({u"A"_s});
    QTRY_COMPARE(m_bench->students(), QStringList{u"A"_s});
    m_bench->type(u"Filter"_s, u"a"_s);
    m_bench->key(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find<QLineEdit>(u"Class number"_s)->hasFocus());
    m_bench->type(u"Class number"_s, u"202"_s);
    m_bench->key(Qt::Key_Return);
    QTRY_VERIFY(m_bench->shows(u"Class 202"_s));
    arrive({u"B"_s, u"C"_s}, 202);
    QTRY_COMPARE(m_bench->students(), (QStringList{u"B"_s, u"C"_s}));

    auto *list = m_bench->find<QTableView>(u"Open roll calls"_s);
    QCOMPARE(TeacherBench::column(*list, 0), (QStringList{u"101"_s, u"202"_s}));
    QCOMPARE(TeacherBench::column(*list, 1), (QStringList{u"1"_s, u"2"_s}));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(m_bench->students(), QStringList{u"A"_s});
    QCOMPARE(m_bench->find<QLineEdit>(u"Filter"_s)->text(), u"a"_s);
    // The other one ends meanwhile: this page stays.
    m_bench->calls.endByServer(202);
    QTRY_VERIFY(m_bench->shows(u"The roll call of Class 202 has ended"_s));
    QCOMPARE(m_bench->students(), QStringList{u"A"_s});
    m_bench->press(u"Show report"_s);
    QTRY_COMPARE(m_bench->students(u"Report"_s), (QStringList{u"B"_s, u"C"_s}));
}

void TestTaking::recentClassesAreOffered()
{
    QVERIFY(m_bench->openEntered());
    m_bench->type(u"Class number"_s, u"101"_s);
    m_bench->type(u"Title"_s, u"Redes"_s);
    m_bench->key(Qt::Key_Return);
    QTRY_VERIFY(m_bench->find<QTableView>(u"Present students"_s));
    m_bench->restart();
    QVERIFY(m_bench->openEntered());
    auto *box = m_bench->window->findChild<QComboBox *>();
    QCOMPARE(box->itemText(0), u"101 · Redes"_s);
    m_bench->type(u"Class number"_s, u"101"_s);
    QCOMPARE(m_bench->find<QLineEdit>(u"Title"_s)->text(), u"Redes"_s);
}

} // namespace chamada::test

QTEST_MAIN(chamada::test::TestTaking)
#include "tst_taking.moc"
