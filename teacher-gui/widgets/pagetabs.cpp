// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/widgets/pagetabs.h"

#include "teacher-gui/widgets/menuentry.h"
#include "teacher-gui/widgets/shortcuts.h"

#include <QActionGroup>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QWheelEvent>

namespace chamada::teacher {

PageTabs::PageTabs(QStackedWidget &pages, QWidget *parent)
    : QTabBar(parent)
    , m_pages(pages)
    , m_actions(new QActionGroup(this))
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    connect(this, &QTabBar::currentChanged, this, &PageTabs::open);
    connect(this, &QTabBar::tabBarClicked, this, [this](int tab) {
        if (tab == currentIndex())
            open(tab); // a page without a tab may be shown
    });
}

void PageTabs::add(QWidget *page, const QString &text, const QKeySequence &keys, const QString &what)
{
    const int tab = count();
    QAction *action = addMenuAction(MenuId::View, *this, text, keys);
    action->setCheckable(true);
    action->setChecked(tab == 0);
    m_actions->addAction(action);
    connect(action, &QAction::triggered, this, [this, tab] { choose(tab); });
    m_pages.addWidget(page);
    m_withTab.append(page);
    const QSignalBlocker blocker(this); // the first tab becomes current, but nobody has chosen it
    addTab(text);
    setTabToolTip(tab, withKeys(what, keys));
}

int PageTabs::tabOf(const QWidget *page) const
{
    return static_cast<int>(m_withTab.indexOf(page));
}

void PageTabs::setText(const QWidget *page, const QString &text)
{
    setTabText(tabOf(page), text);
    m_actions->actions().at(tabOf(page))->setText(text);
}

void PageTabs::choose(int tab)
{
    if (tab == currentIndex())
        open(tab);
    else
        setCurrentIndex(tab);
}

void PageTabs::open(int tab)
{
    m_pages.setCurrentWidget(m_withTab[tab]);
    m_actions->actions().at(tab)->setChecked(true);
    emit chosen(tab);
}

void PageTabs::keyPressEvent(QKeyEvent *event)
{
    QTabBar::keyPressEvent(event);
    setFocus(); // the page that is shown may have taken it
}

void PageTabs::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace chamada::teacher
