// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/chat/chatpage.h"

#include "common/ui/chat/chatcomposer.h"
#include "common/ui/chat/chatview.h"
#include "common/ui/icons.h"
#include "student-gui/chat/studentchat.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chamada::student {

ChatPage::ChatPage(StudentChat &talk, QWidget *parent)
    : QWidget(parent)
    , m_talk(talk)
    , m_class(new QLabel)
    , m_composer(new ChatComposer(talk.room()))
{
    auto *back = new QPushButton(icon(Icon::Back, Meaning::Accent), tr("Back"));
    setLook(back, Look::Quiet);
    m_class->setTextFormat(Qt::PlainText);
    m_class->setWordWrap(true);
    m_class->setFont(scaledFont(token::Body, QFont::DemiBold));
    auto *head = new QHBoxLayout;
    head->setSpacing(token::Gap);
    head->addWidget(back);
    head->addWidget(m_class, 1);
    auto *view = new ChatView(talk.room(), ChatView::Senders::Plain);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Gap, token::Gap, token::Gap, token::Gap);
    layout->setSpacing(token::Gap);
    layout->addLayout(head);
    layout->addWidget(view, 1);
    layout->addWidget(m_composer);
    connect(back, &QPushButton::clicked, this, &ChatPage::left);
    connect(m_composer, &ChatComposer::sendWanted, this, &ChatPage::send);
    connect(&talk, &StudentChat::changed, this, &ChatPage::refresh);
    refresh();
}

void ChatPage::begin()
{
    m_composer->focusText();
}

void ChatPage::refresh()
{
    const QString teacher = m_talk.teacher();
    m_class->setText(m_talk.className());
    m_composer->setHidden(teacher.isEmpty());
    m_composer->setPlaceholder(tr("Answer %1: nobody else reads it").arg(teacher));
}

void ChatPage::send()
{
    m_composer->send({}, m_talk.teacher());
}

void ChatPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (event->key() == Qt::Key_Escape)
        emit left();
    else if (enter && button)
        button->click();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chamada::student
