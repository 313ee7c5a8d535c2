// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/csvreader.h"
#include "teacher-gui/export/records/exporttable.h"
#include "teacher-gui/export/records/recordproblem.h"
#include "teacher-gui/export/records/recordwords.h"

namespace chamada::teacher {

/// Returns one row per student and call, with everything the diary knows of the calls.
ExportTable longTable(const QList<RecordedCall> &calls, FileLanguage language);

/// Reads the calls of such a table, headings included. It accepts the columns in any order and ignores others.
RecordsRead readLongTable(const QList<TextRow> &rows);

} // namespace chamada::teacher
