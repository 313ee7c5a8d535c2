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

namespace chamada {

/// The window's menus that hold what stands on the page shown.
enum class MenuId { Call, Edit, View, Tools };

/// Offers a control, or an action of a widget's, in a menu while it can be seen: a button is pressed from there, a
/// field takes the focus. Its key, if it has one, is its own; the menu only tells it.
void putInMenu(MenuId menu, QAbstractButton &button);
void putInMenu(MenuId menu, QWidget &field, const QString &text, const QKeySequence &keys);
void putInMenu(MenuId menu, QAction &action);
/// Makes an action with a key of its own, belonging to `owner`, and offers it.
QAction *addMenuAction(MenuId menu, QWidget &owner, const QString &text, const QKeySequence &keys);

/// What is offered for a menu by the visible widgets below `window`, in the order of the pages. The entries are made
/// for it, and belong to `parent`.
QList<QAction *> menuEntries(MenuId menu, const QWidget &window, QObject *parent);

} // namespace chamada
