// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/records/recordproblem.h"

namespace chamada::teacher {

/// Detects the kind of an exported file (table, matrix or JSON) and reads it.
RecordsRead recordsFromBytes(const QByteArray &bytes);
RecordsRead recordsFromFile(const QString &path);

} // namespace chamada::teacher
