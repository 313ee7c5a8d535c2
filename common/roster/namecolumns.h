// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/roster/columnprofile.h"
#include "common/roster/rostercolumns.h"

namespace chamada {

/// Sets the columns of names. Returns the columns that would do equally as names, and sets none, if there are several.
QList<int> findNameColumns(const QList<ColumnProfile> &profiles, RosterColumns &columns);

} // namespace chamada
