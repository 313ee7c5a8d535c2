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

using namespace student;

/// Tests what the window shows for each outcome of a check-in. Texts are in English, as no translation is installed.
class TestStudentAnswers : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

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
    std::unique_ptr<StudentFixture> m_fixture;
};

void TestStudentAnswers::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<StudentFixture>();
}

void TestStudentAnswers::presentByKeyboardAlone()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->accept();
    m_fixture->find<QLineEdit>(u"Class"_s)->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), u"101"_s);
    m_fixture->press(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"2023001"_s);
    m_fixture->press(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QLabel>(u"Present"_s));
    QVERIFY(m_fixture->shows(u"Class 101 · Redes de Computadores"_s));
    QVERIFY(m_fixture->shows(u"2023001"_s));
    QVERIFY(m_fixture->shows(u"Your presence is registered."_s));
    QVERIFY(!m_fixture->find<QPushButton>(u"Try again"_s));
    QTRY_COMPARE(QApplication::focusWidget(), m_fixture->find<QPushButton>(u"Another class"_s));
    QVERIFY(QApplication::focusWidget()->accessibleDescription().startsWith(u"Present"_s));
    m_fixture->press(Qt::Key_Return);
    QVERIFY(m_fixture->classBox()->currentText().isEmpty());
    QCOMPARE(m_fixture->find<QLineEdit>(u"Student ID"_s)->text(), u"2023001"_s);
}

void TestStudentAnswers::presentByMouse()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->accept();
    m_fixture->fill(u"101"_s, u"2023001"_s);
    QTest::mouseClick(m_fixture->find<QPushButton>(u"Check in"_s), Qt::LeftButton);
    QTRY_VERIFY(m_fixture->find<QLabel>(u"Present"_s));
    QTest::mouseClick(m_fixture->find<QPushButton>(u"Another class"_s), Qt::LeftButton);
    QVERIFY(m_fixture->find<QPushButton>(u"Check in"_s));
}

void TestStudentAnswers::sending()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->peer.ignore(u"checkin"_s);
    m_fixture->fill(u"101"_s, u"2023001"_s);
    m_fixture->press(Qt::Key_Return);
    QCOMPARE(m_fixture->find<QPushButton>(u"Check in"_s)->text(), wordOf(CheckInState::Sending));
    m_fixture->press(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->peer.received(u"checkin"_s).size(), 1);
    QVERIFY(!m_fixture->find<QLabel>(u"Present"_s));
}

void TestStudentAnswers::alreadyPresent()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->accept({{u"repeated"_s, true}});
    m_fixture->fill(u"101"_s, u"2023001"_s);
    m_fixture->press(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QLabel>(u"Already present"_s));
    QVERIFY(m_fixture->shows(u"since "_s));
}

void TestStudentAnswers::late()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->accept({{u"flags"_s, QJsonArray{u"late"_s}}});
    m_fixture->fill(u"101"_s, u"2023001"_s);
    m_fixture->press(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QLabel>(u"Present"_s));
    QVERIFY(m_fixture->find<QLabel>(u"but late"_s));
    QVERIFY(m_fixture->shows(u"Your presence is registered. It counts as late."_s));
    QTRY_COMPARE(QApplication::focusWidget(), m_fixture->find<QPushButton>(u"Another class"_s));
    QVERIFY(QApplication::focusWidget()->accessibleDescription().startsWith(u"Present, but late."_s));
}

void TestStudentAnswers::endedWhileTyping()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->fill(u"101"_s, u"2023001"_s);
    QJsonObject event = CallsEvent{{}, {*ClassId::fromNumber(101)}}.toJson();
    event.insert(u"op"_s, u"calls"_s);
    m_fixture->peer.push(event);
    QTRY_VERIFY(m_fixture->shows(u"The roll call of this class has ended."_s));
    m_fixture->peer.refuse(u"checkin"_s, {.code = ErrorCode::NoOpenCall});
    m_fixture->press(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QLabel>(u"Refused"_s));
    QVERIFY(m_fixture->find<QLabel>(u"the roll call has ended"_s));
    QVERIFY(m_fixture->shows(u"ended before this could be registered. Talk to the teacher."_s));
    QCOMPARE(m_fixture->client.state(), CheckInState::Ended);
}

void TestStudentAnswers::endedWhileWaiting()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->peer.stop();
    QVERIFY(m_fixture->waitFor(ServerLink::State::Waiting));
    m_fixture->fill(u"101"_s, u"2023001"_s);
    m_fixture->press(Qt::Key_Return);
    QVERIFY(m_fixture->find<QLabel>(u"Waiting"_s));
    m_fixture->setCalls({});
    m_fixture->peer.refuse(u"checkin"_s, {.code = ErrorCode::NoOpenCall});
    QVERIFY(m_fixture->peer.resume());
    m_fixture->find<QPushButton>(u"Try again"_s)->click();
    QTRY_VERIFY(m_fixture->find<QLabel>(u"the roll call has ended"_s));
    QVERIFY(m_fixture->shows(u"Class 0 · "_s));
}

