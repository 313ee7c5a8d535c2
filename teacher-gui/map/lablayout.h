// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/map/lablayoutstore.h"

namespace chamada::teacher {

/// The default number of seats in a row.
inline constexpr int UsualColumns = 6;

/// Returns the cell of each machine, which must be in natural order. A machine with a cell keeps it if it is still
/// free; the others follow row by row after the last of those, so that an aisle stays an aisle.
QList<QPoint> layOut(const QList<Machine> &machines);

} // namespace chamada::teacher
