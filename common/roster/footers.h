// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/csvreader.h"

/// Recognizes the rows below a list: totals, and who printed it and when.
namespace chamada {

/// Returns whether the cell begins as nobody's name does: "Total", "Emitido em".
bool isFooter(const QString &cell);

/// Returns whether the cell begins as a footer may: "Página", "Data". Such words do not decide in a row that looks like
/// a student's.
bool mayBeFooter(const QString &cell);

/// Returns the rows without those that have one cell, such as lines of text around a table; all rows if most are such.
QList<TextRow> withoutLoneCells(const QList<TextRow> &rows);

/// Returns the cells of the row as one text.
QString textOf(const TextRow &row);

} // namespace chamada
