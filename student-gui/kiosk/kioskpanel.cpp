// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/kiosk/kioskpanel.h"

#include "common/ui/accessible.h"
#include "common/ui/iconview.h"

#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace chamada::student {

namespace {

QLabel *addLabel(QVBoxLayout *layout)
{
    auto *label = new QLabel;
    label->setAlignment(Qt::AlignCenter);
    label->setTextFormat(Qt::PlainText);
    layout->addWidget(label);
    return label;
}

void setText(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setHidden(text.isEmpty());
}

QFont fontOf(int pixels, QFont::Weight weight)
{
    QFont font = digitsFont(token::Body, weight);
    font.setPixelSize(std::max(1, pixels));
    return font;
}

/// Sets the largest font, at most `pixels`, in which the longest line fits `width`.
void fitFont(QLabel *label, int pixels, QFont::Weight weight, int width)
{
    const QFont largest = fontOf(pixels, weight);
    int wanted = 1;
    for (const QString &line : label->text().split(u'\n'))
        wanted = std::max(wanted, QFontMetrics(largest).horizontalAdvance(line));
    label->setFont(fontOf(std::min(pixels, pixels * width / wanted), weight));
}

} // namespace

KioskPanel::KioskPanel(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconView(token::AnswerIconSize))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Margin, token::Gap, token::Margin, token::Gap);
    layout->setSpacing(token::Gap);
    layout->addStretch();
    layout->addWidget(m_icon, 0, Qt::AlignCenter);
    m_word = addLabel(layout);
    m_about = addLabel(layout);
    m_sentence = addLabel(layout);
    m_sentence->setWordWrap(true);
    layout->addStretch();
}

void KioskPanel::setMessage(const KioskMessage &message)
{
    const bool news = m_word->text() != message.word || m_about->text() != message.about;
    m_meaning = message.meaning;
    m_icon->setIcon(message.icon, message.meaning);
    setTextMeaning(m_word, message.meaning);
    setText(m_word, message.word);
    setText(m_about, message.about);
    setText(m_sentence, message.sentence);
    fit();
    update();
    if (news)
        announce(m_word);
}

void KioskPanel::fit()
{
    const int inner = width() - 2 * token::Margin;
    m_icon->setSize(static_cast<int>(height() * token::KioskIcon));
    fitFont(m_word, static_cast<int>(height() * token::KioskWord), QFont::Bold, inner);
    fitFont(m_about, static_cast<int>(height() * token::KioskAbout), QFont::DemiBold, inner);
    m_sentence->setFont(fontOf(static_cast<int>(height() * token::KioskSentence), QFont::Normal));
}

void KioskPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void KioskPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), surfaceOf(m_meaning, QApplication::palette()));
}

} // namespace chamada::student
