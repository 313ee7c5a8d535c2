// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFlags>

namespace chamada::teacher {

/// The actions that a row of a call's list offers by one click.
enum class RowAction {
    Keep = 1, ///< accept the flag
    Remove = 2,
    PutOnList = 4,
};
Q_DECLARE_FLAGS(RowActions, RowAction)
Q_DECLARE_OPERATORS_FOR_FLAGS(RowActions)

} // namespace chamada::teacher
