// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QApplication;

namespace chamada {

/// Makes Enter press the focused button in all windows, as users of the Tab key expect; by default Qt does so in
/// dialogs only.
void letEnterPress(QApplication &application);

} // namespace chamada
