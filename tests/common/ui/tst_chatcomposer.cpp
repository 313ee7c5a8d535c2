// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/chat/chatcomposer.h"
#include "common/ui/chat/chatnotice.h"
#include "common/ui/statusstrip.h"
#include "common/ui/theme.h"
#include "tests/common/chat/chatfixture.h"
#include "tests/support/controls.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_chatcomposer {

/// Tests writing a message and the notification of a new one.
class TstChatComposer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup();
    void enterSends();
    void shiftEnterBeginsALine();
    void theButtonSends();
    void aSubjectIsOneLine();
    void nothingToSay();
    void tooLongIsSaidWhileTyping();
    void aFailureKeepsWhatWasTyped_data();
    void aFailureKeepsWhatWasTyped();
    void whatNobodyHeardIsKept();
    void withoutAConnection();
    void aClosedTalkIsTriedAgain();
    void theEndOfTheCallIsSaid();
    void isSentOnce();
    void everyControlHasAName();
    void aMessageBehindTheWindowIsTold();
    void whoLooksIsNotTold();

private:
    void type(const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    QString written() const { return m_text->toPlainText(); }
    QString said() const;
    QStringList sent() const;

    std::unique_ptr<ChatFixture> m_fixture;
    std::unique_ptr<ChatComposer> m_composer;
    QPlainTextEdit *m_text = nullptr;
};

void TstChatComposer::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<ChatFixture>();
    QVERIFY(m_fixture->meet());
    m_composer = std::make_unique<ChatComposer>(m_fixture->room);
    m_text = m_composer->findChild<QPlainTextEdit *>();
    connect(m_composer.get(), &ChatComposer::sendWanted, this, [this] { m_composer->send(u"Dúvida"_s, u"maria"_s); });
    m_composer->show();
    m_composer->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
    m_composer->focusText();
}

void TstChatComposer::cleanup()
{
    m_composer.reset();
    m_fixture.reset();
}

void TstChatComposer::type(const QString &text)
{
    QTest::keyClicks(m_text, text);
}

void TstChatComposer::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

QString TstChatComposer::said() const
{
    const auto *strip = m_composer->findChild<StatusStrip *>();
    return strip->isHidden() ? QString() : strip->text();
}

QStringList TstChatComposer::sent() const
{
    QStringList texts;
    for (const QJsonObject &request : m_fixture->peer.received(u"msg"_s))
        texts.append(request.value("data"_L1).toString());
    return texts;
}

void TstChatComposer::enterSends()
{
    QSignalSpy done(m_composer.get(), &ChatComposer::sent);
    m_fixture->peer.reply(u"msg"_s, {{u"delivered"_s, 1}});
    type(u"posso entrar?"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(done.size(), 1);
    const QJsonObject request = m_fixture->peer.received(u"msg"_s).first();
    QCOMPARE(request.value("data"_L1), u"posso entrar?"_s);
    QCOMPARE(request.value("subject"_L1), u"Dúvida"_s);
    QCOMPARE(request.value("to"_L1), u"maria"_s);
    QVERIFY(written().isEmpty());
    QVERIFY(said().isEmpty());
    QVERIFY(m_text->hasFocus());
    QVERIFY(!m_text->isReadOnly());
}

void TstChatComposer::shiftEnterBeginsALine()
{
    m_fixture->peer.reply(u"msg"_s, {{u"delivered"_s, 1}});
    type(u"um"_s);
    press(Qt::Key_Return, Qt::ShiftModifier);
    type(u"dois"_s);
    QVERIFY(sent().isEmpty());
    press(Qt::Key_Enter, Qt::KeypadModifier);
    QTRY_COMPARE(sent(), QStringList{u"um\ndois"_s});
}

void TstChatComposer::theButtonSends()
{
    m_fixture->peer.reply(u"msg"_s, {{u"delivered"_s, 1}});
    m_text->insertPlainText(u"<b>olá</b>\tmundo"_s);
    QTest::mouseClick(m_composer->findChildren<QPushButton *>().last(), Qt::LeftButton);
    QTRY_COMPARE(sent(), QStringList{u"<b>olá</b> mundo"_s});
}

void TstChatComposer::aSubjectIsOneLine()
{
    m_fixture->peer.reply(u"msg"_s, {{u"delivered"_s, 1}});
    type(u"oi"_s);
    m_composer->send(u"Prova\nde redes"_s, {});
    QTRY_COMPARE(sent(), QStringList{u"oi"_s});
    QCOMPARE(m_fixture->peer.received(u"msg"_s).first().value("subject"_L1), u"Prova de redes"_s);
}

void TstChatComposer::nothingToSay()
{
    type(u"  "_s);
    press(Qt::Key_Return);
    QCOMPARE(said(), u"Write something first."_s);
    QCOMPARE(written(), u"  "_s);
    type(u"a"_s);
    QVERIFY(said().isEmpty());
    QVERIFY(sent().isEmpty());
}

void TstChatComposer::tooLongIsSaidWhileTyping()
{
    m_text->insertPlainText(QString(4096, u'é'));
    QVERIFY(said().isEmpty());
    type(u"x"_s);
    QVERIFY(said().contains(u"too long"_s));
    press(Qt::Key_Return);
    QVERIFY(said().contains(u"too long"_s));
    QCOMPARE(written().size(), 4097);
    press(Qt::Key_Backspace);
    QVERIFY(said().isEmpty());
    QVERIFY(sent().isEmpty());
}

void TstChatComposer::aFailureKeepsWhatWasTyped_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("closed") << ErrorCode::TalkClosed << u"has closed the conversation"_s;
    QTest::newRow("not in the call") << ErrorCode::NotRegistered << u"who have checked in"_s;
    QTest::newRow("too fast") << ErrorCode::TooManyRequests << u"Wait a moment"_s;
}