void TestStudentAnswers::refusedKeepsWhatWasTyped()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->checkInRefused({.code = ErrorCode::NoOpenCall});
    QTRY_VERIFY(m_fixture->find<QLabel>(u"Refused"_s));
    QVERIFY(m_fixture->shows(u"Class 0 · "_s));
    QVERIFY(m_fixture->shows(u"The roll call of class 101 is not open."_s));
    QTRY_COMPARE(QApplication::focusWidget(), m_fixture->find<QPushButton>(u"Try again"_s));
    m_fixture->press(Qt::Key_Return);
    QCOMPARE(m_fixture->classBox()->currentText(), u"101"_s);
    QCOMPARE(m_fixture->find<QLineEdit>(u"Student ID"_s)->text(), u"2023001"_s);
    QTRY_COMPARE(QApplication::focusWidget(), m_fixture->classBox());
}

void TestStudentAnswers::codeWanted()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->checkInRefused({.code = ErrorCode::CodeRequired});
    QTRY_VERIFY(m_fixture->find<QLineEdit>(u"Code"_s));
    QVERIFY(m_fixture->shows(wordOf(CheckInState::CodeWanted)));
    QCOMPARE(QApplication::focusWidget(), m_fixture->find<QLineEdit>(u"Code"_s));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Student ID"_s)->text(), u"2023001"_s);
    m_fixture->press(Qt::Key_Return);
    QVERIFY(m_fixture->shows(u"Type the code"_s));
    m_fixture->accept();
    m_fixture->type(u"Code"_s, u"482 913"_s);
    m_fixture->press(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QLabel>(u"Present"_s));
    QCOMPARE(m_fixture->peer.received(u"checkin"_s).constLast().value("code"_L1), QJsonValue(u"482913"_s));
}

void TestStudentAnswers::codeWrong()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->peer.refuse(u"checkin"_s, {.code = ErrorCode::WrongCode});
    m_fixture->fill(u"202"_s, u"2023001"_s);
    m_fixture->type(u"Code"_s, u"111111"_s);
    m_fixture->press(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QLabel>(u"Refused"_s));
    QVERIFY(m_fixture->shows(u"The code is not the one that the teacher is showing."_s));
    m_fixture->press(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), m_fixture->find<QLineEdit>(u"Code"_s));
    QCOMPARE(m_fixture->find<QLineEdit>(u"Code"_s)->text(), u"111111"_s);
}

void TestStudentAnswers::codeChanged()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->fill(u"202"_s, u"2023001"_s);
    m_fixture->type(u"Code"_s, u"111111"_s);
    m_fixture->peer.stop();
    QVERIFY(m_fixture->waitFor(ServerLink::State::Waiting));
    m_fixture->press(Qt::Key_Return);
    QVERIFY(m_fixture->find<QLabel>(u"Waiting"_s));
    m_fixture->peer.refuse(u"checkin"_s, {.code = ErrorCode::WrongCode});
    QVERIFY(m_fixture->peer.resume());
    QTRY_COMPARE(QApplication::focusWidget(), m_fixture->find<QPushButton>(u"Try again"_s));
    m_fixture->press(Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QLabel>(u"Refused"_s));
    QVERIFY(m_fixture->shows(u"The code changed while this was waiting"_s));
}

void TestStudentAnswers::tooManyAttempts()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->checkInRefused({.code = ErrorCode::TooManyAttempts, .field = {}, .retryAfter = 1});
    QTRY_VERIFY(m_fixture->find<QLabel>(u"Refused"_s));
    QVERIFY(m_fixture->shows(u"Too many wrong codes. You can try again in 1 second"_s));
    QVERIFY(!m_fixture->find<QPushButton>(u"Try again"_s)->isEnabled());
    QTRY_VERIFY(m_fixture->find<QPushButton>(u"Try again"_s)->isEnabled());
    QVERIFY(m_fixture->shows(u"You can try again now."_s));
}

void TestStudentAnswers::waiting()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->peer.stop();
    QVERIFY(m_fixture->waitFor(ServerLink::State::Waiting));
    m_fixture->fill(u"101"_s, u"2023001"_s);
    m_fixture->press(Qt::Key_Return);
    QVERIFY(m_fixture->find<QLabel>(u"Waiting"_s));
    QVERIFY(m_fixture->shows(u"You are not registered yet"_s));
    m_fixture->accept();
    QVERIFY(m_fixture->peer.resume());
    m_fixture->find<QPushButton>(u"Try again"_s)->click();
    QTRY_VERIFY(m_fixture->find<QLabel>(u"Present"_s));
    QVERIFY(!m_fixture->find<QLabel>(u"Waiting"_s));
}

void TestStudentAnswers::anEarlierOneIsAnsweredLater()
{
    QVERIFY(m_fixture->openReady());
    m_fixture->peer.stop();
    QVERIFY(m_fixture->waitFor(ServerLink::State::Waiting));
    m_fixture->fill(u"101"_s, u"2023001"_s);
    m_fixture->press(Qt::Key_Return);
    m_fixture->find<QPushButton>(u"Another class"_s)->click();
    m_fixture->accept();
    QVERIFY(m_fixture->peer.resume());
    m_fixture->client.retryNow();
    QTRY_VERIFY(m_fixture->shows(u"2023001, class 101: Present."_s));
}

CHAMADA_WINDOW_TEST(TestStudentAnswers)

} // namespace chamada::test::tst_studentanswers

#include "tst_studentanswers.moc"
