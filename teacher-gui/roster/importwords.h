// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/roster/rosterimport.h"

/// What is said about a table that is to become a roster, in the user's language.
namespace chamada {

QString inWords(RosterImport::Obstacle obstacle);
/// Without the line.
QString inWords(const RosterProblem &problem);
QString nameOf(TextEncoding encoding);
QString nameOfSeparator(QChar separator);

} // namespace chamada
