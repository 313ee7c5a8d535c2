// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

/// Checks of a window's accessibility for people with poor or no sight or without a mouse.
namespace chamada::test {

/// Lists the visible controls, and the interactive elements of the accessibility tree, that have no accessible name;
/// empty if all have one.
QString namelessControls(QWidget &window);

/// Lists the visible, enabled controls that Tab does not reach; empty if it reaches all.
QString controlsWithoutKeyboard(QWidget &window);

/// Lists the visible labels, buttons and headings with less room than their text needs; empty if all fit.
QString cutTexts(const QWidget &window);

} // namespace chamada::test
