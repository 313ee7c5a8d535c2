// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/roster/core/rosterimport.h"

/// Texts about a table that is imported as a roster, in the user's language.
namespace chamada::teacher {

QString inWords(RosterImport::Obstacle obstacle);
/// Returns the problem without its line number.
QString inWords(const RosterProblem &problem);
QString inWords(const RosterNotice &notice);
/// Returns the notices as one text; the lines above the titles are counted.
QString inWords(const QList<RosterNotice> &notices);
QString nameOf(TextEncoding encoding);
QString nameOf(Separator separator);

} // namespace chamada::teacher
