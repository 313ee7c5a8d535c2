// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/spreadsheet/xmlpart.h"

namespace chamada {

/// Reads the root element of an Excel 2003 XML file (SpreadsheetML), which often bears the name .xls. Problems are told
/// to the control.
QList<WorkbookSheet> readSpreadsheetMl(XmlPart &xml);

} // namespace chamada
