// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/csvreader.h"

namespace chamada {

/// Splits the first column whose cells are "2023001 - Ana Souza" or "Ana Souza (2023001)": the student ID stays in its
/// place, and the name becomes the last cell of the row, under the same title.
QList<TextRow> splitCombinedCells(const QList<TextRow> &rows);

} // namespace chamada
