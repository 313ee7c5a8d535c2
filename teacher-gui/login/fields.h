// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QLineEdit;
class QVBoxLayout;

namespace chamada::teacher {

/// Adds a large field with a label above it, which is also its accessible name.
QLineEdit *addField(QVBoxLayout &layout, const QString &name);
QLineEdit *addPasswordField(QVBoxLayout &layout, const QString &name);

} // namespace chamada::teacher
