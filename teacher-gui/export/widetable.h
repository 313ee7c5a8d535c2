// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/csvreader.h"
#include "teacher-gui/export/recordproblem.h"
#include "teacher-gui/export/recordwords.h"

namespace chamada {

/// A class as a matrix: a row per student, and a column per meeting whose heading holds its date, times and call. It
/// does not hold when each student answered, nor from where.
QList<QStringList> wideTable(const ClassRecord &record, FileLanguage language);

/// Whether a heading is that of a meeting.
bool isMeetingHeading(const QString &cell);

/// The calls of such a table. Who was there counts as entered by the teacher at the meeting's start.
RecordsRead readWideTable(const QList<TextRow> &rows);

} // namespace chamada
