// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>

class QAbstractButton;
class QWidget;

namespace chamada::teacher {

/// Returns a tooltip that ends with the keys.
QString withKeys(const QString &what, const QKeySequence &keys);
/// Sets the shortcut of a button and shows it in the tooltip.
void setShortcut(QAbstractButton *button, const QKeySequence &keys, const QString &what);
/// Makes a button return from its page, also by the Back key and by Escape.
void setWayBack(QAbstractButton *button, const QString &what);
/// Adds a shortcut that focuses a field.
void setFocusShortcut(QWidget *field, const QKeySequence &keys, const QString &what);

} // namespace chamada::teacher
