// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/recordedcall.h"

#include <memory>

class QMimeData;

namespace chamada {

/// A row per student and call in the user's own words, twice: as lines with tabs for messages, and as a table for
/// spreadsheets, which tells them that a matrícula is text.
std::unique_ptr<QMimeData> clipboardTable(const QList<RecordedCall> &calls);

} // namespace chamada
