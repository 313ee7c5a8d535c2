// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/chat/chatview.h"
#include "teacher-gui/chat/recipientbox.h"
#include "tests/support/controls.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_messagespage {

using namespace teacher;

/// Tests the page on which a teacher and a class exchange messages, used as a teacher uses it.
class TestMessagesPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void withoutACallThereIsNobody();
    void writesToTheClass();
    void writesToOneOfTheList();
    void answersOneAlone();
    void unreadIsCountedOnTheTab();
    void whatFailedStays();
    void closesAndOpensTheTalk();
    void aRefusedDoorIsSaid();
    void oneClassAtATime();
    void theEndLeavesTheMessages();
    void withoutAccountsThereIsNone();
    void everyControlCanBeReached();

private:
    void openTalk();
    void hear(const QString &student, const QString &text, int classNumber = 101);
    ChatView *view() const { return m_fixture->window->findChild<ChatView *>(); }
    RecipientBox *to() const { return m_fixture->window->findChild<RecipientBox *>(); }
    QPlainTextEdit *text() const { return m_fixture->find<QPlainTextEdit>(u"Message"_s); }
    QList<QJsonObject> sent() const { return m_fixture->peer.received(u"msg"_s); }
    QList<int> entered() const;

    std::unique_ptr<TeacherFixture> m_fixture;
};

void TestMessagesPage::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
}

