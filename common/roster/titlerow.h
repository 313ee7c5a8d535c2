// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/csvreader.h"

namespace chamada {

/// Returns the index of the row that holds the titles; -1 if there is none. Lines of text may stand above it.
int findTitleRow(const QList<TextRow> &rows);

/// Returns whether the titles are those of a video meeting's report.
bool isMeetingTitleRow(const TextRow &row);

/// Returns how surely the row holds titles; 0: it does not.
int titleScore(const TextRow &row);

/// Returns whether the row is a line of text above a table: it has one cell, and the next row several.
bool isHeading(const QList<TextRow> &rows, int index);

/// Returns whether the row holds titles, and is no heading.
bool holdsTitles(const QList<TextRow> &rows, int index);

} // namespace chamada
