// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/chat/messagespage.h"

#include "common/domain/text.h"
#include "common/ui/accessible.h"
#include "common/ui/chat/chatcomposer.h"
#include "common/ui/chat/chatview.h"
#include "common/ui/iconview.h"
#include "common/ui/sentences.h"
#include "common/ui/statusstrip.h"
#include "teacher-gui/chat/recipientbox.h"
#include "teacher-gui/services/teacherservices.h"
#include "teacher-gui/words/callwords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

constexpr int EmptyIndex = 0;
constexpr int ConversationIndex = 1;

QLabel *labelFor(QWidget *field, const QString &name)
{
    auto *label = new QLabel(name);
    label->setBuddy(field);
    return label;
}

} // namespace

MessagesPage::MessagesPage(TeacherServices &services, QWidget *parent)
    : QWidget(parent)
    , m_talk(services.client, services.openCalls)
    , m_pages(new QStackedWidget)
    , m_reason(new QLabel)
    , m_class(new QComboBox)
    , m_door(new QPushButton)
    , m_strip(new StatusStrip)
    , m_to(new RecipientBox)
    , m_subject(new QLineEdit)
    , m_composer(new ChatComposer(m_talk.room()))
{
    m_pages->addWidget(makeEmptyPage());
    m_pages->addWidget(makeConversation());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    connect(&m_talk, &TeacherChat::callsChanged, this, &MessagesPage::refreshCalls);
    connect(&m_talk, &TeacherChat::callChanged, this, &MessagesPage::refresh);
    connect(&m_talk, &TeacherChat::doorChanged, this, &MessagesPage::refreshDoor);
    connect(&m_talk, &TeacherChat::doorRefused, this,
        [this](const Failure &failure) { m_strip->say(Icon::Warning, Meaning::Refused, explain(failure)); });
    connect(&m_talk.room(), &ChatRoom::unreadChanged, this, &MessagesPage::unreadChanged);
    connect(&m_talk.room(), &ChatRoom::messagesDropped, this, &MessagesPage::refresh);
    connect(&services.client, &TeacherClient::stateChanged, this, &MessagesPage::refresh);
    connect(m_composer, &ChatComposer::sendWanted, this, &MessagesPage::send);
    connect(m_composer, &ChatComposer::sent, m_subject, &QLineEdit::clear);
    refreshCalls();
    refresh();
}

QWidget *MessagesPage::makeEmptyPage()
{
    auto *page = new QWidget;
    auto *picture = new IconView(8 * token::Grid);
    picture->setIcon(Icon::Message, Meaning::Accent);
    m_reason->setFont(scaledFont(token::Heading));
    m_reason->setWordWrap(true);
    m_reason->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(token::Margin, token::Margin, token::Margin, token::Margin);
    layout->setSpacing(token::Gap * 2);
    layout->addStretch(2);
    layout->addWidget(picture, 0, Qt::AlignHCenter);
    layout->addWidget(m_reason);
    layout->addStretch(3);
    return page;
}

QWidget *MessagesPage::makeConversation()
{
    auto *page = new QWidget;
    auto *view = new ChatView(m_talk.room(), ChatView::Senders::Choosable);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(token::Margin, token::Gap, token::Margin, token::Margin);
    layout->setSpacing(token::Gap);
    layout->addLayout(makeHead());
    layout->addWidget(m_strip);
    layout->addWidget(view, 1);
    layout->addSpacing(token::Gap);
    layout->addLayout(makeFields());
    layout->addWidget(m_composer);
    view->setNames([this](const QString &student) { return m_talk.nameOf(student); });
    connect(view, &ChatView::senderChosen, this, [this](const QString &name) {
        m_to->choose(name);
        m_composer->focusText();
    });
    return page;
}

QLayout *MessagesPage::makeHead()
{
    m_class->setAccessibleName(tr("Class"));
    m_class->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *head = new QHBoxLayout;
    head->setSpacing(token::Gap);
    head->addWidget(m_class);
    head->addStretch();
    head->addWidget(m_door);
    m_door->setObjectName("door"_L1);
    connect(m_class, &QComboBox::activated, this, [this](int row) { m_talk.choose(m_talk.calls().value(row)); });
    connect(m_door, &QPushButton::clicked, this, [this] {
        const bool open = m_talk.door() == TeacherChat::Door::Open;
        m_talk.setDoor(open ? TeacherChat::Door::Closed : TeacherChat::Door::Open);
    });
    return head;
}

QLayout *MessagesPage::makeFields()
{
    m_subject->setAccessibleName(tr("Subject"));
    m_subject->setMaxLength(textrule::title.max);
    connect(m_subject, &QLineEdit::returnPressed, m_composer, &ChatComposer::focusText);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(token::Gap);
    fields->addWidget(labelFor(m_to, tr("To")));
    fields->addWidget(m_to, 2);
    fields->addSpacing(token::Gap);
    fields->addWidget(labelFor(m_subject, tr("Subject")));
    fields->addWidget(m_subject, 3);
    return fields;
}

void MessagesPage::focusText()
{
    if (m_pages->currentIndex() == ConversationIndex)
        m_composer->focusText();
}

void MessagesPage::refreshCalls()
{
    const QList<LiveCall *> calls = m_talk.calls();
    m_class->clear();
    for (const LiveCall *call : calls)
        m_class->addItem(longName(call->classId(), call->title()));
    m_class->setCurrentIndex(static_cast<int>(calls.indexOf(m_talk.call())));
    refresh();
}

void MessagesPage::refresh()
{
    const bool possible = m_talk.isPossible();
    const bool something = m_talk.call() || !m_talk.room().messages().isEmpty();
    m_reason->setText(possible
            ? tr("Messages go to a class while its roll call is open. Start one, and write to it here.")
            : tr("On a server without accounts there is no conversation: nobody could tell who is the teacher."));
    m_pages->setCurrentIndex(possible && something ? ConversationIndex : EmptyIndex);
    m_class->setCurrentIndex(static_cast<int>(m_talk.calls().indexOf(m_talk.call())));
    m_class->setHidden(!m_talk.call());
    m_to->setCall(m_talk.call());
    refreshDoor();
}

void MessagesPage::refreshDoor()
{
    const bool open = m_talk.door() == TeacherChat::Door::Open;
    m_door->setHidden(!m_talk.call());
    m_door->setText(open ? tr("Close the talk") : tr("Open the talk"));
    m_door->setIcon(icon(open ? Icon::Lock : Icon::Message));
    if (open)
        m_strip->clear();
    else
        m_strip->say(
            Icon::Lock, Meaning::Accent, tr("The talk is closed: students read what you write, and cannot answer."));
}

void MessagesPage::send()
{
    m_composer->send(m_subject->text(), m_to->recipient());
}

} // namespace chamada::teacher
