// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/chat/chatcomposer.h"

#include "common/ui/chat/chatwords.h"
#include "common/ui/statusstrip.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>

namespace chamada {

namespace {

constexpr int Lines = 3;

} // namespace

ChatComposer::ChatComposer(ChatRoom &room, QWidget *parent)
    : QWidget(parent)
    , m_room(room)
    , m_strip(new StatusStrip)
    , m_text(new QPlainTextEdit)
    , m_send(new QPushButton(iconOnAccent(Icon::Send), tr("Send")))
{
    m_text->setAccessibleName(tr("Message"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(linesHeight(Lines));
    m_text->installEventFilter(this);
    setPlaceholder(tr("Write a message"));
    setLook(m_send, Look::Primary);
    auto *row = new QHBoxLayout;
    row->setSpacing(token::Gap);
    row->addWidget(m_text, 1);
    row->addWidget(m_send, 0, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addWidget(m_strip);
    layout->addLayout(row);
    connect(m_send, &QPushButton::clicked, this, &ChatComposer::sendWanted);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ChatComposer::onEdited);
    connect(m_strip, &StatusStrip::actionChosen, &room, &ChatRoom::enterAgain);
    connect(&room, &ChatRoom::stateChanged, this, &ChatComposer::refresh);
    refresh();
}

int ChatComposer::linesHeight(int lines) const
{
    const int frame = qRound(m_text->document()->documentMargin() + 2) * 2;
    return m_text->fontMetrics().lineSpacing() * lines + frame;
}

void ChatComposer::setPlaceholder(const QString &text)
{
    m_text->setPlaceholderText(text);
}

void ChatComposer::focusText()
{
    m_text->setFocus();
}

void ChatComposer::send(const QString &subject, const std::optional<QString> &to)
{
    // A line edit shows a pasted line break as a blank, but keeps it.
    const SendMessageRequest message{cleanText(m_text->toPlainText()), cleanText(subject).replace(u'\n', u' '), to};
    if (const auto problem = problemOf(message)) {
        setProblem(explain(*problem));
        m_text->setFocus();
        return;
    }
    m_text->setReadOnly(true);
    m_send->setEnabled(false);
    m_room.say(message, this,
        [this, to = to.value_or(QString())](const Outcome<MessageReply> &outcome) { answered(to, outcome); });
}

void ChatComposer::answered(const QString &to, const Outcome<MessageReply> &outcome)
{
    m_text->setReadOnly(false);
    m_send->setEnabled(true);
    const auto *reply = std::get_if<MessageReply>(&outcome);
    if (reply && reply->delivered > 0) {
        m_text->clear();
        emit sent();
    } else {
        setProblem(reply ? explainUnheard(to) : explainUnsent(std::get<Failure>(outcome)));
    }
}

void ChatComposer::setProblem(const QString &text)
{
    m_problem = text;
    refresh();
}

void ChatComposer::onEdited()
{
    const auto problem = problemOf({cleanText(m_text->toPlainText()), {}, {}});
    setProblem(problem == ChatProblem::TooLong ? explain(*problem) : QString());
}

void ChatComposer::refresh()
{
    const QString state = explain(m_room);
    const bool mayAsk = m_room.state() == ChatRoom::State::Refused;
    if (!m_problem.isEmpty() && m_room.state() != ChatRoom::State::Away)
        m_strip->say(Icon::Warning, Meaning::Refused, m_problem);
    else if (!state.isEmpty())
        m_strip->say(Icon::Info, Meaning::Warning, state, mayAsk ? tr("Try again") : QString());
    else
        m_strip->clear();
}

bool ChatComposer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter || key->modifiers() & Qt::ShiftModifier)
        return QWidget::eventFilter(watched, event);
    if (!key->isAutoRepeat() && m_send->isEnabled())
        emit sendWanted();
    return true;
}

} // namespace chamada
