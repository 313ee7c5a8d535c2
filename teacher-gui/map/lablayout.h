// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/map/labmemory.h"

namespace chamada {

/// Seats in a row where nobody has said otherwise.
inline constexpr int UsualColumns = 6;

/// The cell of each of these machines, which stand in natural order. One that was put somewhere gets its place if it is
/// still free; the others follow after the last of those, row by row, so that an aisle is left an aisle.
QList<QPoint> layOut(const QList<Machine> &machines);

} // namespace chamada
