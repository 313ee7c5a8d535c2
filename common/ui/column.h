// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace chamada {

/// Lets a page that is a form scroll in a window that is too small for it, and stand in the middle of a wide one, no
/// wider than is easy to read. The area takes no focus of its own.
QWidget *asColumn(QWidget *page);

} // namespace chamada
