// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

/// What a window must give to people who do not see it, see it badly or use no mouse.
namespace chamada::test {

/// The visible controls, and what is interactive in the accessibility tree, to which a screen reader could give no
/// name; empty is right.
QString namelessControls(QWidget &window);

/// The visible, enabled controls that Tab never comes to; empty is right.
QString controlsWithoutKeyboard(QWidget &window);

/// The visible labels, buttons and headings that have less room than their text needs; empty is right.
QString cutTexts(const QWidget &window);

} // namespace chamada::test
