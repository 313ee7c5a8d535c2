// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/roster/rostercomparison.h"

/// Describes in lines of text what was read from a class list, for comparison with what is expected.
namespace chamada::test {

QStringList described(const QByteArray &file);
/// Describes what was read from the rows of a sheet.
QStringList described(const QList<TextRow> &rows);
/// Also describes what the list means for a roster.
QStringList described(const QByteArray &file, const QList<RosterLine> &roster);

} // namespace chamada::test
