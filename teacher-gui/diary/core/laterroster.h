// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "teacher-gui/diary/core/diaryerror.h"

#include <variant>

namespace chamada::teacher {

class DiaryFile;

/// Takes the roster of a class into its calls that were made before it: students without a name get theirs, and the
/// calls of that time count nobody as absent, because nobody was on a list. Returns whether anything changed.
std::variant<bool, DiaryError> applyLaterRoster(DiaryFile &file, ClassId classId, const QList<RosterLine> &roster);

} // namespace chamada::teacher
