// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace chamada {

/// Wraps a form in a scroll area for small windows, and centres it at a readable width in wide ones. The scroll area
/// takes no focus.
QWidget *asColumn(QWidget *page);

} // namespace chamada
