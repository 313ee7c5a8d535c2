// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/chat/chatview.h"
#include "common/ui/sentences.h"
#include "student-gui/core/device.h"
#include "tests/student-gui/studentfixture.h"
#include "tests/support/controls.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_studentchat {

using namespace student;

/// Tests the chat in the student's window, which appears only after the check-in.
class TestStudentChat : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void thereIsNoneBeforeTheCheckIn();
    void theCheckInEntersTheRoom();
    void aMessageIsOfferedAndRead();
    void theTeacherIsAnswered();
    void whoWroteLastIsAnswered();
    void whatIsTypedStaysWhileOneLooksElsewhere();
    void anotherClassComesFirst();
    void anotherStudentFindsNothing();
    void withoutATeacherThereIsOnlySomethingToRead();
    void theEndLeavesTheMessages();
    void itFitsTheSmallestWindow();
    void everyControlCanBeReached();

private:
    /// Checks in and enters the room.
    void checkIn(const QString &student = u"2023001"_s);
    void hear(const QString &user, const QString &text);
    void click(const QString &button);
    ChatView *view() const { return m_fixture->window->findChild<ChatView *>(); }
    QPlainTextEdit *text() const { return m_fixture->window->findChild<QPlainTextEdit *>(); }
    QList<QJsonObject> registered() const { return m_fixture->peer.received(u"register"_s); }

    std::unique_ptr<StudentFixture> m_fixture;
};

void TestStudentChat::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<StudentFixture>();
    QVERIFY(m_fixture->openReady());
}

void TestStudentChat::checkIn(const QString &student)
{
    const qsizetype before = registered().size();
    m_fixture->accept({{u"student"_s, student}});
    m_fixture->peer.reply(u"register"_s, {{u"users"_s, QJsonArray{u"Maria"_s, student}}});
    m_fixture->fill(u"101"_s, student);
    m_fixture->press(Qt::Key_Return);
    QTRY_COMPARE(registered().size(), before + 1);
    QTRY_VERIFY(m_fixture->find<QPushButton>(u"Open"_s));
}

void TestStudentChat::hear(const QString &user, const QString &text)
{
    QJsonObject event =
        MessageEvent{user, user != u"2023002"_s, ClassId::fromNumber(101), {}, text, ScriptedPeer::now()}.toJson();
    event.insert("op"_L1, MessageEvent::op);
    m_fixture->peer.push(event);
    QTRY_VERIFY(view()->toPlainText().contains(text));
}

void TestStudentChat::click(const QString &button)
{
    auto *found = m_fixture->find<QPushButton>(button);
    QVERIFY2(found, qPrintable(button));
    QTest::mouseClick(found, Qt::LeftButton);
}

void TestStudentChat::thereIsNoneBeforeTheCheckIn()
{
    QVERIFY(!m_fixture->find<QPushButton>(u"Open"_s));
    m_fixture->checkInRefused({.code = ErrorCode::NoOpenCall});
    QTRY_VERIFY(m_fixture->shows(u"Refused"_s));
    QVERIFY(!m_fixture->find<QPushButton>(u"Open"_s));
    QVERIFY(registered().isEmpty());
}

void TestStudentChat::theCheckInEntersTheRoom()
{
    checkIn();
    QCOMPARE(registered().first().value("class"_L1), 101);
    QCOMPARE(registered().first().value("user"_L1), u"2023001"_s);
    QCOMPARE(registered().first().value("device"_L1), deviceId());
    QVERIFY(m_fixture->shows(u"Present"_s));
    QVERIFY(m_fixture->shows(u"Messages of the class"_s));
    auto *focus = qobject_cast<QPushButton *>(QApplication::focusWidget());
    QVERIFY(focus && focus->text() == u"Another class"_s);
    m_fixture->peer.reply(u"register"_s, {{u"users"_s, QJsonArray{}}});
    m_fixture->peer.dropConnections();
    QTRY_COMPARE(registered().size(), 2); // the room is re-entered without another check-in
    QCOMPARE(m_fixture->peer.received(u"checkin"_s).size(), 1);
}

void TestStudentChat::aMessageIsOfferedAndRead()
{
    checkIn();
    hear(u"Maria"_s, u"a prova é amanhã"_s);
    QVERIFY(m_fixture->shows(u"New message from Maria"_s));
    hear(u"Maria"_s, u"às 8h"_s);
    QVERIFY(m_fixture->shows(u"2 new message(s)"_s));
    click(u"Read"_s);
    QVERIFY(view()->isVisible());
    QVERIFY(view()->toPlainText().contains(QString(u"Maria (teacher)  "_s + dateTimeText(ScriptedPeer::now()))));
    QVERIFY(m_fixture->shows(u"101 · Redes de Computadores"_s));
    hear(u"Maria"_s, u"tragam lápis"_s);
    click(u"Back"_s);
    QVERIFY(m_fixture->shows(u"Present"_s));
    QVERIFY(m_fixture->shows(u"Messages of the class"_s));
}

