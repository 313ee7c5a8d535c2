// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace chamada {

/// Scrolls the area that holds them so that both are in sight, `widget` in any case: a message and what it is about.
/// It happens once the layout has taken in what was shown or hidden just now. Without such an area it does nothing.
void reveal(QWidget *widget, QWidget *message);

} // namespace chamada
