// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/icons.h"
#include "teacher-gui/diary/frequency.h"
#include "teacher-gui/diary/ledger.h"

/// What the diary says of a student, to the eye and in the user's language: always a word and a shape, never a colour
/// alone.
namespace chamada {

QString inWords(Standing standing);
QString inWords(const std::optional<Standing> &standing);
Icon iconOf(Standing standing);
Meaning meaningOf(Standing standing);

QString inWords(Frequency::Risk risk);
Icon iconOf(Frequency::Risk risk);
Meaning meaningOf(Frequency::Risk risk);

/// "absent → justified", "lessons: 1 → 2".
QString inWords(const Change &change);
/// When it was made and by whom.
QString origin(const Change &change);

} // namespace chamada
