// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/icons.h"
#include "teacher-gui/map/labmap.h"

/// Describes a seat: always by a word and an icon, never by colour alone.
namespace chamada::teacher {

Icon iconOf(const LabMap::Seat &seat);
Meaning meaningOf(const LabMap::Seat &seat);
/// Returns the line below the machine's name: "empty", the student, "2 students".
QString inWords(const LabMap::Seat &seat);
/// Returns the full text for screen readers and the tooltip: one student per line.
QString inFull(const LabMap::Seat &seat);
/// Returns "18 machines · 3 empty · 1 with more than one student".
QString inWords(const LabMap &map);

} // namespace chamada::teacher
