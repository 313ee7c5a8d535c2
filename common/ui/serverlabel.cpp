// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/serverlabel.h"

#include "common/ui/iconview.h"

#include <QHBoxLayout>
#include <QLabel>

namespace chamada {

ServerLabel::ServerLabel(const ServerLink &link, QWidget *parent)
    : QWidget(parent)
    , m_link(link)
    , m_icon(new IconView(token::IconSize, this))
    , m_name(new QLabel(this))
{
    m_name->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addWidget(m_icon);
    layout->addWidget(m_name, 1);
    connect(&link, &ServerLink::stateChanged, this, &ServerLabel::refresh);
    refresh();
}

void ServerLabel::refresh()
{
    const bool ready = m_link.isReady();
    const QString &name = m_link.server().name;
    if (!name.isEmpty())
        m_name->setText(name);
    else
        m_name->setText(m_link.state() == ServerLink::State::Closed ? tr("No server yet") : m_link.address().toText());
    m_icon->setIcon(Icon::Server, ready ? Meaning::Present : Meaning::Neutral);
    const QString detail = ready ? tr("Connected to %1").arg(m_link.address().toText()) : tr("Not connected");
    setToolTip(detail);
    m_name->setAccessibleDescription(detail);
}

} // namespace chamada
