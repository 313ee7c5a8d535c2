// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/records/exporttable.h"

namespace chamada::teacher {

/// Returns the table as an .xlsx file: a sheet with a bold row of titles that stays in place, texts as text, dates and
/// times as such, columns as wide as their contents. Returns an empty array if a text is longer than a cell can hold,
/// if there are more rows than in a sheet, or if the folder for temporary files cannot be written.
QByteArray xlsxFile(const ExportTable &table);

} // namespace chamada::teacher
