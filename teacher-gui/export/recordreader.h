// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/recordproblem.h"

namespace chamada {

/// Reads whichever of the exported kinds a file is: table, matrix or JSON.
RecordsRead recordsFromBytes(const QByteArray &bytes);
RecordsRead recordsFromFile(const QString &path);

} // namespace chamada
