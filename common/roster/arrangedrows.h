// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/csvreader.h"

namespace chamada {

/// Returns the rows as one table with one thing in each cell: tables side by side are put below each other, columns of
/// later tables below the same columns of the first, and cells with a student ID or an address beside a name are split.
QList<TextRow> arrangedRows(const QList<TextRow> &rows);

} // namespace chamada
