// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/records/exporttable.h"
#include "teacher-gui/export/records/recordwords.h"

namespace chamada::teacher {

/// Returns the list of a class: student IDs and names. The import of class lists reads it again.
ExportTable rosterTable(ClassId classId, const QList<RosterLine> &roster, FileLanguage language);

} // namespace chamada::teacher