void TestMessagesPage::openTalk()
{
    QVERIFY(m_fixture->openTaking(101));
    QTRY_COMPARE(entered(), QList<int>{101});
    m_fixture->key(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(text() && text()->hasFocus());
}

void TestMessagesPage::hear(const QString &student, const QString &text, int classNumber)
{
    QJsonObject event =
        MessageEvent{student, false, ClassId::fromNumber(classNumber), {}, text, ScriptedPeer::now()}.toJson();
    event.insert("op"_L1, MessageEvent::op);
    m_fixture->peer.push(event);
    QTRY_VERIFY(view()->toPlainText().contains(text));
}

QList<int> TestMessagesPage::entered() const
{
    QList<int> classes;
    for (const QJsonObject &request : m_fixture->peer.received(u"register"_s))
        classes.append(request.value("class"_L1).toInt());
    return classes;
}

void TestMessagesPage::withoutACallThereIsNobody()
{
    QVERIFY(m_fixture->openEntered());
    m_fixture->key(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->shows(u"while its roll call is open"_s));
    QVERIFY(!text());
    QVERIFY(entered().isEmpty());
}

void TestMessagesPage::writesToTheClass()
{
    openTalk();
    QVERIFY(view()->toPlainText().isEmpty());
    m_fixture->type(u"Subject"_s, u"Prova"_s);
    m_fixture->key(Qt::Key_Return); // moves on to the text
    QVERIFY(text()->hasFocus());
    QTest::keyClicks(text(), u"quinta, 8h"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_VERIFY(view()->toPlainText().startsWith(u"You  "_s));
    QCOMPARE(sent().size(), 1);
    QCOMPARE(sent().first().value("subject"_L1), u"Prova"_s);
    QCOMPARE(sent().first().value("data"_L1), u"quinta, 8h"_s);
    QVERIFY(!sent().first().contains("to"_L1));
    QVERIFY(view()->toPlainText().endsWith(u"Prova\nquinta, 8h"_s));
    QVERIFY(text()->toPlainText().isEmpty());
    QVERIFY(m_fixture->find<QLineEdit>(u"Subject"_s)->text().isEmpty());
}

void TestMessagesPage::writesToOneOfTheList()
{
    openTalk();
    m_fixture->calls.arrive(101, FakeCalls::entry(u"2023001"_s, u"08:00:15"_s, u"Ana Souza"_s));
    m_fixture->calls.arrive(101, FakeCalls::entry(u"2023002"_s, u"08:00:16"_s));
    QTRY_COMPARE(to()->count(), 3);
    QCOMPARE(to()->itemText(0), u"The whole class"_s);
    QCOMPARE(to()->itemText(1), u"2023001 · Ana Souza"_s);
    to()->setFocus();
    QTest::keyClick(to(), Qt::Key_Down);
    m_fixture->calls.arrive(101, FakeCalls::entry(u"2023000"_s, u"08:00:17"_s));
    QTRY_COMPARE(to()->count(), 4);
    QCOMPARE(to()->currentText(), u"2023001 · Ana Souza"_s); // an arrival does not change the selection
    text()->setFocus();
    QTest::keyClicks(text(), u"venha falar comigo"_s);
    m_fixture->press(u"Send"_s);
    QTRY_COMPARE(sent().size(), 1);
    QCOMPARE(sent().first().value("to"_L1), u"2023001"_s);
    QTRY_VERIFY(view()->toPlainText().contains(u"You, to 2023001 alone"_s));
}

void TestMessagesPage::answersOneAlone()
{
    openTalk();
    m_fixture->calls.arrive(101, FakeCalls::entry(u"2023007"_s, u"08:00:15"_s, u"Ana Souza"_s));
    QTRY_COMPARE(to()->count(), 2);
    hear(u"2023007"_s, u"posso sair?"_s);
    QVERIFY(view()->toPlainText().startsWith(u"2023007 · Ana Souza  "_s));
    QTextCursor cursor = view()->document()->find(u"2023007"_s);
    cursor.setPosition(cursor.selectionStart() + 2);
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->cursorRect(cursor).center());
    QCOMPARE(to()->currentText(), u"2023007 · Ana Souza"_s);
    QVERIFY(text()->hasFocus());
    QTest::keyClicks(text(), u"pode"_s);
    m_fixture->key(Qt::Key_Return);
    QTRY_COMPARE(sent().size(), 1);
    QCOMPARE(sent().first().value("to"_L1), u"2023007"_s);
}

void TestMessagesPage::unreadIsCountedOnTheTab()
{
    QVERIFY(m_fixture->openTaking(101));
    QTRY_COMPARE(entered(), QList<int>{101}); // the window receives no messages before that
    QVERIFY(m_fixture->tabBar(u"Messages"_s));
    hear(u"2023001"_s, u"professora"_s);
    hear(u"2023001"_s, u"não ouvi"_s);
    QVERIFY(m_fixture->tabBar(u"Messages (2)"_s));
    m_fixture->press(u"Messages (2)"_s);
    QVERIFY(view()->isVisible());
    QVERIFY(m_fixture->tabBar(u"Messages"_s));
    m_fixture->key(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(!view()->isVisible());
    hear(u"2023001"_s, u"agora ouvi"_s);
    QVERIFY(m_fixture->tabBar(u"Messages (1)"_s));
    m_fixture->key(Qt::Key_4, Qt::ControlModifier); // the key works with any number on the tab
    QTRY_VERIFY(view()->isVisible());
}

void TestMessagesPage::whatFailedStays()
{
    openTalk();
    m_fixture->type(u"Subject"_s, u"Aviso"_s);
    m_fixture->peer.reply(u"msg"_s, {{u"delivered"_s, 0}});
    QTest::keyClicks(text(), u"quem ouve?"_s);
    m_fixture->press(u"Send"_s);
    QTRY_VERIFY(m_fixture->shows(u"Nobody is there yet"_s));
    m_fixture->peer.stop();
    QTRY_VERIFY(m_fixture->shows(u"There is no connection just now"_s));
    m_fixture->press(u"Send"_s);
    QTRY_VERIFY(!text()->isReadOnly());
    QCOMPARE(text()->toPlainText(), u"quem ouve?"_s);
    QCOMPARE(m_fixture->find<QLineEdit>(u"Subject"_s)->text(), u"Aviso"_s);
    QVERIFY(m_fixture->peer.resume());
    m_fixture->services().client.link().retryNow(); // automatic retries wait longer, the longer the server was away
    QTRY_COMPARE(entered().size(), 2);
    m_fixture->press(u"Send"_s);
    QTRY_VERIFY(text()->toPlainText().isEmpty());
}

void TestMessagesPage::closesAndOpensTheTalk()
{
    openTalk();
    m_fixture->press(u"Close the talk"_s);
    QTRY_VERIFY(m_fixture->shows(u"The talk is closed"_s));
    QCOMPARE(m_fixture->peer.received(u"talk"_s).last().value("open"_L1), QJsonValue(false));
    QCOMPARE(m_fixture->peer.received(u"talk"_s).last().value("class"_L1), 101);
    m_fixture->press(u"Open the talk"_s);
    QTRY_VERIFY(!m_fixture->shows(u"The talk is closed"_s));
    QCOMPARE(m_fixture->peer.received(u"talk"_s).last().value("open"_L1), QJsonValue(true));
}

void TestMessagesPage::aRefusedDoorIsSaid()
{
    openTalk();
    m_fixture->peer.refuse(u"talk"_s, {.code = ErrorCode::NotYours});
    m_fixture->press(u"Close the talk"_s);
    QTRY_VERIFY(m_fixture->shows(u"belongs to another teacher"_s));
    QVERIFY(m_fixture->find<QPushButton>(u"Close the talk"_s));
}

void TestMessagesPage::oneClassAtATime()
{
    m_fixture->calls.open(202, u"Banco de Dados"_s);
    QVERIFY(m_fixture->openTaking(101));
    QTRY_COMPARE(m_fixture->services().openCalls.calls().size(), 2);
    m_fixture->key(Qt::Key_4, Qt::ControlModifier);
    QTRY_COMPARE(entered(), QList<int>{202});
    hear(u"2023001"_s, u"de 202"_s, 202);
    QTRY_VERIFY(m_fixture->combo(u"Class"_s));
    QComboBox *box = m_fixture->combo(u"Class"_s);
    QCOMPARE(box->currentText(), u"Class 202 · Banco de Dados"_s);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QTRY_COMPARE(entered(), (QList<int>{202, 101}));
    QVERIFY(view()->toPlainText().isEmpty());
    hear(u"2023002"_s, u"de 101"_s, 101);
    m_fixture->calls.endByServer(101);
    QTRY_COMPARE(entered(), (QList<int>{202, 101, 202}));
}

void TestMessagesPage::theEndLeavesTheMessages()
{
    openTalk();
    hear(u"2023001"_s, u"até amanhã"_s);
    m_fixture->calls.endByServer(101);
    QTRY_VERIFY(m_fixture->services().openCalls.calls().isEmpty());
    QVERIFY(view()->isVisible());
    QVERIFY(view()->toPlainText().contains(u"até amanhã"_s));
    QVERIFY(m_fixture->shows(u"has ended, and the conversation with it"_s));
    QVERIFY(!m_fixture->find<QPushButton>(u"Close the talk"_s));
}

void TestMessagesPage::withoutAccountsThereIsNone()
{
    m_fixture->peer.hello()[u"login"_s] = false;
    m_fixture->calls.open(101);
    WindowOptions options;
    options.server = m_fixture->peer.address();
    m_fixture->open(options);
    QTRY_COMPARE(m_fixture->services().openCalls.calls().size(), 1);
    m_fixture->key(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->shows(u"On a server without accounts"_s));
    QVERIFY(entered().isEmpty());
}

void TestMessagesPage::everyControlCanBeReached()
{
    openTalk();
    QCOMPARE(namelessControls(*m_fixture->window), QString());
    QCOMPARE(controlsWithoutKeyboard(*m_fixture->window), QString());
}

CHAMADA_WINDOW_TEST(TestMessagesPage)

} // namespace chamada::test::tst_messagespage

#include "tst_messagespage.moc"
