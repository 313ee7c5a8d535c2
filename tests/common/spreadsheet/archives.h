// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/spreadsheet/workbook.h"

#include <QMap>

#include <optional>

/// Makes the archives that the tests of spreadsheets read, and puts what was read into one text.
namespace chamada::test {

/// The content of each part by its name.
using Parts = QMap<QString, QByteArray>;

/// Returns an archive that holds the parts without compression.
QByteArray archiveOf(const Parts &parts);

/// Returns the parts of an .xlsx workbook with one sheet, "Turma".
Parts xlsxParts(const QByteArray &sheetData);
/// Returns the same as an archive; `styles` is what the part with the styles holds below its root.
QByteArray xlsxOf(const QByteArray &sheetData, const QByteArray &styles = {});
/// Returns an .ods workbook with one sheet, "Turma".
QByteArray odsOf(const QByteArray &rows);

/// Returns each sheet as a line with its name and one per row, as in "4: 00042|Ana Souza"; a problem as "problem: " and
/// the number of its kind. An asterisk follows the name of a hidden sheet and the number of a hidden row.
QString shown(const WorkbookRead &read);
/// Returns the rows of the first sheet in the same form, separated by blanks and slashes.
QString rowsOf(const QByteArray &bytes);
/// Returns the kind of the problem; nothing if the file was read.
std::optional<WorkbookProblem::Kind> problemOf(const QByteArray &bytes);

} // namespace chamada::test
