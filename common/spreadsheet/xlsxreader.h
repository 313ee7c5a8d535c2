// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/spreadsheet/ziparchive.h"

namespace chamada {

/// Reads a workbook of Excel 2007 or later (Office Open XML, transitional or strict). Problems are told to the control.
QList<WorkbookSheet> readXlsx(ZipArchive &archive, ReadControl &control);

} // namespace chamada
