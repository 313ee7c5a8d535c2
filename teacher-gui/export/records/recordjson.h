// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/records/recordproblem.h"

namespace chamada::teacher {

/// Returns calls as JSON for other programs: each report as in the protocol, plus the diary's own data.
QByteArray recordsToJson(const QList<RecordedCall> &calls);
RecordsRead recordsFromJson(const QByteArray &json);

} // namespace chamada::teacher
