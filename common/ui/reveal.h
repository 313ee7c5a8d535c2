// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace chamada {

/// Scrolls the enclosing scroll area to show both widgets, `widget` in any case: a message and its subject.
/// It scrolls after the pending layout update. Does nothing without a scroll area.
void reveal(QWidget *widget, QWidget *message);

} // namespace chamada
