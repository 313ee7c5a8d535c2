// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/app/windowheader.h"

#include "common/ui/icons.h"
#include "common/ui/serverlabel.h"
#include "teacher-gui/client/teacherclient.h"
#include "teacher-gui/widgets/menuentry.h"
#include "teacher-gui/widgets/pagetabs.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

constexpr auto TabKey = "window/tab"_L1;

} // namespace

WindowHeader::WindowHeader(TeacherClient &client, QStackedWidget &pages, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_settings(settings)
    , m_user(new QLabel)
    , m_tabs(new PageTabs(pages))
{
    m_user->setTextFormat(Qt::PlainText);
    setTextQuiet(m_user);
    auto *server = new ServerLabel(client.link());
    server->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(token::Gap * 2, token::Gap, token::Gap * 2, token::Gap);
    layout->setSpacing(token::Gap);
    layout->addWidget(server);
    layout->addWidget(m_user);
    layout->addStretch();
    layout->addWidget(m_tabs);
    layout->addWidget(makeLogOut());
    connect(&client, &TeacherClient::stateChanged, this, &WindowHeader::refreshUser);
    connect(m_tabs, &PageTabs::chosen, this, [this](int tab) {
        m_settings.setValue(TabKey, m_known[tab].name);
        m_known[tab].entered();
    });
    refreshUser();
}

QToolButton *WindowHeader::makeLogOut()
{
    auto *leave = new QToolButton;
    leave->setText(tr("Log out"));
    leave->setIcon(icon(Icon::Logout));
    leave->setToolTip(tr("Open roll calls go on without you"));
    leave->setAccessibleName(tr("Log out"));
    setLook(leave, Look::Quiet);
    connect(leave, &QToolButton::clicked, this, &WindowHeader::logOutChosen);
    putInMenu(MenuId::Call, *leave);
    return leave;
}

void WindowHeader::addPage(QWidget *page, const Tab &tab)
{
    m_tabs->add(page, tab.text, {Qt::CTRL | tab.key}, tab.tip);
    m_known.append(tab);
}

void WindowHeader::setText(const QWidget *page, const QString &text)
{
    m_tabs->setText(page, text);
}

void WindowHeader::showPage(const QWidget *page)
{
    m_tabs->choose(m_tabs->tabOf(page));
}

void WindowHeader::remember(const QWidget *page)
{
    m_settings.setValue(TabKey, m_known[m_tabs->tabOf(page)].name);
}

void WindowHeader::showRemembered()
{
    const auto known = std::find_if(m_known.cbegin(), m_known.cend(),
        [wanted = m_settings.value(TabKey).toString()](const Tab &tab) { return tab.name == wanted; });
    m_tabs->choose(known == m_known.cend() ? 0 : static_cast<int>(known - m_known.cbegin()));
}

void WindowHeader::refreshUser()
{
    m_user->setText(m_client.user().isEmpty() ? QString() : QString(u"· "_s + m_client.user()));
}

} // namespace chamada::teacher
