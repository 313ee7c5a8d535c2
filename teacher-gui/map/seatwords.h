// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/icons.h"
#include "teacher-gui/map/labmap.h"

/// What a seat says: always by a word and a picture, never by the colour alone.
namespace chamada {

Icon iconOf(const LabMap::Seat &seat);
Meaning meaningOf(const LabMap::Seat &seat);
/// Below the machine's name: "empty", the student, "2 students".
QString inWords(const LabMap::Seat &seat);
/// Everything, for who hears it or rests the mouse there: a student per line.
QString inFull(const LabMap::Seat &seat);
/// "18 machines · 3 empty · 1 with more than one student"
QString inWords(const LabMap &map);

} // namespace chamada