void TestStudentChat::theTeacherIsAnswered()
{
    checkIn();
    click(u"Open"_s);
    QVERIFY(text()->hasFocus());
    QVERIFY(text()->placeholderText().contains(u"Maria"_s));
    QTest::keyClicks(text(), u"posso sair?"_s);
    m_fixture->peer.reply(u"msg"_s, {{u"delivered"_s, 1}});
    m_fixture->press(Qt::Key_Return);
    QTRY_VERIFY(view()->toPlainText().contains(u"You, to Maria alone"_s));
    QCOMPARE(m_fixture->peer.received(u"msg"_s).first().value("to"_L1), u"Maria"_s);
    QCOMPARE(m_fixture->peer.received(u"msg"_s).first().value("data"_L1), u"posso sair?"_s);
    QVERIFY(text()->toPlainText().isEmpty());
}

void TestStudentChat::whoWroteLastIsAnswered()
{
    checkIn();
    hear(u"rui"_s, u"passem na secretaria"_s);
    hear(u"2023002"_s, u"ok"_s);
    click(u"Read"_s);
    QTest::keyClicks(text(), u"agora?"_s);
    m_fixture->press(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->peer.received(u"msg"_s).size(), 1);
    QCOMPARE(m_fixture->peer.received(u"msg"_s).first().value("to"_L1), u"rui"_s);
}

void TestStudentChat::whatIsTypedStaysWhileOneLooksElsewhere()
{
    checkIn();
    click(u"Open"_s);
    QTest::keyClicks(text(), u"ainda pensando"_s);
    m_fixture->press(Qt::Key_Escape);
    QVERIFY(m_fixture->shows(u"Present"_s));
    click(u"Open"_s);
    QCOMPARE(text()->toPlainText(), u"ainda pensando"_s);
}

void TestStudentChat::anotherClassComesFirst()
{
    checkIn();
    hear(u"Maria"_s, u"bom dia"_s);
    click(u"Another class"_s);
    QVERIFY(m_fixture->find<QLineEdit>(u"Class"_s)->hasFocus());
    QVERIFY(m_fixture->find<QPushButton>(u"Read"_s));
    hear(u"Maria"_s, u"vejam isto"_s);
    QVERIFY(m_fixture->find<QLineEdit>(u"Class"_s)->hasFocus());
    m_fixture->checkInRefused({.code = ErrorCode::NoOpenCall});
    QTRY_VERIFY(m_fixture->shows(u"Refused"_s));
}

void TestStudentChat::anotherStudentFindsNothing()
{
    checkIn();
    hear(u"Maria"_s, u"só para 2023001"_s);
    click(u"Another class"_s);
    checkIn(u"2023007"_s);
    QVERIFY(!view()->toPlainText().contains(u"só para"_s));
    QVERIFY(m_fixture->shows(u"Messages of the class"_s));
}

void TestStudentChat::withoutATeacherThereIsOnlySomethingToRead()
{
    m_fixture->window.reset();
    m_fixture->setCalls({StudentFixture::call(101, u"Redes"_s, {})});
    m_fixture->peer.dropConnections();
    QTRY_VERIFY(!m_fixture->link.isReady());
    QTRY_COMPARE(m_fixture->client.calls().size(), 1);
    m_fixture->open();
    m_fixture->accept();
    m_fixture->peer.reply(u"register"_s, {{u"users"_s, QJsonArray{}}});
    m_fixture->fill(u"101"_s, u"2023001"_s);
    m_fixture->press(Qt::Key_Return);
    QTRY_COMPARE(registered().size(), 1);
    QVERIFY(!m_fixture->find<QPushButton>(u"Open"_s));
    hear(u"2023002"_s, u"alguém aí?"_s);
    click(u"Read"_s);
    QVERIFY(view()->isVisible());
    QVERIFY(!text()->isVisible());
}

void TestStudentChat::theEndLeavesTheMessages()
{
    checkIn();
    hear(u"Maria"_s, u"até amanhã"_s);
    m_fixture->peer.push(
        {{u"op"_s, u"ended"_s}, {u"class"_s, 101}, {u"call"_s, u"c1"_s}, {u"time"_s, ScriptedPeer::now().toText()}});
    click(u"Read"_s);
    QTRY_VERIFY(m_fixture->shows(u"has ended"_s));
    QVERIFY(view()->toPlainText().contains(u"até amanhã"_s));
}

void TestStudentChat::itFitsTheSmallestWindow()
{
    checkIn();
    m_fixture->window->resize(m_fixture->window->minimumSize());
    click(u"Open"_s);
    QTRY_COMPARE(m_fixture->window->size(), m_fixture->window->minimumSize());
    for (const QWidget *widget : {static_cast<QWidget *>(view()), static_cast<QWidget *>(text()),
             static_cast<QWidget *>(m_fixture->find<QPushButton>(u"Send"_s))}) {
        const QRect place(widget->mapTo(m_fixture->window.get(), QPoint()), widget->size());
        QVERIFY(m_fixture->window->rect().contains(place));
        QVERIFY(place.height() >= token::ControlHeight);
    }
}

void TestStudentChat::everyControlCanBeReached()
{
    checkIn();
    QCOMPARE(namelessControls(*m_fixture->window), QString());
    QCOMPARE(controlsWithoutKeyboard(*m_fixture->window), QString());
    click(u"Open"_s);
    QCOMPARE(namelessControls(*m_fixture->window), QString());
    QCOMPARE(controlsWithoutKeyboard(*m_fixture->window), QString());
}

CHAMADA_WINDOW_TEST(TestStudentChat)

} // namespace chamada::test::tst_studentchat

#include "tst_studentchat.moc"
