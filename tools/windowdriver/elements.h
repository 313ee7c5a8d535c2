// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessible>
#include <QString>

#include <functional>

/// What is on the windows of this process, as a screen reader finds it.
namespace chamada::elements {

/// Calls `visit` for every element that is shown, windows in front first, until one is taken (`visit` gives true).
QAccessibleInterface *firstShown(const std::function<bool(QAccessibleInterface &)> &visit);

/// Something with this accessible name that takes text.
QAccessibleInterface *field(const QString &name);
/// Something with this accessible name that can be clicked; a button goes before a label of the same name.
QAccessibleInterface *clickable(const QString &name);
/// A table, list or tree with this accessible name.
QAccessibleInterface *table(const QString &name);

/// What the element says: its value where it has one, else its name.
QString textOf(QAccessibleInterface &element);
/// Name, value and description: anything of it that a person could read.
bool says(QAccessibleInterface &element, const QString &text);

/// One line per element, indented: for whoever writes a test.
QString dump();

} // namespace chamada::elements
