// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessible>
#include <QString>

#include <functional>

/// Finds the elements on the windows of this process by their accessibility interface.
namespace chamada::elements {

/// Calls `visit` for every visible element, front windows first, until it returns true. Returns that element, or null.
QAccessibleInterface *firstShown(const std::function<bool(QAccessibleInterface &)> &visit);

/// Returns the text, combo or spin box with this accessible name, or null.
QAccessibleInterface *field(const QString &name);
/// Returns the element with this accessible name, a button before a label; null if there is none.
QAccessibleInterface *clickable(const QString &name);
/// Returns the table, list or tree with this accessible name, or null.
QAccessibleInterface *table(const QString &name);

/// Returns the element's value if it has one, otherwise its name.
QString textOf(QAccessibleInterface &element);
/// Returns whether the element's name, value or description contains the text.
bool says(QAccessibleInterface &element, const QString &text);

/// Returns one line per element, indented by depth, to help with writing tests.
QString dump();

} // namespace chamada::elements
