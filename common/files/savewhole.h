// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

class QSaveFile;

namespace chamada {

/// Puts a file with these bytes in the place of the one before. False: it is as it was, because not every byte could be
/// written, which QSaveFile::commit alone does not notice.
bool saveWhole(QSaveFile &file, const QByteArray &bytes);

} // namespace chamada
