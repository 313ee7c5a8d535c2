// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/csvreader.h"
#include "teacher-gui/export/records/exporttable.h"
#include "teacher-gui/export/records/recordproblem.h"
#include "teacher-gui/export/records/recordwords.h"

namespace chamada::teacher {

/// Returns a class as a matrix: a row per student and a column per meeting, whose heading has its date, times and call.
/// It leaves out when and from where each student answered.
ExportTable wideTable(const ClassAttendance &record, FileLanguage language);

/// Returns whether a heading is that of a meeting.
bool isMeetingHeading(const QString &cell);

/// Reads the calls of such a table. Present students count as entered by the teacher at the meeting's start.
RecordsRead readWideTable(const QList<TextRow> &rows);

} // namespace chamada::teacher
