// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/chat/chatview.h"

#include "common/chat/chattext.h"
#include "common/ui/chat/chatwords.h"
#include "common/ui/sentences.h"
#include "common/ui/theme.h"

#include <QApplication>
#include <QDesktopServices>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

const QString senderScheme = u"sender"_s;

QTextBlockFormat blockFormat(int above, int indent)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setLeftMargin(indent);
    format.setRightMargin(token::Gap);
    return format;
}

QTextCharFormat charFormat(const QFont &font, const QColor &color)
{
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(color);
    return format;
}

QTextCharFormat linkFormat(QTextCharFormat format, const QString &address)
{
    format.setAnchor(true);
    format.setAnchorHref(address);
    format.setForeground(QApplication::palette().color(QPalette::Link));
    return format;
}

QString senderAddress(const QString &name)
{
    return QString(senderScheme + u':' + QString::fromLatin1(QUrl::toPercentEncoding(name)));
}

} // namespace

ChatView::ChatView(ChatRoom &room, Senders senders, QWidget *parent)
    : QTextBrowser(parent)
    , m_room(room)
    , m_senders(senders)
{
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setAccessibleName(tr("Conversation"));
    setPlaceholderText(tr("Nobody has written anything yet."));
    document()->setDocumentMargin(token::Gap);
    connect(this, &QTextBrowser::anchorClicked, this, &ChatView::follow);
    connect(&room, &ChatRoom::messageAdded, this, &ChatView::add);
    connect(&room, &ChatRoom::messagesDropped, this, &ChatView::rebuild);
    rebuild();
}

void ChatView::add(const ChatMessage &message)
{
    // The view keeps its position if the user has scrolled up.
    const bool follows = isAtEnd() || message.by == ChatMessage::By::Me;
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    write(cursor, message);
    if (follows)
        scrollToEnd();
}

void ChatView::rebuild()
{
    clear();
    QTextCursor cursor(document());
    for (const ChatMessage &message : m_room.messages())
        write(cursor, message);
    scrollToEnd();
}

void ChatView::write(QTextCursor &cursor, const ChatMessage &message) const
{
    cursor.beginEditBlock();
    const auto format = blockFormat(document()->isEmpty() ? 0 : 2 * token::Gap, 0);
    if (document()->isEmpty())
        cursor.setBlockFormat(format);
    else
        cursor.insertBlock(format);
    writeHeader(cursor, message);
    const QColor color = QApplication::palette().color(QPalette::Text);
    if (!message.subject.isEmpty()) {
        cursor.insertBlock(blockFormat(0, token::Gap * 2));
        cursor.insertText(message.subject, charFormat(scaledFont(token::Body, QFont::DemiBold), color));
    }
    const QStringList lines = message.text.split(u'\n');
    for (const QString &line : lines) {
        // Each line is a block of its own, so that it gets its own text direction.
        cursor.insertBlock(blockFormat(0, token::Gap * 2));
        writeText(cursor, line);
    }
    cursor.endEditBlock();
}

void ChatView::writeHeader(QTextCursor &cursor, const ChatMessage &message) const
{
    const QPalette palette = QApplication::palette();
    const auto meaning = message.by == ChatMessage::By::Teacher ? Meaning::Accent : Meaning::Neutral;
    QTextCharFormat who = charFormat(scaledFont(token::Body, QFont::DemiBold), colorOf(meaning, palette));
    if (m_senders == Senders::Choosable && message.by == ChatMessage::By::Student)
        who = linkFormat(who, senderAddress(message.name));
    cursor.insertText(whoWrote(message), who);
    const bool isStudent = message.by == ChatMessage::By::Student;
    if (const QString name = isStudent ? m_nameOf(message.name) : QString(); !name.isEmpty())
        cursor.insertText(u" · "_s + name, charFormat(scaledFont(token::Body), palette.color(QPalette::Text)));
    cursor.insertText(
        u"  "_s + dateTimeText(message.time), charFormat(digitsFont(token::Caption), quietColor(palette)));
}

void ChatView::writeText(QTextCursor &cursor, const QString &text) const
{
    const auto plain = charFormat(scaledFont(token::Body), QApplication::palette().color(QPalette::Text));
    qsizetype done = 0;
    for (const TextLink &link : linksIn(text)) {
        cursor.insertText(text.sliced(done, link.start - done), plain);
        QTextCharFormat format = linkFormat(plain, QString::fromLatin1(link.url.toEncoded()));
        format.setFontUnderline(true);
        cursor.insertText(text.sliced(link.start, link.length), format);
        done = link.start + link.length;
    }
    cursor.insertText(text.sliced(done), plain);
}

void ChatView::follow(const QUrl &url)
{
    if (url.scheme() == senderScheme)
        emit senderChosen(url.path());
    else
        QDesktopServices::openUrl(url);
}

bool ChatView::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum() - token::Gap;
}

void ChatView::scrollToEnd()
{
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void ChatView::resizeEvent(QResizeEvent *event)
{
    const bool follows = isAtEnd();
    QTextBrowser::resizeEvent(event);
    if (follows)
        scrollToEnd();
}

void ChatView::attend()
{
    const bool seen = isVisible() && isActiveWindow();
    m_room.setAttention(seen ? ChatRoom::Attention::Looking : ChatRoom::Attention::RemoteChanges);
}

bool ChatView::event(QEvent *event)
{
    const bool done = QTextBrowser::event(event);
    if (event->type() == QEvent::WindowActivate || event->type() == QEvent::WindowDeactivate)
        attend();
    return done;
}

void ChatView::showEvent(QShowEvent *event)
{
    QTextBrowser::showEvent(event);
    scrollToEnd();
    attend();
}

void ChatView::hideEvent(QHideEvent *event)
{
    QTextBrowser::hideEvent(event);
    m_room.setAttention(ChatRoom::Attention::RemoteChanges);
}

void ChatView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    // The written text has fixed colours, so it is rewritten with the new palette.
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

} // namespace chamada
