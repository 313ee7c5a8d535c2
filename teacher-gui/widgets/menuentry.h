// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

class QAbstractButton;
class QAction;
class QKeySequence;
class QObject;
class QWidget;

namespace chamada::teacher {

/// The window's menus for the controls of the page shown.
enum class MenuId { Call, Edit, View, Tools };

/// Offers a control, or a widget's action, in a menu while it is visible: the entry presses a button or focuses a
/// field. The control keeps its shortcut; the menu only shows it.
void putInMenu(MenuId menu, QAbstractButton &button);
void putInMenu(MenuId menu, QWidget &field, const QString &text, const QKeySequence &keys);
void putInMenu(MenuId menu, QAction &action);
/// Returns a new action of `owner` with its own shortcut, and offers it.
QAction *addMenuAction(MenuId menu, QWidget &owner, const QString &text, const QKeySequence &keys);

/// Returns the entries for a menu from the visible widgets below `window`, in the order of the pages. The entries are
/// new and belong to `parent`.
QList<QAction *> menuEntries(MenuId menu, const QWidget &window, QObject *parent);

} // namespace chamada::teacher
