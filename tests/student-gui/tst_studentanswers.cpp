// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/student-gui/studentfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_studentanswers {

/// Tests what the window shows for each outcome of a check-in. Texts are in English, as no translation is installed.
class TestStudentAnswers : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_bench.reset(); }

    void presentByKeyboardAlone();
    void presentByMouse();
    void sending();
    void alreadyPresent();
    void late();
    void endedWhileTyping();
    void endedWhileWaiting();
    void refusedKeepsWhatWasTyped();
    void codeWanted();
    void codeWrong();
    void codeChanged();
    void tooManyAttempts();
    void waiting();
    void anEarlierOneIsAnsweredLater();

private:
    std::unique_ptr<StudentBench> m_bench;
};

void TestStudentAnswers::init()
{
    failOnQtWarnings();
    m_bench = std::make_unique<StudentBench>();
}

void TestStudentAnswers::presentByKeyboardAlone()
{
    QVERIFY(m_bench->openReady());
    m_bench->accept();
    m_bench->find<QLineEdit>(u"Class"_s)->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), u"101"_s);
    m_bench->press(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"2023001"_s);
    m_bench->press(Qt::Key_Return);
    QTRY_VERIFY(m_bench->find<QLabel>(u"Present"_s));
    QVERIFY(m_bench->shows(u"Class 101 · Redes de Computadores"_s));
    QVERIFY(m_bench->shows(u"2023001"_s));
    QVERIFY(m_bench->shows(u"Your presence is registered."_s));
    QVERIFY(!m_bench->find<QPushButton>(u"Try again"_s));
    QTRY_COMPARE(QApplication::focusWidget(), m_bench->find<QPushButton>(u"Another class"_s));
    QVERIFY(QApplication::focusWidget()->accessibleDescription().startsWith(u"Present"_s));
    m_bench->press(Qt::Key_Return);
    QVERIFY(m_bench->classBox()->currentText().isEmpty());
    QCOMPARE(m_bench->find<QLineEdit>(u"Student ID"_s)->text(), u"2023001"_s);
}

void TestStudentAnswers::presentByMouse()
{
    QVERIFY(m_bench->openReady());
    m_bench->accept();
    m_bench->fill(u"101"_s, u"2023001"_s);
    QTest::mouseClick(m_bench->find<QPushButton>(u"Check in"_s), Qt::LeftButton);
    QTRY_VERIFY(m_bench->find<QLabel>(u"Present"_s));
    QTest::mouseClick(m_bench->find<QPushButton>(u"Another class"_s), Qt::LeftButton);
    QVERIFY(m_bench->find<QPushButton>(u"Check in"_s));
}

void TestStudentAnswers::sending()
{
    QVERIFY(m_bench->openReady());
    m_bench->peer.ignore(u"checkin"_s);
    m_bench->fill(u"101"_s, u"2023001"_s);
    m_bench->press(Qt::Key_Return);
    QCOMPARE(m_bench->find<QPushButton>(u"Check in"_s)->text(), wordOf(StudentState::Sending));
    m_bench->press(Qt::Key_Return);
    QTRY_COMPARE(m_bench->peer.received(u"checkin"_s).size(), 1);
    QVERIFY(!m_bench->find<QLabel>(u"Present"_s));
}

void TestStudentAnswers::alreadyPresent()
{
    QVERIFY(m_bench->openReady());
    m_bench->accept({{u"repeated"_s, true}});
    m_bench->fill(u"101"_s, u"2023001"_s);
    m_bench->press(Qt::Key_Return);
    QTRY_VERIFY(m_bench->find<QLabel>(u"Already present"_s));
    QVERIFY(m_bench->shows(u"since "_s));
}

void TestStudentAnswers::late()
{
    QVERIFY(m_bench->openReady());
    m_bench->accept({{u"flags"_s, QJsonArray{u"late"_s}}});
    m_bench->fill(u"101"_s, u"2023001"_s);
    m_bench->press(Qt::Key_Return);
    QTRY_VERIFY(m_bench->find<QLabel>(u"Present"_s));
    QVERIFY(m_bench->find<QLabel>(u"but late"_s));
    QVERIFY(m_bench->shows(u"Your presence is registered. It counts as late."_s));
    QTRY_COMPARE(QApplication::focusWidget(), m_bench->find<QPushButton>(u"Another class"_s));
    QVERIFY(QApplication::focusWidget()->accessibleDescription().startsWith(u"Present, but late."_s));
}

