// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/chat/chatview.h"
#include "common/ui/sentences.h"
#include "common/ui/theme.h"
#include "tests/common/chat/chatfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QApplication>
#include <QDesktopServices>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_chatview {

namespace {

/// Returns the link targets in the order of the text.
QStringList addressesIn(const QTextDocument &document)
{
    QStringList addresses;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (it.fragment().charFormat().isAnchor())
                addresses.append(it.fragment().charFormat().anchorHref());
    return addresses;
}

bool hasPictures(const QTextDocument &document)
{
    return document.toRawText().contains(QChar::ObjectReplacementCharacter);
}

} // namespace

/// Tests the conversation view: what it shows, its links, and its read state.
class TstChatView : public QObject {
    Q_OBJECT

public slots:
    /// Records the URL that the desktop would open.
    void openAddress(const QUrl &url) { m_opened.append(url.toString()); }

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup();
    void showsWhoAndWhen();
    void plainTextOnly_data();
    void plainTextOnly();
    void aLinkOpensByAClick();
    void aLinkOpensByKeys();
    void aStudentIsChosenByAClick();
    void eachLanguageInItsDirection();
    void whoReadsFurtherUpIsNotMoved();
    void isReadWhileItIsSeen();
    void followsTheAppearance();

private:
    void open(ChatView::Senders senders = ChatView::Senders::Plain);
    void click(const QString &text);

    std::unique_ptr<ChatFixture> m_fixture;
    std::unique_ptr<ChatView> m_view;
    QStringList m_opened;
};

void TstChatView::init()
{
    failOnQtWarnings();
    m_opened.clear();
    QDesktopServices::setUrlHandler(u"http"_s, this, "openAddress");
    QDesktopServices::setUrlHandler(u"https"_s, this, "openAddress");
    m_fixture = std::make_unique<ChatFixture>();
    QVERIFY(m_fixture->meet());
}

void TstChatView::cleanup()
{
    QDesktopServices::unsetUrlHandler(u"http"_s);
    QDesktopServices::unsetUrlHandler(u"https"_s);
    m_view.reset();
    m_fixture.reset();
}

void TstChatView::open(ChatView::Senders senders)
{
    m_view = std::make_unique<ChatView>(m_fixture->room, senders);
    m_view->resize(360, 240);
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TstChatView::click(const QString &text)
{
    QTextCursor cursor = m_view->document()->find(text);
    QVERIFY(!cursor.isNull());
    cursor.setPosition(cursor.selectionStart() + 1);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->cursorRect(cursor).center());
}

void TstChatView::showsWhoAndWhen()
{
    open();
    QVERIFY(m_view->toPlainText().isEmpty());
    QVERIFY(m_fixture->hear(u"maria"_s, u"Capítulo 3\ne o 4"_s, u"Prova"_s));
    const QString when = dateTimeText(ScriptedPeer::now());
    QCOMPARE(m_view->toPlainText(), QString(u"maria (teacher)  "_s + when + u"\nProva\nCapítulo 3\ne o 4"));
    m_fixture->peer.reply(u"msg"_s, {{u"delivered"_s, 1}});
    m_fixture->room.say({u"obrigado"_s, {}, u"maria"_s}, this, [](const auto &) { });
    QTRY_VERIFY(m_view->toPlainText().contains(u"You, to maria alone"_s));
    QVERIFY(m_view->toPlainText().endsWith(u"obrigado"_s));
}

void TstChatView::plainTextOnly_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("marks") << u"<b>bold</b> <h1>large</h1><!-- c --> &lt; &amp; &#65;"_s;
    QTest::newRow("a picture") << u"<img src=\"file:///etc/hostname\"> <img src='data:image/png;base64,AA'>"_s;
    QTest::newRow("a link of theirs") << u"<a href=\"javascript:alert(1)\">click</a>"_s;
    QTest::newRow("a style") << u"<style>* { color: white }</style><p style='display:none'>x</p>"_s;
    QTest::newRow("another notation") << u"**bold** [text](file:///etc/passwd) ![x](y.png) `code`"_s;
    QTest::newRow("an object") << u"a \ufffc b"_s;
}

void TstChatView::plainTextOnly()
{
    QFETCH(QString, text);
    open(ChatView::Senders::Choosable);
    QVERIFY(m_fixture->hear(u"maria"_s, text, text));
    const QString shown = m_view->document()->toRawText();
    QCOMPARE(shown.count(text), 2);
    QVERIFY(addressesIn(*m_view->document()).isEmpty());
    QVERIFY(text.contains(QChar::ObjectReplacementCharacter) || !hasPictures(*m_view->document()));
    // The message has the format of any other text.
    QTextCursor cursor = m_view->document()->find(text);
    QVERIFY(m_fixture->hear(u"maria"_s, u"like any other"_s));
    QCOMPARE(m_view->document()->lastBlock().begin().fragment().charFormat().fontWeight(), int(QFont::Normal));
    QVERIFY(m_opened.isEmpty());
}

