// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/menu/menuentry.h"

#include <QMenuBar>

namespace chamada {

/// The menus of the teacher's window: what the page shown offers, made anew whenever a menu opens, and what the window
/// itself can do. It decides nothing: each entry is a control's, or an action's, own doing.
class MenuBar : public QMenuBar {
    Q_OBJECT

public:
    /// `window` is the parent, and where the entries are looked for.
    explicit MenuBar(QWidget &window);

signals:
    void quitChosen();
    void aboutChosen();

private:
    QMenu *addPageMenu(MenuId id, const QString &title);
    void fill(QMenu *menu, MenuId id);

    QWidget &m_window;
    QAction *m_quit;
};

} // namespace chamada