void TestStudentAnswers::endedWhileTyping()
{
    QVERIFY(m_bench->openReady());
    m_bench->fill(u"101"_s, u"2023001"_s);
    QJsonObject event = CallsEvent{{}, {*ClassId::fromNumber(101)}}.toJson();
    event.insert(u"op"_s, u"calls"_s);
    m_bench->peer.push(event);
    QTRY_VERIFY(m_bench->shows(u"The roll call of this class has ended."_s));
    m_bench->peer.refuse(u"checkin"_s, {.code = ErrorCode::NoOpenCall});
    m_bench->press(Qt::Key_Return);
    QTRY_VERIFY(m_bench->find<QLabel>(u"Refused"_s));
    QVERIFY(m_bench->find<QLabel>(u"the roll call has ended"_s));
    QVERIFY(m_bench->shows(u"ended before this could be registered. Talk to the teacher."_s));
    QCOMPARE(m_bench->client.state(), StudentState::Ended);
}

void TestStudentAnswers::endedWhileWaiting()
{
    QVERIFY(m_bench->openReady());
    m_bench->peer.stop();
    QVERIFY(m_bench->waitFor(ServerLink::State::Waiting));
    m_bench->fill(u"101"_s, u"2023001"_s);
    m_bench->press(Qt::Key_Return);
    QVERIFY(m_bench->find<QLabel>(u"Waiting"_s));
    m_bench->setCalls({});
    m_bench->peer.refuse(u"checkin"_s, {.code = ErrorCode::NoOpenCall});
    QVERIFY(m_bench->peer.resume());
    m_bench->find<QPushButton>(u"Try again"_s)->click();
    QTRY_VERIFY(m_bench->find<QLabel>(u"the roll call has ended"_s));
    QVERIFY(m_bench->shows(u"Class 0 · "_s));
}

void TestStudentAnswers::refusedKeepsWhatWasTyped()
{
    QVERIFY(m_bench->openReady());
    m_bench->checkInRefused({.code = ErrorCode::NoOpenCall});
    QTRY_VERIFY(m_bench->find<QLabel>(u"Refused"_s));
    QVERIFY(m_bench->shows(u"Class 0 · "_s));
    QVERIFY(m_bench->shows(u"The roll call of class 101 is not open."_s));
    QTRY_COMPARE(QApplication::focusWidget(), m_bench->find<QPushButton>(u"Try again"_s));
    m_bench->press(Qt::Key_Return);
    QCOMPARE(m_bench->classBox()->currentText(), u"101"_s);
    QCOMPARE(m_bench->find<QLineEdit>(u"Student ID"_s)->text(), u"2023001"_s);
    QTRY_COMPARE(QApplication::focusWidget(), m_bench->classBox());
}

void TestStudentAnswers::codeWanted()
{
    QVERIFY(m_bench->openReady());
    m_bench->checkInRefused({.code = ErrorCode::CodeRequired});
    QTRY_VERIFY(m_bench->find<QLineEdit>(u"Code"_s));
    QVERIFY(m_bench->shows(wordOf(StudentState::CodeWanted)));
    QCOMPARE(QApplication::focusWidget(), m_bench->find<QLineEdit>(u"Code"_s));
    QCOMPARE(m_bench->find<QLineEdit>(u"Student ID"_s)->text(), u"2023001"_s);
    m_bench->press(Qt::Key_Return);
    QVERIFY(m_bench->shows(u"Type the code"_s));
    m_bench->accept();
    m_bench->type(u"Code"_s, u"482 913"_s);
    m_bench->press(Qt::Key_Return);
    QTRY_VERIFY(m_bench->find<QLabel>(u"Present"_s));
    QCOMPARE(m_bench->peer.received(u"checkin"_s).constLast().value("code"_L1), QJsonValue(u"482913"_s));
}

