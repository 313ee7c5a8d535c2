// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QLineEdit;
class QVBoxLayout;

namespace chamada {

/// A large field with its label above it; the label is its accessible name.
QLineEdit *addField(QVBoxLayout &layout, const QString &name);
QLineEdit *addPasswordField(QVBoxLayout &layout, const QString &name);

} // namespace chamada
