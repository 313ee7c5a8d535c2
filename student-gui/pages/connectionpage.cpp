// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/pages/connectionpage.h"

#include "common/ui/connectionpanel.h"
#include "common/ui/iconview.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chamada::student {

ConnectionPage::ConnectionPage(ServerSelection &search, QWidget *parent)
    : QWidget(parent)
    , m_link(search.link())
    , m_panel(new ConnectionPanel(search))
    , m_title(new QLabel(tr("Connect")))
    , m_back(new QPushButton(icon(Icon::Back, Meaning::Accent), tr("Back")))
    , m_network(new QPushButton(icon(Icon::Chart, Meaning::Accent), tr("Test the network")))
{
    m_title->setFont(scaledFont(token::Heading, QFont::DemiBold));
    setLook(m_back, Look::Quiet);
    setLook(m_network, Look::Quiet);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Margin, token::Gap * 2, token::Margin, token::Margin);
    layout->setSpacing(token::Gap);
    layout->addWidget(m_back, 0, Qt::AlignLeft);
    layout->addWidget(m_title);
    layout->addWidget(m_panel, 1);
    layout->addWidget(m_network, 0, Qt::AlignHCenter);
    connect(m_back, &QPushButton::clicked, this, &ConnectionPage::cancelled);
    connect(m_network, &QPushButton::clicked, this, &ConnectionPage::networkTestWanted);
    connect(m_panel, &ConnectionPanel::addressChosen, this, &ConnectionPage::addressChosen);
    connect(m_panel, &ConnectionPanel::candidateChosen, this, &ConnectionPage::candidateChosen);
    connect(&m_link, &ServerLink::stateChanged, this, &ConnectionPage::refresh);
    refresh();
}

void ConnectionPage::begin()
{
    m_panel->setAddress(m_link.address().toText());
    m_panel->focusAddress();
}

void ConnectionPage::refresh()
{
    const bool changed = m_link.problem() == LinkProblem::CertificateChanged;
    m_title->setHidden(changed);
    // Without a server there is no page to return to, and a changed certificate must be decided on first.
    const bool none = m_link.state() == ServerLink::State::Closed;
    m_back->setHidden(changed || none);
    m_network->setHidden(changed || none);
}

} // namespace chamada::student
