// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QComboBox;
class QWidget;

namespace chamada {

/// Tells a screen reader that `widget` has something to say now.
void announce(QWidget *widget);

/// Names an editable combo box: its inner field has no accessible name of its own.
void setAccessibleName(QComboBox *box, const QString &name);

} // namespace chamada
