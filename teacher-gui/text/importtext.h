// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/text/importoutcome.h"

#include <QJsonObject>

/// Formats for the terminal what came of an import: text for people, an object for scripts.
namespace chamada::teacher {

/// The changes that an import made to the roster.
enum class ImportDone { Nothing, Added, AddedAndRemoved };

/// Returns a line for each student and each row that was left out, and what is said of the file.
QString outcomeText(const ImportOutcome &outcome, const RosterImport &import, ImportDone done);
/// Returns the members "taken", "left_out", "gone" and "columns", and what is said of the file.
QJsonObject outcomeJson(const ImportOutcome &outcome, const RosterImport &import);

/// Returns why nothing can be taken from the file: the obstacle, the rows, and the columns to choose from.
QString obstacleText(const ImportOutcome &outcome, const RosterImport &import);

} // namespace chamada::teacher
