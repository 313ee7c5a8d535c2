// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/spreadsheet/readcontrol.h"

namespace chamada {

/// Reads the tables of an HTML page, which registrars' systems often save as .xls, into one sheet without a name: each
/// row in the page's order, also those of tables within tables. Problems are told to the control.
QList<WorkbookSheet> readHtmlTables(const QString &html, ReadControl &control);

} // namespace chamada
