// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/spreadsheet/numberformat.h"
#include "common/spreadsheet/sheetbuilder.h"
#include "common/spreadsheet/xmlpart.h"

namespace chamada {

/// The parts of an .xlsx workbook that the cells of all its sheets refer to.
struct CellContext {
    QStringList strings; ///< the shared ones
    QList<NumberFormat> formats; ///< by the style's index
    DateSystem dates = DateSystem::From1900;
};

/// Reads the root element of the part with the shared strings.
QStringList readSharedStrings(XmlPart &xml);
/// Reads the root element of the part with the styles.
QList<NumberFormat> readCellFormats(XmlPart &xml);
/// Reads the root element of the part with a sheet.
void readXlsxSheet(XmlPart &xml, const CellContext &context, SheetBuilder &sheet);

} // namespace chamada
