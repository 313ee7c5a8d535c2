// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/recordedcall.h"

namespace chamada::test {

/// A call in which everything is set that can be, with texts that a spreadsheet would rather take for something else.
RecordedCall fullCall(const QString &id);

/// So many meetings of one class, a week apart, with so many students: most come, some late, some not.
QList<RecordedCall> semester(int meetings, int students);

} // namespace chamada::test
