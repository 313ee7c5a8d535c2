// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/chat/chatpage.h"

#include "common/ui/icons.h"
#include "common/ui/chat/chatcomposer.h"
#include "common/ui/chat/chatview.h"
#include "student-gui/chat/studentchat.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chamada {

TalkPage::TalkPage(StudentTalk &talk, QWidget *parent)
    : QWidget(parent)
    , m_talk(talk)
    , m_class(new QLabel)
    , m_composer(new TalkComposer(talk.room()))
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
    auto *view = new TalkView(talk.room(), TalkView::Senders::Plain);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Gap, token::Gap, token::Gap, token::Gap);
    layout->setSpacing(token::Gap);
    layout->addLayout(head);
    layout->addWidget(view, 1);
    layout->addWidget(m_composer);
    connect(back, &QPushButton::clicked, this, &TalkPage::left);
    connect(m_composer, &TalkComposer::sendWanted, this, &TalkPage::send);
    connect(&talk, &StudentTalk::changed, this, &TalkPage::refresh);
    refresh();
}

void TalkPage::begin()
{
    m_composer->focusText();
}

void TalkPage::refresh()
{
    const QString teacher = m_talk.teacher();
    m_class->setText(m_talk.className());
    m_composer->setHidden(teacher.isEmpty());
    m_composer->setPlaceholder(tr("Answer %1: nobody else reads it").arg(teacher));
}

void TalkPage::send()
{
    m_composer->send({}, m_talk.teacher());
}

void TalkPage::keyPressEvent(QKeyEvent *event)
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

} // namespace chamada
