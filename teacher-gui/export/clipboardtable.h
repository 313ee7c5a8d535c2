// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/records/recordedcall.h"

#include <memory>

class QMimeData;

namespace chamada {

/// Returns one row per student and call in the user's language, twice: as tab-separated text for messages, and as an
/// HTML table for spreadsheets, which marks the matrícula as text.
std::unique_ptr<QMimeData> clipboardTable(const QList<RecordedCall> &calls);

} // namespace chamada
