// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_taking {

/// Tests a roll call as a teacher takes it, by keys and mouse. Texts are in English, as no translation is installed.
class TestTaking : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_bench.reset(); }

    void fromStartToTheDiary();
    void afterTheStartStudentsAreAdded();
    void whoIsBusyElsewhereIsNotDisturbed();
    void theOptionsAreSent();
    void badMinutesAreSaidAndKept_data();
    void badMinutesAreSaidAndKept();
    void inTheSmallestWindowTheOptionsAreReached();
    void badClassNumbersAreSaid_data();
    void badClassNumbersAreSaid();
    void aRefusedStartKeepsWhatIsTyped();
    void theEndCanBeUndone();
    void theCodeIsShown();
    void theReportSaysWhoIsExcused();
    void theKeyboardStaysWithTheReport();
    void severalCallsSideBySide();
    void recentClassesAreOffered();

private:
    qsizetype sent(const QString &op) const { return m_bench->peer.received(op).size(); }

    std::unique_ptr<TeacherBench> m_bench;
};

void TestTaking::init()
{
    failOnQtWarnings();
    m_bench = std::make_unique<TeacherBench>();
}

void TestTaking::fromStartToTheDiary()
{
    QVERIFY(m_bench->openEntered());
    QTRY_VERIFY(m_bench->find<QLineEdit>(u"Class number"_s)->hasFocus());
    m_bench->type(u"Class number"_s, u"101"_s);
    m_bench->type(u"Title"_s, u"Redes"_s);
    m_bench->press(u"Start"_s);
    QTRY_VERIFY(m_bench->shows(u"Class 101 · Redes"_s));
    m_bench->arrive({u"2023001"_s, u"2023002"_s, u"2023003"_s});
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

void TestTaking::afterTheStartStudentsAreAdded()
{
    QVERIFY(m_bench->openEntered());
    m_bench->type(u"Class number"_s, u"101"_s);
    auto *start = m_bench->find<QAbstractButton>(u"Start"_s);
    start->setFocus();
    QTest::mouseClick(start, Qt::LeftButton);
    // While the reply is pending no other button takes the focus.
    QVERIFY(m_bench->find<QLineEdit>(u"Class number"_s)->hasFocus());
    QTRY_VERIFY(m_bench->find<QLineEdit>(u"Add student"_s));
    QVERIFY(m_bench->find<QLineEdit>(u"Add student"_s)->hasFocus());
}

void TestTaking::whoIsBusyElsewhereIsNotDisturbed()
{
    QVERIFY(m_bench->openTaking(101));
    m_bench->type(u"Class number"_s, u"202"_s);
    m_bench->key(Qt::Key_Return);
    auto *tab = m_bench->find<QAbstractButton>(u"Diary"_s);
    tab->setFocus();
    QTRY_VERIFY(m_bench->shows(u"Class 202"_s));
    QVERIFY(tab->hasFocus());
}

void TestTaking::theOptionsAreSent()
{
    QVERIFY(m_bench->openEntered());
    m_bench->type(u"Class number"_s, u"101"_s);
    m_bench->press(u"Options"_s);
    m_bench->press(u"Ask students for a code"_s);
    QTest::keyClick(m_bench->find<QAbstractSpinBox>(u"Late after"_s), Qt::Key_PageUp); // ten minutes
    m_bench->find<QLineEdit>(u"Class number"_s)->setFocus();
    m_bench->key(Qt::Key_Return);
    QTRY_COMPARE(sent(u"start"_s), 1);
    const QJsonObject start = m_bench->peer.received(u"start"_s).first();
    QCOMPARE(start.value("code"_L1), QJsonValue(true));
    QCOMPARE(start.value("late_after"_L1), QJsonValue(10));
    QVERIFY(!start.contains("ends_after"_L1));
}

void TestTaking::badMinutesAreSaidAndKept_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"2000", "99999999999", "0", "-5", "2.5", "ten"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

void TestTaking::badMinutesAreSaidAndKept()
{
    QFETCH(QString, typed);
    QVERIFY(m_bench->openEntered());
    m_bench->type(u"Class number"_s, u"101"_s);
    m_bench->press(u"Options"_s);
    m_bench->type(u"Ends after"_s, typed);
    m_bench->press(u"Options"_s);
    m_bench->press(u"Start"_s);
    QVERIFY(m_bench->shows(u"“Ends after” takes whole minutes from 1 to 1440."_s));
    QCOMPARE(m_bench->find<QLineEdit>(u"Ends after"_s)->text(), typed);
    QVERIFY(m_bench->find<QLineEdit>(u"Ends after"_s)->hasFocus());
    QCOMPARE(sent(u"start"_s), 0);
    m_bench->type(u"Ends after"_s, u"1440"_s);
    m_bench->key(Qt::Key_Return);
    QTRY_COMPARE(sent(u"start"_s), 1);
    QCOMPARE(m_bench->peer.received(u"start"_s).first().value("ends_after"_L1), QJsonValue(1440));
}

void TestTaking::inTheSmallestWindowTheOptionsAreReached()
{
    const auto whole = [](const QWidget *widget) { return widget->visibleRegion().boundingRect() == widget->rect(); };
    m_bench->calls.open(101);
    m_bench->calls.open(202);
    QVERIFY(m_bench->openEntered());
    QTRY_VERIFY(m_bench->find<QTableView>(u"Open roll calls"_s));
    m_bench->window->resize(m_bench->window->minimumSize());
    m_bench->press(u"Start"_s);
    QVERIFY(m_bench->shows(u"Type the number of the class first."_s));
    m_bench->press(u"Options"_s);
    const auto *late = m_bench->find<QAbstractSpinBox>(u"Late after"_s);
    const auto *ends = m_bench->find<QAbstractSpinBox>(u"Ends after"_s);
    QTRY_VERIFY(whole(late) && whole(ends));
    QVERIFY(late->height() >= token::ControlHeight && late->geometry().bottom() < ends->geometry().top());
    // The page scrolls up again to show the invalid field.
    m_bench->press(u"Start"_s);
    QTRY_VERIFY(whole(m_bench->find<QLineEdit>(u"Class number"_s)));
}

void TestTaking::badClassNumbersAreSaid_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << QString() << u"Type the number of the class first."_s;
    QTest::newRow("letters") << u"10a"_s << u"digits alone"_s;
    QTest::newRow("negative") << u"-1"_s << u"digits alone"_s;
    QTest::newRow("fraction") << u"5.5"_s << u"a number from 1 to 999,999,999. Type it with digits alone"_s;
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
    QTRY_VERIFY(m_bench->shows(u"19 s"_s)); // the countdown runs
}

