// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/roster/core/rosterimport.h"

/// Texts about a table that is imported as a roster, in the user's language.
namespace chamada {

QString inWords(RosterImport::Obstacle obstacle);
/// Returns the problem without its line number.
QString inWords(const RosterProblem &problem);
QString nameOf(TextEncoding encoding);
QString nameOfSeparator(QChar separator);

} // namespace chamada
