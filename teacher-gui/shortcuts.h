// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>

class QAbstractButton;
class QWidget;

namespace chamada {

/// Gives a button a key, and tells of it where the mouse rests.
void setShortcut(QAbstractButton *button, const QKeySequence &keys, const QString &what);
/// Makes a button the way back from its page: by the key for it, and by Escape.
void setWayBack(QAbstractButton *button, const QString &what);
/// A key for a field, which takes the focus.
void setFocusShortcut(QWidget *field, const QKeySequence &keys, const QString &what);

} // namespace chamada
