// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/recordproblem.h"

namespace chamada {

/// Calls as JSON, for other programs: each as its report stands on the wire, and what the diary knows besides.
QByteArray recordsToJson(const QList<RecordedCall> &calls);
RecordsRead recordsFromJson(const QByteArray &json);

} // namespace chamada
