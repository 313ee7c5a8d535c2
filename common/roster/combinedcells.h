// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/csvreader.h"

namespace chamada {

/// Splits the first column whose cells are "2023001 - Ana Souza" or "Ana Souza (2023001)": the student ID stays in its
/// place, and the name becomes the last cell of the row, under the same title. From "RA: 2023001" the label is removed.
QList<TextRow> splitCombinedCells(const QList<TextRow> &rows);

/// Splits each column whose cells are "Ana Souza <ana@uni.example>": the name stays in its place, and the address
/// becomes the last cell of the row, under the title "E-mail".
QList<TextRow> splitAddressCells(const QList<TextRow> &rows);

} // namespace chamada
