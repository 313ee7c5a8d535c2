// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/records/recordedcall.h"

namespace chamada::test {

/// Returns a call with every field set, and with texts that a spreadsheet would misinterpret.
teacher::RecordedCall fullCall(const CallId &id);

/// Returns meetings of one class, a week apart: most students come, some late, some not at all.
QList<teacher::RecordedCall> semester(int meetings, int students);

} // namespace chamada::test
