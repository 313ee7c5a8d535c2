// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/kiosk/classpage.h"

#include "common/ui/theme.h"
#include "student-gui/core/callline.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace chamada::student {

ClassPage::ClassPage(KioskClient &client, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_sentence(new QLabel)
    , m_list(new QListWidget)
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_list->setAccessibleName(tr("Open roll calls"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Margin, token::Margin, token::Margin, token::Margin);
    layout->setSpacing(token::GroupGap);
    layout->addStretch();
    layout->addWidget(m_sentence);
    layout->addWidget(m_list, 1);
    layout->addStretch();
    connect(m_list, &QListWidget::itemActivated, this, &ClassPage::choose);
    connect(m_list, &QListWidget::itemClicked, this, &ClassPage::choose);
    connect(&client, &KioskClient::callsChanged, this, &ClassPage::refresh);
    refresh();
}

void ClassPage::focusList()
{
    m_list->setFocus();
}

void ClassPage::refresh()
{
    const int row = m_list->currentRow();
    m_list->clear();
    for (const OpenCall &call : m_client.calls())
        m_list->addItem(lineOf(call));
    m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
    m_list->setHidden(m_client.calls().isEmpty());
    m_sentence->setText(m_client.calls().isEmpty()
            ? tr("No roll call is open now. This goes on by itself when one is started.")
            : tr("Which class is this door for?"));
}

void ClassPage::choose()
{
    const int row = m_list->currentRow();
    if (row >= 0 && row < m_client.calls().size())
        m_client.choose(m_client.calls()[row].classId);
}

void ClassPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    QFont font = scaledFont(token::Body);
    font.setPixelSize(std::max(1, static_cast<int>(height() * token::KioskHeader)));
    m_sentence->setFont(font);
    m_list->setFont(font);
}

} // namespace chamada::student