void TestTaking::theReportSaysWhoIsExcused()
{
    m_bench->calls.setRoster(101, {FakeCalls::line(u"1"_s, u"Ana"_s), FakeCalls::line(u"2"_s, u"Bia"_s)});
    QVERIFY(m_bench->openTaking(101));
    m_bench->desk().excuses.excuse(m_bench->desk().board.calls().first()->id(), *StudentId::fromText(u"2"_s));
    m_bench->press(u"End"_s);
    m_bench->press(u"End now"_s);
    QTRY_VERIFY(m_bench->find<QListWidget>(u"Absent students"_s));
    const auto *absent = m_bench->find<QListWidget>(u"Absent students"_s);
    QCOMPARE(absent->count(), 2);
    QCOMPARE(absent->item(0)->text(), u"Ana · 1"_s);
    QCOMPARE(absent->item(1)->text(), u"Bia · 2 · justified"_s);
}

void TestTaking::theKeyboardStaysWithTheReport()
{
    QVERIFY(m_bench->openTaking(101));
    m_bench->find<QAbstractButton>(u"End"_s)->setFocus();
    m_bench->key(Qt::Key_Space);
    QVERIFY(m_bench->find<QAbstractButton>(u"Undo"_s)->hasFocus());
    m_bench->find<QAbstractButton>(u"End now"_s)->setFocus();
    m_bench->key(Qt::Key_Space);
    QTRY_VERIFY(m_bench->find<QTableView>(u"Report"_s));
    QVERIFY(m_bench->find<QAbstractButton>(u"Done"_s)->hasFocus());
    m_bench->key(Qt::Key_Space);
    QTRY_VERIFY(m_bench->shows(u"No roll call is open"_s));
}

void TestTaking::severalCallsSideBySide()
{
    QVERIFY(m_bench->openTaking(101));
    m_bench->arrive({u"A"_s});
    QTRY_COMPARE(m_bench->students(), QStringList{u"A"_s});
    m_bench->type(u"Filter"_s, u"a"_s);
    m_bench->key(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find<QLineEdit>(u"Class number"_s)->hasFocus());
    m_bench->type(u"Class number"_s, u"202"_s);
    m_bench->key(Qt::Key_Return);
    QTRY_VERIFY(m_bench->shows(u"Class 202"_s));
    m_bench->arrive({u"B"_s, u"C"_s}, 202);
    QTRY_COMPARE(m_bench->students(), (QStringList{u"B"_s, u"C"_s}));

    auto *list = m_bench->find<QTableView>(u"Open roll calls"_s);
    QCOMPARE(TeacherBench::column(*list, 0), (QStringList{u"101"_s, u"202"_s}));
    QCOMPARE(TeacherBench::column(*list, 1), (QStringList{u"1"_s, u"2"_s}));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(m_bench->students(), QStringList{u"A"_s});
    QCOMPARE(m_bench->find<QLineEdit>(u"Filter"_s)->text(), u"a"_s);
    // When the other call ends, this page stays.
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
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther;
    QVERIFY(!(QFile::permissions(m_bench->places().settings) & others));
    QVERIFY(!(QFile::permissions(m_bench->places().knownServers) & others));
    QVERIFY(m_bench->openEntered());
    const auto *box = qobject_cast<QComboBox *>(m_bench->find<QLineEdit>(u"Class number"_s)->parentWidget());
    QVERIFY(box);
    QCOMPARE(box->itemText(0), u"101 · Redes"_s);
    m_bench->type(u"Class number"_s, u"101"_s);
    QCOMPARE(m_bench->find<QLineEdit>(u"Title"_s)->text(), u"Redes"_s);
}

CHAMADA_WINDOW_TEST(TestTaking)

} // namespace chamada::test::tst_taking

#include "tst_taking.moc"
