// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QComboBox;
class QWidget;

namespace chamada {

/// Makes a screen reader speak the accessible name of `widget` now (an alert before Qt 6.8, which has announcements).
void announce(QWidget *widget);

/// Names an editable combo box, whose inner field has no accessible name of its own.
void setAccessibleName(QComboBox *box, const QString &name);

} // namespace chamada