void TstChatComposer::aFailureKeepsWhatWasTyped()
{
    QFETCH(ErrorCode, code);
    QFETCH(QString, words);
    m_fixture->peer.refuse(u"msg"_s, {.code = code});
    type(u"psst"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY2(said().contains(words), qPrintable(said()));
    QCOMPARE(written(), u"psst"_s);
    m_fixture->peer.reply(u"msg"_s, {{u"delivered"_s, 1}});
    press(Qt::Key_Return);
    QTRY_VERIFY(written().isEmpty());
}

void TstChatComposer::whatNobodyHeardIsKept()
{
    m_fixture->peer.reply(u"msg"_s, {{u"delivered"_s, 0}});
    type(u"professora?"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(said().contains(u"maria is not there"_s));
    QCOMPARE(written(), u"professora?"_s);
}

void TstChatComposer::withoutAConnection()
{
    m_fixture->peer.stop();
    QTRY_VERIFY(said().contains(u"no connection"_s));
    type(u"ainda ali?"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(!m_text->isReadOnly());
    QVERIFY(said().contains(u"no connection"_s));
    QCOMPARE(written(), u"ainda ali?"_s);
    m_fixture->peer.reply(u"register"_s, {{u"users"_s, QJsonArray{}}});
    QVERIFY(m_fixture->peer.resume());
    QTRY_VERIFY(m_fixture->room.isIn());
    m_fixture->peer.reply(u"msg"_s, {{u"delivered"_s, 1}});
    press(Qt::Key_Return);
    QTRY_COMPARE(sent(), QStringList{u"ainda ali?"_s});
}

void TstChatComposer::aClosedTalkIsTriedAgain()
{
    m_fixture->peer.refuse(u"register"_s, {.code = ErrorCode::TalkClosed});
    m_fixture->room.enterAgain();
    QTRY_VERIFY(said().contains(u"has closed the conversation"_s));
    m_fixture->peer.reply(u"register"_s, {{u"users"_s, QJsonArray{}}});
    const auto buttons = m_composer->findChildren<QPushButton *>();
    const auto again = std::find_if(
        buttons.begin(), buttons.end(), [](const QPushButton *button) { return button->text() == u"Try again"_s; });
    QVERIFY(again != buttons.end());
    QTest::mouseClick(*again, Qt::LeftButton);
    QTRY_VERIFY(m_fixture->room.isIn());
    QVERIFY(said().isEmpty());
}

void TstChatComposer::theEndOfTheCallIsSaid()
{
    type(u"ate logo"_s);
    m_fixture->peer.push(
        {{u"op"_s, u"ended"_s}, {u"class"_s, 101}, {u"call"_s, u"c1"_s}, {u"time"_s, ScriptedPeer::now().toText()}});
    QTRY_VERIFY(said().contains(u"has ended"_s));
    QCOMPARE(written(), u"ate logo"_s);
}

void TstChatComposer::isSentOnce()
{
    m_fixture->peer.ignore(u"msg"_s);
    type(u"oi"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    press(Qt::Key_X); // before the answer arrives
    QTRY_COMPARE(sent().size(), 1);
    QCOMPARE(written(), u"oi"_s);
    m_fixture->peer.dropConnections();
    QTRY_VERIFY(!m_text->isReadOnly());
    QCOMPARE(written(), u"oi"_s);
    QCOMPARE(sent().size(), 1);
}

void TstChatComposer::everyControlHasAName()
{
    QCOMPARE(namelessControls(*m_composer), QString());
    QCOMPARE(controlsWithoutKeyboard(*m_composer), QString());
}

void TstChatComposer::aMessageBehindTheWindowIsTold()
{
    ChatNotice notice(m_fixture->room, *m_composer);
    QSignalSpy told(&notice, &ChatNotice::told);
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QVERIFY(m_fixture->hear(u"maria"_s, u"só para você ler"_s, u"segredo"_s));
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().first().toString(), u"New message from maria"_s);
    QVERIFY(m_fixture->hear(u"maria"_s, u"mais"_s)); // no second notification until somebody looks
    QCOMPARE(told.size(), 1);
    m_fixture->room.setAttention(ChatRoom::Attention::Looking);
    m_fixture->room.setAttention(ChatRoom::Attention::RemoteChanges);
    QVERIFY(m_fixture->hear(u"2023002"_s, u"oi"_s));
    QCOMPARE(told.size(), 2);
}

void TstChatComposer::whoLooksIsNotTold()
{
    ChatNotice notice(m_fixture->room, *m_composer);
    QSignalSpy told(&notice, &ChatNotice::told);
    QVERIFY(m_fixture->hear(u"maria"_s, u"na janela"_s));
    QVERIFY(told.isEmpty());
}

CHAMADA_WINDOW_TEST(TstChatComposer)

} // namespace chamada::test::tst_chatcomposer

#include "tst_chatcomposer.moc"
