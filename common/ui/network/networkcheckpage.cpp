// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/network/networkcheckpage.h"

#include "common/net/serverlink.h"
#include "common/ui/icons.h"
#include "common/ui/network/networkcheckpanel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chamada {

NetworkCheckPage::NetworkCheckPage(const ServerLink &link)
    : m_link(link)
    , m_server(new QLabel)
    , m_test(new NetworkCheckPanel)
{
    auto *back = new QPushButton(icon(Icon::Back, Meaning::Accent), tr("Back"));
    setLook(back, Look::Quiet);
    auto *title = new QLabel(tr("Test the network"));
    title->setFont(scaledFont(token::Heading, QFont::DemiBold));
    m_server->setTextFormat(Qt::PlainText);
    m_server->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Margin, token::Gap * 2, token::Margin, token::Margin);
    layout->setSpacing(token::Gap);
    layout->addWidget(back, 0, Qt::AlignLeft);
    layout->addWidget(title);
    layout->addWidget(m_server);
    layout->addWidget(m_test, 1);
    connect(back, &QPushButton::clicked, this, &NetworkCheckPage::left);
    connect(&link, &ServerLink::stateChanged, this, &NetworkCheckPage::refresh);
    refresh();
}

void NetworkCheckPage::begin()
{
    m_test->begin();
}

void NetworkCheckPage::refresh()
{
    const ServerAddress &address = m_link.address();
    const QString &name = m_link.server().name;
    m_test->setServer(address);
    if (address.host.isEmpty())
        m_server->setText(tr("No server is chosen yet: choose one first, then the way to it can be tried."));
    else
        m_server->setText(name.isEmpty() ? address.toText() : QString(name + u" · "_s + address.toText()));
}

void NetworkCheckPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

void NetworkCheckPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_test->stop();
}

} // namespace chamada
