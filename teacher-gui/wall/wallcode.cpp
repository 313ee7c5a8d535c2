// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/wall/wallcode.h"

#include "common/protocol/taking.h"
#include "common/ui/theme.h"
#include "teacher-gui/wall/fittedlabel.h"
#include "teacher-gui/wall/wallnews.h"
#include "teacher-gui/wall/wallsizes.h"
#include "teacher-gui/words/callwords.h"

#include <QHBoxLayout>
#include <QProgressBar>

namespace chamada {

WallCode::WallCode(const WallNews &news, QWidget *parent)
    : QWidget(parent)
    , m_news(news)
    , m_code(new FittedLabel(token::wall::Code, QFont::Bold))
    , m_left(new QProgressBar)
    , m_seconds(new FittedLabel(token::wall::Smallest))
{
    auto *caption = new FittedLabel(token::wall::Smallest);
    caption->setText(tr("Code"));
    setTextQuiet(caption);
    setTextMeaning(m_code, Meaning::Accent);
    m_left->setTextVisible(false);
    m_left->setMaximum(static_cast<int>(CodeEvent::Period.count()));
    m_left->setAccessibleName(tr("Time left for this code"));
    m_seconds->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *time = new QHBoxLayout;
    time->addWidget(m_left, 4);
    time->addWidget(m_seconds, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(caption);
    layout->addWidget(m_code);
    layout->addLayout(time);
    connect(&news, &WallNews::changed, this, &WallCode::refresh);
    connect(&m_tick, &QTimer::timeout, this, &WallCode::refresh);
    m_tick.start(SecondsTick);
    refresh();
}

void WallCode::setPictureHeight(int height)
{
    m_left->setFixedHeight(qRound(height * token::wall::Bar));
}

void WallCode::refresh()
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_news.codeLeft());
    m_code->setText(groupedCode(m_news.code()));
    m_left->setValue(static_cast<int>(left.count()));
    m_seconds->setText(tr("%1 s", "seconds").arg(left.count()));
}

} // namespace chamada
