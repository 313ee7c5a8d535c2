// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/classcards.h"

#include "common/ui/theme.h"
#include "teacher-gui/live/core/opencalls.h"
#include "teacher-gui/live/view/classcard.h"
#include "teacher-gui/roster/core/recentclasses.h"
#include "teacher-gui/roster/core/rosters.h"

#include <QLabel>
#include <QVBoxLayout>

namespace chamada::teacher {

namespace {

constexpr qsizetype MostCards = 6; // the class field lists the others

} // namespace

ClassCards::ClassCards(const OpenCalls &openCalls, const RecentClasses &recent, Rosters &rosters, QWidget *parent)
    : QWidget(parent)
    , m_openCalls(openCalls)
    , m_recent(recent)
    , m_rosters(rosters)
    , m_title(new QLabel(tr("Start again")))
    , m_layout(new QVBoxLayout(this))
{
    m_title->setFont(scaledFont(token::Caption, QFont::DemiBold));
    setTextQuiet(m_title);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(token::Gap);
    m_layout->addWidget(m_title);
    connect(&openCalls, &OpenCalls::callAdded, this, &ClassCards::refresh);
    connect(&openCalls, &OpenCalls::callRemoved, this, &ClassCards::refresh, Qt::QueuedConnection); // after the removal
    connect(&recent, &RecentClasses::changed, this, &ClassCards::refresh);
    connect(&rosters, &Rosters::changed, this, &ClassCards::refreshSizes);
    refresh();
}

ClassCard *ClassCards::cardAt(qsizetype place)
{
    if (place == m_cards.size()) {
        auto *card = new ClassCard;
        m_cards.append(card);
        m_layout->addWidget(card);
        connect(card, &ClassCard::clicked, this, [this, card] { emit chosen(card->item().classId); });
    }
    return m_cards[place];
}

void ClassCards::refresh()
{
    qsizetype count = 0;
    for (const RecentClasses::Item &item : m_recent.items()) {
        if (count == MostCards || m_openCalls.callOf(item.classId))
            continue;
        m_rosters.want(item.classId);
        ClassCard *card = cardAt(count++);
        card->setItem(item);
        card->show();
    }
    for (qsizetype i = count; i < m_cards.size(); ++i)
        m_cards[i]->hide();
    m_title->setVisible(count > 0);
    refreshSizes();
}

void ClassCards::refreshSizes()
{
    for (ClassCard *card : std::as_const(m_cards)) {
        const QList<RosterLine> *roster = card->isHidden() ? nullptr : m_rosters.of(card->item().classId);
        card->setStudents(roster ? std::optional(roster->size()) : std::nullopt);
    }
}

} // namespace chamada::teacher
