// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/csvreader.h"

/// Reads tables that are no lines of cells. Both return no rows for any other text.
namespace chamada {

/// Reads a text with one cell on each line, as tables copied from a PDF or a page often are: after the same number of
/// lines the same kinds of cells come again, one of them a student ID.
QList<TextRow> readCellPerLine(QStringView text);

/// Reads a JSON array of objects: their names are the titles.
QList<TextRow> readJsonTable(QStringView text);

} // namespace chamada
