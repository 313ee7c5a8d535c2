// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/pages/answerpage.h"

#include "common/ui/accessible.h"
#include "common/ui/iconview.h"
#include "student-gui/core/answertext.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace chamada::student {

namespace {

QLabel *addLabel(QVBoxLayout *layout, const QFont &font)
{
    auto *label = new QLabel;
    label->setFont(font);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    layout->addWidget(label);
    return label;
}

QFont wordFont(double scale)
{
    QFont font = scaledFont(scale, QFont::Bold);
    font.setCapitalization(QFont::AllUppercase);
    return font;
}

void setLine(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setHidden(text.isEmpty());
}

} // namespace

AnswerPage::AnswerPage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconView(token::AnswerIconSize))
    , m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_tryAgain(new QPushButton(tr("Try again")))
    , m_discard(new QPushButton(tr("Discard")))
    , m_receipt(new QPushButton(tr("Receipt")))
    , m_anotherClass(new QPushButton(tr("Another class")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Margin, token::Margin, token::Margin, token::Margin);
    layout->setSpacing(token::Gap);
    // In a small window the text scrolls and the buttons stay visible.
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(makeText());
    area->widget()->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    layout->addWidget(area, 1);
    layout->addLayout(m_buttons);
    for (QPushButton *button : {m_tryAgain, m_receipt, m_anotherClass}) {
        setLook(button, Look::Large);
        button->setMaximumWidth(token::ColumnWidth);
        m_buttons->addWidget(button);
    }
    setLook(m_discard, Look::Quiet);
    layout->addWidget(m_discard, 0, Qt::AlignCenter);
    connect(m_tryAgain, &QPushButton::clicked, this, &AnswerPage::tryAgainWanted);
    connect(m_discard, &QPushButton::clicked, this, &AnswerPage::discardWanted);
    connect(m_receipt, &QPushButton::clicked, this, [this] { emit receiptWanted(m_shownReceipt); });
    connect(m_anotherClass, &QPushButton::clicked, this, &AnswerPage::anotherClassWanted);
}

QWidget *AnswerPage::makeText()
{
    auto *text = new QWidget;
    auto *layout = new QVBoxLayout(text);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addStretch();
    layout->addWidget(m_icon, 0, Qt::AlignCenter);
    layout->addSpacing(token::Gap);
    m_word = addLabel(layout, wordFont(token::Title));
    m_word->setWordWrap(false);
    m_more = addLabel(layout, scaledFont(token::Heading, QFont::DemiBold));
    layout->addSpacing(token::Gap);
    m_class = addLabel(layout, scaledFont(token::Heading));
    m_time = addLabel(layout, digitsFont(token::Heading));
    m_student = addLabel(layout, scaledFont(token::Body));
    layout->addSpacing(token::Gap);
    m_sentence = addLabel(layout, scaledFont(token::Lead));
    layout->addStretch();
    return text;
}

void AnswerPage::setAnswer(const Answer &answer, int secondsLeft)
{
    const CheckInAppearance &look = lookOf(answer.state);
    const bool news = m_state != answer.state || !isVisible();
    m_state = answer.state;
    m_icon->setIcon(look.icon, look.meaning);
    setTextMeaning(m_word, look.meaning);
    setLine(m_word, wordOf(answer.state));
    setTextMeaning(m_more, look.meaning);
    setLine(m_more, moreOf(answer.state));
    setLine(m_class, classLine(answer));
    const double scale = isRegistered(answer.state) ? token::Heading : token::Body;
    m_class->setFont(scaledFont(scale));
    m_time->setFont(digitsFont(scale));
    setLine(m_time, timeLine(answer));
    setLine(m_student, studentLine(answer));
    setLine(m_sentence, sentenceOf(answer, secondsLeft));
    refreshButtons(answer, secondsLeft);
    fitWord();
    update();
    if (news)
        announce(m_word);
}

void AnswerPage::refreshButtons(const Answer &answer, int secondsLeft)
{
    const bool done = isRegistered(answer.state);
    const bool blocked = answer.state == CheckInState::TooManyAttempts && secondsLeft > 0;
    m_tryAgain->setHidden(done);
    m_tryAgain->setEnabled(!blocked);
    m_discard->setHidden(answer.state != CheckInState::Waiting);
    m_shownReceipt = answer.receipt;
    m_receipt->setHidden(answer.receipt.isEmpty());
    QPushButton *main = done || blocked ? m_anotherClass : m_tryAgain;
    const QString more = m_more->text().isEmpty() ? QString() : QString(u", " + m_more->text());
    main->setAccessibleDescription(m_word->text() + more + u". " + m_sentence->text());
    const auto buttons = {m_tryAgain, m_discard, m_receipt, m_anotherClass};
    if (std::none_of(buttons.begin(), buttons.end(), [](const QPushButton *button) { return button->hasFocus(); }))
        main->setFocus();
}

void AnswerPage::fitWord()
{
    // A smaller word is better than a clipped one.
    const QFont largest = wordFont(token::Title);
    const int wanted = QFontMetrics(largest).horizontalAdvance(m_word->text());
    const double part = static_cast<double>(width() - 3 * token::Margin) / std::max(1, wanted);
    m_word->setFont(wordFont(token::Title * std::clamp(part, 0.5, 1.0)));
}

void AnswerPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    // Ignores auto-repeat: an Enter key held down since the form must not leave the answer.
    if (enter && button && !event->isAutoRepeat())
        button->click();
    else
        QWidget::keyPressEvent(event);
}

void AnswerPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWord();
    m_icon->setSize(std::clamp(height() / 5, token::SmallAnswerIconSize, token::AnswerIconSize));
    const int first = std::max(m_tryAgain->sizeHint().width(), m_receipt->sizeHint().width());
    const int together = first + m_anotherClass->sizeHint().width();
    const bool fit = width() > together + 3 * token::Margin;
    m_buttons->setDirection(fit ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void AnswerPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), surfaceOf(lookOf(m_state).meaning, QApplication::palette()));
}

} // namespace chamada::student
