// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/projector/projectedcode.h"

#include "common/protocol/taking.h"
#include "common/ui/theme.h"
#include "teacher-gui/projector/fittedlabel.h"
#include "teacher-gui/projector/projectedcall.h"
#include "teacher-gui/projector/projectorsizes.h"
#include "teacher-gui/words/callwords.h"

#include <QHBoxLayout>
#include <QProgressBar>

namespace chamada::teacher {

ProjectedCode::ProjectedCode(const ProjectedCall &call, QWidget *parent)
    : QWidget(parent)
    , m_call(call)
    , m_code(new FittedLabel(token::projector::Code, QFont::Bold))
    , m_left(new QProgressBar)
    , m_seconds(new FittedLabel(token::projector::Smallest))
{
    auto *caption = new FittedLabel(token::projector::Smallest);
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
    connect(&call, &ProjectedCall::changed, this, &ProjectedCode::refresh);
    connect(&m_tick, &QTimer::timeout, this, &ProjectedCode::refresh);
    m_tick.start(SecondsTick);
    refresh();
}

void ProjectedCode::setPictureHeight(int height)
{
    m_left->setFixedHeight(qRound(height * token::projector::Bar));
}

void ProjectedCode::refresh()
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_call.codeLeft());
    m_code->setText(groupedCode(m_call.code()));
    m_left->setValue(static_cast<int>(left.count()));
    m_seconds->setText(tr("%1 s", "seconds").arg(left.count()));
}

} // namespace chamada::teacher
