// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/widgets/menuentry.h"

#include <QMenuBar>

namespace chamada::teacher {

/// The menus of the teacher's window: the commands of the page shown, rebuilt whenever a menu opens, and those of the
/// window. It decides nothing: each entry triggers a control or an action.
class MenuBar : public QMenuBar {
    Q_OBJECT

public:
    /// `window` is the parent, and its widgets are searched for entries.
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

} // namespace chamada::teacher
