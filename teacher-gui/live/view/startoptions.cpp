// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/startoptions.h"

#include "common/ui/tokens.h"
#include "teacher-gui/live/view/minutesbox.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>

namespace chamada::teacher {

StartOptions::StartOptions(QWidget *parent)
    : QWidget(parent)
    , m_code(new QCheckBox(tr("Ask students for a code")))
    , m_rosterOnly(new QCheckBox(tr("Only students on the list")))
    , m_lateAfter(new MinutesBox(tr("Late after"), CallOptions::MaxLateAfter))
    , m_endsAfter(new MinutesBox(tr("Ends after"), CallOptions::MaxEndsAfter))
{
    m_code->setToolTip(tr("You show a code that changes every 30 seconds; only who sees it can answer"));
    m_rosterOnly->setToolTip(tr("Who is not on the list of the class is refused, and told to see you"));
    auto *lateLabel = new QLabel(tr("Late after (min)"));
    auto *endsLabel = new QLabel(tr("Ends after (min)"));
    lateLabel->setBuddy(m_lateAfter);
    endsLabel->setBuddy(m_endsAfter);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_code, 0, 0, 1, 2);
    layout->addWidget(m_rosterOnly, 1, 0, 1, 2);
    layout->addWidget(lateLabel, 2, 0);
    layout->addWidget(m_lateAfter, 2, 1);
    layout->addWidget(endsLabel, 3, 0);
    layout->addWidget(m_endsAfter, 3, 1);
    connect(m_code, &QCheckBox::toggled, this, &StartOptions::edited);
    connect(m_rosterOnly, &QCheckBox::toggled, this, &StartOptions::edited);
    connect(m_lateAfter, &MinutesBox::edited, this, &StartOptions::edited);
    connect(m_endsAfter, &MinutesBox::edited, this, &StartOptions::edited);
}

void StartOptions::set(const CallOptions &options)
{
    const QSignalBlocker blocker(this);
    m_code->setChecked(options.code);
    m_rosterOnly->setChecked(options.rosterOnly);
    m_lateAfter->setMinutes(options.lateAfter);
    m_endsAfter->setMinutes(options.endsAfter);
}

CallOptions StartOptions::options(const QString &title) const
{
    return {.title = title,
        .code = m_code->isChecked(),
        .rosterOnly = m_rosterOnly->isChecked(),
        .lateAfter = m_lateAfter->minutes(),
        .endsAfter = m_endsAfter->minutes()};
}

MinutesBox *StartOptions::wrongBox() const
{
    for (MinutesBox *box : {m_lateAfter, m_endsAfter})
        if (!box->isAcceptable())
            return box;
    return nullptr;
}

} // namespace chamada::teacher
