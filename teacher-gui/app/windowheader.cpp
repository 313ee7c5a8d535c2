// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/app/windowheader.h"

#include "common/ui/icons.h"
#include "common/ui/serverlabel.h"
#include "teacher-gui/widgets/menuentry.h"
#include "teacher-gui/widgets/shortcuts.h"
#include "teacher-gui/client/teacherclient.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr auto TabKey = "window/tab"_L1;

} // namespace

WindowHeader::WindowHeader(TeacherClient &client, QStackedWidget &pages, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_pages(pages)
    , m_settings(settings)
    , m_user(new QLabel)
    , m_tabs(new QHBoxLayout)
    , m_group(new QButtonGroup(this))
{
    m_user->setTextFormat(Qt::PlainText);
    setTextQuiet(m_user);
    m_tabs->setSpacing(token::Gap);
    auto *server = new ServerLabel(client.link());
    server->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(token::Gap * 2, token::Gap, token::Gap * 2, token::Gap);
    layout->setSpacing(token::Gap);
    layout->addWidget(server);
    layout->addWidget(m_user);
    layout->addStretch();
    layout->addLayout(m_tabs);
    layout->addWidget(makeLogOut());
    connect(&client, &TeacherClient::stateChanged, this, &WindowHeader::refreshUser);
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
    auto *button = new QToolButton;
    button->setCheckable(true);
    setLook(button, Look::Quiet);
    putInMenu(MenuId::View, *button);
    m_pages.addWidget(page);
    m_tabs->addWidget(button);
    m_group->addButton(button);
    m_byPage.insert(page, {tab, button});
    setText(page, tab.text);
    connect(button, &QToolButton::clicked, this, [this, page] { showPage(page); });
}

void WindowHeader::setText(const QWidget *page, const QString &text)
{
    const auto &[tab, button] = m_byPage[page];
    button->setText(text);
    // setText() has removed the shortcut.
    setShortcut(button, {Qt::CTRL | tab.key}, tab.tip);
}

void WindowHeader::showPage(QWidget *page)
{
    const auto &[tab, button] = m_byPage[page];
    m_pages.setCurrentWidget(page);
    button->setChecked(true);
    remember(page);
    tab.entered();
}

void WindowHeader::remember(const QWidget *page)
{
    m_settings.setValue(TabKey, m_byPage[page].tab.name);
}

void WindowHeader::showRemembered()
{
    const QString wanted = m_settings.value(TabKey).toString();
    QWidget *first = nullptr;
    for (int i = 0; i < m_pages.count(); ++i) {
        QWidget *page = m_pages.widget(i);
        const auto known = m_byPage.constFind(page);
        if (known == m_byPage.cend())
            continue;
        if (known->tab.name == wanted) {
            showPage(page);
            return;
        }
        first = first ? first : page;
    }
    showPage(first);
}

void WindowHeader::refreshUser()
{
    m_user->setText(m_client.user().isEmpty() ? QString() : QString(u"· "_s + m_client.user()));
}

} // namespace chamada
