// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <QString>

namespace chamada {

class AttendanceModel;

/// Returns the flags that most of a call has because its students share a computer or a network address: they tell
/// nothing about a single student.
Flags sharedByMost(const AttendanceModel &students);

/// Returns one sentence that replaces these flags in the rows; empty if there are none.
QString sharedInWords(Flags shared);

} // namespace chamada
