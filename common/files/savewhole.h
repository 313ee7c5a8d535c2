// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

class QSaveFile;

namespace chamada {

/// Atomically replaces the file with these bytes. Returns false and leaves the old file if not every byte could be
/// written, which QSaveFile::commit alone does not detect.
bool saveWhole(QSaveFile &file, const QByteArray &bytes);

} // namespace chamada
