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
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_startform {

using namespace teacher;

/// Tests the form that starts a call, by keys. Texts are in English, as no translation is installed.
class TestStartForm : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void theOptionsAreSent();
    void badMinutesAreSaidAndKept_data();
    void badMinutesAreSaidAndKept();
    void inTheSmallestWindowTheOptionsAreReached();
    void badClassNumbersAreSaid_data();
    void badClassNumbersAreSaid();
    void aRefusedStartKeepsWhatIsTyped();
    void recentClassesAreOffered();

private:
    qsizetype sent(const QString &op) const { return m_fixture->peer.received(op).size(); }

    std::unique_ptr<TeacherFixture> m_fixture;
};

void TestStartForm::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
}

void TestStartForm::theOptionsAreSent()
{
    QVERIFY(m_fixture->openEntered());
    m_fixture->type(u"Class number"_s, u"101"_s);
    m_fixture->press(u"Options"_s);
    m_fixture->press(u"Ask students for a code"_s);
    QTest::keyClick(m_fixture->find<QAbstractSpinBox>(u"Late after"_s), Qt::Key_PageUp); // ten minutes
    m_fixture->find<QLineEdit>(u"Class number"_s)->setFocus();
    m_fixture->key(Qt::Key_Return);
    QTRY_COMPARE(sent(u"start"_s), 1);
    const QJsonObject start = m_fixture->peer.received(u"start"_s).first();
    QCOMPARE(start.value("code"_L1), QJsonValue(true));
    QCOMPARE(start.value("late_after"_L1), QJsonValue(10));
    QVERIFY(!start.contains("ends_after"_L1));
}

void TestStartForm::badMinutesAreSaidAndKept_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"2000", "99999999999", "0", "-5", "2.5", "ten"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

void TestStartForm::badMinutesAreSaidAndKept()
{
    QFETCH(QString, typed);
    QVERIFY(m_fixture->openEntered());
    m_fixture->type(u"Class number"_s, u"101"_s);
    m_fixture->press(u"Options"_s);
    m_fixture->type(u"Ends after"_s, typed);
    m_fixture->press(u"Options"_s);
    m_fixture->press(u"Start"_s);
    QVERIFY(m_fixture->shows(u"“Ends after” takes whole minutes from 1 to 1440."_s));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Ends after"_s)->text(), typed);
    QVERIFY(m_fixture->find<QLineEdit>(u"Ends after"_s)->hasFocus());
    QCOMPARE(sent(u"start"_s), 0);
    m_fixture->type(u"Ends after"_s, u"1440"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_COMPARE(sent(u"start"_s), 1);
    QCOMPARE(m_fixture->peer.received(u"start"_s).first().value("ends_after"_L1), QJsonValue(1440));
}

void TestStartForm::inTheSmallestWindowTheOptionsAreReached()
{
    const auto whole = [](const QWidget *widget) { return widget->visibleRegion().boundingRect() == widget->rect(); };
    m_fixture->calls.open(101);
    m_fixture->calls.open(202);
    QVERIFY(m_fixture->openEntered());
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Open roll calls"_s));
    m_fixture->window->resize(m_fixture->window->minimumSize());
    m_fixture->press(u"Start"_s);
    QVERIFY(m_fixture->shows(u"Type the number of the class first."_s));
    m_fixture->press(u"Options"_s);
    const auto *late = m_fixture->find<QAbstractSpinBox>(u"Late after"_s);
    const auto *ends = m_fixture->find<QAbstractSpinBox>(u"Ends after"_s);
    QTRY_VERIFY(whole(late) && whole(ends));
    QVERIFY(late->height() >= token::ControlHeight && late->geometry().bottom() < ends->geometry().top());
    // The page scrolls up again to show the invalid field.
    m_fixture->press(u"Start"_s);
    QTRY_VERIFY(whole(m_fixture->find<QLineEdit>(u"Class number"_s)));
}

void TestStartForm::badClassNumbersAreSaid_data()
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

void TestStartForm::badClassNumbersAreSaid()
{
    QFETCH(QString, typed);
    QFETCH(QString, sentence);
    QVERIFY(m_fixture->openEntered());
    m_fixture->type(u"Class number"_s, typed);
    m_fixture->key(Qt::Key_Return);
    QVERIFY(m_fixture->shows(sentence));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Class number"_s)->text(), typed);
    QVERIFY(m_fixture->find<QLineEdit>(u"Class number"_s)->hasFocus());
    QCOMPARE(sent(u"start"_s), 0);
}

void TestStartForm::aRefusedStartKeepsWhatIsTyped()
{
    QVERIFY(m_fixture->openEntered());
    m_fixture->peer.refuse(u"start"_s, {.code = ErrorCode::CallOpen});
    m_fixture->type(u"Class number"_s, u"101"_s);
    m_fixture->type(u"Title"_s, u"Redes"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->shows(u"Another teacher has this class's roll call open."_s));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Class number"_s)->text(), u"101"_s);
    QCOMPARE(m_fixture->find<QLineEdit>(u"Title"_s)->text(), u"Redes"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Present students"_s));
}

void TestStartForm::recentClassesAreOffered()
{
    QVERIFY(m_fixture->openEntered());
    m_fixture->type(u"Class number"_s, u"101"_s);
    m_fixture->type(u"Title"_s, u"Redes"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QTableView>(u"Present students"_s));
    m_fixture->restart();
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther;
    QVERIFY(!(QFile::permissions(m_fixture->places().settings) & others));
    QVERIFY(!(QFile::permissions(m_fixture->places().knownServers) & others));
    QVERIFY(m_fixture->openEntered());
    const auto *box = qobject_cast<QComboBox *>(m_fixture->find<QLineEdit>(u"Class number"_s)->parentWidget());
    QVERIFY(box);
    QCOMPARE(box->itemText(0), u"101 · Redes"_s);
    m_fixture->type(u"Class number"_s, u"101"_s);
    QCOMPARE(m_fixture->find<QLineEdit>(u"Title"_s)->text(), u"Redes"_s);
}

CHAMADA_WINDOW_TEST(TestStartForm)

} // namespace chamada::test::tst_startform

#include "tst_startform.moc"
