// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/login/localserverpanel.h"

#include "common/ui/statusstrip.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chamada::teacher {

LocalServerPanel::LocalServerPanel(LocalServer &server, QWidget *parent)
    : QWidget(parent)
    , m_server(server)
    , m_use(new QPushButton(icon(Icon::Computer), tr("Use this computer")))
    , m_strip(new StatusStrip)
{
    auto *sentence =
        new QLabel(tr("No server yet? This computer can be one. It goes on serving when this window closes."));
    sentence->setWordWrap(true);
    setTextQuiet(sentence);
    setLook(m_use, Look::Large);
    m_use->setToolTip(tr("Starts a Chamada server on this computer and connects to it"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addWidget(sentence);
    layout->addWidget(m_use);
    layout->addWidget(m_strip);
    connect(m_use, &QPushButton::clicked, this, &LocalServerPanel::start);
    connect(&server, &LocalServer::failed, this, &LocalServerPanel::showProblem);
    connect(&server, &LocalServer::started, this, [this] {
        m_use->setEnabled(true);
        m_strip->clear();
    });
}

void LocalServerPanel::start()
{
    m_use->setEnabled(false);
    m_strip->say(Icon::Computer, Meaning::Accent, tr("Starting the server on this computer…"));
    m_server.start();
}

void LocalServerPanel::showProblem(LocalServer::Problem problem, const QString &detail)
{
    m_use->setEnabled(true);
    QString text = problem == LocalServer::Problem::NotInstalled
        ? tr("The server's program is not installed on this computer. Install chamada-server, or use another computer.")
        : tr("The server did not start. Try again, or restart this computer.");
    if (!detail.isEmpty())
        text += u'\n' + tr("It said: %1").arg(detail);
    m_strip->say(Icon::Warning, Meaning::Refused, text);
}

} // namespace chamada::teacher
