// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/statusstrip.h"

#include "common/ui/accessible.h"
#include "common/ui/iconview.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace chamada {

StatusStrip::StatusStrip(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconView(token::IconSize, this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::NoTextInteraction);
    setLook(m_action, Look::Quiet);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(token::Gap + token::Gap / 2, token::Gap, token::Gap, token::Gap);
    layout->setSpacing(token::Gap);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &StatusStrip::actionChosen);
    hide();
}

void StatusStrip::say(Icon which, Meaning meaning, const QString &text, const QString &action)
{
    const bool news = isHidden() || m_text->text() != text;
    m_meaning = meaning;
    m_icon->setIcon(which, meaning);
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_action->setText(action);
    m_action->setHidden(action.isEmpty());
    show();
    update();
    if (news)
        announce(m_text);
}

void StatusStrip::sayBusy(const QString &text)
{
    say(Icon::Timer, Meaning::Accent, text);
    QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents | QEventLoop::ExcludeSocketNotifiers);
}

void StatusStrip::clear()
{
    hide();
    m_text->clear();
}

QString StatusStrip::text() const
{
    return m_text->text();
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(surfaceOf(m_meaning, QApplication::palette()));
    painter.drawRoundedRect(rect(), token::Radius, token::Radius);
}

} // namespace chamada