void TestStudentAnswers::codeWrong()
{
    QVERIFY(m_bench->openReady());
    m_bench->peer.refuse(u"checkin"_s, {.code = ErrorCode::WrongCode});
    m_bench->fill(u"202"_s, u"2023001"_s);
    m_bench->type(u"Code"_s, u"111111"_s);
    m_bench->press(Qt::Key_Return);
    QTRY_VERIFY(m_bench->find<QLabel>(u"Refused"_s));
    QVERIFY(m_bench->shows(u"The code is not the one that the teacher is showing."_s));
    m_bench->press(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), m_bench->find<QLineEdit>(u"Code"_s));
    QCOMPARE(m_bench->find<QLineEdit>(u"Code"_s)->text(), u"111111"_s);
}

void TestStudentAnswers::codeChanged()
{
    QVERIFY(m_bench->openReady());
    m_bench->fill(u"202"_s, u"2023001"_s);
    m_bench->type(u"Code"_s, u"111111"_s);
    m_bench->peer.stop();
    QVERIFY(m_bench->waitFor(ServerLink::State::Waiting));
    m_bench->press(Qt::Key_Return);
    QVERIFY(m_bench->find<QLabel>(u"Waiting"_s));
    m_bench->peer.refuse(u"checkin"_s, {.code = ErrorCode::WrongCode});
    QVERIFY(m_bench->peer.resume());
    QTRY_COMPARE(QApplication::focusWidget(), m_bench->find<QPushButton>(u"Try again"_s));
    m_bench->press(Qt::Key_Return);
    QTRY_VERIFY(m_bench->find<QLabel>(u"Refused"_s));
    QVERIFY(m_bench->shows(u"The code changed while this was waiting"_s));
}

void TestStudentAnswers::tooManyAttempts()
{
    QVERIFY(m_bench->openReady());
    m_bench->checkInRefused({.code = ErrorCode::TooManyAttempts, .field = {}, .retryAfter = 1});
    QTRY_VERIFY(m_bench->find<QLabel>(u"Refused"_s));
    QVERIFY(m_bench->shows(u"Too many wrong codes. You can try again in 1 second"_s));
    QVERIFY(!m_bench->find<QPushButton>(u"Try again"_s)->isEnabled());
    QTRY_VERIFY(m_bench->find<QPushButton>(u"Try again"_s)->isEnabled());
    QVERIFY(m_bench->shows(u"You can try again now."_s));
}

void TestStudentAnswers::waiting()
{
    QVERIFY(m_bench->openReady());
    m_bench->peer.stop();
    QVERIFY(m_bench->waitFor(ServerLink::State::Waiting));
    m_bench->fill(u"101"_s, u"2023001"_s);
    m_bench->press(Qt::Key_Return);
    QVERIFY(m_bench->find<QLabel>(u"Waiting"_s));
    QVERIFY(m_bench->shows(u"You are not registered yet"_s));
    m_bench->accept();
    QVERIFY(m_bench->peer.resume());
    m_bench->find<QPushButton>(u"Try again"_s)->click();
    QTRY_VERIFY(m_bench->find<QLabel>(u"Present"_s));
    QVERIFY(!m_bench->find<QLabel>(u"Waiting"_s));
}

void TestStudentAnswers::anEarlierOneIsAnsweredLater()
{
    QVERIFY(m_bench->openReady());
    m_bench->peer.stop();
    QVERIFY(m_bench->waitFor(ServerLink::State::Waiting));
    m_bench->fill(u"101"_s, u"2023001"_s);
    m_bench->press(Qt::Key_Return);
    m_bench->find<QPushButton>(u"Another class"_s)->click();
    m_bench->accept();
    QVERIFY(m_bench->peer.resume());
    m_bench->client.retryNow();
    QTRY_VERIFY(m_bench->shows(u"2023001, class 101: Present."_s));
}

CHAMADA_WINDOW_TEST(TestStudentAnswers)

} // namespace chamada::test::tst_studentanswers

#include "tst_studentanswers.moc"