void TstChatView::aLinkOpensByAClick()
{
    open();
    QVERIFY(m_fixture->hear(u"maria"_s, u"Leiam https://example.org/p?q=1&r=é até amanhã. file:///etc/passwd"_s));
    QCOMPARE(addressesIn(*m_view->document()), QStringList{u"https://example.org/p?q=1&r=%C3%A9"_s});
    QVERIFY(m_opened.isEmpty());
    click(u"amanhã"_s);
    click(u"file:"_s);
    QVERIFY(m_opened.isEmpty());
    click(u"https:"_s);
    QCOMPARE(m_opened, QStringList{u"https://example.org/p?q=1&r=é"_s});
    QVERIFY(m_view->toPlainText().contains(u"Leiam"_s)); // the view still shows the conversation
}

void TstChatView::aLinkOpensByKeys()
{
    open();
    QVERIFY(m_fixture->hear(u"maria"_s, u"https://a.example https://b.example"_s));
    m_view->setFocus();
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QVERIFY(m_opened.isEmpty());
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(m_opened, QStringList{u"https://b.example"_s});
}

void TstChatView::aStudentIsChosenByAClick()
{
    open(ChatView::Senders::Choosable);
    QSignalSpy chosen(m_view.get(), &ChatView::senderChosen);
    QVERIFY(m_fixture->hear(u"A-1/X.2"_s, u"posso sair?"_s));
    QVERIFY(m_fixture->hear(u"maria"_s, u"pode"_s));
    click(u"maria"_s);
    QVERIFY(chosen.isEmpty());
    click(u"A-1/X.2"_s);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"A-1/X.2"_s);
    QVERIFY(m_opened.isEmpty());
}

void TstChatView::eachLanguageInItsDirection()
{
    open();
    QVERIFY(m_fixture->hear(u"maria"_s, u"您好\nשלום לכם\nolá"_s));
    QTextBlock block = m_view->document()->lastBlock();
    QCOMPARE(block.textDirection(), Qt::LeftToRight);
    block = block.previous();
    QCOMPARE(block.text(), u"שלום לכם"_s);
    QCOMPARE(block.textDirection(), Qt::RightToLeft);
}

void TstChatView::whoReadsFurtherUpIsNotMoved()
{
    open();
    for (int i = 0; i < 20; ++i)
        QVERIFY(m_fixture->hear(u"maria"_s, u"linha"_s));
    QScrollBar *bar = m_view->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), bar->maximum());
    bar->setValue(0);
    QVERIFY(m_fixture->hear(u"maria"_s, u"mais uma"_s));
    QCOMPARE(bar->value(), 0);
    bar->setValue(bar->maximum());
    m_view->resize(300, 160);
    QVERIFY(m_fixture->hear(u"maria"_s, u"e outra"_s));
    QCOMPARE(bar->value(), bar->maximum());
}

void TstChatView::isReadWhileItIsSeen()
{
    QVERIFY(m_fixture->hear(u"maria"_s, u"antes"_s));
    QCOMPARE(m_fixture->room.unread(), 1);
    open();
    QCOMPARE(m_fixture->room.unread(), 0);
    QVERIFY(m_fixture->hear(u"maria"_s, u"agora"_s));
    QCOMPARE(m_fixture->room.unread(), 0);
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QVERIFY(m_fixture->hear(u"maria"_s, u"atrás de outra janela"_s));
    QCOMPARE(m_fixture->room.unread(), 1);
    m_view->activateWindow();
    QTRY_COMPARE(m_fixture->room.unread(), 0);
    m_view->hide();
    QVERIFY(m_fixture->hear(u"maria"_s, u"depois"_s));
    QCOMPARE(m_fixture->room.unread(), 1);
}

void TstChatView::followsTheAppearance()
{
    open();
    QVERIFY(m_fixture->hear(u"maria"_s, u"claro ou escuro"_s));
    for (const Appearance appearance : {Appearance::Dark, Appearance::Light}) {
        applyTheme(*qApp, appearance);
        const auto format = [this] { return m_view->document()->lastBlock().begin().fragment().charFormat(); };
        QTRY_COMPARE(format().foreground().color(), QApplication::palette().color(QPalette::Text));
    }
}

CHAMADA_WINDOW_TEST(TstChatView)

} // namespace chamada::test::tst_chatview

#include "tst_chatview.moc"
