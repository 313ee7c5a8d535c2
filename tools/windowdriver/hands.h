// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessible>
#include <QKeySequence>
#include <QString>

/// Mouse and keys as the platform would deliver them: through the window, so that focus, shortcuts and what lies on
/// top count as they do for a person.
namespace chamada::hands {

void click(QAccessibleInterface &element);
void type(QWindow &window, const QString &text);
void press(QWindow &window, QKeyCombination key);

} // namespace chamada::hands
