// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QTableView;

namespace chamada {

/// How every table of this window looks and behaves: whole rows, no grid, no editing, Tab leaves it, and a tooltip
/// tells what is cut off.
void makeQuiet(QTableView &table);

} // namespace chamada
