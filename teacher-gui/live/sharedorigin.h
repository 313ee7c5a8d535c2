// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <QString>

namespace chamada {

class AttendanceModel;

/// The flags that most of a call bears, because one computer or one network address serves it: there they tell nothing
/// about a single student.
Flags sharedByMost(const AttendanceModel &students);

/// Says it once, for all the rows that do not. Empty where there is nothing to say.
QString sharedInWords(Flags shared);

} // namespace chamada
