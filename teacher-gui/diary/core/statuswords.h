// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/icons.h"
#include "teacher-gui/diary/core/attendancehistory.h"
#include "teacher-gui/diary/core/frequency.h"

/// Texts and icons of standings, risks and changes, in the user's language. Windows show a text and an icon, never a
/// colour alone.
namespace chamada::teacher {

QString inWords(AttendanceStatus standing);
QString inWords(const std::optional<AttendanceStatus> &standing);
Icon iconOf(AttendanceStatus standing);
Meaning meaningOf(AttendanceStatus standing);

QString inWords(Frequency::Risk risk);
Icon iconOf(Frequency::Risk risk);
Meaning meaningOf(Frequency::Risk risk);

/// Returns the change in words: "absent → justified", "lessons: 1 → 2".
QString inWords(const Change &change);
/// Returns when the change was made and by whom.
QString origin(const Change &change);

} // namespace chamada::teacher
