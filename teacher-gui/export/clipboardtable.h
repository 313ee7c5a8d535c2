// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/records/exporttable.h"
#include "teacher-gui/export/records/recordedcall.h"

#include <memory>

class QMimeData;

namespace chamada::teacher {

/// Returns the table for the clipboard, each cell on one line, three times: as tab-separated text, guarded as in a CSV
/// file; as an HTML table, whose cells are text for Excel and LibreOffice; and as cells of Gnumeric, which does not
/// read that from HTML.
std::unique_ptr<QMimeData> clipboardTable(const ExportTable &table);

/// Returns one row per student and call in the user's language, without what only programs need.
ExportTable tableForPeople(const QList<RecordedCall> &calls);

} // namespace chamada::teacher
