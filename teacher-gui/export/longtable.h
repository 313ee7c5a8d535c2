// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/csvreader.h"
#include "teacher-gui/export/recordproblem.h"
#include "teacher-gui/export/recordwords.h"

namespace chamada {

/// One row per student and call, below one row of headings. Everything that the diary knows of the calls is in it.
QList<QStringList> longTable(const QList<RecordedCall> &calls, FileLanguage language);

/// The calls of such a table, headings and all. Its columns may stand in any order, and further ones between them.
RecordsRead readLongTable(const QList<TextRow> &rows);

} // namespace chamada
