// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTabBar>

class QActionGroup;
class QStackedWidget;

namespace chamada::teacher {

/// Tabs for pages of a stack, which may hold pages without a tab too. Each tab has a shortcut, and the menu View offers
/// it. The wheel changes no page.
class PageTabs : public QTabBar {
    Q_OBJECT

public:
    /// `pages` must outlive it.
    explicit PageTabs(QStackedWidget &pages, QWidget *parent = nullptr);

    /// Appends a page. `what` is the tooltip of its tab.
    void add(QWidget *page, const QString &text, const QKeySequence &keys, const QString &what);
    /// Returns the tab of a page; -1 if it has none.
    int tabOf(const QWidget *page) const;
    void setText(const QWidget *page, const QString &text);
    void choose(int tab);

signals:
    /// Emitted after the page is shown, also if it was shown already.
    void chosen(int tab);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void open(int tab);

    QStackedWidget &m_pages;
    QList<QWidget *> m_withTab; ///< in the order of the tabs
    QActionGroup *m_actions;
};

} // namespace chamada::teacher
