// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/widgets/menubar.h"

#include <QAction>

namespace chamada::teacher {

MenuBar::MenuBar(QWidget &window)
    : QMenuBar(&window)
    , m_window(window)
    , m_quit(new QAction(tr("Quit"), this))
{
    m_quit->setShortcut({Qt::CTRL | Qt::Key_Q});
    m_quit->setMenuRole(QAction::QuitRole);
    window.addAction(m_quit);
    connect(m_quit, &QAction::triggered, this, &MenuBar::quitChosen);
    addPageMenu(MenuId::Call, tr("&Roll call"));
    addPageMenu(MenuId::Edit, tr("&Edit"));
    addPageMenu(MenuId::View, tr("&View"));
    addPageMenu(MenuId::Tools, tr("&Tools"));
    QMenu *help = addMenu(tr("&Help"));
    QAction *about = help->addAction(tr("About Chamada"), this, &MenuBar::aboutChosen);
    about->setMenuRole(QAction::AboutRole);
}

QMenu *MenuBar::addPageMenu(MenuId id, const QString &title)
{
    QMenu *menu = addMenu(title);
    fill(menu, id);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, id] { fill(menu, id); });
    return menu;
}

void MenuBar::fill(QMenu *menu, MenuId id)
{
    menu->clear(); // deletes the actions that the menu owns
    menu->addActions(menuEntries(id, m_window, menu));
    if (menu->isEmpty())
        menu->addAction(tr("Nothing to do here on this page"))->setEnabled(false);
    if (id == MenuId::Call) {
        menu->addSeparator();
        menu->addAction(m_quit);
    }
}

} // namespace chamada::teacher
