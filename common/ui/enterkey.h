// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QApplication;

namespace chamada {

/// From now on Enter presses the button that has the keyboard, in windows as in dialogs: who has come to a button by
/// Tab expects it.
void letEnterPress(QApplication &application);

} // namespace chamada
