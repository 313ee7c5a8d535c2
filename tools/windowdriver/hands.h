// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessible>
#include <QKeySequence>
#include <QString>

/// Sends mouse and key events through the window, as the platform does, so that focus, shortcuts and overlapping
/// widgets work as for a person.
namespace chamada::hands {

void click(QAccessibleInterface &element);
void type(QWindow &window, const QString &text);
void press(QWindow &window, QKeyCombination key);

} // namespace chamada::hands
